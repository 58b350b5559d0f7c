"""The gap report in every format."""

from concordance.reports import gap_csv
from concordance.reports.gap.answer import GapAnswer
from concordance.reports.gap.document import document
from concordance.reports.gap.published import render
from concordance.reports.gap.workbook import workbook
from concordance.reports.render import Report


def report(answer: GapAnswer) -> Report:
    """Return an answer as a report."""
    return Report(
        name=f"gaps-{answer.gaps.asked_for.instrument or 'all'}",
        document=lambda language: document(answer, language),
        workbook=lambda language: workbook(answer, language),
        csv=lambda language: gap_csv.render(answer.corpus, answer.gaps, language),
        json=lambda: render(answer),
    )
