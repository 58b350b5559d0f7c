"""A workbook as parts: sheets of typed columns. Writers of spreadsheets read these and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Value = str | int | float | bool | date | None


class Kind(StrEnum):
    """What a column holds, so that a spreadsheet can sort and count it."""

    TEXT = "text"
    LONG = "long"  # texts of sentences: wrapped, in a wide column
    NUMBER = "number"
    SHARE = "share"  # 0 to 1, shown as per cent
    DAY = "day"
    VERDICT = "verdict"  # a word in the language of the workbook; `Sheet.tones` says which verdict it is
    LINK = "link"  # an address


@dataclass(frozen=True)
class Field:
    """A column. key: its name for programs, the same in CSV, JSON and every language. label: its head."""

    key: str
    label: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True)
class Sheet:
    """A sheet: one table with a head. name: at most 31 letters, unique; key: the same in every language.

    tones: verdict by word, for the colours of VERDICT columns. chart: keys of the columns that a chart of stacked bars
    shows, the first of which names the bars; empty for none.
    """

    key: str
    name: str
    title: str
    fields: tuple[Field, ...]
    rows: tuple[tuple[Value, ...], ...]
    tones: tuple[tuple[str, str], ...] = ()
    chart: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        wrong = next((row for row in self.rows if len(row) != len(self.fields)), None)
        if wrong is not None:
            raise ValueError(f"{self.key}: a row of {len(wrong)} values in a sheet of {len(self.fields)} columns")

    def column(self, key: str) -> Iterator[Value]:
        """Yield the values of one column. Raises ValueError for an unknown key."""
        place = [field.key for field in self.fields].index(key)
        return (row[place] for row in self.rows)


@dataclass(frozen=True)
class Workbook:
    """A workbook in one language. cover: names and values of the first sheet. notice: who stands behind it."""

    language: str
    title: str
    identifier: str
    day: date
    cover: tuple[tuple[str, str], ...]
    notice: str
    sheets: tuple[Sheet, ...]
