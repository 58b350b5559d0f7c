"""JSON Schemas for editors, generated from the record classes, and the modeline that binds a file to its schema."""

import json
import os
from collections.abc import Mapping
from pathlib import PurePosixPath

from concordance.load.layout import KINDS, Kind

FOLDER = "scripts/concordance/schemas"
# What `wording` and `assessed` say once for a whole file may be left out of each entry.
_FILLED_IN = {"Version": {"from", "by", "basis", "sources"}, "Row": {"assessed"},
              "Amendment": {"from", "basis", "sources"}}


def schemas() -> dict[str, str]:
    """Return file name and content of every schema, deterministic."""
    return {f"{kind.name}.schema.json": as_json(_schema(kind)) for kind in KINDS}


def as_json(schema: Mapping[str, object]) -> str:
    """Return a schema as text, ready to be written."""
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def modeline(path: str, kind: Kind) -> str:
    """Return the first line of a data file, which tells editors which schema it follows."""
    schema = os.path.relpath(f"{FOLDER}/{kind.name}.schema.json", PurePosixPath(path).parent)
    return f"# yaml-language-server: $schema={PurePosixPath(schema).as_posix()}"


def _schema(kind: Kind) -> dict[str, object]:
    schema = kind.record.model_json_schema(by_alias=True)
    for name, filled in _FILLED_IN.items():
        part = schema.get("$defs", {}).get(name)
        if part:
            part["required"] = [key for key in part["required"] if key not in filled]
    return {"$schema": "http://json-schema.org/draft-07/schema#",
            "$comment": f"generated from {kind.record.__module__}; do not edit: concordance schemas", **schema}
