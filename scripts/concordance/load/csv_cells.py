"""Texts in cells of CSV: no spreadsheet runs one as a formula, and what was written comes back letter by letter.

A text that a spreadsheet would read as a formula gets an apostrophe before it. So does one that has apostrophes before
such a beginning: the reader takes exactly one away.
"""

import re
from typing import Final

# What makes a spreadsheet read a cell as a formula, also behind the apostrophes of an earlier writer.
_RUNS: Final = re.compile(r"'*[=+\-@\t\r\n]")
_GUARDED: Final = re.compile(r"'+[=+\-@\t\r\n]")


def guarded(text: str) -> str:
    """Return a text as it stands in a cell of CSV."""
    return f"'{text}" if _RUNS.match(text) else text


def unguarded(cell: str) -> str:
    """Return the text of a cell that `guarded` wrote; what was typed without an apostrophe stays as it is."""
    return cell[1:] if _GUARDED.match(cell) else cell
