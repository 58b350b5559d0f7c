"""Compare catalogues through a hub: any two lists whose entries point to the nodes of a third.

An entry says of a node that it asks the same (equal), more (broader), less (narrower) or partly something
else (overlapping); a node may lie within others. Reading "asks" as sets, three facts follow about two
entries, and nothing else does: the one is contained in the other, the other in the one, or they share a
part. Each fact carries the weight of the best path that proves it: the product of the weights of its links.

No path is enumerated. What an entry says is first spread over the hub (its links and the order of the nodes),
then entries meet at the nodes they have in common, so the cost is that of the meetings.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class Reach(StrEnum):
    """What an entry asks, measured by a node: the same, more, less, or something else as well."""

    EQUAL = "equal"
    BROADER = "broader"
    NARROWER = "narrower"
    OVERLAPPING = "overlapping"


@dataclass(frozen=True)
class HubLink:
    """An entry of a catalogue and what it says of a node. `weight` lies above 0 and at most 1."""

    catalogue: str
    entry: str
    relation: Reach
    node: str
    weight: float = 1.0


@dataclass(frozen=True)
class Step:
    """One step of a path: the relation between what stands before and `to`."""

    relation: Reach
    to: str


@dataclass(frozen=True, order=True)
class Match:
    """What one entry asks compared with another: `relation` is that of `entry` seen from `other`."""

    entry: str
    other: str
    relation: Reach
    weight: float


# What an entry is to a node, and so what two entries are to each other: contained in, containing, sharing a part.
_INSIDE, _AROUND, _TOUCHING = range(3)
_OF_LINK = {Reach.EQUAL: (_INSIDE, _AROUND), Reach.BROADER: (_AROUND,), Reach.NARROWER: (_INSIDE,),
            Reach.OVERLAPPING: ()}
_Spread = dict[str, dict[str, tuple[float, str]]]  # entry -> node -> weight, node of the link it came by


class Crosswalk:
    """Catalogues joined by a hub. All answers are exact and in a fixed order."""

    def __init__(self, links: Iterable[HubLink], within: Mapping[str, Iterable[str]] | None = None) -> None:
        """Take the links, and for each node those it lies within. Raises `ValueError` when these run in a circle."""
        self.links = tuple(links)
        self.within = {node: tuple(above) for node, above in (within or {}).items()}
        self.catalogue_of: dict[str, str] = {}
        for link in self.links:
            if self.catalogue_of.setdefault(link.entry, link.catalogue) != link.catalogue:
                raise ValueError(f"{link.entry} stands in two catalogues: {link.catalogue} and "
                                 f"{self.catalogue_of[link.entry]}")
            if not 0 < link.weight <= 1:
                raise ValueError(f"{link.entry} -> {link.node}: weight {link.weight} is not above 0 and at most 1")
        self._above = _closure(self.within, {link.node for link in self.links})
        self._below: dict[str, list[str]] = {}
        for node, above in self._above.items():
            for higher in above:
                self._below.setdefault(higher, []).append(node)
        self._spread = self._spread_all()
        self._facts = self._meet()

    def _spread_all(self) -> tuple[_Spread, _Spread, _Spread]:
        inside: _Spread = {}
        around: _Spread = {}
        touching: _Spread = {}
        for link in self.links:
            found = link.weight, link.node
            ups, downs = self._above[link.node], self._below[link.node]
            kinds = _OF_LINK[link.relation]
            if _INSIDE in kinds:
                _keep(inside.setdefault(link.entry, {}), ups, found)
            if _AROUND in kinds:
                _keep(around.setdefault(link.entry, {}), downs, found)
                _keep(touching.setdefault(link.entry, {}), downs, found)
            # Whatever shares a part with a node shares it with all that the node lies within.
            _keep(touching.setdefault(link.entry, {}), ups, found)
        return inside, around, touching

    def _meet(self) -> dict[tuple[str, str], list[tuple[float, str, str, str] | None]]:
        """Return for each pair of entries of two catalogues the best proof of each of the three facts."""
        inside, around, touching = self._spread
        holders: dict[str, list[tuple[str, float, str]]] = {}
        for entry, nodes in around.items():
            for node, (weight, by) in nodes.items():
                holders.setdefault(node, []).append((entry, weight, by))
        facts: dict[tuple[str, str], list[tuple[float, str, str, str] | None]] = {}
        catalogue = self.catalogue_of
        for kind, spread in ((_INSIDE, inside), (_TOUCHING, touching)):
            for entry, nodes in spread.items():
                home = catalogue[entry]
                for node, (weight, by) in nodes.items():
                    for other, other_weight, other_by in holders.get(node, ()):
                        if catalogue[other] == home:
                            continue
                        best = facts.setdefault((entry, other), [None, None, None])
                        proof = weight * other_weight, by, node, other_by
                        held = best[kind]
                        if held is None or proof[0] > held[0] or (proof[0] == held[0] and proof[1:] < held[1:]):
                            best[kind] = proof
        # The same meetings seen from the other side: contained becomes containing, a shared part stays one.
        for (entry, other), best in list(facts.items()):
            back = facts.setdefault((other, entry), [None, None, None])
            for kind, mirrored in ((_INSIDE, _AROUND), (_TOUCHING, _TOUCHING)):
                held = best[kind]
                if held is None:
                    continue
                turned = held[0], held[3], held[2], held[1]
                there = back[mirrored]
                if there is None or turned[0] > there[0] or (turned[0] == there[0] and turned[1:] < there[1:]):
                    back[mirrored] = turned
        return facts

    def match(self, entry: str, other: str) -> Match | None:
        """Return what `entry` asks compared with `other`, or None when the hub says nothing about the two."""
        facts = self._facts.get((entry, other))
        if facts is None:
            return None
        inside, around, touching = facts
        if inside and around:
            return Match(entry, other, Reach.EQUAL, min(inside[0], around[0]))
        if around:
            return Match(entry, other, Reach.BROADER, around[0])
        if inside:
            return Match(entry, other, Reach.NARROWER, inside[0])
        return Match(entry, other, Reach.OVERLAPPING, touching[0]) if touching else None

    def matches(self) -> list[Match]:
        """Return the matches of all ordered pairs of catalogues, sorted by entry and other."""
        found = (self.match(*pair) for pair in sorted(self._facts))
        return [match for match in found if match]

    def between(self, catalogue: str, other: str) -> list[Match]:
        """Return the matches of the entries of one catalogue with those of another, sorted."""
        pairs = self._pairs.get((catalogue, other), ())
        return [match for match in (self.match(*pair) for pair in pairs) if match]

    @cached_property
    def _pairs(self) -> dict[tuple[str, str], list[tuple[str, str]]]:
        """The pairs of entries that meet, sorted, by their catalogues: looked for once for all pairs of these."""
        of = self.catalogue_of
        found: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for pair in sorted(self._facts):
            found.setdefault((of[pair[0]], of[pair[1]]), []).append(pair)
        return found

    @cached_property
    def _links_at(self) -> dict[tuple[str, str], list[HubLink]]:
        found: dict[tuple[str, str], list[HubLink]] = {}
        for link in self.links:
            found.setdefault((link.entry, link.node), []).append(link)
        return found

    def path(self, entry: str, other: str) -> tuple[Step, ...]:
        """Return the path that proves the match, node by node from `entry` to `other`; empty without a match.

        Of an equal pair one direction is shown; the other runs over the same kind of steps back.
        """
        facts = self._facts.get((entry, other))
        if facts is None:
            return ()
        inside, around, touching = facts
        proof, entry_kind, other_kind = (inside, _INSIDE, _AROUND) if inside else (around, _AROUND, _INSIDE)
        if proof is None:
            assert touching is not None, "two entries with a fact between them share a part at least"
            proof, entry_kind, other_kind = touching, _TOUCHING, _AROUND
            # A shared part is proved from either side: over a node the other contains, or one that entry contains.
            if not self._holds(other, proof[2]):
                entry_kind, other_kind = _AROUND, _TOUCHING
        _, first, meeting, last = proof
        there = self._walk(entry, first, meeting, entry_kind)
        back = self._walk(other, last, meeting, other_kind)
        return (*there, *_turned(back, meeting, other))

    def _holds(self, entry: str, node: str) -> bool:
        return node in self._spread[_AROUND].get(entry, {})

    def _walk(self, entry: str, first: str, meeting: str, kind: int) -> tuple[Step, ...]:
        links = self._links_at[entry, first]
        relation = max(links, key=lambda link: (kind in _OF_LINK[link.relation], link.weight)).relation
        chain = _chain(self.within, first, meeting)
        if chain:
            return (Step(relation, first), *(Step(Reach.NARROWER, node) for node in chain[1:]))
        chain = _chain(self.within, meeting, first)
        return (Step(relation, first), *(Step(Reach.BROADER, node) for node in reversed(chain[:-1])))


_BACK = {Reach.EQUAL: Reach.EQUAL, Reach.BROADER: Reach.NARROWER, Reach.NARROWER: Reach.BROADER,
         Reach.OVERLAPPING: Reach.OVERLAPPING}


def _turned(walk: tuple[Step, ...], meeting: str, home: str) -> tuple[Step, ...]:
    """Return a walk from `home` to `meeting` as one from `meeting` to `home`, without its first place."""
    places = [home, *(step.to for step in walk)]
    return tuple(Step(_BACK[step.relation], places[index]) for index, step in reversed(list(enumerate(walk))))


def _keep(known: dict[str, tuple[float, str]], nodes: Iterable[str], found: tuple[float, str]) -> None:
    for node in nodes:
        held = known.get(node)
        if held is None or found[0] > held[0] or (found[0] == held[0] and found[1] < held[1]):
            known[node] = found


def _closure(within: Mapping[str, tuple[str, ...]], used: set[str]) -> dict[str, tuple[str, ...]]:
    """Return for each node itself and all it lies within, the nearest first. Raises `ValueError` on a circle."""
    done: dict[str, tuple[str, ...]] = {}
    under_way: set[str] = set()

    def climb(node: str) -> tuple[str, ...]:
        if node in done:
            return done[node]
        if node in under_way:
            raise ValueError(f"{node} lies within itself")
        under_way.add(node)
        found = {node: None}
        for above in within.get(node, ()):
            found.update(dict.fromkeys(climb(above)))
        under_way.discard(node)
        done[node] = tuple(found)
        return done[node]

    for node in sorted({*used, *within, *(above for nodes in within.values() for above in nodes)}):
        climb(node)
    return done


def _chain(within: Mapping[str, tuple[str, ...]], low: str, high: str) -> tuple[str, ...]:
    """Return the shortest way up from `low` to `high`, both included; empty when there is none."""
    ways: list[tuple[str, ...]] = [(low,)]
    seen = {low}
    while ways:
        longer: list[tuple[str, ...]] = []
        for way in ways:
            if way[-1] == high:
                return way
            for above in within.get(way[-1], ()):
                if above not in seen:
                    seen.add(above)
                    longer.append((*way, above))
        ways = longer
    return ()
