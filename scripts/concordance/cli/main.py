"""The command `concordance`: one verb per module, loaded only when it is called."""

import gc
import sys
import traceback
from importlib import import_module
from pathlib import Path

import click

from concordance import __version__

VERBS = {
    "check": "Check the data: shape, references, dates, languages, judgements.",
    "show": "Show one record by its id, with its verdict and proof.",
    "explain": "Explain a problem code.",
    "gaps": "Report what is met, weakened, partial, missing or not reviewed on a date.",
    "report": "Publish a report: PDF, Word, Excel, HTML, Markdown, CSV, JSON; or all of them.",
    "export": "Write the data in exchange formats: OSCAL, SSSOM, SKOS, EARL, tables, Akoma Ntoso.",
    "edition": "Keep an edition that can be cited, or show which verdicts changed since the last one.",
    "bundle": "Write one offline archive: site, graph, reports, exchange formats, schemas, manifest.",
    "timeline": "Show since when: verdicts of an obligation, wordings of a provision or term.",
    "duties": "Show who must, may or must not do what, by body or person.",
    "delegations": "Show which acts the law promises, and whether they were found.",
    "impact": "Show which verdicts fall if a provision is repealed.",
    "network": "Show who cites whom, circles, loose ends, and terms out of order.",
    "crosswalk": "Show what one instrument asks beyond another, or all pairs.",
    "compare-terms": "Show definitions of a term side by side, element by element.",
    "claims": "Show public statements about the law, and what the provisions say.",
    "training": "Check the trainers' curriculum: what the law has left behind, which answers fell.",
    "verify": "List what rests on memory, write a worksheet, take in a filled one.",
    "graph": "Write the RDF graph: Turtle, N-Quads, JSON-LD.",
    "query": "Run a SPARQL query file on the graph.",
    "site": "Write graph, gap report and the documentation site into build/.",
    "serve": "Show the site in a browser, each page as the files are now.",
    "schemas": "Write, or check, the JSON Schemas that editors use.",
    "new": "Start a new data file in the right place.",
    "stats": "Count the corpus: articles, provisions, obligations, rows, by basis and by verdict.",
}


class Verbs(click.Group):
    """A group that knows the names and one-line helps of its verbs without importing them."""

    def list_commands(self, context: click.Context) -> list[str]:
        """Return the verbs in the order a reader meets them."""
        return list(VERBS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """Import the module of one verb."""
        if name not in VERBS:
            return None
        command: click.Command = import_module(f"concordance.cli.{name.replace('-', '_')}").command
        return command

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Suggest the nearest verb for an unknown one."""
        from difflib import get_close_matches

        name = args[0] if args else ""
        if name and name not in VERBS and not name.startswith("-"):
            close = get_close_matches(name, VERBS, n=1)
            raise click.UsageError(f"no verb '{name}'." + (f" Did you mean '{close[0]}'?" if close else ""), context)
        return super().resolve_command(context, args)

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """List the verbs without importing their modules."""
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))


@click.command(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), default=None,
              help="Project folder with law/ and mappings/. Default: the nearest one above the current folder.")
@click.version_option(__version__, prog_name="concordance")
@click.pass_context
def group(context: click.Context, root: Path | None) -> None:
    """What the law says, what the State promised, and how the two meet on any date.

    \b
    concordance gaps --instrument palermo --as-of 2024-07-01
    concordance show palermo-6-3-a --as-of 2024-07-01
    concordance explain C302
    """
    context.obj = root


def main() -> None:
    """Run the command; exit 0 clean, 1 problems in the data or the question, 2 wrong call or our own failure."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        group()
    except OSError as error:  # a disk that is full, a place where writing is not allowed: nobody's fault
        click.echo(f"Error: {error.strerror or error}" + (f" ({error.filename})" if error.filename else ""), err=True)
        sys.exit(2)
    except Exception:
        # Anything else than a click error is a fault of ours; exit 1 would tell a script that the data is wrong.
        traceback.print_exc()
        click.echo("concordance itself failed; the data was not judged. Please report the lines above.", err=True)
        sys.exit(2)
    finally:
        gc.freeze()  # the process ends, and everything with it: nothing needs to be looked through for cycles
