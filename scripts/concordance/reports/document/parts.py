"""A document as parts: what stands in it, not how it looks. Writers of every format read these and nothing else.

Texts are plain: no markup of any format has a meaning in them, so each writer escapes what its own format would read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class Run:
    """A stretch of text of one look.

    href: an address (`https://…`), or `#anchor` of a heading of the same document. language: kk, ru or en where the
    text is in another language than the document. tone: a verdict (as in `analysis.outcome`), which writers show by
    colour and sign beside the text.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    href: str | None = None
    language: str | None = None
    tone: str | None = None


Runs = tuple[Run, ...]


class Style(StrEnum):
    """What a paragraph is for."""

    BODY = "body"
    LEAD = "lead"
    NOTE = "note"
    LABEL = "label"


@dataclass(frozen=True)
class Heading:
    """A heading. level: 1 to 4; those of level 1 begin a new page. anchor: unique in the document, an XML name."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    runs: Runs
    style: Style = Style.BODY


@dataclass(frozen=True)
class Item:
    """One item of a list. level: 0 for the outermost, at most 2."""

    runs: Runs
    level: int = 0


@dataclass(frozen=True)
class Bullets:
    """A list whose order means nothing."""

    items: tuple[Item, ...]


class Align(StrEnum):
    """Where the text of a column stands."""

    START = "start"
    END = "end"


@dataclass(frozen=True)
class Column:
    """A column. share: its part of the width, against the others."""

    label: str
    share: float = 1
    align: Align = Align.START


@dataclass(frozen=True)
class Cell:
    """A cell: paragraphs of runs; none is an empty cell. tone: a verdict that tints the whole cell."""

    paragraphs: tuple[Runs, ...]
    tone: str | None = None


@dataclass(frozen=True)
class Table:
    """A table with a header row that is repeated on each page. The first column names the row."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str | None = None

    def __post_init__(self) -> None:
        wrong = next((row for row in self.rows if len(row) != len(self.columns)), None)
        if wrong is not None:
            raise ValueError(f"a row of {len(wrong)} cells in a table of {len(self.columns)} columns")


@dataclass(frozen=True)
class Facts:
    """Names and values, as on a cover."""

    pairs: tuple[tuple[str, Runs], ...]


@dataclass(frozen=True)
class Bar:
    """A bar of stacked parts. parts: `(verdict, count)`, in the order of the legend of the chart."""

    label: str
    parts: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Chart:
    """Stacked horizontal bars, each as long as the whole, with counts. legend: `(verdict, its name)`.

    text: what the picture shows, for those who do not see it; the figures themselves stand in a table beside it.
    """

    title: str
    text: str
    legend: tuple[tuple[str, str], ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Notice:
    """A box that no reader should miss. tone: "trust" for what nobody has signed, "warning", or None."""

    paragraphs: tuple[Runs, ...]
    tone: str | None = None


Block = Heading | Paragraph | Bullets | Table | Facts | Chart | Notice


@dataclass(frozen=True)
class Document:
    """A document in one language (kk, ru, en).

    cover: facts under the title. notice: who stands behind it. head: the running head. foot: the edition, beside the
    page number. identifier: a stable name, for the metadata of files. contents: down to which level headings are in
    the table of contents (0 for none). wide: pages lie on their side.
    """

    language: str
    title: str
    subtitle: str
    cover: Facts
    notice: Notice
    head: str
    foot: str
    identifier: str
    day: str
    keywords: tuple[str, ...]
    blocks: tuple[Block, ...]
    contents: int = 2
    wide: bool = False

    def headings(self) -> Iterator[Heading]:
        """Yield the headings that the table of contents names, in order."""
        for block in self.blocks:
            if isinstance(block, Heading) and block.level <= self.contents:
                yield block


def plain(text: str, **look: object) -> Runs:
    """Return a text as runs of one look: `plain("met", tone="met")`; no run for an empty text."""
    return (Run(text, **look),) if text else ()  # type: ignore[arg-type]


def cell(*texts: str, tone: str | None = None) -> Cell:
    """Return a cell of plain paragraphs; empty ones are left out."""
    return Cell(tuple(plain(text) for text in texts if text), tone)
