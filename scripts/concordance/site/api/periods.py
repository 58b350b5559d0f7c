"""Since when: the verdict on every obligation in every period, for scripts that ask about any day."""

from datetime import date

from concordance.analysis.outcome import Verdict
from concordance.analysis.timeline import timeline
from concordance.model.corpus import Corpus
from concordance.site.api.model import PeriodOut


def periods(corpus: Corpus) -> dict[str, list[PeriodOut]]:
    """Return the periods of every obligation, oldest first and without a hole; none where it cannot be tested."""
    return {obligation.id: [
        PeriodOut(
            start=period.start, end=period.end, verdict=word(period.verdict), acts=list(period.acts),
            known_by=period.known_by,
            elements={element.element.id: word(element.verdict) for element in period.result.elements})
        for period in timeline(corpus, obligation)
    ] if obligation.testable else [] for obligation in corpus.obligations.values()}


def verdict_on(found: list[PeriodOut], day: date) -> str | None:
    """Return the verdict on a day; None before the obligation began to speak to the State."""
    return next((period.verdict for period in reversed(found) if period.start <= day), None)


def word(verdict: str) -> str:
    """Return a verdict as the documents spell it: `verdict-partial`."""
    return f"verdict-{verdict}"


NOT_TESTABLE = word(Verdict.NOT_TESTABLE)
