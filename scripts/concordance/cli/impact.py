"""`concordance impact`."""

from datetime import date
from difflib import get_close_matches
from pathlib import Path

import click

from concordance.cli.corpus import load_sound
from concordance.cli.printing import deliver
from concordance.cli.today import Day, today
from concordance.model.text import LANGUAGES


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
    from concordance.analysis.impact import impact
    from concordance.reports.impact import FORMATS

    corpus = load_sound(context).corpus
    if identifier not in corpus.provisions and identifier not in corpus.articles:
        close = get_close_matches(identifier, [*corpus.provisions, *corpus.articles], n=3)
        click.echo(f"no provision or article {identifier}."
                   + (f" Did you mean {' or '.join(close)}?" if close else ""), err=True)
        context.exit(1)
    deliver(FORMATS[style](corpus, impact(corpus, identifier, day or today()), language), output)
