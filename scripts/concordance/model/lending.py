"""Borrowed judgements: which judged element answers one that nobody judged, and over which path of the hub."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from concordance.model.crosswalk import Crosswalk, HubLink, Reach, Step
from concordance.model.requirement import Link

if TYPE_CHECKING:
    from concordance.model.corpus import Corpus


@dataclass(frozen=True)
class Lender:
    """The element whose judgement answers another one, since it asks the same or more, and the path that proves it."""

    element: str
    relation: Reach  # of the borrower, seen from the lender: equal or narrower
    weight: float
    path: tuple[Step, ...]  # from the borrower to the lender


def hub_links(links_of: Mapping[str, tuple[Link, ...]], catalogue: Callable[[str], str]) -> Iterator[HubLink]:
    """Yield the links of all elements; `catalogue` says in which catalogue an element stands."""
    for element, links in links_of.items():
        for link in links:
            yield HubLink(catalogue(element), element, link.relation, link.part, link.confidence.weight)


def hub_is_sound(within: Mapping[str, tuple[str, ...]]) -> bool:
    """Return False when parts lie within one another in a circle."""
    try:
        Crosswalk((), within)
    except ValueError:
        return False
    return True


def find_lenders(corpus: "Corpus") -> dict[str, Lender]:
    """Return the lender of each element that has no row of its own; none while the hub is broken.

    What asks the same goes before what asks more, then the surer link, then the instrument named first.
    """
    if not corpus.hub_is_sound:
        return {}
    own = corpus.judged
    if corpus.links_of.keys() <= own:
        return {}  # nobody has to borrow
    walk = Crosswalk(hub_links(corpus.links_of, lambda element: "lends" if element in own else "borrows"),
                     corpus.within)
    places = {name: place for place, name in enumerate(corpus.instruments)}
    found: dict[str, Lender] = {}
    ranks: dict[str, tuple[bool, float, int]] = {}
    for match in walk.between("borrows", "lends"):
        if match.relation not in (Reach.EQUAL, Reach.NARROWER):
            continue
        # What nobody has seen in its text may answer its own kind, and nothing that was seen.
        if _unverified(corpus, match.other) and not _unverified(corpus, match.entry):
            continue
        home = corpus.instrument_of.get(match.other.split("/")[0], "")
        rank = (match.relation is Reach.EQUAL, match.weight, -places.get(home, len(places)))
        if match.entry not in ranks or rank > ranks[match.entry]:
            ranks[match.entry] = rank
            found[match.entry] = Lender(match.other, match.relation, match.weight, ())
    return {element: replace(lender, path=walk.path(element, lender.element)) for element, lender in found.items()}


def _unverified(corpus: "Corpus", element: str) -> bool:
    obligation = corpus.obligations.get(element.split("/")[0])
    return obligation is not None and obligation.unverified
