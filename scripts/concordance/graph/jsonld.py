"""Compact JSON-LD, written from the statements: Oxigraph only writes the expanded form.

Keys come from the table of the vocabulary; texts are language maps, dates are plain strings typed by the context,
words are bare (`basis-official-text`) and our own IRIs begin with `kb:`.
"""

import json
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final, TypeAlias

from pyoxigraph import Literal, Quad

from concordance.graph.namespaces import BASE_PREFIX, BORROWED, Names, prefixes, vocab
from concordance.graph.ordering import Term, ordered, value_of
from concordance.graph.vocabulary.parts import DATATYPES, Kind, Property
from concordance.graph.vocabulary.table import PROPERTIES

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

_NATIVE: Final = {Kind.STRING, Kind.INTEGER, Kind.BOOLEAN}
TYPE: Final = "type"


def context(base: str) -> dict[str, Json]:
    """Return the JSON-LD 1.1 context of everything published below `base`."""
    terms: dict[str, Json] = {"@version": 1.1, "@vocab": vocab(base), "id": "@id", TYPE: "@type", BASE_PREFIX: base}
    terms.update(prefixes(base))
    for prop in sorted(PROPERTIES, key=lambda prop: prop.key):
        terms[prop.key] = _definition(prop, base)
    return terms


def _definition(prop: Property, base: str) -> Json:
    definition: dict[str, Json] = {"@id": vocab(base) + prop.curie if prop.own else prop.curie}
    if prop.kind is Kind.TEXT:
        definition["@container"] = "@language"
    elif prop.kind is Kind.LINK:
        definition["@type"] = "@id"
    elif prop.kind is Kind.WORD:
        definition["@type"] = "@vocab"
    elif prop.kind not in _NATIVE:
        definition["@type"] = DATATYPES[prop.kind]
    return definition


def document(quads: Iterable[Quad], base: str) -> str:
    """Return statements as one JSON-LD document: the default graph first, then each named graph as a node."""
    names = Names(base)
    by_predicate = {names.expand(prop.curie).value: prop for prop in PROPERTIES}
    nodes: list[Json] = []
    for graph, members in groupby(ordered(quads), key=lambda quad: value_of(quad.graph_name)):
        found = [_node(subject, list(group), by_predicate, base)
                 for subject, group in groupby(members, key=lambda quad: value_of(quad.subject))]
        nodes.extend(found if not graph else [{"id": compact(graph, base), "@graph": found}])
    return dump({"@context": context(base), "@graph": nodes})


def dump(tree: Json) -> str:
    """Return a tree as text: readable, in Unicode, ending in a newline."""
    return json.dumps(tree, ensure_ascii=False, indent=1) + "\n"


def _node(subject: str, quads: list[Quad], by_predicate: dict[str, Property], base: str) -> Json:
    node: dict[str, Json] = {"id": compact(subject, base)}
    for predicate, group in groupby(quads, key=lambda quad: quad.predicate.value):
        objects = [quad.object for quad in group]
        prop = by_predicate.get(predicate)
        if prop is None:  # the one property outside the table is rdf:type, as `facts` allows no other
            node[TYPE] = _one_or_many([compact(value_of(item), base, words=True) for item in objects])
        elif prop.kind is Kind.TEXT:
            node[prop.key] = language_map(objects)
        else:
            node[prop.key] = _one_or_many([value(item, prop, base) for item in objects])
    return node


def language_map(objects: Sequence[Term]) -> Json:
    """Return texts by language; a language with several texts has a list of them."""
    texts: dict[str, list[Json]] = {}
    for item in objects:
        if isinstance(item, Literal) and item.language:
            texts.setdefault(item.language, []).append(item.value)
    return {language: _one_or_many(found) for language, found in sorted(texts.items())}


def value(item: Term, prop: Property, base: str) -> Json:
    """Return one value of a property, which is no text, as JSON."""
    text = value_of(item)
    if prop.kind is Kind.INTEGER:
        return int(text)
    if prop.kind is Kind.BOOLEAN:
        return text == "true"
    if prop.kind in (Kind.LINK, Kind.WORD):
        return compact(text, base, words=prop.kind is Kind.WORD)
    return text


def _one_or_many(items: list[Json]) -> Json:
    return items[0] if len(items) == 1 else items


def compact(iri: str, base: str, *, words: bool = False) -> str:
    """Return an IRI as JSON-LD shortens it. `words`: where the context lets bare names of our vocabulary stand."""
    if words and iri.startswith(vocab(base)):
        return iri.removeprefix(vocab(base))
    if iri.startswith(base):
        return f"{BASE_PREFIX}:{iri.removeprefix(base)}"
    for prefix, namespace in BORROWED.items():
        if iri.startswith(namespace) and len(iri) > len(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
