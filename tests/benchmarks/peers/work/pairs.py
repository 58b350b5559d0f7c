"""All pairs of a hub: `pairs crosswalk|shortest|simple FILE`, ours or over the paths that networkx enumerates."""

import json
import sys
from collections.abc import Iterator
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from concordance.model.crosswalk import Crosswalk, HubLink, Reach
from tests.benchmarks.peers.work.clock import told
from tests.hubs import BACK, STEP, THEN, summed_up

Found = dict[tuple[str, str], tuple[str, float]]


def read(file: Path) -> tuple[list[HubLink], dict[str, list[str]]]:
    """Return links and order of nodes of a hub."""
    hub = json.loads(file.read_text(encoding="utf-8"))
    return [HubLink(catalogue, entry, Reach(relation), node, weight)
            for catalogue, entry, relation, node, weight in hub["links"]], hub["within"]


def by_crosswalk(links: list[HubLink], within: dict[str, list[str]]) -> Found:
    """Return relation and weight of every pair, by ours."""
    return {(match.entry, match.other): (match.relation, match.weight)
            for match in Crosswalk(links, within).matches()}


def by_paths(links: list[HubLink], within: dict[str, list[str]], kind: str) -> Found:
    """Return relation and weight of every pair, from every path that networkx enumerates.

    Each entry stands in the graph twice, as a start and as an end, so that no path leads through an entry.
    """
    import networkx

    graph = networkx.DiGraph()
    catalogue: dict[str, str] = {}
    for link in links:
        catalogue[link.entry] = link.catalogue
        graph.add_edge(("from", link.entry), link.node, said=STEP[link.relation], weight=link.weight)
        graph.add_edge(link.node, ("to", link.entry), said=BACK[STEP[link.relation]], weight=link.weight)
    for node, above in within.items():
        for higher in above:
            graph.add_edge(node, higher, said="in", weight=1.0)
            graph.add_edge(higher, node, said="around", weight=1.0)

    def paths(entry: str) -> Iterator[list[object]]:
        start = ("from", entry)
        if kind == "shortest":
            for end, every in networkx.single_source_all_shortest_paths(graph, start):
                if end[0] == "to" and catalogue[end[1]] != catalogue[entry]:
                    yield from every
        else:
            ends = {("to", other) for other, home in catalogue.items() if home != catalogue[entry]}
            yield from networkx.all_simple_paths(graph, start, ends)

    proved: dict[tuple[str, str], dict[str, float]] = {}
    for entry in catalogue:
        for path in paths(entry):
            known, weight = "same", 1.0
            for step in pairwise(path):
                edge = graph.edges[step]
                known, weight = THEN.get((known, edge["said"]), ""), weight * edge["weight"]
                if not known:
                    break
            else:
                best = proved.setdefault((entry, path[-1][1]), {})  # type: ignore[index]
                best[known] = max(best.get(known, 0.0), weight)
    return {pair: summed_up(best) for pair, best in proved.items()}


def told_of(found: Found) -> dict[str, object]:
    """Return what must be the same: how many pairs, and a digest of all with their relations and weights."""
    lines = "".join(f"{entry} {other} {relation} {weight:.9f}\n"
                    for (entry, other), (relation, weight) in sorted(found.items()))
    return {"pairs": len(found), "sha256": sha256(lines.encode()).hexdigest()}


def main() -> None:
    """Read the hub, then compute under the clock."""
    kind, (links, within) = sys.argv[1], read(Path(sys.argv[2]))
    if kind == "crosswalk":
        told(lambda: by_crosswalk(links, within), told_of)
    else:
        import networkx  # noqa: F401  # not under the clock

        told(lambda: by_paths(links, within, kind), told_of)


if __name__ == "__main__":
    main()
