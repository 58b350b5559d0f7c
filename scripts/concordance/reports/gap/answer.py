"""The one answer that every format of the published gap report is written from."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from concordance.analysis.comparison import Comparison, compare
from concordance.analysis.gaps import Counts, Filter, GapReport, gap_report
from concordance.analysis.outcome import ElementVerdict
from concordance.analysis.rollup import Dimension, rollup
from concordance.analysis.verdicts import ElementOnDay, ObligationOnDay
from concordance.model.corpus import Corpus
from concordance.reports.edition import Edition

# In the order of the report. Force stands before pillar: what binds is told before what was promised.
DIMENSIONS = (Dimension.INSTRUMENT, Dimension.FORCE, Dimension.PILLAR, Dimension.THEME, Dimension.PRIORITY,
              Dimension.ACTOR)


@dataclass(frozen=True)
class GapAnswer:
    """A gap report on the day of an edition, with what changed since an earlier day where that was asked for."""

    corpus: Corpus
    edition: Edition
    gaps: GapReport
    changes: Comparison | None

    @cached_property
    def rollups(self) -> dict[Dimension, dict[str, Counts]]:
        """The counts of everything asked for whose text somebody has seen, by every dimension of the report."""
        return {by: rollup(self.corpus, self.gaps.seen, by) for by in DIMENSIONS}

    @property
    def listed(self) -> tuple[ObligationOnDay, ...]:
        """The testable obligations that the filter lets through and whose text somebody has seen."""
        return tuple(r for r in self.gaps.results if r.obligation.testable and not r.unverified)

    @property
    def unverified(self) -> tuple[ObligationOnDay, ...]:
        """The testable obligations whose text nobody has seen: an annex of their own."""
        return tuple(r for r in self.gaps.results if r.obligation.testable and r.unverified)

    @property
    def open_elements(self) -> tuple[tuple[ObligationOnDay, ElementOnDay], ...]:
        """The elements without a verdict, of all testable obligations asked for whose text somebody has seen."""
        return tuple((r, e) for r in self.gaps.seen if r.obligation.testable for e in r.elements
                     if e.verdict is ElementVerdict.NOT_REVIEWED)

    @property
    def untestable(self) -> int:
        """How many clauses were asked for that cannot be tested against national law."""
        return sum(not r.obligation.testable for r in self.gaps.everything)

    @property
    def stale(self) -> int:
        """How many elements rest on a judgement that is older than the wording in force."""
        return sum(element.stale for r in self.gaps.seen for element in r.elements)

    def acts(self) -> tuple[str, ...]:
        """Return the ids of the acts that verdicts listed rest on or that were examined, sorted."""
        found = set()
        for result in (*self.listed, *self.unverified):
            for element in result.elements:
                for row in (*element.deciding, *element.unverified):
                    found |= {item.evidence.provision.rsplit("/", 1)[0] for item in row.evidence}
                    found |= set(row.row.examined.acts) if row.row.examined else set()
        return tuple(sorted(found & self.corpus.acts.keys()))


def answer(corpus: Corpus, edition: Edition, asked_for: Filter | None = None,
           compare_with: date | None = None) -> GapAnswer:
    """Judge everything asked for on the day of the edition and, where `compare_with` is given, on that day too."""
    asked_for = asked_for or Filter()
    changes = compare(corpus, compare_with, edition.day, asked_for.instrument,
                      asked_for.modalities) if compare_with else None
    return GapAnswer(corpus, edition, gap_report(corpus, edition.day, asked_for), changes)
