"""What a spreadsheet file can hold: texts, names of sheets and of ranges, heads of tables."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

LETTERS: Final = 32767  # of one cell, counted as UTF-16 does
SHEET_NAME: Final = 31
HEAD: Final = 255
ROWS: Final = 1_048_576
LINKS: Final = 65_530  # of one sheet
ADDRESS: Final = 2079
# What XML 1.0 cannot hold at all; a lone half of a letter pair among it.
_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_A_SHEET_NAME: Final = re.compile(r"[\[\]:*?/\\]")
_REFERENCE: Final = re.compile(r"(?i)([a-z]{1,3}\d+|r\d*|c\d*|r\d*c\d*)$")


def written(text: str) -> str:
    """Return a text without the signs that a file cannot hold; line ends as in Unix."""
    return _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def letters(text: str) -> int:
    """Return how many letters a spreadsheet counts: one outside the first plane is two."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def fitting(text: str, mark: str, room: int = LETTERS) -> str:
    """Return a text that fits a cell: one that is too long is cut, and ends with `mark`."""
    if letters(text) <= room:
        return text
    left = room - letters(mark)
    while letters(text) > left:
        text = text[: len(text) - max((letters(text) - left) // 2, 1)]
    return text + mark


def sheet_names(wanted: Iterable[str]) -> tuple[str, ...]:
    """Return valid names of sheets in the same order: 31 letters, without []:*?/\\, no two the same."""
    found: list[str] = []
    for name in wanted:
        # An apostrophe at an end, and the name of a sheet that the program keeps for itself, are refused too.
        clean = _NOT_IN_A_SHEET_NAME.sub("-", written(name).replace("\n", " ")).strip("' ") or "-"
        clean = f"{clean}_" if clean.casefold() == "history" else clean
        found.append(_unique(clean, found, SHEET_NAME))
    return tuple(found)


def heads(labels: Sequence[str]) -> tuple[str, ...]:
    """Return the heads of a table: never empty, at most 255 letters, no two the same whatever their case."""
    found: list[str] = []
    for label in labels:
        found.append(_unique(written(label).strip() or "-", found, HEAD))
    return tuple(found)


def range_names(keys: Iterable[str]) -> tuple[str, ...]:
    """Return names of ranges: letters, digits and `_`, like no reference to a cell, no two the same."""
    found: list[str] = []
    for key in keys:
        name = re.sub(r"\W", "_", written(key)) or "_"
        if not re.match(r"[^\W\d]", name) or _REFERENCE.match(name):
            name = f"_{name}"
        found.append(_unique(name, found, HEAD, "_{}"))
    return tuple(found)


def _unique(name: str, taken: Sequence[str], room: int, numbered: str = " ({})") -> str:
    known = {other.casefold() for other in taken}
    candidate, number = fitting(name, "…" if numbered.startswith(" ") else "", room), 1
    while candidate.casefold() in known:
        number += 1
        mark = numbered.format(number)
        candidate = fitting(name, "", room - letters(mark)) + mark
    return candidate
