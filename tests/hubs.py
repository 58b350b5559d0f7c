"""Invented hubs, and a slow computation of their matches that nobody has to take on trust.

The slow one walks from every entry over every link and every edge of the hub, one step at a time, and composes what
the steps say by one table about sets. It knows nothing of closures, indexes or meeting nodes.
"""

import random
from collections.abc import Iterable, Mapping

from concordance.model.crosswalk import HubLink, Reach

# What follows for a and c from "a is ... b" and "b is ... c", read as non-empty sets; no entry: nothing follows.
THEN = {
    ("same", "same"): "same", ("same", "in"): "in", ("same", "around"): "around", ("same", "meets"): "meets",
    ("in", "same"): "in", ("in", "in"): "in",
    ("around", "same"): "around", ("around", "around"): "around", ("around", "in"): "meets",
    ("around", "meets"): "meets",
    ("meets", "same"): "meets", ("meets", "in"): "meets",
}
STEP = {Reach.EQUAL: "same", Reach.NARROWER: "in", Reach.BROADER: "around", Reach.OVERLAPPING: "meets"}
BACK = {"same": "same", "in": "around", "around": "in", "meets": "meets"}


def generated(seed: int, catalogues: int, entries: int, nodes: int, links: int,
              edges: int = 0) -> tuple[list[HubLink], dict[str, list[str]]]:
    """Return links and the order of nodes of an invented hub; the same seed gives the same hub."""
    dice = random.Random(seed)
    within: dict[str, set[str]] = {}
    for _ in range(edges):
        low, high = sorted(dice.sample(range(nodes), 2), reverse=True)
        within.setdefault(f"n{low}", set()).add(f"n{high}")
    found: dict[tuple[str, str], HubLink] = {}
    while len(found) < links:
        number = dice.randrange(entries)
        entry, node = f"c{number % catalogues}/e{number}", f"n{dice.randrange(nodes)}"
        found[entry, node] = HubLink(f"c{number % catalogues}", entry, dice.choice(list(Reach)), node,
                                     dice.choice((1.0, 0.8, 0.5)))
    return list(found.values()), {node: sorted(above) for node, above in within.items()}


def slow_matches(links: Iterable[HubLink],
                 within: Mapping[str, Iterable[str]]) -> dict[tuple[str, str], tuple[str, float]]:
    """Return relation and weight of every ordered pair of entries of two catalogues that meet."""
    links = list(links)
    edges: dict[str, list[tuple[str, str]]] = {}
    for node, above in within.items():
        for higher in above:
            edges.setdefault(node, []).append(("in", higher))
            edges.setdefault(higher, []).append(("around", node))
    at_node: dict[str, list[HubLink]] = {}
    for link in links:
        at_node.setdefault(link.node, []).append(link)
    proved: dict[tuple[str, str], dict[str, float]] = {}
    for start in links:
        # Edges weigh nothing, so each node and conclusion has to be visited once for each first link.
        seen = {(start.node, STEP[start.relation])}
        todo = list(seen)
        while todo:
            node, known = todo.pop()
            for end in at_node.get(node, ()):
                said = THEN.get((known, BACK[STEP[end.relation]]))
                if said and end.catalogue != start.catalogue:
                    best = proved.setdefault((start.entry, end.entry), {})
                    best[said] = max(best.get(said, 0.0), start.weight * end.weight)
            for step, there in edges.get(node, ()):
                said = THEN.get((known, step))
                if said and (there, said) not in seen:
                    seen.add((there, said))
                    todo.append((there, said))
    return {pair: summed_up(best) for pair, best in proved.items()}


def summed_up(best: Mapping[str, float]) -> tuple[str, float]:
    inside = max(best.get("in", 0.0), best.get("same", 0.0))
    around = max(best.get("around", 0.0), best.get("same", 0.0))
    if inside and around:
        return Reach.EQUAL, min(inside, around)
    if around:
        return Reach.BROADER, around
    return (Reach.NARROWER, inside) if inside else (Reach.OVERLAPPING, best["meets"])
