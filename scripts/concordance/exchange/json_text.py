"""JSON for programs that people can still read: what holds no more than plain values stands on one line."""

import json
from collections.abc import Iterable, Mapping

_encode = json.JSONEncoder(ensure_ascii=False).encode


def json_text(tree: Mapping[str, object]) -> str:
    """Return a tree of mappings, lists, texts, numbers and truth values as JSON; keys keep their order."""
    return f"{_text(tree, '')}\n"


def _text(value: object, indent: str) -> str:
    inner = f"{indent} "
    if isinstance(value, Mapping) and any(isinstance(item, Mapping | list) for item in value.values()):
        rows = (f"{_encode(str(key))}: {_text(item, inner)}" for key, item in value.items())
        return f"{{\n{_rows(rows, inner)}\n{indent}}}"
    if isinstance(value, list) and any(isinstance(item, Mapping | list) for item in value):
        return f"[\n{_rows((_text(item, inner) for item in value), inner)}\n{indent}]"
    return _encode(value)


def _rows(rows: Iterable[str], indent: str) -> str:
    return ",\n".join(f"{indent}{row}" for row in rows)
