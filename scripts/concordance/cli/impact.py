"""`concordance impact`."""

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


@click.command(name="impact", short_help="Show what falls if a provision is repealed.")
@click.argument("identifier", metavar="PROVISION")
@click.option("--as-of", "day", type=Day(), metavar="DATE", help="The day asked about, YYYY-MM-DD. Default: today.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path),
              help="Write to this file instead of the screen.")
@click.pass_context
def command(context: click.Context, identifier: str, day: date | None, language: str, style: str,
            output: Path | None) -> None:
    """Show which verdicts change if a provision (or a whole article) is repealed, what cites it and what it defines.

    \b
    concordance impact kz/criminal-code/art_128__note_1
    concordance impact kz/110-viii/art_17 --as-of 2024-09-05
    concordance impact kz/110-viii/art_12__para_1 --format json

    Exit 1 when no provision or article has this id, with a suggestion.
    """
    asked = day or today()
    answer(context, ("impact", identifier, asked, language, style), lambda corpus: _compute(
        context, corpus, identifier, asked, language, style), output)


def _compute(context: click.Context, corpus: "Corpus", identifier: str, day: date, language: str,
             style: str) -> "Answer":
    from concordance.analysis.impact import impact
    from concordance.load.answers import Answer
    from concordance.reports.impact import FORMATS

    if identifier not in corpus.provisions and identifier not in corpus.articles:
        close = get_close_matches(identifier, [*corpus.provisions, *corpus.articles], n=3)
        click.echo(f"no provision or article {identifier}."
                   + (f" Did you mean {' or '.join(close)}?" if close else ""), err=True)
        context.exit(1)
    return Answer(FORMATS[style](corpus, impact(corpus, identifier, day), language))
