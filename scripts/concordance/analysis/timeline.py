"""Since when: the verdict on an obligation in every period of its history, and the wordings of a provision."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from concordance.analysis.outcome import ElementVerdict, Verdict
from concordance.analysis.verdicts import ObligationOnDay, obligation_on
from concordance.model.corpus import Corpus
from concordance.model.instrument import Obligation
from concordance.model.provision import StartIs, Version

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """The days from `start` to `end` (none: still running) on which the verdicts on all elements are the same."""

    start: date
    end: date | None
    result: ObligationOnDay
    acts: tuple[str, ...]
    known_by: bool

    @property
    def verdict(self) -> Verdict:
        """The verdict on the obligation in this period."""
        return self.result.verdict

    @property
    def satisfied(self) -> int:
        """How many elements are met or weakened."""
        return sum(element.verdict.satisfied for element in self.result.elements)

    @property
    def asked(self) -> int:
        """How many elements apply."""
        return sum(element.verdict is not ElementVerdict.NOT_APPLICABLE for element in self.result.elements)


def timeline(corpus: Corpus, obligation: Obligation) -> tuple[Period, ...]:
    """Return the periods of one obligation, oldest first, without a hole.

    The first begins on the day the obligation began to speak to the State (`Corpus.since`). Days on which a wording
    begins but no element changes its verdict start no new period. `acts` are the acts
    whose wordings, cited as evidence, begin on the first day of the period. `known_by`: the first day is only the one
    by which the wordings were in force, so the change may be older.
    """
    periods: list[Period] = []
    for day in _boundaries(corpus, obligation):
        result = obligation_on(corpus, obligation, day)
        if periods and _verdicts(periods[-1].result) == _verdicts(result):
            continue
        if periods:
            last = periods[-1]
            periods[-1] = Period(last.start, day - _DAY, last.result, last.acts, last.known_by)
        periods.append(Period(day, None, result, _acts(corpus, obligation, day), _known_by(corpus, obligation, day)))
    return tuple(periods)


def _verdicts(result: ObligationOnDay) -> tuple[ElementVerdict, ...]:
    return tuple(element.verdict for element in result.elements)


def _boundaries(corpus: Corpus, obligation: Obligation) -> list[date]:
    days: set[date] = set()
    for element in obligation.element_ids():
        for row in corpus.judging(element):
            if row.window:
                days |= {day for day in (row.window.start, row.window.end and row.window.end + _DAY) if day}
            for evidence in row.evidence:
                provision = corpus.provisions.get(evidence.provision)
                for version in provision.versions if provision else ():
                    days |= {day for day in (version.start, version.end and version.end + _DAY) if day}
    since = corpus.since[obligation.id]
    return sorted({day for day in days if day > since} | {since})


def _beginning(corpus: Corpus, obligation: Obligation, day: date) -> Iterator[Version]:
    """Yield the wordings cited as evidence for the obligation that begin on `day`."""
    for element in obligation.element_ids():
        for row in corpus.judging(element):
            for evidence in row.evidence:
                provision = corpus.provisions.get(evidence.provision)
                yield from (version for version in (provision.versions if provision else ()) if version.start == day)


def _acts(corpus: Corpus, obligation: Obligation, day: date) -> tuple[str, ...]:
    return tuple(sorted({version.by for version in _beginning(corpus, obligation, day)
                         if version.start_is is StartIs.EXACT}))


def _known_by(corpus: Corpus, obligation: Obligation, day: date) -> bool:
    beginning = list(_beginning(corpus, obligation, day))
    return bool(beginning) and all(version.start_is is not StartIs.EXACT for version in beginning)
