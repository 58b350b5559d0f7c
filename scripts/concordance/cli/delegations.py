"""`concordance delegations`."""

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

GATE = 3


@click.command(name="delegations", short_help="Show which promised acts were found.")
@click.option("--act", metavar="ID", help="Only acts promised by this act, as in kz/110-viii.")
@click.option("--as-of", "day", type=Day(), metavar="DATE", help="The day asked about, YYYY-MM-DD. Default: today.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("--format", "style", type=click.Choice(["md", "csv", "json"]), default="md", show_default=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path),
              help="Write to this file instead of the screen.")
@click.option("--fail-on-overdue", is_flag=True, help=f"Exit {GATE} when an expected act is overdue.")
@click.pass_context
def command(context: click.Context, act: str | None, day: date | None, language: str, style: str,
            output: Path | None, fail_on_overdue: bool) -> None:
    """Show every act that a provision promises ("in the procedure set by ..."): found, not found, overdue.

    \b
    concordance delegations
    concordance delegations --act kz/110-viii --as-of 2024-10-01
    concordance delegations --format csv -o expected-acts.csv

    "Not found" means not found in the places named, on the day named.

    Exit 1 when no act has this id, with a suggestion; 3 when something is overdue and --fail-on-overdue was given.
    """
    asked = day or today()
    answer(context, ("delegations", act, asked, language, style, fail_on_overdue), lambda corpus: _compute(
        context, corpus, act, asked, language, style, fail_on_overdue), output)


def _compute(context: click.Context, corpus: "Corpus", act: str | None, day: date, language: str, style: str,
             fail_on_overdue: bool) -> "Answer":
    from concordance.analysis.delegations import delegations
    from concordance.load.answers import Answer
    from concordance.model.delegation import DelegationStatus
    from concordance.reports.delegations import FORMATS

    if act is not None and act not in corpus.acts:
        close = get_close_matches(act, corpus.acts, n=1)
        click.echo(f"no act {act}." + (f" Did you mean {close[0]}?" if close else ""), err=True)
        context.exit(1)
    found = tuple(item for item in delegations(corpus, day) if act in (None, item.act))
    overdue = any(item.status is DelegationStatus.OVERDUE for item in found)
    return Answer(FORMATS[style](corpus, found, day, language), GATE if fail_on_overdue and overdue else 0)
