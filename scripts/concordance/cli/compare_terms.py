"""`concordance compare-terms`."""

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


@click.command(name="compare-terms", short_help="Show definitions of a term side by side.")
@click.argument("terms", nargs=-1, metavar="[TERM]...")
@click.option("--with", "measure", metavar="ID",
              help="Measure by the definition at this provision or obligation. Default: the one the term names.")
@click.option("--as-of", "day", type=Day(), metavar="DATE", help="The day asked about, YYYY-MM-DD. Default: today.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("--format", "style", type=click.Choice(["md", "csv", "json"]), default="md", show_default=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path),
              help="Write to this file instead of the screen.")
@click.pass_context
def command(context: click.Context, terms: tuple[str, ...], measure: str | None, day: date | None, language: str,
            style: str, output: Path | None) -> None:
    """Show the definitions of TERM, national and international, element by element: same, broader, narrower, absent.

    \b
    concordance compare-terms human-trafficking
    concordance compare-terms exploitation victim --lang ru
    concordance compare-terms human-trafficking --with kz/110-viii/art_1__point_1
    concordance compare-terms --as-of 2024-07-01 --format csv -o terms.csv

    Without a term: every term that names a measure. Exit 1 when a term or definition is unknown, or no definition to
    measure by is in force on the day.
    """
    asked = day or today()
    if measure and len(terms) != 1:
        raise click.UsageError("--with goes with one term", context)
    answer(context, ("compare-terms", terms, measure, asked, language, style),
           lambda corpus: _compute(context, corpus, terms, measure, asked, language, style), output)


def _compute(context: click.Context, corpus: "Corpus", terms: tuple[str, ...], measure: str | None, day: date,
             language: str, style: str) -> "Answer":
    from concordance.analysis.definitions import matrix
    from concordance.load.answers import Answer
    from concordance.reports.definitions import FORMATS

    for name in terms:
        if name not in corpus.terms:
            close = get_close_matches(name, corpus.terms, n=1)
            click.echo(f"no term {name}." + (f" Did you mean {close[0]}?" if close else ""), err=True)
            context.exit(1)
    chosen = [corpus.terms[name] for name in terms] or [t for t in corpus.terms.values() if t.compare_with]
    if measure and all(d.where != measure for d in chosen[0].definitions):
        known = ", ".join(d.where for d in chosen[0].definitions)
        click.echo(f"{chosen[0].id} is not defined at {measure}. Known: {known}", err=True)
        context.exit(1)
    found = [m for term in chosen if (m := matrix(corpus, term, day, measure))]
    if not found:
        click.echo(f"no definition to measure by is in force on {day}", err=True)
        context.exit(1)
    return Answer(FORMATS[style](corpus, found, language))
