"""`concordance claims`."""

from pathlib import Path

import click

from concordance.cli.corpus import load_sound
from concordance.cli.printing import deliver
from concordance.model.text import LANGUAGES


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
    from concordance.reports.claims import FORMATS

    corpus = load_sound(context).corpus
    deliver(FORMATS[style](corpus, language), output)
