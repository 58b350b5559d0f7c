"""One JSON-LD document per record, cut from the statements of the graph.

A document is a tree: the record, then what exists only inside it, in place. Every key with several values is always a
list, so that a script never asks which it got. Nothing is in a document that is not a statement of the graph.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import NamedNode, Quad

from concordance.graph.forms import FORMS, Form
from concordance.graph.jsonld import TYPE, Json, compact, context, language_map, value
from concordance.graph.namespaces import Names, vocab
from concordance.graph.ordering import Term, value_of
from concordance.graph.vocabulary.parts import Kind, Property
from concordance.graph.vocabulary.table import BY_KEY, PROPERTIES
from concordance.model.collector import at_rest

Node = dict[str, Json]
# Beside the statements a document may say these; the context keeps them out of the graph.
PLAIN: Final = ("api", "periods")
_NAMES: Final = ("identifier", "label", "prefLabel")


def document_context(base: str) -> Node:
    """Return the context of the documents: that of the graph, and the keys of their own."""
    backwards: Node = {key: {"@reverse": vocab(base) + BY_KEY[prop].curie, "@type": "@id"}
                       for form in _all_forms() for key, (prop, _) in form.back.items()}
    plain: Node = dict.fromkeys(PLAIN, None)
    return {**context(base), **backwards, **plain}


def _all_forms() -> Iterator[Form]:
    todo = list(FORMS.values())
    while todo:
        form = todo.pop(0)
        yield form
        todo.extend(form.below())


class Documents:
    """Documents of one graph."""

    def __init__(self, quads: Iterable[Quad], base: str) -> None:
        """quads: the statements of the graph, of which only those about records and their parts are kept."""
        names = Names(base)
        self._base = base
        self._class = {form.of: names.expand(form.of).value for form in _all_forms()}
        self._about: dict[str, dict[str, list[Term]]] = defaultdict(dict)
        types: dict[str, list[str]] = defaultdict(list)
        keys = {names.expand(prop.curie).value: prop.key for prop in PROPERTIES}
        for quad in _undisturbed(quads):
            subject, item = quad.subject, quad.object
            assert isinstance(subject, NamedNode)  # the graph has no blank nodes
            key = keys.get(quad.predicate.value)
            if key is None:  # the one property outside the table is rdf:type, as `facts` allows no other
                types[subject.value].append(value_of(item))
            else:
                self._about[subject.value].setdefault(key, []).append(item)
        self._types = {iri: sorted(found) for iri, found in types.items()}
        self._backwards = {prop: self._pointing(prop) for form in _all_forms() for prop, _ in form.back.values()}

    def _pointing(self, prop: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for subject, said in self._about.items():
            for item in said.get(prop, ()):
                found.setdefault(value_of(item), []).append(subject)
        return found

    def document(self, record: NamedNode, form: Form) -> Node:
        """Return the document of a record without its context. Raises KeyError for a record that is not there."""
        return self._node(record.value, form)

    def _node(self, iri: str, form: Form) -> Node:
        said = self._about.get(iri)
        if said is None or not self._is(iri, form):
            raise KeyError(f"no {form.of} {iri}")
        if not said.keys() <= form.known:
            raise ValueError(f"{form.of} has no place for {', '.join(sorted(said.keys() - form.known))} of {iri}")
        node: Node = {"id": compact(iri, self._base)}
        node[TYPE] = [compact(name, self._base, words=True) for name in self._types[iri]]
        for key in form.keys:
            found = said.get(key)
            if found or key in form.many:
                node[key] = self._values(found or [], BY_KEY[key], form)
        for key, (prop, inner) in form.back.items():
            node[key] = _in_order([self._node(subject, inner) for subject in self._backwards[prop].get(iri, ())])
        return node

    def _values(self, found: list[Term], prop: Property, form: Form) -> Json:
        several = prop.key in form.many
        if len(found) > 1 and not several and prop.kind is not Kind.TEXT:
            raise ValueError(f"{form.of} has several values of {prop.key}")
        if prop.kind is Kind.TEXT:
            return _texts(found, several=several)
        values = [self._value(item, prop, form) for item in found]
        return _in_order(values) if several else values[0]

    def _value(self, item: Term, prop: Property, form: Form) -> Json:
        iri = value_of(item)
        for inner in form.inside.get(prop.key, ()):
            if self._is(iri, inner):
                return self._node(iri, inner)
        return self._named(iri) if prop.key in form.named else value(item, prop, self._base)

    def _is(self, iri: str, form: Form) -> bool:
        return self._class[form.of] in self._types.get(iri, ())

    def _named(self, iri: str) -> Json:
        node: Node = {"id": compact(iri, self._base)}
        for key in _NAMES:
            found = self._about.get(iri, {}).get(key)
            if found:
                prop = BY_KEY[key]
                node[key] = _texts(found, several=False) if prop.kind is Kind.TEXT else value_of(found[0])
        return node


def _undisturbed(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Yield quads while the collector of cycles rests: there are none in an index, and looking took half the time."""
    with at_rest():
        yield from quads


def _texts(found: list[Term], *, several: bool) -> Json:
    texts = language_map(sorted(found, key=value_of))
    assert isinstance(texts, dict)
    if several:
        return {language: text if isinstance(text, list) else [text] for language, text in texts.items()}
    if any(isinstance(text, list) for text in texts.values()):
        raise ValueError("two texts in one language where one is wanted")
    return texts


def _in_order(values: list[Json]) -> list[Json]:
    """Return values by their place, else their first day, else their id, where `art_2` comes before `art_10`."""
    return sorted(values, key=_place) if len(values) > 1 else values


def _place(item: Json) -> tuple[int, int, list[str | int]]:
    node = item if isinstance(item, dict) else {"id": str(item)}
    place, start = (found if isinstance(found := node.get(key), int) else 0 for key in ("position", "fromDay"))
    words = re.split(r"(\d+)", str(node.get("identifier", node["id"])))
    return place, start, [int(word) if odd % 2 else word for odd, word in enumerate(words)]
