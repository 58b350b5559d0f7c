"""A document as parts: what stands in it, not how it looks. Writers of every format read these and nothing else.

Texts are plain: no markup of any format has a meaning in them, so each writer escapes what its own format would read.
Every text is put into letters that all formats can hold (`letters.clean`) as the part is made. A part that no writer
could show raises ValueError when it is made.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from concordance.model.text import LANGUAGES
from concordance.reports.document.letters import clean

# Who is named as the author in the metadata of files.
AUTHOR: Final = "Concordance"
_XML_NAME = re.compile(r"[^\W\d][\w.-]*")


def _clean(part: object, *names: str) -> None:
    """Clean the texts of a part that is being made."""
    for name in names:
        text = getattr(part, name)
        if text is not None:
            object.__setattr__(part, name, clean(text))


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

    def __post_init__(self) -> None:
        _clean(self, "text", "href")
        if self.language is not None and self.language not in LANGUAGES:
            raise ValueError(f"a run in {self.language!r}: the languages are {', '.join(LANGUAGES)}")


Runs = tuple[Run, ...]


class Style(StrEnum):
    """What a paragraph is for."""

    BODY = "body"
    LEAD = "lead"
    NOTE = "note"
    LABEL = "label"


@dataclass(frozen=True)
class Heading:
    """A heading. level: 1 to 4, none left out; those of level 1 begin a new page. anchor: unique, an XML name."""

    level: int
    text: str
    anchor: str

    def __post_init__(self) -> None:
        _clean(self, "text")
        if self.level not in (1, 2, 3, 4):
            raise ValueError(f"a heading of level {self.level}: 1 to 4, {self.text!r}")
        if not self.text.strip():
            raise ValueError(f"the heading {self.anchor!r} says nothing")
        if not _XML_NAME.fullmatch(self.anchor):
            raise ValueError(f"the anchor {self.anchor!r} is no XML name: a letter first, then letters, digits, . - _")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph. keep: it stands on one page with the beginning of the next block."""

    runs: Runs
    style: Style = Style.BODY
    keep: bool = False


@dataclass(frozen=True)
class Item:
    """One item of a list. level: 0 for the outermost, at most 2."""

    runs: Runs
    level: int = 0

    def __post_init__(self) -> None:
        if self.level not in (0, 1, 2):
            raise ValueError(f"an item of level {self.level}: 0 to 2")


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

    def __post_init__(self) -> None:
        _clean(self, "label")
        if self.share <= 0:
            raise ValueError(f"the column {self.label!r} has a share of {self.share}: more than nothing")


@dataclass(frozen=True)
class Cell:
    """A cell: paragraphs of runs; none is an empty cell. tone: a verdict that tints the whole cell."""

    paragraphs: tuple[Runs, ...]
    tone: str | None = None


@dataclass(frozen=True)
class Table:
    """A table with a header row that is repeated on each page. The first column names the row.

    whole: it is not parted by the end of a page, as long as one page holds it.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str | None = None
    whole: bool = False

    def __post_init__(self) -> None:
        _clean(self, "caption")
        if not self.columns:
            raise ValueError("a table without columns")
        wrong = next((row for row in self.rows if len(row) != len(self.columns)), None)
        if wrong is not None:
            raise ValueError(f"a row of {len(wrong)} cells in a table of {len(self.columns)} columns")


@dataclass(frozen=True)
class Facts:
    """Names and values, as on a cover."""

    pairs: tuple[tuple[str, Runs], ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "pairs", tuple((clean(name), value) for name, value in self.pairs))


@dataclass(frozen=True)
class Bar:
    """A bar of stacked parts. parts: `(verdict, count)`, in the order of the legend of the chart."""

    label: str
    parts: tuple[tuple[str, int], ...]

    def __post_init__(self) -> None:
        _clean(self, "label")
        if any(count < 0 for _, count in self.parts):
            raise ValueError(f"the bar {self.label!r} counts less than nothing")

    @property
    def whole(self) -> int:
        """All that the bar counts."""
        return sum(count for _, count in self.parts)


@dataclass(frozen=True)
class Chart:
    """Stacked horizontal bars, each as long as the whole, with counts. legend: `(verdict, its name)`.

    text: what the picture shows, for those who do not see it; the figures themselves stand in a table beside it.
    """

    title: str
    text: str
    legend: tuple[tuple[str, str], ...]
    bars: tuple[Bar, ...]

    def __post_init__(self) -> None:
        _clean(self, "title", "text")
        object.__setattr__(self, "legend", tuple((tone, clean(name)) for tone, name in self.legend))
        named = {tone for tone, _ in self.legend}
        unknown = sorted({tone for bar in self.bars for tone, _ in bar.parts} - named)
        if unknown:
            raise ValueError(f"the chart {self.title!r} has parts that its legend does not name: {', '.join(unknown)}")


@dataclass(frozen=True)
class Notice:
    """A box that no reader should miss. tone: "trust" for what nobody has signed, "warning", or None."""

    paragraphs: tuple[Runs, ...]
    tone: str | None = None

    def __post_init__(self) -> None:
        if self.tone not in (None, "trust", "warning"):
            raise ValueError(f"a notice of tone {self.tone!r}: trust, warning or None")


Block = Heading | Paragraph | Bullets | Table | Facts | Chart | Notice


@dataclass(frozen=True)
class Document:
    """A document in one language (kk, ru, en).

    cover: facts under the title. notice: who stands behind it. head: the running head. foot: the edition, beside the
    page number. identifier: a stable name, for the metadata of files. day: as 2026-11-22. contents: down to which level
    headings are in the table of contents (0 for none). wide: pages lie on their side.
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

    def __post_init__(self) -> None:
        _clean(self, "title", "subtitle", "head", "foot", "identifier")
        object.__setattr__(self, "keywords", tuple(clean(word) for word in self.keywords))
        if self.language not in LANGUAGES:
            raise ValueError(f"a document in {self.language!r}: the languages are {', '.join(LANGUAGES)}")
        if not self.title.strip():
            raise ValueError(f"the document {self.identifier!r} has no title")
        date.fromisoformat(self.day)
        seen: set[str] = set()
        above = 0
        for block in self.blocks:
            if isinstance(block, Heading):
                if block.anchor in seen:
                    raise ValueError(f"two headings have the anchor {block.anchor!r}; one of them: {block.text!r}")
                if block.level > above + 1:
                    raise ValueError(f"a heading of level {block.level} stands below one of level {above}, so that a "
                                     f"level is left out: {block.text!r}")
                seen.add(block.anchor)
                above = block.level

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
