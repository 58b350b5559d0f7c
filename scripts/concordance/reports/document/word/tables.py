"""Tables and facts. Rows are copies of one made before: a report has thousands."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from itertools import pairwise
from typing import Final

from concordance.reports.document.parts import Align, Cell, Column, Facts, Runs, Table
from concordance.reports.document.word.inline import Inline
from concordance.reports.document.word.markup import Element, group, keep_with_next, new, valued, w
from concordance.reports.document.word.style_list import fill
from concordance.reports.document.word.style_names import Named
from concordance.reports.document.word.styles_found import Styles
from concordance.reports.look import SIGN, TINT

# A row of more lines than this may be parted by the end of a page; a shorter one moves to the next page whole.
_WHOLE_ROW: Final = 16
# Word takes a file with a wider table for damaged.
_MOST_COLUMNS: Final = 63
# In twips: a letter of table text, as wide as it is on the whole in Cyrillic; what a cell keeps free at its sides.
_LETTER: Final = 100
_CELL_SIDES: Final = 170
_FACT_NAMES: Final = 0.3


class Tables:
    """Makes tables. width: of the text on the page, in twips. described: says what a table has."""

    def __init__(self, styles: Styles, inline: Inline, width: int,
                 described: Callable[[str, Sequence[str]], str]) -> None:
        self._styles = styles
        self._inline = inline
        self._width = width
        self._described = described

    def table(self, table: Table, title: str) -> Element:
        """Return a table whose head is repeated on every page. title: its name where it has no caption."""
        columns = table.columns
        if len(columns) > _MOST_COLUMNS:
            raise ValueError(f"a table of {len(columns)} columns, {table.caption or title!r}: Word has {_MOST_COLUMNS} "
                             "at most; part it, or ask for another format")
        widths = _parted(self._width, [column.share for column in columns])
        labels = [column.label for column in columns]
        described = self._described("columns", [label for label in labels if label])
        made = self._frame(Named.TABLE, widths, table.caption or title, described, head=True)
        made.append(self._head(columns, widths))
        cells = [_cell(width) for width in widths]
        texts = [self._paragraph(Named.TABLE_NUMBER if column.align is Align.END else Named.TABLE_TEXT)
                 for column in columns]
        whole, parted = new("w:tr", new("w:trPr", valued("cantSplit", {}))), new("w:tr")
        for row in table.rows:
            line = deepcopy(parted if max(map(_lines, row, widths)) > _WHOLE_ROW else whole)
            for content, cell, text, width in zip(row, cells, texts, widths, strict=True):
                line.append(self._filled(content, cell, text, _room(width)))
            made.append(line)
        if table.whole:
            for line in made.findall(w("tr"))[:-1]:
                for paragraph in line.iter(w("p")):
                    keep_with_next(paragraph)
        return made

    def facts(self, facts: Facts, title: str) -> Element:
        """Return names and values, one pair a row."""
        widths = _parted(self._width, [_FACT_NAMES, 1 - _FACT_NAMES])
        described = self._described("rows", [name for name, _ in facts.pairs if name])
        made = self._frame(Named.FACTS, widths, title, described, head=False)
        name_cell, value_cell = (_cell(width) for width in widths)
        name_text, value_text = self._paragraph(Named.FACT_NAME), self._paragraph(Named.FACT_VALUE)
        for name, value in facts.pairs:
            named = deepcopy(name_cell)
            named.append(told := deepcopy(name_text))
            self._inline.text(told, name, _room(widths[0]))
            line = new("w:tr", new("w:trPr", valued("cantSplit", {})), named)
            line.append(self._filled(Cell((value,)), value_cell, value_text, _room(widths[1])))
            made.append(line)
        return made

    def _frame(self, style: str, widths: Sequence[int], title: str, description: str, *, head: bool) -> Element:
        # A fixed layout: no program may work out the widths anew from what stands in the cells.
        look = {"val": "04A0" if head else "0480", "firstRow": int(head), "lastRow": 0, "firstColumn": 1,
                "lastColumn": 0, "noHBand": 0, "noVBand": 1}
        said = {"tblCaption": {"val": title}} | ({"tblDescription": {"val": description}} if description else {})
        properties = group("tblPr", {
            "tblStyle": {"val": self._styles[style]}, "tblW": {"w": sum(widths), "type": "dxa"},
            "tblLayout": {"type": "fixed"}, "tblLook": look, **said})
        return new("w:tbl", properties, new("w:tblGrid", *(valued("gridCol", {"w": width}) for width in widths)))

    def _head(self, columns: Sequence[Column], widths: Sequence[int]) -> Element:
        line = new("w:tr", new("w:trPr", valued("cantSplit", {}), valued("tblHeader", {})))
        for column, width in zip(columns, widths, strict=True):
            cell = _cell(width)
            text = self._paragraph(Named.TABLE_HEAD_NUMBER if column.align is Align.END else Named.TABLE_HEAD)
            self._inline.text(text, column.label, _room(width))
            cell.append(text)
            line.append(cell)
        return line

    def _filled(self, content: Cell, cell: Element, text: Element, room: float) -> Element:
        made = deepcopy(cell)
        if content.tone in TINT:
            made[0].append(valued("shd", fill(TINT[content.tone])))
        paragraphs = [runs for runs in content.paragraphs if any(run.text for run in runs)]
        for place, runs in enumerate(paragraphs):
            paragraph = deepcopy(text)
            if not place and content.tone in SIGN and not any(run.tone in SIGN for run in _runs(paragraphs)):
                # A tint alone would tell the verdict by colour only.
                self._inline.text(paragraph, f"{SIGN[content.tone]}\u00a0")
            self._inline.write(paragraph, runs, room)
            made.append(paragraph)
        if not paragraphs:
            made.append(deepcopy(text))
        return made

    def _paragraph(self, style: str) -> Element:
        return new("w:p", group("pPr", {"pStyle": {"val": self._styles[style]}}))


def _runs(paragraphs: Sequence[Runs]) -> Runs:
    return tuple(run for runs in paragraphs for run in runs)


def _cell(width: int) -> Element:
    return new("w:tc", group("tcPr", {"tcW": {"w": width, "type": "dxa"}}))


def _parted(width: int, shares: Sequence[float]) -> list[int]:
    """Return the widths of columns, whole twips that make up the width to the last one."""
    whole = sum(shares)
    edges = [round(width * sum(shares[:place]) / whole) for place in range(len(shares) + 1)]
    return [max(end - start, 1) for start, end in pairwise(edges)]


def _room(width: int) -> float:
    """Return the room for text in a cell, in points."""
    return max(1.0, (width - _CELL_SIDES) / 20)


def _lines(cell: Cell, width: int) -> int:
    """Return about how many lines a cell will have."""
    room = max(1, (width - _CELL_SIDES) // _LETTER)
    return sum(sum(len(run.text) for run in runs) // room + 1 for runs in cell.paragraphs)
