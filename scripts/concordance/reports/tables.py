"""CSV as every report writes it: a header, Unix line ends, cells in the order of the columns, no cell a formula."""

from collections.abc import Iterable, Sequence

from concordance.load.csv_cells import guarded

_QUOTED = frozenset('",\r\n')


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table as CSV text with a header line.

    Numbers stay numbers. A text that a spreadsheet would run begins with an apostrophe (`load.csv_cells`).
    """
    return "".join(f"{_line(row)}\n" for row in (columns, *rows))


def _line(row: Sequence[object]) -> str:
    # The csv module leaves a lone carriage return unquoted where lines end otherwise, and breaks the line at it.
    return ",".join(map(_cell, row)) or '""'


def _cell(value: object) -> str:
    text = "" if value is None else guarded(value) if isinstance(value, str) else str(value)
    return f'"{text.replace(chr(34), chr(34) * 2)}"' if _QUOTED & set(text) else text
