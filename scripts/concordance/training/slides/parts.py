"""What a deck is made of, before anything is known of a file: slides of lines and tables."""

from dataclasses import dataclass, field
from enum import Enum

from concordance.reports.document.letters import clean


class Level(Enum):
    """What a line is. The order is that of the levels of the master: its place says how the line looks."""

    STATEMENT = 0
    CITATION = 1
    TEXT = 2
    STEP = 3
    WARNING = 4


class Layout(Enum):
    """Layouts of the master."""

    TITLE = "Title"
    CONTENT = "Title and text"
    TABLE = "Title and table"


# Sizes of letters in points: of each level the one wanted first, and what a long text may be told in.
SIZES: dict[Level, tuple[float, ...]] = {
    Level.STATEMENT: (26, 24, 22, 20, 18), Level.CITATION: (14, 13, 12, 12, 11), Level.TEXT: (22, 20, 18, 18, 16),
    Level.STEP: (24, 22, 20, 18, 18), Level.WARNING: (16, 16, 16, 14, 14),
}
TITLE_SIZES = (28.0, 26.0, 24.0, 22.0, 20.0)
# Of tables: the text of a cell and the small lines beneath it.
CELL_SIZES = ((18.0, 13.0), (16.0, 12.0), (14.0, 11.0))
NOTE_SIZE, FOOT_SIZE = 12.0, 11.0


@dataclass(frozen=True)
class Line:
    """A paragraph. number: of a step or an answer, from 1. lettered: shown as a letter. address: what a click opens."""

    text: str
    level: Level = Level.STATEMENT
    number: int | None = None
    address: str | None = None
    strong: bool = False
    lettered: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", clean(self.text))


Block = tuple[Line, ...]
"""Lines that stay together on a slide: a statement and what it rests on."""


@dataclass(frozen=True)
class Cell:
    """A cell of a table. cites: small lines beneath. tint: the place of an accent of the theme, 0 for none."""

    text: str
    cites: tuple[str, ...] = ()
    strong: bool = False
    tint: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", clean(self.text))
        object.__setattr__(self, "cites", tuple(clean(cite) for cite in self.cites))


@dataclass(frozen=True)
class Grid:
    """A table. widths: of the columns, as shares. about: what a reader hears who does not see it."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    about: str


@dataclass(frozen=True)
class Slide:
    """One slide.

    size: which of SIZES or CELL_SIZES it is told in. heights: of the rows of its table, the head first. below: lines
    under the title of a title slide, or under a table.
    """

    layout: Layout
    title: str
    lines: tuple[Line, ...] = ()
    grid: Grid | None = None
    heights: tuple[float, ...] = ()
    below: tuple[str, ...] = ()
    notes: tuple[str, ...] = field(default=())
    size: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "title", clean(self.title))
        object.__setattr__(self, "below", tuple(clean(line) for line in self.below))
        object.__setattr__(self, "notes", tuple(clean(line) for line in self.notes))
