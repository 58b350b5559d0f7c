"""The gap report as CSV: one line per element, so that a spreadsheet can filter and count."""

from concordance.analysis.gaps import GapReport
from concordance.analysis.severity import priority_of
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.reports.addresses import cite
from concordance.reports.obligation_citation import cited
from concordance.reports.tables import csv_text

COLUMNS = ("as_of", "instrument", "force", "obligation", "citation", "title", "modality", "theme", "measures",
           "obligation_verdict", "priority", "unverified", "element", "element_label", "element_verdict", "answered_by",
           "stale", "trust_basis", "reviewed", "rows", "relations", "evidence", "reason")


def render(corpus: Corpus, gaps: GapReport, language: str) -> str:
    """Return the report as CSV with a header; texts in `language`, marked where they are not translated."""
    words = Words(language)
    lines: list[list[object]] = []
    for result in gaps.results:
        obligation = result.obligation
        head = [gaps.day, result.instrument, result.force, obligation.id, cited(corpus, obligation.id, language),
                words.text(obligation.title), obligation.modality, obligation.theme, obligation.measures,
                result.verdict, priority_of(corpus, result), str(result.unverified).lower()]
        for element in result.elements:
            used = element.deciding
            evidence = [cite(corpus, item.evidence.provision, language) for row in used for item in row.evidence]
            lines.append([
                *head, element.id, words.text(element.element.label), element.verdict,
                element.answered_by.element if element.answered_by else "", str(element.stale).lower(),
                result.trust.basis, str(result.trust.reviewed).lower(), " ".join(row.row.id for row in used),
                " ".join(row.row.relation for row in used), "; ".join(dict.fromkeys(evidence)),
                " | ".join(words.text(row.row.reason) for row in used),
            ])
        if not result.elements:
            lines.append([*head, *[""] * (len(COLUMNS) - len(head))])
    return csv_text(COLUMNS, lines)
