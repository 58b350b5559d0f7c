"""The priority of a gap under the severity policy of the data."""

from concordance.analysis.outcome import Verdict
from concordance.analysis.verdicts import ObligationOnDay
from concordance.model.corpus import Corpus
from concordance.model.policy import Priority


def priority_of(corpus: Corpus, result: ObligationOnDay) -> Priority:
    """Return how urgent a gap is.

    What was not reviewed is open, and so is what nobody has checked in the text of the instrument: neither gap nor
    success. What does not apply, cannot be tested, or stands without a policy has no priority.
    """
    if result.verdict in (Verdict.NOT_TESTABLE, Verdict.NOT_APPLICABLE) or corpus.severity is None:
        return Priority.NONE
    if result.unverified:
        return Priority.OPEN
    return corpus.severity.priority(result.force, result.obligation.modality, str(result.verdict),
                                    result.obligation.theme)
