"""From a parsed tree to a frozen record, with every misfit reported at its place."""

import types
import typing
from difflib import get_close_matches

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from concordance.load.codes import BY_CODE
from concordance.load.defaults import default_of, with_defaults
from concordance.load.locate import Locator
from concordance.load.reader import Tree
from concordance.model.base import Record
from concordance.model.problem import Path, Problem

MAX_MISFITS = 50
_DATE_ERRORS = {"date_from_datetime_parsing", "date_parsing", "date_type", "date_from_datetime_inexact"}
_PLAIN = {
    "too_short": "the list is empty", "bool_parsing": "write true or false", "int_parsing": "write a whole number",
    "tuple_type": "write a list", "string_type": "write a text", "dict_type": "write keys and values",
    "model_type": "write keys and values",
}


def convert(tree: Tree, record: type[Record], file: str, locator: Locator) -> tuple[Record | None, list[Problem]]:
    """Return the record, or None and all problems of its shape."""
    if not isinstance(tree, dict):
        return None, [locator.problem(BY_CODE["C103"], file, (), "the file must hold one mapping of keys to values")]
    try:
        # A file has one way to write a key, that of its schema; the names of the program are no keys.
        return record.model_validate(with_defaults(tree), by_alias=True, by_name=False), []
    except ValidationError as error:
        misfits = _one_per_cause(error.errors(include_url=False), tree)
        problems = [_problem(item, record, file, locator) for item in misfits[:MAX_MISFITS]]
        if len(misfits) > MAX_MISFITS:
            problems.append(locator.problem(BY_CODE["C010"], file, (),
                                            f"{len(misfits):,} values do not fit; told are the first {MAX_MISFITS}",
                                            hint="mend these first, or put the last sound copy back"))
        return None, problems


def _one_per_cause(misfits: list[ErrorDetails], tree: Tree) -> list[ErrorDetails]:
    """Leave out what only follows: a list that is empty because its items are bad, a default that fails everywhere."""
    failing = {item["loc"] for item in misfits}
    return [
        item for item in misfits
        if not (item["type"] == "too_short" and _deeper(item["loc"], failing))
        and not _follows_from_default(item["loc"], tree, failing)
    ]


def _deeper(loc: Path, failing: set[Path]) -> bool:
    return any(other != loc and other[: len(loc)] == loc for other in failing)


def _follows_from_default(loc: Path, tree: Tree, failing: set[Path]) -> bool:
    """True when the value at `loc` comes from `wording` or `assessed`, and is reported there already."""
    found = default_of(loc)
    if found is None or _stands_in(tree, found[0]):
        return False
    default = found[1]
    return any(default[:length] in failing for length in range(1, len(default) + 1))


def _stands_in(tree: Tree, path: Path) -> bool:
    here: Tree = tree
    for part in path:
        if isinstance(here, dict) and part in here:
            here = here[str(part)]
        elif isinstance(here, list) and isinstance(part, int) and part < len(here):
            here = here[part]
        else:
            return False
    return True


def _problem(item: ErrorDetails, record: type[Record], file: str, locator: Locator) -> Problem:
    path: Path = tuple(item["loc"])
    kind = item["type"]
    if kind == "extra_forbidden":
        known = sorted(_keys_at(record, path[:-1]))
        close = get_close_matches(str(path[-1]), known, n=1, cutoff=0.6)
        hint = f"did you mean '{close[0]}'?" if close else f"known keys: {', '.join(known)}"
        return locator.problem(BY_CODE["C101"], file, path, f"unknown key '{path[-1]}'", hint=hint, at_key=True)
    if kind == "missing":
        return locator.problem(BY_CODE["C102"], file, path[:-1], f"the key '{path[-1]}' is missing")
    shown = repr(item["input"]) if isinstance(item["input"], str) else type(item["input"]).__name__
    if kind in _DATE_ERRORS:
        return locator.problem(BY_CODE["C104"], file, path, f"{shown} is not a date of the calendar",
                               hint="write YYYY-MM-DD")
    if kind == "enum":
        expected = str(item["ctx"]["expected"])
        allowed = [word.strip("' ") for word in expected.replace(" or ", ", ").split(",")]
        close = get_close_matches(str(item["input"]), allowed, n=1, cutoff=0.6)
        hint = f"did you mean '{close[0]}'?" if close else f"one of {expected}"
        return locator.problem(BY_CODE["C103"], file, path, f"{shown} is not allowed here", hint=hint)
    message = _PLAIN.get(kind, item["msg"].removeprefix("Value error, "))
    got = f" (got {shown})" if isinstance(item["input"], str) else ""
    return locator.problem(BY_CODE["C103"], file, path, f"{_name(path)}: {message}{got}")


def _name(path: Path) -> str:
    if path and isinstance(path[-1], int):
        return f"entry {path[-1] + 1} of '{path[-2]}'"
    return f"'{path[-1]}'" if path else "the record"


def _keys_at(record: type[Record], path: Path) -> set[str]:
    """Return the keys that the record at `path` inside `record` may have."""
    here: object = record
    for part in path:
        here = _unwrap(_annotation_at(here, part))
    # Only a record refuses a key, so that the way to a key refused always ends at one.
    assert _is_record(here), f"{path} leads to no record"
    return {info.alias or name for name, info in here.model_fields.items()}


def _annotation_at(here: object, part: str | int) -> object:
    """Return the type of one field of a record, or of the items of a list or mapping."""
    if _is_record(here):
        return next(info.annotation for name, info in here.model_fields.items() if part in (name, info.alias))
    return [item for item in typing.get_args(here) if item is not Ellipsis][-1]


def _unwrap(here: object) -> object:
    if isinstance(here, types.UnionType) or typing.get_origin(here) is typing.Union:
        return next(a for a in typing.get_args(here) if a is not type(None))
    return here


def _is_record(here: object) -> typing.TypeGuard[type[Record]]:
    return isinstance(here, type) and issubclass(here, Record)
