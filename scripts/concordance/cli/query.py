"""`concordance query`."""

from datetime import date
from difflib import get_close_matches
from pathlib import Path

import click

from concordance.cli.corpus import load_sound, root_of
from concordance.cli.endpoint import asking, server_of
from concordance.cli.today import Day, today


@click.command(name="query", short_help="Run a SPARQL query on the graph.")
@click.argument("file", metavar="FILE.rq")
@click.option("--as-of", "day", type=Day(), metavar="DATE",
              help="The day asked about, YYYY-MM-DD. Default: today for a shipped query, else the day in the file.")
@click.option("--format", "style", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True,
              help="json is the SPARQL 1.1 results format.")
@asking
@click.pass_context
def command(context: click.Context, file: str, day: date | None, style: str, address: str | None, graph: str | None,
            seconds: float | None) -> None:
    """Run a SPARQL query on a graph built from the data as it is now.

    FILE is a path, or the name of a shipped query.

    The day replaces every line  VALUES ?day { 20261122 }  of the query. The default graph holds what the data says;
    the computed verdicts of the day asked about and of 2024-07-01 are in named graphs. With --endpoint the query
    goes to a server, whatever data that one holds.

    \b
    concordance query gaps --as-of 2024-07-01
    concordance query obligation-verdict-counts --format csv
    concordance query my-own.rq --as-of 2024-09-05 --format json
    concordance query gaps --endpoint http://127.0.0.1:7878/query

    \b
    Shipped queries
    amendments                     operations of the amending acts, by day
    amended-provisions             wordings in force that came by amendment
    beyond                         elements for which another instrument asks the same or more
    element-verdict-counts         how many elements have which verdict
    element-verdicts               what holds for every element
    expected-acts                  how expected acts stand: found, overdue, not found
    gaps                           obligations that are not full, and why
    obligation-verdict-counts      how many obligations have which verdict
    obligation-verdicts            what holds for every obligation
    priorities                     how urgent every gap is under the severity policy
    provisions-serving-obligation  which provisions serve which obligation
    requirements                   who asks for which part of a requirement, and what holds
    unreviewed                     elements about which nothing is settled
    unsigned-rows                  judgements in use that no lawyer has signed
    unverified                     what nobody has seen in its text

    \b
    Exit codes
    0  answered
    1  the query has an error or is unknown, the data has errors, or the server could not be asked
    2  the call was wrong
    """
    server = server_of(context, address, graph, seconds)

    from concordance.graph.answers import Answer, QueryError, answer
    from concordance.graph.days import BASELINE
    from concordance.graph.resources import asks_for_day, query_names, query_text, with_day
    from concordance.load.project import ProjectError, base_iri

    name, path = file.removesuffix(".rq"), Path(file)
    shipped = name in query_names()
    try:
        base = base_iri(root_of(context))
        text = query_text(name, base) if shipped else path.read_text(encoding="utf-8")
    except ProjectError as error:
        _stop(context, str(error))
    except FileNotFoundError:
        close = get_close_matches(path.stem, query_names(), n=1)
        hint = f"Did you mean {close[0]}?" if close else f"Shipped: {', '.join(query_names())}"
        _stop(context, f"no query {file}. {hint}")
    except (OSError, UnicodeDecodeError) as error:
        _stop(context, f"{file} cannot be read: {error}")
    if not shipped and day and not asks_for_day(text):
        raise click.UsageError("this query has no line  VALUES ?day { 20261122 }  that --as-of could replace", context)
    asked = day or today()
    if shipped or day:
        text = with_day(text, asked)

    from concordance.graph.build import build
    from concordance.graph.endpoint import EndpointError
    from concordance.graph.namespaces import prefixes

    try:
        if server:
            found = Answer(server.ask(text), base)
        else:
            found = answer(build(load_sound(context).corpus, base, {asked, BASELINE}), text, base)
        shown = found.csv() if style == "csv" else found.json() if style == "json" else found.table(prefixes(base))
    except EndpointError as error:
        _stop(context, str(error))
    except QueryError as error:
        _stop(context, f"{file}: {error}")
    click.echo(shown, nl=False)


def _stop(context: click.Context, message: str) -> None:
    click.echo(message, err=True)
    context.exit(1)
