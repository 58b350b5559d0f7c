"""`concordance network`."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from concordance.cli.corpus import answer
from concordance.cli.today import LANGUAGES, Day, today

if TYPE_CHECKING:
    from concordance.load.answers import Answer
    from concordance.model.corpus import Corpus


@click.command(name="network", short_help="Show who cites whom, and what is loose.")
@click.option("--as-of", "day", type=Day(), metavar="DATE", help="The day asked about, YYYY-MM-DD. Default: today.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("--format", "style", type=click.Choice(["text", "csv"]), default="text", show_default=True,
              help="text: what is notable; csv: every edge of the network.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path),
              help="Write to this file instead of the screen.")
@click.pass_context
def command(context: click.Context, day: date | None, language: str, style: str, output: Path | None) -> None:
    """Show citations that lead nowhere or run in a circle, terms out of order, and what rests on one provision alone.

    \b
    concordance network
    concordance network --as-of 2024-09-05 --format csv -o network.csv
    """
    asked = day or today()
    answer(context, ("network", asked, language, style), lambda corpus: _compute(corpus, asked, language, style),
           output)


def _compute(corpus: "Corpus", day: date, language: str, style: str) -> "Answer":
    from concordance.load.answers import Answer
    from concordance.reports.network import FORMATS

    return Answer(FORMATS[style](corpus, day, language))
