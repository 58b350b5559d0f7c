"""A problem found in the data: what, where, and what to do about it."""

from dataclasses import dataclass, field
from enum import StrEnum

Path = tuple[str | int, ...]


class Level(StrEnum):
    """`error` stops the build, `warning` is counted and shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Problem:
    """One problem. `line` and `column` count from 1; 0 means that the file as a whole is meant."""

    file: str
    line: int
    column: int
    code: str
    name: str = field(compare=False)
    message: str
    level: Level = field(default=Level.ERROR, compare=False)
    excerpt: tuple[tuple[int, str], ...] = field(default=(), compare=False)
    width: int = field(default=1, compare=False)
    hint: str | None = field(default=None, compare=False)


@dataclass(frozen=True)
class CodeDoc:
    """The documentation of one stable code, for `concordance explain CODE`."""

    code: str
    name: str
    what: str
    why: str
    wrong: str
    right: str
