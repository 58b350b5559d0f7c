"""`concordance network`."""

from datetime import date
from pathlib import Path

import click

from concordance.cli.corpus import load_sound
from concordance.cli.printing import deliver
from concordance.cli.today import Day, today
from concordance.model.text import LANGUAGES


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
    from concordance.reports.network import FORMATS

    corpus = load_sound(context).corpus
    deliver(FORMATS[style](corpus, day or today(), language), output)
