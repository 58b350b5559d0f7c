"""On which page each heading will stand: the document laid out by the widths of its letters, as Word would.

The pages are those of the fonts of the template where their widths are on file, else of fonts much like them. They
stand in the table of contents until Word works them out anew (see `contents`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from concordance.reports.document.word.markup import Element, name, w
from concordance.reports.document.word.measures import Measure, Measures

# Where a line may end: after a space, a hyphen, a stroke.
_PIECE = re.compile(r" +|[^ /-]+[/-]*|[/-]+")
_P, _R, _T, _TBL, _SDT, _LINK = w("p"), w("r"), w("t"), w("tbl"), w("sdt"), w("hyperlink")
_RPR, _PPR, _VAL, _START = w("rPr"), w("pPr"), w("val"), w("bookmarkStart")
_BREAK: Final = f"{w('pPr')}/{w('pageBreakBefore')}"
_KEPT: Final = f"{w('pPr')}/{w('keepNext')}"
_SOFT: Final = w("softHyphen")
_HYPHEN: Final = "\u00ad"
_EXTENT: Final = name("wp:extent")
_EMU: Final = 12700  # of a point
# What a cell keeps free at its sides, and above and below its text, in points: as in our table style.
_CELL_SIDES: Final = 8.5
_CELL_ENDS: Final = 3.0
_BORDER: Final = 0.5


@dataclass
class Piece:
    """What is laid out: lines that may be parted by the end of a page. head: the height of what is repeated then."""

    before: float
    lines: Sequence[float]
    after: float
    keep_next: bool = False
    keep_lines: bool = False
    page_before: bool = False
    head: float = 0
    marks: Sequence[str] = ()

    @property
    def height(self) -> float:
        """The height of all lines."""
        return sum(self.lines)

    @property
    def first(self) -> float:
        """The height of what has to stand together at its beginning."""
        return self.height if self.keep_lines or len(self.lines) < 4 else sum(self.lines[:2])


@dataclass
class Layout:
    """Pages filled one after the other. pages: of each bookmark.

    below: what the last piece keeps free below itself. fresh: whether nothing stands on the page yet.
    """

    height: float
    page: int = 1
    used: float = 0
    below: float = 0
    fresh: bool = True
    pages: dict[str, int] = field(default_factory=dict)

    def fill(self, pieces: Sequence[Piece]) -> None:
        """Put pieces on pages."""
        place = 0
        while place < len(pieces):
            # What is kept with the next piece stands on one page with its beginning, if that is possible at all.
            end = place
            while end + 1 < len(pieces) and pieces[end].keep_next and not pieces[end + 1].page_before:
                end += 1
            chain = pieces[place:end + 1]
            needed = chain[-1].first + sum(piece.height + max(piece.after, after.before)
                                           for piece, after in pairwise(chain))
            free = self.height - self.used - max(self.below, chain[0].before)
            if not self.fresh and (chain[0].page_before or free < needed <= self.height):
                self._turn(chain[0].head)
            for piece in chain:
                self._put(piece)
            place = end + 1

    def _turn(self, head: float) -> None:
        self.page += 1
        self.used, self.below, self.fresh = head, 0, True

    def _put(self, piece: Piece) -> None:
        # Between two paragraphs stands the larger of their distances, not the sum; at the top of a page none.
        space = 0 if self.fresh and not piece.page_before else max(self.below, piece.before)
        lines = list(piece.lines)
        room = self.height - self.used - space
        if not self.fresh and piece.height > room and (piece.keep_lines or not _fitting(lines, room)):
            self._turn(piece.head)
            space = 0
        self.used += space
        for mark in piece.marks:
            self.pages[mark] = self.page
        while sum(lines) > self.height - self.used + 0.01 and len(lines) > 1:
            del lines[:max(1, _fitting(lines, self.height - self.used))]
            self._turn(piece.head)
        self.used += sum(lines)
        self.below, self.fresh = piece.after, False


def _fitting(lines: Sequence[float], room: float) -> int:
    """Return how many lines go on this page: none or all but one is not how Word parts a paragraph."""
    fitting, used = 0, 0.0
    while fitting < len(lines) and used + lines[fitting] <= room + 0.01:
        used += lines[fitting]
        fitting += 1
    if fitting == len(lines):
        return fitting
    fitting = min(fitting, len(lines) - 2)
    return fitting if fitting >= 2 else 0


def pages(body: Element, measures: Measures, width: float, height: float) -> tuple[dict[str, int], int]:
    """Return the page of each bookmark, and how many pages there are. width, height: of the text, in points."""
    layout = Layout(height)
    layout.fill(list(_pieces(body, measures, width)))
    return layout.pages, layout.page


def _pieces(holder: Element, measures: Measures, width: float) -> Iterator[Piece]:
    box = None
    elements = list(holder)
    for place, element in enumerate(elements):
        if element.tag == _P:
            measure = measures.paragraph(_style(element))
            # Paragraphs of one frame that follow each other have no edge between them.
            after = elements[place + 1] if place + 1 < len(elements) else element
            ends = after.tag != _P or after is element or measures.paragraph(_style(after)).box is not measure.box
            edges = (measure.borders[0] if measure.box is not box else 0, measure.borders[1] if ends else 0)
            box = measure.box
            yield _paragraph(element, measures, width, edges)
        elif element.tag == _TBL:
            yield from _rows(element, measures)
        elif element.tag == _SDT:
            yield from _pieces(element.find(w("sdtContent")), measures, width)


def _paragraph(element: Element, measures: Measures, width: float, edges: tuple[float, float]) -> Piece:
    style = _style(element)
    measure = measures.paragraph(style)
    drawn = next(element.iter(_EXTENT), None)
    if drawn is not None:
        lines: Sequence[float] = (int(drawn.get("cy")) / _EMU,)
    else:
        room = width - measure.left - measure.right
        lines = (measure.line,) * _count(_runs(element), style, measure, measures, room)
    marks = [mark.get(w("name")) for mark in element.findall(_START)]
    return Piece(measure.before, (lines[0] + sum(edges), *lines[1:]), measure.after,
                 measure.keep_next or element.find(_KEPT) is not None,
                 measure.keep_lines, measure.page_before or element.find(_BREAK) is not None, marks=marks)


def _rows(table: Element, measures: Measures) -> Iterator[Piece]:
    head = 0.0
    for row in table.iterchildren(w("tr")):
        properties = row.find(w("trPr"))
        heading = properties is not None and properties.find(w("tblHeader")) is not None
        whole = properties is not None and properties.find(w("cantSplit")) is not None
        highest: list[float] = []
        kept = False
        for cell in row.iterchildren(w("tc")):
            width = int(cell[0].find(w("tcW")).get(w("w"))) / 20 - _CELL_SIDES
            lines: list[float] = []
            below = 0.0
            for paragraph in cell.iterchildren(_P):
                style = _style(paragraph)
                measure = measures.paragraph(style)
                count = _count(_runs(paragraph), style, measure, measures, width)
                lines += [max(below, measure.before) + measure.line, *[measure.line] * (count - 1)]
                below = measure.after
                kept = kept or (heading and measure.keep_next) or paragraph.find(_KEPT) is not None
            if lines:
                lines[-1] += below
            if sum(lines) > sum(highest):
                highest = lines
        highest = highest or [0.0]
        highest[0] += _CELL_ENDS / 2 + _BORDER
        highest[-1] += _CELL_ENDS / 2
        yield Piece(0, highest, 0, keep_next=kept, keep_lines=whole, head=head)
        if heading:
            head += sum(highest)


def _style(paragraph: Element) -> str | None:
    properties = paragraph.find(_PPR)
    return None if properties is None or not len(properties) else properties[0].get(_VAL)


def _runs(paragraph: Element) -> Iterator[tuple[Element | None, str]]:
    """Yield the texts of a paragraph and how they look."""
    for child in paragraph:
        for run in (child,) if child.tag == _R else child if child.tag == _LINK else ():
            look = None
            for part in run:
                if part.tag == _RPR:
                    look = part
                elif part.tag == _T and part.text:
                    yield look, part.text
                elif part.tag == _SOFT:
                    yield look, _HYPHEN


def _count(runs: Iterable[tuple[Element | None, str]], style: str | None, measure: Measure, measures: Measures,
           width: float) -> int:
    """Return how many lines a text takes."""
    lines, used, word, ended = 1, measure.first, 0.0, False
    width = max(width, 1.0)
    for look, text in runs:
        if text == _HYPHEN:
            ended = True
            continue
        face, size = measures.letters(style, look)
        for piece in _PIECE.findall(text):
            if piece[0] == " ":
                # Spaces at the end of a line stand in the margin.
                used, word, ended = used + word + face.width(piece) * size, 0.0, False
                continue
            if ended:
                used, word = used + word, 0.0
            word += face.width(piece) * size
            ended = piece[-1] in "/-"
            if used + word > width and used > 0:
                lines, used = lines + 1, 0.0
            while word > width:
                lines, word = lines + 1, word - width
    return lines
