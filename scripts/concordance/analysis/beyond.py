"""What one instrument asks beyond another, element by element, with the path that proves each line."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from concordance.model.corpus import Corpus
from concordance.model.crosswalk import Match, Reach, Step
from concordance.model.instrument import Element, Obligation


class Cover(StrEnum):
    """How far another instrument asks for what an element asks."""

    COVERED = "covered"
    PARTLY = "partly"
    BEYOND = "beyond"


@dataclass(frozen=True)
class ElementBeyond:
    """One element: how far the other instrument asks for it, by which of its elements, over which path.

    `matches` holds every element of the other instrument that meets it at the hub, the closest first.
    """

    id: str
    element: Element
    cover: Cover
    matches: tuple[Match, ...]
    path: tuple[Step, ...]
    linked: bool


@dataclass(frozen=True)
class ObligationBeyond:
    """One obligation with its elements."""

    obligation: Obligation
    elements: tuple[ElementBeyond, ...]

    @property
    def cover(self) -> Cover:
        """Covered when all elements are, beyond when none is touched, else partly."""
        found = {element.cover for element in self.elements}
        return found.pop() if len(found) == 1 else Cover.PARTLY


@dataclass(frozen=True)
class Beyond:
    """What instrument `asks` asks beyond instrument `than`."""

    asks: str
    than: str
    obligations: tuple[ObligationBeyond, ...]

    @property
    def counts(self) -> dict[Cover, int]:
        """How many elements are covered, partly covered or beyond; they add up to all elements compared."""
        found = Counter(element.cover for obligation in self.obligations for element in obligation.elements)
        return {cover: found[cover] for cover in Cover}


_CLOSEST = {Reach.EQUAL: 0, Reach.NARROWER: 1, Reach.BROADER: 2, Reach.OVERLAPPING: 3}


def beyond(corpus: Corpus, asks: str, than: str) -> Beyond:
    """Compare the testable obligations of one instrument with another, in the order of the instrument.

    An element is covered when an element of the other asks the same or more, partly when one asks less or something
    overlapping, and beyond when the hub knows no counterpart. Raises `KeyError` for an unknown instrument.
    """
    for name in (asks, than):
        if name not in corpus.instruments:
            raise KeyError(name)
    by_element: dict[str, list[Match]] = {}
    for match in corpus.crosswalk.between(asks, than):
        by_element.setdefault(match.entry, []).append(match)
    obligations = [obligation for obligation in corpus.obligations_in.get(asks, ()) if obligation.testable]
    return Beyond(asks, than, tuple(
        ObligationBeyond(obligation, tuple(_element(corpus, f"{obligation.id}/{element.id}", element, by_element)
                                           for element in obligation.elements))
        for obligation in obligations
    ))


def all_pairs(corpus: Corpus) -> dict[tuple[str, str], dict[Cover, int]]:
    """Count the elements of every ordered pair of instruments, in the order of the instruments."""
    names = [i.id for i in corpus.instruments.values() if i.encoded]
    asked = {name: Counter(element for obligation in corpus.obligations_in.get(name, ()) if obligation.testable
                           for element in obligation.element_ids()) for name in names}
    return {(asks, than): _counts(corpus, asked[asks], asks, than) for asks in names for than in names if asks != than}


def _counts(corpus: Corpus, asked: Counter[str], asks: str, than: str) -> dict[Cover, int]:
    """Count as `beyond` does, with no more work than there are meetings: elements that meet nothing are the rest."""
    best: dict[str, Reach] = {}
    for match in corpus.crosswalk.between(asks, than):
        held = best.get(match.entry)
        if held is None or _CLOSEST[match.relation] < _CLOSEST[held]:
            best[match.entry] = match.relation
    found: Counter[Cover] = Counter()
    for element, relation in best.items():
        found[_cover(relation)] += asked[element]
    found[Cover.BEYOND] = asked.total() - found.total()
    return {cover: found[cover] for cover in Cover}


def _cover(relation: Reach) -> Cover:
    return Cover.COVERED if relation in (Reach.EQUAL, Reach.NARROWER) else Cover.PARTLY


def _element(corpus: Corpus, full: str, element: Element, by_element: dict[str, list[Match]]) -> ElementBeyond:
    matches = tuple(sorted(by_element.get(full, ()), key=lambda m: (_CLOSEST[m.relation], -m.weight, m.other)))
    if not matches:
        return ElementBeyond(full, element, Cover.BEYOND, (), (), full in corpus.links_of)
    best = matches[0]
    return ElementBeyond(full, element, _cover(best.relation), matches, corpus.crosswalk.path(full, best.other), True)
