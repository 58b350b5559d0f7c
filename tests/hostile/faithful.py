"""Does the model say what the file says, leaf by leaf? Read by another reader (PyYAML's own) and compared.

A text that the file holds and the model does not would be an omission, however valid the file is.
"""

from collections import Counter
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

import yaml

from concordance.load.defaults import with_defaults
from concordance.model.base import Record

Leaf = tuple[str, str]
_TRUTH = {"true": "true", "yes": "true", "on": "true", "1": "true", "t": "true", "y": "true",
          "false": "false", "no": "false", "off": "false", "0": "false", "f": "false", "n": "false"}


def leaves_of_file(file: Path) -> Counter[Leaf]:
    """Return every value of a file with its place, as PyYAML reads it; the same value twice counts twice."""
    tree = yaml.load(file.read_text(encoding="utf-8-sig"), Loader=yaml.CBaseLoader)
    return Counter(_leaves(with_defaults(tree) if isinstance(tree, dict) else tree, ""))


def leaves_of_record(record: Record) -> Counter[Leaf]:
    """Return every value that the model took over from the file, with its place."""
    return Counter(_leaves(record.model_dump(by_alias=True, exclude_unset=True), ""))


def unsaid(file: Path, record: Record) -> list[Leaf]:
    """Return what stands in the file and not in the model, or in the model and not in the file."""
    written, held = leaves_of_file(file), leaves_of_record(record)
    only_written, only_held = ([*(found.elements())] for found in (written - held, held - written))
    for place, value in list(only_written):
        same = next((leaf for leaf in only_held if leaf[0] == place and _same(value, leaf[1])), None)
        if same:
            only_written.remove((place, value))
            only_held.remove(same)
    return sorted([*only_written, *only_held])


def _same(one: str, other: str) -> bool:
    """True for two ways to write one number, or one yes or no."""
    if one.lower() in _TRUTH and other in ("true", "false"):
        return _TRUTH[one.lower()] == other
    try:
        return float(one) == float(other)
    except ValueError:
        return False


def _leaves(tree: Any, at: str) -> list[Leaf]:
    if isinstance(tree, dict):
        return [leaf for key, value in tree.items() for leaf in _leaves(value, f"{at}.{_word(key)}")] or [(at, "{}")]
    if isinstance(tree, list | tuple | set | frozenset):
        return [leaf for item in tree for leaf in _leaves(item, at)] or [(at, "[]")]
    return [(at, _word(tree))]


def _word(value: Any) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, date):
        return value.isoformat()
    return str(value).strip()
