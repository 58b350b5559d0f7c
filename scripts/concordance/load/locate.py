"""From a path of keys inside a file to line, column and the lines around it. Runs only when there is a problem."""

from functools import lru_cache
from pathlib import Path as FilePath

from concordance.load.defaults import default_of
from concordance.load.opening import MAX_BYTES, data_bytes
from concordance.load.reader import Reading, lines_of, printable, read
from concordance.model.problem import CodeDoc, Level, Path, Problem

MAX_TOLD = 600


def short(words: str) -> str:
    """Return a message that fits on a screen: a value of a megabyte is named by its two ends."""
    if len(words) <= MAX_TOLD:
        return words
    return f"{words[:MAX_TOLD // 2]} … {len(words) - MAX_TOLD:,} characters … {words[-MAX_TOLD // 2:]}"


class Locator:
    """Turns key paths into positions; reads each file again at most once."""

    def __init__(self, root: FilePath) -> None:
        self._root = root
        self._read = lru_cache(maxsize=None)(self._marked)

    def _marked(self, file: str) -> tuple[Reading, list[str]]:
        try:
            data = data_bytes(self._root / file)
        except OSError:
            return Reading(), []
        if len(data) > MAX_BYTES:  # refused unread; there is nothing to show of it
            return Reading(), []
        return read(data, with_marks=True), lines_of(printable(data.decode("utf-8-sig", "replace")))

    def problem(self, doc: CodeDoc, file: str, path: Path, message: str, *, hint: str | None = None,
                at_key: bool = False, level: Level = Level.ERROR) -> Problem:
        """Make a problem for the value (or, with `at_key`, the key) at `path`.

        A value that the file says once stands for the entries that take it over; else the nearest parent stands in.
        """
        reading, _ = self._read(file)
        here = path
        marks = reading.key_marks if at_key else reading.marks
        mark = marks.get(here)
        default = default_of(path)
        if mark is None and default is not None and default[0] not in reading.marks:
            mark = reading.marks.get(default[1])
        while mark is None and here:
            here = here[:-1]
            mark = reading.key_marks.get(here) or reading.marks.get(here)
        line, column, width = mark or (1, 1, 1)
        return self.at(doc, file, line, column, message, width=width, hint=hint, level=level)

    def at(self, doc: CodeDoc, file: str, line: int, column: int, message: str, *, width: int = 1,
           hint: str | None = None, level: Level = Level.ERROR) -> Problem:
        """Make a problem at a known line and column, with the lines around it."""
        _, lines = self._read(file)
        excerpt = tuple((n, lines[n - 1]) for n in range(max(1, line - 1), line + 1) if 0 < n <= len(lines))
        return Problem(file, line, column, doc.code, doc.name, short(message), level, excerpt if line else (), width,
                       short(hint) if hint else None)
