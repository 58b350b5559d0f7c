"""Statements of an export in RDF: a set of triples, written in one order as Turtle and as RDF/XML.

The graph takes its properties from the table of the vocabulary and from nowhere else. An export says more, in the words
of the standard it follows, so it names properties by their CURIEs.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, TypeAlias

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from concordance.exchange.letters import xml_letters
from concordance.graph.namespaces import BORROWED, OWN, Names, vocab
from concordance.graph.ordering import Term, ordered, value_of
from concordance.model.text import LANGUAGES, Text

# Namespaces that only exports use.
MORE: Final[dict[str, str]] = {"spdx": "http://spdx.org/rdf/terms#", "voidext": "http://ldf.fi/void-ext#"}

Value: TypeAlias = NamedNode | Literal | Text | date | bool | int | str | None


class Statements:
    """Triples about things below one base. Said twice is said once, and the order of saying never matters."""

    def __init__(self, base: str, quads: Iterable[Quad] = ()) -> None:
        """quads: what the graph says already; of which graph is forgotten."""
        self.names = Names(base)
        self._quads = {Quad(quad.subject, quad.predicate, _clean(quad.object)) for quad in quads}

    def __len__(self) -> int:
        return len(self._quads)

    def say(self, subject: NamedNode, predicate: str, *values: Value) -> None:
        """State values of a property: a Text in each language it has, None as nothing.

        predicate: a CURIE, `skos:prefLabel`, or a bare name of our own vocabulary. Raises KeyError for an unknown
        prefix.
        """
        for value in values:
            for term in self._terms(value):
                self._quads.add(Quad(subject, self.name(predicate), term))

    def name(self, curie: str) -> NamedNode:
        """Return the IRI of a CURIE."""
        prefix, _, local = curie.rpartition(":")
        return NamedNode(MORE[prefix] + local) if prefix in MORE else self.names.expand(curie)

    def triples(self) -> list[Triple]:
        """Return the triples in the order they are written in."""
        return [quad.triple for quad in ordered(self._quads)]

    def files(self, name: str) -> Iterator[tuple[str, bytes]]:
        """Yield everything twice: as Turtle, `<name>.ttl`, and as RDF/XML, `<name>.rdf`, with the prefixes in use."""
        triples, prefixes = self.triples(), self._prefixes()
        # Without a base, which would write the addresses of others as `<//example.org/>`. No text holds a line break.
        turtle = serialize(triples, format=RdfFormat.TURTLE, prefixes=prefixes) or b""
        yield f"{name}.ttl", turtle.replace(b"\n<", b"\n\n<")
        yield f"{name}.rdf", (serialize(triples, format=RdfFormat.RDF_XML, prefixes=prefixes) or b"") + b"\n"

    def _terms(self, value: Value) -> list[NamedNode | Literal]:
        if value is None:
            return []
        if isinstance(value, Text):
            return [Literal(xml_letters(text), language=language) for language in LANGUAGES
                    if (text := value.get(language))]
        if isinstance(value, NamedNode | Literal):
            return [_clean(value)]
        if isinstance(value, bool):
            return [Literal("true" if value else "false", datatype=self.name("xsd:boolean"))]
        if isinstance(value, int):
            return [Literal(str(value), datatype=self.name("xsd:integer"))]
        if isinstance(value, date):
            return [Literal(value.isoformat(), datatype=self.name("xsd:date"))]
        return [Literal(xml_letters(value))]

    def _prefixes(self) -> dict[str, str]:
        known = {OWN: vocab(self.names.base), **BORROWED, **MORE}
        used = {quad.predicate.value for quad in self._quads}
        used |= {quad.object.datatype.value if isinstance(quad.object, Literal) else value_of(quad.object)
                 for quad in self._quads}
        return {prefix: namespace for prefix, namespace in sorted(known.items())
                if any(iri.startswith(namespace) for iri in used)}


def _clean(term: Term) -> NamedNode | Literal:
    """Return a term with a text that RDF/XML can hold too, so that both files say the same."""
    if isinstance(term, Literal):
        text = xml_letters(term.value)
        if text == term.value:
            return term
        return Literal(text, language=term.language) if term.language else Literal(text, datatype=term.datatype)
    assert isinstance(term, NamedNode)  # the graph has no blank nodes
    return term
