"""`concordance stats`."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

import click

from concordance.cli.corpus import load_sound
from concordance.cli.today import Day, today

if TYPE_CHECKING:
    from concordance.analysis.gaps import GapReport
    from concordance.model.corpus import Corpus


@click.command(name="stats", short_help="Count the corpus.")
@click.option("--as-of", "days", type=Day(), multiple=True, metavar="DATE",
              help="Count verdicts on this day; may be repeated. Default: 2024-07-01 and today.")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def command(context: click.Context, days: tuple[date, ...], style: str) -> None:
    """Count articles, provisions, versions, obligations, elements and rows, by basis and by verdict.

    \b
    concordance stats
    concordance stats --as-of 2024-07-01 --as-of 2026-11-22 --format json
    """
    from concordance.analysis.delegations import count_by_status, delegations
    from concordance.analysis.gaps import Filter, gap_report
    from concordance.analysis.statistics import statistics
    from concordance.analysis.term_use import term_uses

    corpus = load_sound(context).corpus
    found = asdict(statistics(corpus))
    asked = days or (date(2024, 7, 1), today())
    found["expected acts"] = {str(day): {str(k): n for k, n in count_by_status(delegations(corpus, day)).items()}
                              for day in asked}
    found["terms by state"] = {str(day): dict(sorted(Counter(str(u.state) for u in term_uses(corpus, day)).items()))
                               for day in asked}
    found["verdict changes"] = _changes(corpus, min(asked), max(asked))
    found["verdicts"] = {
        str(day): {
            instrument: {
                "obligations": {str(k): v for k, v in report.counts.obligations.items()},
                "testable obligations": report.counts.testable,
                "elements": {str(k): v for k, v in report.counts.elements.items()},
                "elements asked": report.counts.asked,
                "unverified obligations": {str(k): v for k, v in report.unverified.obligations.items() if v},
                "closed by recalled evidence": _closed_by_memory(report),
            }
            for instrument in corpus.instruments if corpus.instruments[instrument].encoded
            for report in [gap_report(corpus, day, Filter(instrument))]
        }
        for day in asked
    }
    if style == "json":
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    _print(found, 0)


def _changes(corpus: "Corpus", first: date, last: date) -> dict[str, dict[str, dict[str, int]]]:
    """How many elements changed in which way between the first and the last day, by instrument and modality."""
    from concordance.analysis.comparison import compare

    counted: dict[str, dict[str, dict[str, int]]] = {}
    for change in compare(corpus, first, last).changes:
        instrument, modality = change.obligation.instrument, str(change.obligation.obligation.modality)
        kinds = counted.setdefault(instrument, {}).setdefault(modality, {})
        kinds[str(change.kind)] = kinds.get(str(change.kind), 0) + 1
    return counted


def _closed_by_memory(report: "GapReport") -> int:
    """How many elements are met, weakened or partly met although their evidence is only recalled. Must be 0."""
    return sum(
        item.version is not None and item.version.basis == "recalled"
        for result in report.results for element in result.elements for row in element.deciding for item in row.evidence
    )


def _print(value: Mapping[str, object], depth: int) -> None:
    for key, item in value.items():
        if isinstance(item, dict):
            click.echo(f"{'  ' * depth}{key}")
            _print(item, depth + 1)
        else:
            shown = f"{item[0]} of {item[1]}" if isinstance(item, tuple | list) else item
            click.echo(f"{'  ' * depth}{key}: {shown}")
