"""How wide the columns of a sheet are, and how high its rows, so that every text can be read whole."""

from collections.abc import Iterator, Sequence
from typing import Final

from concordance.reports.sheets.parts import Kind, Sheet, Value

_WIDTH: Final = {Kind.NUMBER: 11.0, Kind.SHARE: 10.0, Kind.DAY: 12.0}
_WIDEST: Final = {Kind.LINK: 48.0}
_ELSE: Final = 34.0
_LONG: Final = (58.0, 46.0)  # a column of sentences: one of up to two, one of several
_LONGEST: Final = 120.0
_LINE: Final = 15.0
_HIGHEST: Final = 409.0  # a spreadsheet has no higher row
_BUTTON: Final = 4  # the button of the filter stands beside the head
_BOLD: Final = 1.12  # how much wider the letters of a head are


def column_width(sheet: Sheet, place: int) -> float:
    """Return the width of a column in letters: by its kind, else by its longest line; no word of its head breaks.

    A column of sentences is so wide that the longest of its texts fits into the highest row there is.
    """
    field = sheet.fields[place]
    widest = _sentences(sheet, place) if field.kind is Kind.LONG else _WIDEST.get(field.kind, _ELSE)
    word = min(max(map(_room, field.label.split()), default=0) * _BOLD + _BUTTON, widest)
    if field.kind in _WIDTH:
        return max(_WIDTH[field.kind], word)
    longest = max((_room(line) for row in sheet.rows for line in _lines(row[place])), default=0)
    sign = 3 if field.kind is Kind.VERDICT else 0
    return round(min(max(longest + 2.0 + sign, word, 10.0), widest), 1)


def _sentences(sheet: Sheet, place: int) -> float:
    width = _LONG[sum(field.kind is Kind.LONG for field in sheet.fields) > 2]
    texts = [row[place] for row in sheet.rows]
    while width < _LONGEST and any(row_height((text,), (width,)) >= _HIGHEST for text in texts):
        width += 8
    return width


def row_height(values: Sequence[Value], widths: Sequence[float]) -> float:
    """Return the height of a row in points: that of the value with the most lines."""
    most = max(sum(_broken(line, width) for line in _lines(value)) for value, width in zip(values, widths, strict=True))
    return min(most * _LINE, _HIGHEST)


def head_height(sheet: Sheet, widths: Sequence[float]) -> float:
    """Return the height of the head in points."""
    return row_height([field.label for field in sheet.fields], [(width - _BUTTON) / _BOLD for width in widths])


def _lines(value: Value) -> Iterator[str]:
    yield from ("" if value is None else str(value)).splitlines() or [""]


def _broken(line: str, width: float) -> int:
    """Return into how many lines a line breaks: words stay whole, one longer than the column is broken."""
    count, left = 1, width
    for word in line.split(" "):
        need = _room(word)
        if need > left and left < width:
            count, left = count + 1, width
        while need > width:
            count, need = count + 1, need - width
        left -= need + 1
    return count


def _room(word: str) -> float:
    # Cyrillic letters and capitals are wider than the digits by which a spreadsheet measures a column.
    return sum(1.2 if letter.isupper() else 1.0 if letter > "\u0400" else 0.92 for letter in word)
