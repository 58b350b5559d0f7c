"""How wide the columns of a sheet are, and how high its rows, so that every text can be read whole."""

from collections.abc import Iterator, Sequence
from typing import Final

from concordance.reports.sheets.parts import Kind, Sheet, Value

_WIDTH: Final = {Kind.LONG: 58.0, Kind.NUMBER: 11.0, Kind.SHARE: 10.0, Kind.DAY: 12.0}
_WIDEST: Final = {Kind.LINK: 48.0}
_ELSE: Final = 34.0
_LINE: Final = 15.0
_HIGHEST: Final = 409.0  # a spreadsheet has no higher row
_BUTTON: Final = 4  # the button of the filter stands beside the head


def column_width(sheet: Sheet, place: int) -> float:
    """Return the width of a column in letters: by its kind, else by its longest line; no word of its head breaks."""
    field = sheet.fields[place]
    widest = _WIDEST.get(field.kind, _ELSE)
    word = min(max(map(_room, field.label.split()), default=0) + _BUTTON, widest)
    if field.kind in _WIDTH:
        return max(_WIDTH[field.kind], word)
    longest = max((len(line) for row in sheet.rows for line in _lines(row[place])), default=0)
    sign = 3 if field.kind is Kind.VERDICT else 0
    return min(max(longest + 2.0 + sign, word, 10.0), widest)


def row_height(values: Sequence[Value], widths: Sequence[float]) -> float:
    """Return the height of a row in points: that of the value with the most lines."""
    most = max(sum(_broken(line, width) for line in _lines(value)) for value, width in zip(values, widths, strict=True))
    return min(most * _LINE, _HIGHEST)


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
    return sum(1.25 if letter.isupper() else 1.1 if letter > "\u0400" else 0.95 for letter in word)
