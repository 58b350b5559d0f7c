"""NIST's JSON Schemas of OSCAL, as a validator that reads their patterns as ECMAScript means them.

The schemas are published works of NIST and not in this repository. They are looked for beside it, in
`../shared/schemas`, and in the folder that the environment variable CONCORDANCE_OSCAL_SCHEMAS names.
"""

import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, ValidationError, validators

from tests.exchange.ecma import translated

VARIABLE = "CONCORDANCE_OSCAL_SCHEMAS"
BESIDE = Path(__file__).resolve().parents[3] / "shared" / "schemas"
FILES = {"catalog": "oscal_catalog_schema.json", "mapping-collection": "oscal_mapping_schema.json"}


def schema(model: str) -> dict[str, Any]:
    """Return NIST's schema of a model of OSCAL. Skips the test, and says why, where it cannot be found."""
    places = [Path(os.environ[VARIABLE])] if VARIABLE in os.environ else [BESIDE]
    found = next((place / FILES[model] for place in places if (place / FILES[model]).is_file()), None)
    if found is None:
        pytest.skip(f"NOT CHECKED against NIST's schema: no {FILES[model]} in {places[0]}. It can be had from the "
                    f"releases of OSCAL by NIST; set {VARIABLE} to its folder.")
    tree: dict[str, Any] = json.loads(found.read_text(encoding="utf-8"))
    return tree


@cache
def validator(model: str) -> Any:
    """Return the validator of a model. Skips the test where the schema is not there."""
    tree = _with_our_patterns(schema(model))
    Draft7Validator.check_schema(tree)
    return _remembering()(_joined(tree))


def errors(document: dict[str, Any]) -> list[str]:
    """Return what NIST's schema has against a document, with the place of each."""
    [model] = document
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"
            for error in map(_cause, validator(model).iter_errors(document))]


def _cause(error: ValidationError) -> ValidationError:
    """Return the deepest of the errors that made alternatives fail: the others say little more than that they did."""
    while error.context:
        error = max(error.context, key=lambda inner: len(inner.absolute_path))
    return error


def _with_our_patterns(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: translated(value) if key == "pattern" and isinstance(value, str) else _with_our_patterns(value)
                for key, value in node.items()}
    return [_with_our_patterns(value) for value in node] if isinstance(node, list) else node


def _joined(tree: dict[str, Any]) -> dict[str, Any]:
    """Return the schema with what every reference names in its place, which is three times as fast to check.

    Parts that name themselves become trees that hold themselves. Beside a reference nothing counts in this draft.
    """
    made: dict[str, Any] = {}

    def built(node: Any) -> Any:
        if isinstance(node, list):
            return [built(each) for each in node]
        if not isinstance(node, dict):
            return node
        if "$ref" in node:
            return target(node["$ref"].removeprefix("#/definitions/"))
        return {key: {name: built(each) for name, each in value.items()} if key == "properties" else built(value)
                for key, value in node.items() if key not in ("$id", "definitions", "title", "description")}

    def target(name: str) -> Any:
        if name not in made:
            made[name] = {}
            made[name].update(built(tree["definitions"][name]))
        return made[name]

    found: dict[str, Any] = built(tree)
    return found


def _remembering() -> Any:
    """Return a class of validators that check a flat value once: a document holds the same property many times."""
    sound: set[tuple[object, ...]] = set()

    def within(checker: Any, value: object, part: Any, place: str | int) -> Iterator[ValidationError]:
        flat: tuple[object, ...] = ()
        if isinstance(value, str):
            flat = (id(part), value)
        elif isinstance(value, dict) and all(isinstance(each, str) for each in value.values()):
            flat = (id(part), *value.items())
        if flat not in sound:
            found = list(checker.descend(value, part, path=place))
            yield from found
            if flat and not found:
                sound.add(flat)

    def properties(checker: Any, parts: dict[str, Any], value: Any, _: object) -> Iterator[ValidationError]:
        if isinstance(value, dict):
            for name in parts.keys() & value.keys():
                yield from within(checker, value[name], parts[name], name)

    def items(checker: Any, part: Any, value: Any, _: object) -> Iterator[ValidationError]:
        if isinstance(value, list):
            for place, each in enumerate(value):
                yield from within(checker, each, part, place)

    return validators.extend(Draft7Validator, {"properties": properties, "items": items})
