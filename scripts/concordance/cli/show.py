"""`concordance show`."""

from datetime import date
from difflib import get_close_matches

import click

from concordance.cli.corpus import load_sound
from concordance.cli.today import Day, today
from concordance.model.text import LANGUAGES


@click.command(name="show", short_help="Show one record with its verdict and proof.")
@click.argument("identifier", metavar="ID")
@click.option("--as-of", "day", type=Day(), metavar="DATE", help="The day asked about, YYYY-MM-DD. Default: today.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.pass_context
def command(context: click.Context, identifier: str, day: date | None, language: str) -> None:
    """Show an obligation, element, provision, article, act, term, actor or assessment row by its id.

    \b
    concordance show palermo-6-3-a --as-of 2024-07-01
    concordance show kz/110-viii/art_17__para_2__point_12
    concordance show potential-victim --lang kk

    Exit 1 when no record has this id, with a suggestion.
    """
    from concordance.reports.record import describe, known_ids

    corpus = load_sound(context, rules=False).corpus
    lines = describe(corpus, identifier, day or today(), language)
    if lines is None:
        known = known_ids(corpus)
        close = get_close_matches(identifier, known, n=3, cutoff=0.6)
        close = close or [item for item in known if identifier in item][:3]
        click.echo(f"no record {identifier}." + (f" Did you mean {' or '.join(close)}?" if close else ""), err=True)
        context.exit(1)
    click.echo("\n".join(lines))
