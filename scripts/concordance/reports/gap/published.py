"""The published gap report as JSON: the edition it is of, the gap report, and the changes asked for."""

from concordance.reports import comparison, gap_json
from concordance.reports.gap.answer import GapAnswer
from concordance.reports.published import PublishedGapsOut, json_text
from concordance.reports.published_edition import edition_out


def render(answer: GapAnswer) -> str:
    """Return an answer as JSON text (schema published-gaps-1), with all languages."""
    return json_text(PublishedGapsOut(
        edition=edition_out(answer.edition), report=gap_json.report(answer.corpus, answer.gaps),
        not_reviewed=[element.id for _, element in answer.open_elements],
        changes=comparison.as_out(answer.changes) if answer.changes else None,
    ))
