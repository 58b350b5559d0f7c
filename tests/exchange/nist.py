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
    return _remembering()(tree)


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


def _remembering() -> Any:
    """Return a class of validators that check a flat value once: a document holds the same property many times."""
    plainly = Draft7Validator.VALIDATORS["$ref"]
    sound: set[tuple[object, ...]] = set()

    def follow(checker: Any, reference: str, value: object, part: object) -> Iterator[ValidationError]:
        if isinstance(value, str):
            key: tuple[object, ...] = (reference, value)
        elif isinstance(value, dict) and all(isinstance(each, str) for each in value.values()):
            key = (reference, *value.items())
        else:
            yield from plainly(checker, reference, value, part)
            return
        if key not in sound:
            found = list(plainly(checker, reference, value, part))
            yield from found
            if not found:
                sound.add(key)

    return validators.extend(Draft7Validator, {"$ref": follow})
