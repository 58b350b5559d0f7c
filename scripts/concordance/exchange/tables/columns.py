"""What a table is made of: records, and columns that know their type, their key and how to read a record."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any, Final, Generic, TypeVar

from concordance.exchange.export import Source
from concordance.model.base import Basis
from concordance.model.text import LANGUAGES, Text

T = TypeVar("T")
Cell = str | int | float | bool | date | None
# No key begins with a sign that a spreadsheet would run (`load.csv_cells`): cells of keys are never guarded, so that
# they join as they stand.
KEY_PATTERN: Final = r"[0-9A-Za-z][^\s]*"
_KEY = re.compile(KEY_PATTERN)


class Kind(StrEnum):
    """What the cells of a column hold."""

    KEY = "key"
    WORD = "word"
    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DAY = "day"
    DURATION = "duration"
    ADDRESS = "address"


@dataclass(frozen=True)
class Column(Generic[T]):
    """A column. name: the header, and the key in JSON. title: the key of its words, its name but for texts.

    refers: the table whose key the cells are. words: the closed list they are from. language: that of texts.
    """

    name: str
    kind: Kind
    value: Callable[[T], Cell]
    required: bool = False
    refers: str | None = None
    words: tuple[str, ...] = ()
    language: str | None = None
    title: str = ""


@dataclass(frozen=True)
class Table(Generic[T]):
    """A table. key: the columns that name a row. records: what the rows are made from, in the order of the data."""

    name: str
    key: tuple[str, ...]
    records: Callable[[Source], Iterable[T]]
    columns: tuple[Column[T], ...]

    @cached_property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def rows(self, source: Source) -> Iterator[tuple[Cell, ...]]:
        """Yield the rows. Raises ValueError for a key that no table may hold, before anything is written."""
        for record in self.records(source):
            row = tuple(column.value(record) for column in self.columns)
            for column, cell in zip(self.columns, row, strict=True):
                if column.kind is Kind.KEY and cell is not None and not _KEY.fullmatch(str(cell)):
                    raise ValueError(f"{self.name}.{column.name}: {cell!r} is no key: "
                                     "a key begins with a letter or digit and has no blanks")
            yield row


def key(name: str, value: Callable[[T], Cell], refers: str | None = None, *, required: bool = True) -> Column[T]:
    """Return a column of keys: of the table itself, or with `refers` of another one."""
    return Column(name, Kind.KEY, value, required, refers)


def maybe(name: str, value: Callable[[T], Cell], refers: str) -> Column[T]:
    """Return a column of keys of another table, where the cell may be empty."""
    return Column(name, Kind.KEY, value, False, refers)


def word(name: str, words: type[StrEnum], value: Callable[[T], Cell], *, required: bool = True) -> Column[T]:
    """Return a column of words of a closed list."""
    return Column(name, Kind.WORD, lambda record: _plain(value(record)), required,
                  words=tuple(str(item) for item in words))


def one_of(name: str, words: tuple[str, ...], value: Callable[[T], str]) -> Column[T]:
    """Return a column of words of a short list that only the table knows."""
    return Column(name, Kind.WORD, value, True, words=words)


def basis(name: str, value: Callable[[T], Cell], *, required: bool = True) -> Column[T]:
    """Return a column that says how something is known."""
    return word(name, Basis, value, required=required)


def text(name: str, value: Callable[[T], Cell], *, required: bool = False) -> Column[T]:
    """Return a column of texts that the data holds once; an empty one is none."""
    return Column(name, Kind.TEXT, lambda record: value(record) or None, required)


def texts(name: str, value: Callable[[T], Text | Iterable[Text] | None]) -> tuple[Column[T], ...]:
    """Return a column for each language, `<name>_kk` and so on; several texts stand below one another in the cell."""
    def said(language: str) -> Callable[[T], Cell]:
        return lambda record: _in(value(record), language)

    return tuple(Column(f"{name}_{language}", Kind.TEXT, said(language), language=language, title=name)
                 for language in LANGUAGES)


def day(name: str, value: Callable[[T], date | None], *, required: bool = False) -> Column[T]:
    """Return a column of days."""
    return Column(name, Kind.DAY, value, required)


def flag(name: str, value: Callable[[T], bool]) -> Column[T]:
    """Return a column of true and false."""
    return Column(name, Kind.BOOLEAN, value, True)


def number(name: str, value: Callable[[T], int | None], *, required: bool = True) -> Column[T]:
    """Return a column of whole numbers."""
    return Column(name, Kind.INTEGER, value, required)


def of_kind(kind: Kind, name: str, value: Callable[[T], Cell], *, required: bool = False) -> Column[T]:
    """Return a column of a kind that has no function of its own."""
    return Column(name, kind, value, required)


def listed(values: Iterable[Any]) -> str | None:
    """Return ids as one cell, with blanks between them; None for none."""
    return " ".join(map(str, values)) or None


def _plain(value: Cell) -> Cell:
    return str(value) if isinstance(value, StrEnum) else value


def _in(value: Text | Iterable[Text] | None, language: str) -> str | None:
    if value is None or isinstance(value, Text):
        return value.get(language) if value else None
    return "\n".join(text for item in value if (text := item.get(language))) or None
