"""`concordance timeline`."""

from difflib import get_close_matches

import click

from concordance.cli.corpus import load_sound
from concordance.model.text import LANGUAGES


@click.command(name="timeline", short_help="Show since when.")
@click.argument("identifier", metavar="ID")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.pass_context
def command(context: click.Context, identifier: str, language: str) -> None:
    """Show the history of an obligation (its verdicts), of a provision (its wordings) or of a term (its definitions).

    \b
    concordance timeline palermo-3-b
    concordance timeline kz/110-viii/art_12__para_2__point_3
    concordance timeline exploitation

    Exit 1 when no such record has this id, with a suggestion.
    """
    from concordance.reports.timeline import as_text

    corpus = load_sound(context, rules=False).corpus
    lines = as_text(corpus, identifier, language)
    if lines is None:
        known = [*corpus.obligations, *corpus.provisions, *corpus.terms]
        close = get_close_matches(identifier, known, n=3)
        click.echo(f"no obligation, provision or term {identifier}."
                   + (f" Did you mean {' or '.join(close)}?" if close else ""), err=True)
        context.exit(1)
    click.echo("\n".join(lines))
