"""The gap report: every obligation with its verdict on a day, counted with denominators."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from concordance.analysis.outcome import ElementVerdict, Verdict
from concordance.analysis.severity import priority_of
from concordance.analysis.verdicts import ObligationOnDay, verdicts
from concordance.model.corpus import Corpus
from concordance.model.instrument import Modality
from concordance.model.policy import Priority


@dataclass(frozen=True)
class Filter:
    """What part of the report is asked for; an empty tuple asks for all."""

    instrument: str | None = None
    modalities: tuple[Modality, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    priorities: tuple[Priority, ...] = ()
    most_urgent_first: bool = False


@dataclass(frozen=True)
class Counts:
    """How many obligations and elements have which verdict, out of how many."""

    obligations: dict[Verdict, int]
    elements: dict[ElementVerdict, int]

    @property
    def testable(self) -> int:
        """How many obligations can be tested: the denominator of every obligation figure."""
        return sum(count for verdict, count in self.obligations.items() if verdict is not Verdict.NOT_TESTABLE)

    @property
    def asked(self) -> int:
        """How many elements of testable obligations there are: the denominator of every element figure."""
        return sum(self.elements.values())


@dataclass(frozen=True)
class GapReport:
    """A gap report as of a day. Counts cover the instrument and modalities asked for, before the verdict filter.

    An obligation whose text nobody has seen is counted in `unverified` and nowhere else. `everything`: all results
    before the verdict filter.
    """

    day: date
    asked_for: Filter
    results: tuple[ObligationOnDay, ...]
    counts: Counts
    by_modality: dict[Modality, Counts]
    unverified: Counts
    everything: tuple[ObligationOnDay, ...] = field(repr=False, default=())

    @property
    def seen(self) -> tuple[ObligationOnDay, ...]:
        """All results, before the verdict filter, whose obligation somebody has seen in the text."""
        return tuple(result for result in self.everything if not result.unverified)


def count(results: tuple[ObligationOnDay, ...]) -> Counts:
    """Count verdicts; every verdict is present, also with zero."""
    obligations = Counter(result.verdict for result in results)
    elements = Counter(
        element.verdict for result in results if result.obligation.testable for element in result.elements
    )
    return Counts({verdict: obligations[verdict] for verdict in Verdict},
                  {verdict: elements[verdict] for verdict in ElementVerdict})


def gap_report(corpus: Corpus, day: date, asked_for: Filter | None = None) -> GapReport:
    """Judge all obligations asked for on `day` and count them.

    Returns every obligation in the order of the instrument, testable or not; an obligation of modality
    "optional" that the law does not take up is listed as such but is nobody's breach.
    """
    asked_for = asked_for or Filter()
    everything = tuple(
        result for result in verdicts(corpus, day, asked_for.instrument)
        if not asked_for.modalities or result.obligation.modality in asked_for.modalities
    )
    shown = tuple(
        r for r in everything
        if (not asked_for.verdicts or r.verdict in asked_for.verdicts)
        and (not asked_for.priorities or priority_of(corpus, r) in asked_for.priorities)
    )
    if asked_for.most_urgent_first:
        shown = tuple(sorted(shown, key=lambda r: priority_of(corpus, r).rank))
    seen = tuple(r for r in everything if not r.unverified)
    present = [modality for modality in Modality if any(r.obligation.modality is modality for r in seen)]
    by_modality = {m: count(tuple(r for r in seen if r.obligation.modality is m)) for m in present}
    unverified = count(tuple(r for r in everything if r.unverified))
    return GapReport(day, asked_for, shown, count(seen), by_modality, unverified, everything)
