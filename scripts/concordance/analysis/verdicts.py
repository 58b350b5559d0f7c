"""Verdicts with their full proof: from an obligation to its elements, rows, provisions and versions."""

from dataclasses import dataclass
from datetime import date

from concordance.analysis.outcome import ElementVerdict, Verdict, of_elements, outcome_of, strongest
from concordance.analysis.standing import EvidenceOnDay, Standing, evidence_on, standing_of
from concordance.model.assessment import Row
from concordance.model.base import Basis, Review, weakest
from concordance.model.collector import at_rest
from concordance.model.corpus import Corpus
from concordance.model.crosswalk import Reach
from concordance.model.instrument import Element, Force, Modality, Obligation
from concordance.model.lending import Lender


@dataclass(frozen=True)
class RowOnDay:
    """One row on one day: whether it counts, and what it says if it does."""

    row: Row
    standing: Standing
    outcome: ElementVerdict
    weak: bool
    evidence: tuple[EvidenceOnDay, ...]


@dataclass(frozen=True)
class ElementOnDay:
    """One element on one day, with every row ever written about it."""

    id: str
    element: Element
    verdict: ElementVerdict
    rows: tuple[RowOnDay, ...]
    lender: Lender | None = None

    @property
    def answered_by(self) -> Lender | None:
        """The element whose judgement answers this one on the day, where it has none of its own."""
        return self.lender if self.used or self.unverified else None

    @property
    def used(self) -> tuple[RowOnDay, ...]:
        """The rows that take part in the verdict."""
        return tuple(row for row in self.rows if row.standing.used)

    @property
    def unverified(self) -> tuple[RowOnDay, ...]:
        """The rows that rest on memory: shown to readers, never counted."""
        return tuple(row for row in self.rows if row.standing is Standing.UNVERIFIED)

    @property
    def deciding(self) -> tuple[RowOnDay, ...]:
        """The rows whose outcome is the verdict."""
        return tuple(row for row in self.used if row.outcome is self.verdict)

    @property
    def stale(self) -> bool:
        """True when a deciding row was written before the wording in force."""
        return any(row.standing is Standing.STALE for row in self.deciding)


@dataclass(frozen=True)
class Trust:
    """How far a verdict can be relied on: the weakest basis in its chain, and whether a lawyer has signed."""

    basis: Basis
    reviewed: bool


@dataclass(frozen=True)
class ObligationOnDay:
    """One obligation on one day: the verdict, what decided it, and why to believe it."""

    obligation: Obligation
    instrument: str
    force: Force
    day: date
    verdict: Verdict
    elements: tuple[ElementOnDay, ...]
    decided_by: tuple[str, ...]
    trust: Trust

    @property
    def stale(self) -> bool:
        """True when any element rests on a row written before the wording in force."""
        return any(element.stale for element in self.elements)

    @property
    def wording(self) -> str:
        """In which words the verdict is told, so that nobody is told to have broken what he did not owe.

        verdict: what binds. political: followed or not. option: taken up or not. benchmark: reached or not.
        """
        soft = self.obligation.modality in (Modality.CONSIDER, Modality.OPTIONAL)
        return "verdict-option" if soft and self.force is Force.BINDING else wording_of(self.force)

    @property
    def unverified(self) -> bool:
        """True while nobody has seen the text of the obligation: told apart and counted apart."""
        return self.obligation.unverified


def wording_of(force: Force) -> str:
    """Return in which words verdicts on an instrument of this force are told."""
    return {Force.BINDING: "verdict", Force.POLITICAL: "verdict-political", Force.BENCHMARK: "verdict-benchmark"}[force]


def element_on(corpus: Corpus, obligation: Obligation, element: Element, day: date) -> ElementOnDay:
    """Judge one element on `day`."""
    full_id = f"{obligation.id}/{element.id}"
    lender = corpus.lenders.get(full_id)
    rows = tuple(_row_on(corpus, obligation, row, day) for row in corpus.judging(full_id))
    if lender and lender.relation is not Reach.EQUAL:
        # What asks less is met where the more is met; that the more is not met says nothing about the less.
        rows = tuple(row for row in rows if row.outcome.satisfied)
    verdict = strongest([row.outcome for row in rows if row.standing.used])
    return ElementOnDay(full_id, element, verdict, rows, lender)


def obligation_on(corpus: Corpus, obligation: Obligation, day: date) -> ObligationOnDay:
    """Judge one obligation on `day`. A clause that cannot be tested against national law gets no verdict."""
    elements = tuple(element_on(corpus, obligation, element, day) for element in obligation.elements)
    verdict = of_elements([element.verdict for element in elements]) if obligation.testable else Verdict.NOT_TESTABLE
    home = corpus.instrument_of[obligation.id]
    return ObligationOnDay(
        obligation, home, corpus.instruments[home].force, day, verdict, elements,
        _decided_by(verdict, elements), trust_of(corpus, obligation, elements),
    )


@at_rest()
def verdicts(corpus: Corpus, day: date, instrument: str | None = None) -> tuple[ObligationOnDay, ...]:
    """Judge every obligation (of one instrument, if named) on `day`, in the order of the instruments."""
    asked = corpus.obligations.values() if instrument is None else corpus.obligations_in.get(instrument, ())
    return tuple(obligation_on(corpus, obligation, day) for obligation in asked)


def _row_on(corpus: Corpus, obligation: Obligation, row: Row, day: date) -> RowOnDay:
    found = tuple(evidence_on(corpus, evidence, row, day) for evidence in row.evidence)
    weak = (
        obligation.modality.firm
        and bool(found)
        and all(item.provision is not None and item.provision.force.weak for item in found)
    )
    return RowOnDay(row, standing_of(row, found, day), outcome_of(row, weak=weak), weak, found)


def _decided_by(verdict: Verdict, elements: tuple[ElementOnDay, ...]) -> tuple[str, ...]:
    return tuple(element.id for element in elements if _decides(verdict, element.verdict))


def _decides(verdict: Verdict, element: ElementVerdict) -> bool:
    match verdict:
        case Verdict.CONFLICT:
            return element is ElementVerdict.CONFLICT
        case Verdict.WEAKENED:
            return element is ElementVerdict.WEAKENED
        case Verdict.PARTIAL:
            return element is not ElementVerdict.NOT_APPLICABLE and not element.satisfied
        case Verdict.NOT_APPLICABLE:
            return True
        case _:
            return element is not ElementVerdict.NOT_APPLICABLE


def trust_of(corpus: Corpus, obligation: Obligation, elements: tuple[ElementOnDay, ...]) -> Trust:
    """Return how far the verdicts on elements of an obligation can be relied on."""
    rows = [row for element in elements for row in element.deciding]
    bases = [obligation.basis]
    lenders = [element.answered_by.element.split("/")[0] for element in elements if element.answered_by]
    bases += [corpus.obligations[lender].basis for lender in lenders]
    for row in rows:
        bases += [item.version.basis for item in row.evidence if item.version]
        if row.row.examined:
            bases += [corpus.acts[act].basis for act in row.row.examined.acts if act in corpus.acts]
        if row.row.basis.strength < Basis.DERIVED.strength:
            bases.append(row.row.basis)
    reviewed = bool(rows) and all(row.row.assessed.review is Review.REVIEWED for row in rows)
    return Trust(weakest(bases), reviewed)
