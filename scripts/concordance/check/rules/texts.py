"""Finds every text of a record, so that no rule about language has to know the records one by one."""

import typing
from collections.abc import Iterator
from functools import cache

from concordance.model.base import Record
from concordance.model.problem import Path
from concordance.model.text import Text


def texts(value: object, path: Path) -> Iterator[tuple[Path, Text]]:
    """Yield every `Text` inside a record, with its path of keys."""
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, Record):
        for name, key in _holders(type(value)):
            held = getattr(value, name)
            if held:
                yield from texts(held, (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts(item, (*path, index))
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from texts(item, (*path, name))


@cache
def _holders(record: type[Record]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a record class that can hold a text, however deep, with the keys they have in the file."""
    return tuple((name, info.alias or name) for name, info in record.model_fields.items()
                 if _can_hold(info.annotation))


def _can_hold(annotation: object) -> bool:
    if isinstance(annotation, type) and not typing.get_args(annotation):
        return issubclass(annotation, Record) and (annotation is Text or bool(_holders(annotation)))
    return any(_can_hold(part) for part in typing.get_args(annotation))
