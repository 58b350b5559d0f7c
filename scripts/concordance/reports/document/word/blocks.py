"""The blocks of a document as paragraphs and tables of Word."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from concordance.language import Words
from concordance.reports.document.parts import (
    Block,
    Bullets,
    Chart,
    Facts,
    Heading,
    Notice,
    Paragraph,
    Runs,
    Style,
    Table,
)
from concordance.reports.document.word.charts import Charts
from concordance.reports.document.word.inline import Inline
from concordance.reports.document.word.markup import Element, group, keep_with_next, new, valued, w
from concordance.reports.document.word.style_names import HEADINGS, NOTICE_NAMES, NOTICES, Named
from concordance.reports.document.word.styles_found import Styles
from concordance.reports.document.word.tables import Tables

_STYLES: Final = {Style.BODY: Named.BODY, Style.LEAD: Named.LEAD, Style.NOTE: Named.NOTE, Style.LABEL: Named.LABEL}
_ON_A_PAGE: Final = (Named.HEADING_1, Named.CONTENTS)
_START, _END = w("bookmarkStart"), w("bookmarkEnd")


@dataclass
class Blocks:
    """Makes the elements of blocks. bookmarks, marks: those of each anchor for links, and for the table of contents."""

    styles: Styles
    inline: Inline
    tables: Tables
    charts: Charts
    words: Words
    bookmarks: Mapping[str, str]
    marks: Mapping[str, str]
    _empty: dict[str, Element] = field(default_factory=dict)
    _bookmarked: int = 0
    _under: str = ""

    def of(self, block: Block) -> Iterator[Element]:
        """Yield the elements of a block."""
        match block:
            case Heading():
                self._under = block.text
                yield self._heading(block)
            case Paragraph():
                made = self.paragraph(_STYLES[block.style], block.runs)
                if block.keep:
                    keep_with_next(made)
                yield made
            case Bullets():
                for item in block.items:
                    yield self._item(item.runs, item.level)
            case Table():
                if block.caption:
                    yield self.text(Named.CAPTION, block.caption)
                yield self.tables.table(block, self._under)
                yield self.gap()
            case Facts():
                yield from self.facts(block, self._under)
            case Chart():
                yield self.text(Named.CAPTION, block.title)
                yield from self.charts.paragraphs(block)
            case Notice():
                yield from self.notice(block)

    def facts(self, facts: Facts, title: str) -> Iterator[Element]:
        """Yield names and values. title: what they are about, for those who do not see where they stand."""
        if facts.pairs:
            yield self.tables.facts(facts, title)
            yield self.gap()

    def notice(self, notice: Notice) -> Iterator[Element]:
        """Yield a box: paragraphs of one style, or of one based on it, which Word puts into one frame."""
        paragraphs = [runs for runs in notice.paragraphs if any(run.text for run in runs)]
        tone = notice.tone or ""
        if paragraphs:
            if tone in NOTICE_NAMES:
                yield self.text(NOTICE_NAMES[tone], self.words("printed", tone))
            for runs in paragraphs:
                yield self.paragraph(NOTICES[tone], runs)
            yield self.gap()

    def paragraph(self, style: str, runs: Runs) -> Element:
        """Return a paragraph of runs."""
        made = self._new(style)
        self.inline.write(made, runs)
        return made

    def text(self, style: str, text: str) -> Element:
        """Return a paragraph of a text."""
        made = self._new(style)
        self.inline.text(made, text)
        return made

    def gap(self) -> Element:
        """Return what parts a table or box from what follows it: two tables that touch are one to Word."""
        return self._new(Named.AFTER_TABLE)

    def _new(self, style: str) -> Element:
        made = self._empty.get(style)
        if made is None:
            said: dict[str, dict[str, str]] = {"pStyle": {"val": self.styles[style]}}
            if style in _ON_A_PAGE and not self.styles.says(style, "pageBreakBefore"):
                said["pageBreakBefore"] = {}  # the style of a template may say that it begins no page; silent it does
            made = self._empty[style] = new("w:p", group("pPr", said))
        return deepcopy(made)

    def _heading(self, heading: Heading) -> Element:
        made = self._new(HEADINGS[heading.level - 1])
        names = [self.bookmarks[heading.anchor], self.marks.get(heading.anchor)]
        opened = []
        for bookmark in names:
            if bookmark:
                self._bookmarked += 1
                opened.append(str(self._bookmarked))
                etree.SubElement(made, _START, {w("id"): opened[-1], w("name"): bookmark})
        self.inline.text(made, heading.text)
        for number in opened:
            etree.SubElement(made, _END, {w("id"): number})
        return made

    def _item(self, runs: Runs, level: int) -> Element:
        style, number = self.styles.bullet(level)
        properties = {"pStyle": {"val": style}}
        if number is not None:
            properties["numPr"] = new("w:numPr", valued("ilvl", {"val": level}), valued("numId", {"val": number}))
        made = new("w:p", group("pPr", properties))
        self.inline.write(made, runs)
        return made
