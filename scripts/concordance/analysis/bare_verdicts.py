"""Verdicts without their proof, for whole countries at once: the same words as `verdicts`, and nothing to explain them.

`verdicts` makes an object of each judgement and each piece of evidence, so that a reader can go down to the wording.
Who only counts pays for none of that. What does not depend on the day is put into flat arrays once for a corpus: for
each judgement its element, what it says, and the supports it rests on (a wording that was judged, or a window). A day
is then asked about each support once, however many judgements share it.
"""

from array import array
from dataclasses import dataclass, field
from datetime import date

from concordance.analysis.outcome import STRENGTHS, ElementVerdict, Verdict, of_elements, outcome_of
from concordance.analysis.standing import evidence_on, standing_of
from concordance.model.assessment import Row
from concordance.model.base import Basis
from concordance.model.collector import at_rest
from concordance.model.corpus import Corpus
from concordance.model.crosswalk import Reach


@dataclass(frozen=True)
class BareVerdicts:
    """The verdicts of a day by id: of every obligation, and of every element by its full id."""

    day: date
    obligations: dict[str, Verdict]
    elements: dict[str, ElementVerdict]


def bare_verdicts(corpus: Corpus, day: date) -> BareVerdicts:
    """Judge every obligation and element on `day`, in the order of the instruments, as `verdicts` does."""
    with at_rest():
        book = _book_of(corpus)
        best = book.best(corpus, day)
        known: dict[bytes, Verdict] = {}
        obligations: dict[str, Verdict] = {}
        first = 0
        for identifier, obligation in corpus.obligations.items():
            last = first + len(obligation.elements)
            outcomes = bytes(best[first:last])
            first = last
            if not obligation.testable:
                obligations[identifier] = Verdict.NOT_TESTABLE
                continue
            verdict = known.get(outcomes)
            if verdict is None:
                verdict = known[outcomes] = of_elements([STRENGTHS[strength] for strength in outcomes])
            obligations[identifier] = verdict
        return BareVerdicts(day, obligations, dict(zip(book.elements, map(STRENGTHS.__getitem__, best), strict=True)))


# What a support does for a judgement on a day: nothing, carry it by a firm word, carry it by a weak one.
_NOT, _FIRM, _WEAK = range(3)
_Outcomes = tuple[int, int]  # strength of what a judgement says: carried by a firm word, and by a weak one


@dataclass
class _Book:
    """The judgements of a corpus in flat arrays. One entry is one judgement, as its own element or a borrower reads it.

    element, says, support: of each entry with one support. `says` is a place in `strengths`, where the strength of the
    outcome stands beside what the support does. several: the entries with more supports than one.
    """

    elements: list[str] = field(default_factory=list)
    element: "array[int]" = field(default_factory=lambda: array("L"))
    says: "array[int]" = field(default_factory=lambda: array("L"))
    support: "array[int]" = field(default_factory=lambda: array("L"))
    several: list[tuple[int, int, tuple[int, ...]]] = field(default_factory=list)
    strengths: bytearray = field(default_factory=bytearray)
    rests: list[tuple[Row, int | None]] = field(default_factory=list)  # a judgement, and which of its evidence
    _support_of: dict[object, int] = field(default_factory=dict)
    _says_of: dict[_Outcomes, int] = field(default_factory=dict)

    def best(self, corpus: Corpus, day: date) -> bytearray:
        """Return the strength of what holds for each element on `day`; 0 where nothing that was judged is in use."""
        does = bytearray(_does(corpus, row, place, day) for row, place in self.rests)
        strengths = self.strengths
        best = bytearray(len(self.elements))
        for element, says, support in zip(self.element, self.says, self.support, strict=True):
            strength = strengths[says + does[support]]
            if strength > best[element]:
                best[element] = strength
        for element, says, supports in self.several:
            strength = strengths[says + min([does[support] for support in supports])]
            if strength > best[element]:
                best[element] = strength
        return best

    def take(self, element: int, row: Row, outcomes: _Outcomes) -> None:
        """Enter a judgement. One that never counts is left out."""
        says = self._says_of.get(outcomes)
        if says is None:
            says = self._says_of[outcomes] = len(self.strengths)
            self.strengths += bytes((0, *outcomes))
        if not row.relation.needs_evidence:
            window = (row.window.start, row.window.end) if row.window else None
            self._one(element, says, self._rest((row.basis, window), row, None))
            return
        if row.basis is Basis.RECALLED or not row.evidence:
            return
        on = row.assessed.on
        supports = [self._rest((item.provision, item.version, on), row, place)
                    for place, item in enumerate(row.evidence)]
        if len(supports) == 1:
            self._one(element, says, supports[0])
        else:
            self.several.append((element, says, tuple(supports)))

    def _one(self, element: int, says: int, support: int) -> None:
        self.element.append(element)
        self.says.append(says)
        self.support.append(support)

    def _rest(self, key: object, row: Row, place: int | None) -> int:
        found = self._support_of.get(key)
        if found is None:
            found = self._support_of[key] = len(self.rests)
            self.rests.append((row, place))
        return found


# A corpus never changes, and its days are asked about one after another; no older corpus is kept alive.
_latest: list[tuple[Corpus, _Book]] = []


def _book_of(corpus: Corpus) -> _Book:
    if not _latest or _latest[0][0] is not corpus:
        _latest[:] = [(corpus, _written(corpus))]
    return _latest[0][1]


def _written(corpus: Corpus) -> _Book:
    book = _Book()
    rows_of, lenders = corpus.rows_of, corpus.lenders
    outcomes: dict[tuple[object, bool, bool, bool], _Outcomes] = {}
    for identifier, obligation in corpus.obligations.items():
        firm = obligation.modality.firm
        for element in obligation.elements:
            full = f"{identifier}/{element.id}"
            place = len(book.elements)
            book.elements.append(full)
            lender = lenders.get(full)
            less = lender is not None and lender.relation is not Reach.EQUAL
            for row in rows_of.get(lender.element if lender else full, ()):
                kind = row.relation, row.together, firm, less
                said = outcomes.get(kind)
                if said is None:
                    said = outcomes[kind] = _outcomes(row, firm=firm, less=less)
                book.take(place, row, said)
    return book


def _outcomes(row: Row, *, firm: bool, less: bool) -> _Outcomes:
    """Return what a judgement says; less: of one that asks more only counts that it is met, as in `element_on`."""
    both = (outcome_of(row, weak=False), outcome_of(row, weak=firm))
    first, second = (0 if less and not outcome.satisfied else STRENGTHS.index(outcome) for outcome in both)
    return first, second


def _does(corpus: Corpus, row: Row, place: int | None, day: date) -> int:
    if place is None:
        return _FIRM if standing_of(row, (), day).used else _NOT
    item = evidence_on(corpus, row.evidence[place], row, day)
    if item.provision is None or not item.standing.used:
        return _NOT
    return _WEAK if item.provision.force.weak else _FIRM
