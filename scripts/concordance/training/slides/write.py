"""Slides written into the placeholders of the master, with language, alternative text and notes."""

import re
from datetime import datetime
from typing import Any, Final

from lxml import etree
from pptx.enum.text import PP_ALIGN
from pptx.util import Pt

from concordance.reports.document.letters import clean
from concordance.reports.document.word.style_list import DARK
from concordance.training.pack import Pack
from concordance.training.slides import master
from concordance.training.slides.fitting import CELL_SIDE, CELL_TOP, title_size, widths
from concordance.training.slides.markup import A, P, number_field, parsed, running
from concordance.training.slides.package import packed
from concordance.training.slides.parts import (
    CELL_SIZES,
    FOOT_SIZE,
    SIZES,
    TITLE_SIZES,
    Cell,
    Grid,
    Layout,
    Level,
    Line,
    Slide,
)

_TAGS: Final = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}
_PROPERTIES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_BORDER: Final = "C9D1D9"
# A number and its ending, as in a Kazakh citation of an article, stay on one line.
_HYPHEN: Final = re.compile(r"(?<=[\d)])-(?=[а-яәғқңөұүһі])")


def written(pack: Pack, title: str, slides: tuple[Slide, ...]) -> bytes:
    """Return the slides as a .pptx."""
    made = master.opened()
    layouts = {layout.name: layout for layout in made.slide_layouts}
    foot = clean(pack.words("slides", "foot").format(pack.edition.day, pack.edition.data))
    tag = _TAGS[pack.language]
    for number, slide in enumerate(slides, 1):
        _Page(made.slides.add_slide(layouts[slide.layout.value]), tag).write(slide, foot, number)
    master.themed(made.notes_master.part)
    _properties(made, pack, clean(title), tag)
    return packed(made)


class _Page:
    """One slide that is being written. tag: the language of every text on it."""

    def __init__(self, page: Any, tag: str) -> None:
        self.page, self.tag = page, tag
        self.holders = {shape.placeholder_format.idx: shape for shape in page.placeholders}

    def write(self, slide: Slide, foot: str, number: int) -> None:
        """Write what a slide holds, in the order in which it is read."""
        size = None if slide.layout is Layout.TITLE else title_size(slide.title)
        self._fill(self.holders[0], slide.title, None if size == TITLE_SIZES[0] else size)
        match slide.layout:
            case Layout.TITLE:
                self._lines(self.holders[1], slide.below[:-1])
                self._fill(self.holders[13], slide.below[-1])
            case Layout.CONTENT:
                self._body(self.holders[1], slide.lines, slide.size)
            case Layout.TABLE:
                assert slide.grid
                self._table(self.holders[14], slide.grid, slide.heights, CELL_SIZES[slide.size])
                self._lines(self.holders[13], slide.below)
        self._running(foot, number)
        self._notes(slide.notes, number)

    def _fill(self, holder: Any, text: str, size: float | None = None) -> None:
        self._run(holder.text_frame.paragraphs[0], text, size)

    def _lines(self, holder: Any, lines: tuple[str, ...]) -> None:
        frame = holder.text_frame
        for place, text in enumerate(lines):
            self._run(frame.paragraphs[0] if place == 0 else frame.add_paragraph(), text)

    def _body(self, holder: Any, lines: tuple[Line, ...], size: int) -> None:
        frame = holder.text_frame
        for place, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
            paragraph.level = line.level.value
            if line.number is not None and line.level is Level.STEP:
                kind = "alphaUcPeriod" if line.lettered else "arabicPeriod"
                numbered = parsed(f'<a:buAutoNum type="{kind}" startAt="{line.number}"/>')
                paragraph._p.get_or_add_pPr().append(numbered)
            points = SIZES[line.level][size]
            run = self._run(paragraph, line.text, points if points != SIZES[line.level][0] else None,
                            line.strong or None)
            if line.address:
                run.hyperlink.address = line.address

    def _table(self, holder: Any, grid: Grid, heights: tuple[float, ...],
               sizes: tuple[float, float]) -> None:
        frame = holder.insert_table(rows=len(grid.rows) + 1, cols=len(grid.head))
        frame._element.nvGraphicFramePr.cNvPr.set("descr", clean(grid.about))
        table = frame.table
        table.horz_banding = False
        for column, wide in zip(table.columns, widths(grid), strict=True):
            column.width = Pt(wide)
        for row, high in zip(table.rows, heights, strict=True):
            row.height = Pt(high)
        frame.height = sum(row.height for row in table.rows)
        for place, text in enumerate(grid.head):
            self._cell(table.cell(0, place), Cell(text, strong=True), sizes, head=True)
        for line, cells in enumerate(grid.rows, 1):
            for place, cell in enumerate(cells):
                self._cell(table.cell(line, place), cell, sizes, head=False)

    def _cell(self, cell: Any, told: Cell, sizes: tuple[float, float], *, head: bool) -> None:
        cell.margin_left = cell.margin_right = Pt(CELL_SIDE)
        cell.margin_top = cell.margin_bottom = Pt(CELL_TOP)
        self._run(cell.text_frame.paragraphs[0], told.text, sizes[0], told.strong, ink="bg1" if head else "tx1")
        for cite in told.cites:
            paragraph = cell.text_frame.add_paragraph()
            paragraph.space_before = Pt(2)
            self._run(paragraph, cite, sizes[1], ink="accent6")
        properties = cell._tc.get_or_add_tcPr()
        for side in ("lnL", "lnR", "lnT", "lnB"):
            line = etree.SubElement(properties, f"{{{A}}}{side}", w="9525" if side == "lnB" else "0")
            fill = etree.SubElement(line, f"{{{A}}}{'solidFill' if side == 'lnB' else 'noFill'}")
            if side == "lnB":
                etree.SubElement(fill, f"{{{A}}}srgbClr", val=_BORDER)
        fill = etree.SubElement(properties, f"{{{A}}}solidFill")
        etree.SubElement(fill, f"{{{A}}}srgbClr", val=DARK if head else master.TINTS.get(told.tint, "FFFFFF"))

    def _run(self, paragraph: Any, text: str, size: float | None = None, strong: bool | None = None,
             ink: str | None = None) -> Any:
        run = paragraph.add_run()
        run.text = _HYPHEN.sub("\u2011", text)
        run.font.bold = strong
        properties = run._r.get_or_add_rPr()
        properties.set("lang", self.tag)
        if size is not None:
            run.font.size = Pt(size)
        if ink:
            fill = etree.SubElement(properties, f"{{{A}}}solidFill")
            etree.SubElement(fill, f"{{{A}}}schemeClr", val=ink)
        return run

    def _running(self, foot: str, number: int) -> None:
        """Add footer and number: the library copies neither from the layout."""
        tree = self.page.shapes._spTree
        for source in self.page.slide_layout.placeholders:
            kind, index = source._element.ph.get("type"), source.placeholder_format.idx
            if kind in ("ftr", "sldNum"):
                free = max(int(known.get("id")) for known in tree.iter(f"{{{P}}}cNvPr")) + 1
                tree.append(running(free, kind, index, source.name,
                                    "" if kind == "ftr" else number_field(self.tag, str(number))))
                if kind == "ftr":
                    # Said here too: LibreOffice takes the look of a footer from nowhere else.
                    paragraph = self.page.shapes[-1].text_frame.paragraphs[0]
                    paragraph.alignment = PP_ALIGN.LEFT
                    self._run(paragraph, foot, FOOT_SIZE, ink="accent6").font.name = "+mn-lt"

    def _notes(self, lines: tuple[str, ...], number: int) -> None:
        notes = self.page.notes_slide
        self._lines(notes.notes_placeholder, lines)
        for shape in notes.placeholders:
            if shape._element.ph.get("type") == "sldNum":
                shape.text_frame.paragraphs[0]._p.insert(0, parsed(number_field(self.tag, str(number))))


def _properties(made: Any, pack: Pack, title: str, tag: str) -> None:
    known, day = made.core_properties, pack.edition.day
    known.title, known.author, known.language, known.last_modified_by = title[:250], "Concordance", tag, "Concordance"
    known.subject = clean(pack.words("slides", "for").format(pack.words.text(pack.audience.label)))[:250]
    known.keywords, known.comments = f"data {pack.edition.data}", pack.words("slides", "trust")
    known.created = known.modified = datetime(day.year, day.month, day.day)
    known.revision = 1
    for relation in made.part.package._rels.values():
        if relation.reltype.endswith("/extended-properties"):
            relation.target_part._blob = (
                f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="{_PROPERTIES}">'
                f"<Application>Concordance</Application></Properties>").encode()
