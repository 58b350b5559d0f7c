"""`concordance duties`."""

from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from concordance.cli.corpus import answer
from concordance.cli.today import LANGUAGES, Day, today

if TYPE_CHECKING:
    from concordance.load.answers import Answer
    from concordance.model.corpus import Corpus

KINDS = ("duty", "prohibition", "competence", "delegation", "right")


@click.command(name="duties", short_help="Show who must do what.")
@click.option("--actor", metavar="ID", help="Only this body or person, with the groups it belongs to.")
@click.option("--as-of", "day", type=Day(), metavar="DATE", help="The day asked about, YYYY-MM-DD. Default: today.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Only this kind; may be repeated.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("--format", "style", type=click.Choice(["text", "csv"]), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path),
              help="Write to this file instead of the screen.")
@click.pass_context
def command(context: click.Context, actor: str | None, day: date | None, kinds: tuple[str, ...], language: str,
            style: str, output: Path | None) -> None:
    """Show who must, may or must not do what, and who is entitled to what, from the bearers of the provisions.

    \b
    concordance duties --actor internal-affairs-bodies
    concordance duties --kind duty --format csv
    concordance duties --actor victim --as-of 2024-09-05 --lang kk

    Exit 1 when no actor has this id, with a suggestion.
    """
    asked = day or today()
    answer(context, ("duties", actor, asked, kinds, language, style), lambda corpus: _compute(
        context, corpus, actor, asked, kinds, language, style), output)


def _compute(context: click.Context, corpus: "Corpus", actor: str | None, day: date, kinds: tuple[str, ...],
             language: str, style: str) -> "Answer":
    from concordance.analysis.duties import BORNE, duties
    from concordance.load.answers import Answer
    from concordance.model.provision import ProvisionKind
    from concordance.reports.duties import as_csv, as_text

    if actor is not None and actor not in corpus.actors:
        close = get_close_matches(actor, corpus.actors, n=3)
        click.echo(f"no actor {actor}." + (f" Did you mean {' or '.join(close)}?" if close else ""), err=True)
        context.exit(1)
    found = duties(corpus, day, actor, tuple(ProvisionKind(kind) for kind in kinds) or BORNE)
    return Answer((as_csv if style == "csv" else as_text)(corpus, found, language))
