"""One order for all output, so that the same data always gives the same bytes."""

from collections.abc import Iterable
from typing import TypeAlias

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from concordance.model.collector import at_rest

Term: TypeAlias = NamedNode | BlankNode | Literal | DefaultGraph | Triple
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def value_of(term: Term) -> str:
    """Return the text of a term: an IRI without its brackets, the lexical form of a literal."""
    return term.value if isinstance(term, NamedNode | BlankNode | Literal) else ""


def ordered(quads: Iterable[Quad]) -> list[Quad]:
    """Return quads by graph (the default graph first), subject, predicate (types first) and object."""
    with at_rest():
        return sorted(quads, key=_place)


def _place(quad: Quad) -> tuple[str, str, bool, str, str]:
    predicate = quad.predicate.value
    return value_of(quad.graph_name), value_of(quad.subject), predicate != _TYPE, predicate, str(quad.object)
