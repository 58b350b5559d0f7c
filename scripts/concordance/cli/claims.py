"""`concordance claims`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from concordance.cli.corpus import answer
from concordance.cli.today import LANGUAGES

if TYPE_CHECKING:
    from concordance.load.answers import Answer
    from concordance.model.corpus import Corpus


@click.command(name="claims", short_help="Show public statements and what the law says.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("--format", "style", type=click.Choice(["md", "csv", "json"]), default="md", show_default=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path),
              help="Write to this file instead of the screen.")
@click.pass_context
def command(context: click.Context, language: str, style: str, output: Path | None) -> None:
    """Show public statements about the law, each with what the provisions say to it, and why.

    \b
    concordance claims
    concordance claims --format json -o claims.json
    """
    answer(context, ("claims", language, style), lambda corpus: _compute(corpus, language, style), output)


def _compute(corpus: "Corpus", language: str, style: str) -> "Answer":
    from concordance.load.answers import Answer
    from concordance.reports.claims import FORMATS

    return Answer(FORMATS[style](corpus, language))
