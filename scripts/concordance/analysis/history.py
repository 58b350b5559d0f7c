"""The history of all verdicts: on which days they changed, from what to what, and by which act."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from concordance.analysis.outcome import Verdict
from concordance.analysis.timeline import timeline
from concordance.model.corpus import Corpus


@dataclass(frozen=True)
class VerdictChange:
    """One obligation on the first day of a new period: verdict and number of covered elements before and after.

    acts: those whose wordings begin on that day. known_by: the day is only the one by which the wordings were in
    force, so the change may be older.
    """

    day: date
    instrument: str
    obligation: str
    before: Verdict
    after: Verdict
    satisfied_before: int
    satisfied: int
    asked: int
    acts: tuple[str, ...]
    known_by: bool

    @property
    def of_knowledge(self) -> bool:
        """True when the change is one in what was reviewed or known, not one that an act made on that day."""
        return self.known_by or not self.acts or Verdict.NOT_REVIEWED in (self.before, self.after)


def history(corpus: Corpus, instrument: str | None = None) -> tuple[VerdictChange, ...]:
    """Return every change of every testable obligation (of one instrument, if named), oldest first."""
    found: list[VerdictChange] = []
    for obligation in corpus.obligations.values():
        home = corpus.instrument_of[obligation.id]
        if not obligation.testable or instrument not in (None, home):
            continue
        periods = timeline(corpus, obligation)
        found += [
            VerdictChange(new.start, home, obligation.id, old.verdict, new.verdict, old.satisfied, new.satisfied,
                          new.asked, new.acts, new.known_by)
            for old, new in pairwise(periods)
        ]
    order = {identifier: index for index, identifier in enumerate(corpus.obligations)}
    return tuple(sorted(found, key=lambda change: (change.day, order[change.obligation])))


def changed_on(found: tuple[VerdictChange, ...], day: date) -> tuple[VerdictChange, ...]:
    """Return the changes that begin on `day`."""
    return tuple(change for change in found if change.day == day)


def days_that_matter(found: tuple[VerdictChange, ...], since: date) -> tuple[date, ...]:
    """Return the days from `since` on which an act changed a verdict, oldest first."""
    return tuple(sorted({change.day for change in found if change.day >= since and not change.of_knowledge}))
