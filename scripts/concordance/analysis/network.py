"""The reference network: who cites whom, citations that lead nowhere, and circles."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from concordance.model.act import Content
from concordance.model.corpus import Corpus, act_of

if TYPE_CHECKING:
    import networkx as nx


class Loose(StrEnum):
    """Why a citation cannot be followed on the day."""

    NOT_IN_FORCE = "not-in-force"
    ACT_NOT_READ = "act-not-read"


@dataclass(frozen=True)
class LooseEnd:
    """A citation from a provision in force to something that is not in force, or to an act that was not read."""

    provision: str
    target: str
    why: Loose


@dataclass(frozen=True)
class Link:
    """How often the provisions of one act cite another act."""

    source: str
    target: str
    citations: int


def reference_graph(corpus: Corpus, day: date) -> "nx.DiGraph[str]":
    """Return the network on `day` as a directed graph.

    Nodes are ids with a `kind`: provision, article, act, obligation, term. Edges have a `kind`: `cites`, `part` (an
    article to its provisions), `serves` (evidence of a judgement), `relates` (obligations that name one another),
    `defines` and `uses` (terms).
    """
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph()
    for identifier in in_force(corpus, day):
        provision = corpus.provisions[identifier]
        graph.add_node(identifier)
        graph.add_edge(corpus.article_of[identifier].id, identifier, kind="part")
        for target in provision.cites:
            graph.add_edge(identifier, target, kind="cites")
        for term in provision.terms:
            graph.add_edge(identifier, term, kind="uses")
        for obligation in corpus.obligations_served.get(identifier, ()):
            graph.add_edge(identifier, obligation, kind="serves")
    for defined in corpus.terms.values():
        for definition in defined.definitions:
            if definition.where in graph:
                graph.add_edge(definition.where, defined.id, kind="defines")
    for promised in corpus.obligations.values():
        graph.add_edges_from((promised.id, other, {"kind": "relates"}) for other in promised.related
                             if other in corpus.obligations)
    for node in graph:
        graph.nodes[node]["kind"] = _kind(corpus, node)
    return graph


def in_force(corpus: Corpus, day: date) -> list[str]:
    """Return the ids of the provisions in force on `day`."""
    return [identifier for identifier, p in corpus.provisions.items() if p.version_on(day) is not None]


def loose_ends(corpus: Corpus, day: date) -> tuple[LooseEnd, ...]:
    """Return citations of provisions in force that cannot be followed on `day`, in the order of the acts."""
    alive = set(in_force(corpus, day))
    articles = {corpus.article_of[identifier].id for identifier in alive}
    found = []
    for identifier in corpus.provisions:
        if identifier not in alive:
            continue
        for target in corpus.provisions[identifier].cites:
            if target in corpus.acts:
                if corpus.acts[target].content in (Content.HEADING_ONLY, Content.NOT_READ):
                    found.append(LooseEnd(identifier, target, Loose.ACT_NOT_READ))
            elif target not in alive and target not in articles:
                found.append(LooseEnd(identifier, target, Loose.NOT_IN_FORCE))
    return tuple(found)


def circles(corpus: Corpus, day: date) -> tuple[tuple[str, ...], ...]:
    """Return provisions that cite one another in a circle on `day`: one shortest circle for each such group.

    A citation of an article counts as one of each of its parts. A provision that cites its own article is no circle.
    """
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph()
    alive = in_force(corpus, day)
    parts: dict[str, list[str]] = {}
    for identifier in alive:
        parts.setdefault(corpus.article_of[identifier].id, []).append(identifier)
    for identifier in alive:
        home = corpus.article_of[identifier].id
        for target in corpus.provisions[identifier].cites:
            targets = [target] if target in corpus.provisions else parts.get(target, [])
            graph.add_edges_from((identifier, to) for to in targets if to in corpus.article_of
                                 and (corpus.article_of[to].id != home or target != home) and to != identifier)
    groups = [group for group in nx.strongly_connected_components(graph) if len(group) > 1]
    order = {identifier: index for index, identifier in enumerate(alive)}
    found = [_shortest(graph.subgraph(group), order) for group in groups]
    return tuple(sorted(found, key=lambda circle: order[circle[0]]))


def definition_circles(corpus: Corpus) -> tuple[tuple[str, ...], ...]:
    """Return terms whose national definitions use one another in a circle."""
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph()
    for term in corpus.terms.values():
        for definition in term.definitions:
            provision = corpus.provisions.get(definition.where)
            graph.add_edges_from((term.id, used) for used in (provision.terms if provision else ()) if used != term.id)
    order = {term: index for index, term in enumerate(corpus.terms)}
    groups = [group for group in nx.strongly_connected_components(graph) if len(group) > 1]
    return tuple(sorted((_shortest(graph.subgraph(group), order) for group in groups), key=lambda c: order[c[0]]))


def act_links(corpus: Corpus, day: date) -> tuple[Link, ...]:
    """Return how often the acts cite one another on `day`, the most frequent first."""
    count: Counter[tuple[str, str]] = Counter()
    for identifier in in_force(corpus, day):
        source = act_of(identifier)
        for target in corpus.provisions[identifier].cites:
            other = target if target in corpus.acts else act_of(target)
            if other != source:
                count[source, other] += 1
    ranked = sorted(count.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Link(source, target, n) for (source, target), n in ranked)


def _shortest(graph: "nx.DiGraph[str]", order: dict[str, int]) -> tuple[str, ...]:
    """Return a shortest circle of a strongly connected group, begun at its first member; the same for the same data."""
    import networkx as nx

    best: list[str] | None = None
    for start in sorted(graph, key=order.__getitem__):
        for following in sorted(graph.successors(start), key=order.__getitem__):
            path = nx.shortest_path(graph, following, start)
            if best is None or len(path) < len(best):
                best = [start, *path[:-1]]
    assert best is not None
    first = best.index(min(best, key=order.__getitem__))
    return tuple(best[first:] + best[:first])


def _kind(corpus: Corpus, node: str) -> str:
    for kind, known in (("provision", corpus.provisions), ("article", corpus.articles), ("act", corpus.acts),
                        ("term", corpus.terms)):
        if node in known:
            return kind
    return "obligation"
