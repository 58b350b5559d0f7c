"""The graph for rdflib, as users of notebooks know it.

    >>> from datetime import date
    >>> from concordance.graph.api import rdf_graph
    >>> graph = rdf_graph(days=[date(2024, 7, 1)])                               # doctest: +SKIP
    >>> graph.query("SELECT (COUNT(*) AS ?n) { ?s a c:Provision }")              # doctest: +SKIP

rdflib is the edge, not the engine: above some ten thousand statements, ask the store of `build` instead (see
docs/decisions).
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store

from concordance.graph.build import build
from concordance.graph.namespaces import BASE_PREFIX, prefixes
from concordance.graph.ordering import Term, ordered, value_of
from concordance.load.clean import project_root
from concordance.load.corpus import load
from concordance.load.project import base_iri
from concordance.load.version import data_version


class UnsoundDataError(ValueError):
    """The data files have problems, so that a graph of them would silently lack records."""


def rdf_graph(root: Path | None = None, days: Iterable[date] = ()) -> rdflib.Graph:
    """Return everything as one rdflib graph: what the data says, and the verdicts as of each of `days`.

    root: the project folder; None takes the nearest one above the current folder. Raises UnsoundDataError for data
    files with problems, `load.project.ProjectError` when mkdocs.yml gives no base.
    """
    store, base = _store(root, days)
    graph = rdflib.Graph()
    _bind(graph, base)
    for quad in ordered(store):
        graph.add((_node(quad.subject), _iri(quad.predicate), _node(quad.object)))
    return graph


def rdf_dataset(root: Path | None = None, days: Iterable[date] = ()) -> rdflib.Dataset:
    """Return the same with the verdicts of each day in a named graph, `<base>graph/verdicts/<day>`."""
    store, base = _store(root, days)
    return to_dataset(store, base)


def to_dataset(store: Store, base: str) -> rdflib.Dataset:
    """Return the statements of a store (from `build`) as an rdflib dataset."""
    dataset = rdflib.Dataset()
    _bind(dataset, base)
    for quad in ordered(store):
        _graph_of(dataset, quad).add((_node(quad.subject), _iri(quad.predicate), _node(quad.object)))
    return dataset


def _store(root: Path | None, days: Iterable[date]) -> tuple[Store, str]:
    folder = root or project_root(Path.cwd())
    loaded = load(folder)
    if loaded.problems:
        first = loaded.problems[0]
        raise UnsoundDataError(f"{len(loaded.problems)} problems in the data, the first: {first.file}:{first.line}: "
                               f"{first.code} {first.message}. Run: concordance check")
    base = base_iri(folder)
    return build(loaded.corpus, base, days, data_version(folder)), base


def _bind(graph: rdflib.Graph, base: str) -> None:
    for prefix, namespace in (*prefixes(base).items(), (BASE_PREFIX, base)):
        graph.bind(prefix, namespace)


def _graph_of(dataset: rdflib.Dataset, quad: Quad) -> rdflib.Graph:
    name = value_of(quad.graph_name)
    return dataset.graph(rdflib.URIRef(name)) if name else dataset.default_graph


def _iri(node: NamedNode) -> rdflib.URIRef:
    return rdflib.URIRef(node.value)


def _node(term: Term) -> rdflib.URIRef | rdflib.Literal:
    if isinstance(term, Literal):
        if term.language:
            return rdflib.Literal(term.value, lang=term.language)
        datatype = rdflib.URIRef(term.datatype.value)
        return rdflib.Literal(term.value, datatype=None if datatype == rdflib.XSD.string else datatype)
    if isinstance(term, BlankNode):
        raise TypeError("the graph has no blank nodes")
    return rdflib.URIRef(value_of(term))
