"""`concordance training`."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from concordance.cli.corpus import answer
from concordance.cli.today import LANGUAGES, Day, today

if TYPE_CHECKING:
    from concordance.load.answers import Answer
    from concordance.model.corpus import Corpus


@click.group(name="training", short_help="The curriculum of the trainers.")
def command() -> None:
    """Work with the curriculum in docs/training/: is it still what the law says?

    \b
    concordance training check
    concordance training check --as-of 2027-03-01
    """


@command.command(name="check", short_help="List what the law has left behind.")
@click.option("--as-of", "day", type=Day(), metavar="DATE", help="The day asked about, YYYY-MM-DD. Default: today.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", show_default=True,
              help="Language of the text; json always carries all languages.")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path),
              help="Write to this file instead of the screen.")
@click.pass_context
def check(context: click.Context, day: date | None, language: str, style: str, output: Path | None) -> None:
    """List modules, sections, questions and exercises that went stale, with what changed, and answers that fell.

    Stale is what rests on a wording, a verdict or the status of a promised act that is another one on the day asked
    about than on the day of the review.

    \b
    concordance training check
    concordance training check --as-of 2027-03-01 --lang ru
    concordance training check --format json -o training.json

    \b
    Exit codes
    0  nothing is stale, and every answer is what the data says
    1  something is stale or does not hold, or the data has errors
    2  the call was wrong
    """
    asked = day or today()
    answer(context, ("training check", asked, language, style), lambda corpus: _compute(
        context, corpus, asked, language, style), output)


def _compute(context: click.Context, corpus: "Corpus", day: date, language: str, style: str) -> "Answer":
    from concordance.analysis.known_days import known_days
    from concordance.analysis.training.review import curriculum_on
    from concordance.load.answers import Answer
    from concordance.reports.training_check import FORMATS

    known = known_days(corpus)
    if day not in known:
        # Of a day beyond it "nothing changed" would only mean that nobody has read the law since.
        click.echo(f"nothing is known about {day}: ask about a day from {known.first} to {known.last}", err=True)
        context.exit(1)
    found = curriculum_on(corpus, day)
    return Answer(FORMATS[style](corpus, found, language), 1 if found.found else 0)
