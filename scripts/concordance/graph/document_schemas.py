"""JSON Schemas of the documents, made from their forms and the table of the vocabulary."""

from concordance.graph.documents import PLAIN
from concordance.graph.forms import FORMS, Form
from concordance.graph.jsonld import TYPE, Json
from concordance.graph.vocabulary.parts import Kind
from concordance.graph.vocabulary.table import BY_KEY, WORDS, scheme_of
from concordance.model.text import LANGUAGES

_STRING: dict[str, Json] = {"type": "string"}
_IRI: dict[str, Json] = {"type": "string", "pattern": "^[a-z]+:."}
_ONE: dict[Kind, dict[str, Json]] = {
    Kind.LINK: {"$ref": "#/$defs/iri"}, Kind.STRING: _STRING, Kind.INTEGER: {"type": "integer"},
    Kind.BOOLEAN: {"type": "boolean"}, Kind.DATE: {"type": "string", "format": "date"},
    Kind.DURATION: {"type": "string", "pattern": "^P"}, Kind.DECIMAL: {"type": "string", "pattern": r"^\d+(\.\d+)?$"},
    Kind.TEXT: {"$ref": "#/$defs/text"},
}


def document_schema(kind: str, plain: dict[str, Json], definitions: dict[str, Json]) -> dict[str, Json]:
    """Return the schema of one kind of document.

    kind: a key of `FORMS`. plain: the schemas of the keys that are no statements, by key; all of them are required.
    definitions: what those schemas refer to, for `$defs`.
    """
    form = FORMS[kind]
    found = _definition(form)
    keys = {"@context": _STRING, **plain}
    assert plain.keys() <= set(PLAIN)
    parts: dict[str, Json] = {_name(inner): _definition(inner) for inner in _inner(form)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema", "title": kind, "type": "object",
        "properties": {**keys, **_dict(found["properties"])}, "required": [*keys, *_list(found["required"])],
        "additionalProperties": False, "$defs": {**_shared(), **parts, **definitions},
    }


def _inner(form: Form) -> list[Form]:
    found: dict[str, Form] = {}
    todo = list(form.below())
    while todo:
        inner = todo.pop()
        if _name(inner) not in found:
            found[_name(inner)] = inner
            todo.extend(inner.below())
    return [found[name] for name in sorted(found)]


def _name(form: Form) -> str:
    return form.of.rpartition(":")[2]


def _shared() -> dict[str, Json]:
    several: dict[str, Json] = {"type": "array", "items": _STRING, "minItems": 1}
    text = _languages(_STRING)
    named: dict[str, Json] = {"id": _IRI, "identifier": _STRING, "label": text, "prefLabel": text}
    return {
        "iri": {**_IRI, "description": "an address, or one shortened as the context says"},
        "text": text, "texts": {**_languages(several), "minProperties": 0},
        "named": {"type": "object", "properties": named, "required": ["id"], "additionalProperties": False},
    }


def _languages(item: dict[str, Json]) -> dict[str, Json]:
    return {"type": "object", "properties": dict.fromkeys(LANGUAGES, item), "additionalProperties": False,
            "minProperties": 1}


def _definition(form: Form) -> dict[str, Json]:
    properties: dict[str, Json] = {
        "id": {"$ref": "#/$defs/iri"},
        TYPE: {"type": "array", "items": _STRING, "contains": {"const": form.of}},
    }
    properties |= {key: _property(form, key) for key in (*form.must, *form.may, *form.many)}
    properties |= {key: {"type": "array", "items": {"$ref": f"#/$defs/{_name(inner)}"}}
                   for key, (_, inner) in form.back.items()}
    return {"type": "object", "properties": properties, "additionalProperties": False,
            "required": ["id", TYPE, *form.must, *form.many, *form.back]}


def _property(form: Form, key: str) -> dict[str, Json]:
    prop = BY_KEY[key]
    several = key in form.many
    said: dict[str, Json] = {"description": prop.comment}
    if prop.kind is Kind.TEXT and several:
        return {**said, "$ref": "#/$defs/texts"}
    one = _one(form, key)
    return {**said, "type": "array", "items": one} if several else {**said, **one}


def _one(form: Form, key: str) -> dict[str, Json]:
    prop = BY_KEY[key]
    if prop.kind is Kind.WORD:
        scheme = scheme_of(prop)
        return {"enum": [f"{scheme}-{word}" for word in sorted(WORDS[scheme])]}
    link: dict[str, Json] = {"$ref": "#/$defs/named"} if key in form.named else _ONE[prop.kind]
    inside: list[Json] = [{"$ref": f"#/$defs/{_name(inner)}"} for inner in form.inside.get(key, ())]
    # A chapter stands in its act in place, an article beside it by its name.
    if key in form.named and inside:
        return {"anyOf": [*inside, link]}
    return _dict(inside[0]) if len(inside) == 1 else {"anyOf": inside} if inside else link


def _dict(value: Json) -> dict[str, Json]:
    assert isinstance(value, dict)
    return value


def _list(value: Json) -> list[Json]:
    assert isinstance(value, list)
    return value
