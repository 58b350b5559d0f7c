"""Write the graph into a folder, whole or not at all."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, serialize

from concordance.files.folder import beside, put_among
from concordance.files.whole import write_new
from concordance.graph.jsonld import context, document, dump
from concordance.graph.namespaces import BORROWED, prefixes
from concordance.graph.ordering import ordered, value_of
from concordance.graph.resources import query_names, query_text, shapes_text
from concordance.graph.vocabulary.ontology import ontology

VERDICT_FILE: Final = re.compile(r"^verdicts-\d{4}-\d{2}-\d{2}\.ttl$")
TRIG: Final = "concordance.trig"


@dataclass(frozen=True)
class Written:
    """One file that was written, and how many statements it holds (None where it holds no data)."""

    path: Path
    statements: int | None


def write(store: Store, base: str, folder: Path, note: Callable[[str], None] = lambda _: None) -> tuple[Written, ...]:
    """Write the store (from `build`) and what goes with it into `folder`, and return what was written.

    concordance.ttl: what the data says. verdicts-<day>.ttl: one per day in the store; those of other days, left by an
    earlier run on data that may have changed since, are removed. concordance.trig, .nq, .jsonld: all of it, verdicts in
    named graphs. context.jsonld, vocab.ttl, shapes.ttl, queries/*.rq. note: told each name before the file is made.
    All is replaced in one step, unless the folder holds files of others, which stay; then each file in one step.
    """
    written = []
    with beside(folder) as fresh:
        for name, content, statements in _contents(store, base):
            note(name)
            write_new(fresh / name, content)
            written.append(Written(folder / name, statements))
        ours = {item.path.relative_to(folder).parts[0] for item in written}
        put_among(fresh, folder, lambda name: name in ours or VERDICT_FILE.match(name) is not None)
    return tuple(written)


def _contents(store: Store, base: str) -> Iterator[tuple[str, bytes, int | None]]:
    everything = ordered(store)
    by_graph: dict[str, list[Quad]] = {}
    for quad in everything:
        by_graph.setdefault(value_of(quad.graph_name), []).append(quad)
    for graph, quads in by_graph.items():
        name = f"verdicts-{graph.rsplit('/', 1)[1]}.ttl" if graph else "concordance.ttl"
        yield name, turtle(quads, base), len(quads)
    yield TRIG, _trig(everything, base), len(everything)
    nquads = serialize(everything, format=RdfFormat.N_QUADS)
    yield "concordance.nq", nquads or b"", len(everything)
    yield "concordance.jsonld", document(everything, base).encode(), len(everything)
    yield "context.jsonld", dump({"@context": context(base)}).encode(), None
    vocabulary = ordered(ontology(base))
    yield "vocab.ttl", turtle(vocabulary, base), len(vocabulary)
    yield "shapes.ttl", shapes_text(base).encode(), None
    for query in query_names():
        yield f"queries/{query}.rq", query_text(query, base).encode(), None


def turtle(quads: list[Quad], base: str) -> bytes:
    """Return ordered quads of one graph as Turtle, with the prefixes that are used in it."""
    wanted = _wanted(quads, base)
    return serialize((quad.triple for quad in quads), format=RdfFormat.TURTLE, prefixes=wanted, base_iri=base) or b""


def trig(store: Store, base: str) -> bytes:
    """Return everything in a store (from `build`) as TriG, the same bytes as `write` puts into concordance.trig."""
    return _trig(ordered(store), base)


def _trig(quads: list[Quad], base: str) -> bytes:
    return serialize(quads, format=RdfFormat.TRIG, prefixes=_wanted(quads, base), base_iri=base) or b""


def _wanted(quads: list[Quad], base: str) -> dict[str, str]:
    used = {value_of(term) for quad in quads for term in (quad.subject, quad.predicate, quad.object)}
    used |= {quad.object.datatype.value for quad in quads if not isinstance(quad.object, NamedNode)
             and hasattr(quad.object, "datatype")}
    return {prefix: namespace for prefix, namespace in sorted(prefixes(base).items())
            if prefix not in BORROWED or any(iri.startswith(namespace) for iri in used)}
