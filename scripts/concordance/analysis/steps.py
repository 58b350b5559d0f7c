"""The timeline of the gaps: the verdict counts of an instrument between two days, step by step, with what made each."""

from dataclasses import dataclass
from datetime import date

from concordance.analysis.gaps import Counts, Filter, GapReport, gap_report
from concordance.analysis.history import VerdictChange
from concordance.model.corpus import Corpus


@dataclass(frozen=True)
class Step:
    """The days from `start` to `end` on which no verdict changes. changes: those that begin on the first of them.

    An obligation nobody has seen in the text is in neither.
    """

    start: date
    end: date
    counts: Counts
    changes: tuple[VerdictChange, ...]

    @property
    def acts(self) -> tuple[str, ...]:
        """The acts that made the changes, sorted; without those that are only changes in what is known."""
        return tuple(sorted({act for change in self.changes if not change.of_knowledge for act in change.acts}))

    @property
    def days(self) -> int:
        """How many days the step lasts, its first and its last included."""
        return (self.end - self.start).days + 1


def steps(corpus: Corpus, found: tuple[VerdictChange, ...], instrument: str, first: date, last: date,
          known: dict[tuple[str, date], GapReport] | None = None) -> tuple[Step, ...]:
    """Return the steps from `first` to `last`, without a hole: a new one on each day on which a verdict changes.

    found: the history of the verdicts. A change in the elements of an obligation whose verdict stays is none here.
    known: reports already made, by instrument and day; the others are made.
    """
    changed = tuple(
        change for change in found
        if change.instrument == instrument and first < change.day <= last and change.before is not change.after
        and not corpus.obligations[change.obligation].unverified
    )
    starts = sorted({first, *(change.day for change in changed)})
    ends = [date.fromordinal(start.toordinal() - 1) for start in starts[1:]] + [last]
    return tuple(
        Step(start, end, _report(corpus, instrument, start, known or {}).counts,
             tuple(change for change in changed if change.day == start))
        for start, end in zip(starts, ends, strict=True)
    )


def _report(corpus: Corpus, instrument: str, day: date, known: dict[tuple[str, date], GapReport]) -> GapReport:
    return known.get((instrument, day)) or gap_report(corpus, day, Filter(instrument))
