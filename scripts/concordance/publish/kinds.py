"""The kinds of reports that are published, and which of them a full run makes."""

from collections.abc import Iterator
from datetime import date

from concordance.api import Project
from concordance.reports.render import Report


def all_reports(project: Project, as_of: date, *, instrument: str | None = None,
                compare_with: date | None = None) -> Iterator[Report]:
    """Yield every report of a full run: gaps, tables of concordance both ways, all questionnaires."""
    yield project.gap_report(as_of, instrument=instrument, compare_with=compare_with)
    # Of all instruments a line for each element would make a thousand pages.
    yield project.concordance(as_of, instrument=instrument, whole_obligations=instrument is None)
    yield project.concordance(as_of, instrument=instrument, law_first=True)
    for name in project.corpus.questionnaires:
        yield project.questionnaire(name, as_of)
