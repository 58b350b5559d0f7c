"""A document as the data that the template of the PDF reads: JSON of texts and looks, without any markup."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from concordance.language import Words
from concordance.reports.document.breaks import pieces
from concordance.reports.document.links import inward, outward
from concordance.reports.document.nesting import Branch, branches
from concordance.reports.document.parts import (
    AUTHOR,
    Block,
    Bullets,
    Cell,
    Chart,
    Document,
    Facts,
    Heading,
    Notice,
    Paragraph,
    Run,
    Runs,
    Style,
    Table,
)
from concordance.reports.look import INK, NOTICE_INK, NOTICE_TINT, SIGN, TINT

# A4 in points. The template has these sizes from here, and so has the count of letters a line holds.
_SHORT, _LONG = 595.28, 841.89
_SIDE, _TOP, _BOTTOM = 62.0, 70.0, 64.0
# The width of a wide letter of each size, and what a cell keeps free at its sides.
_BODY_LETTER, _CELL_LETTER, _HEAD_LETTER, _CODE_LETTER = 6.2, 4.8, 4.7, 1.12
_CELL_SIDES = 9.0
# A row of more lines than this may be parted by the end of a page; a shorter one moves to the next page whole.
_WHOLE_ROW = 16
# A page holds a table of so many lines, also lying on its side.
_WHOLE_TABLE = 24
# A verdict has a sign, and air around it.
_SIGNED = 1.2
# In a narrower column, in points, words are parted between syllables.
_NARROW = 150
# Part of the width that the names of facts and of bars take.
_FACT_NAMES, _BAR_NAMES = 0.3, 0.27

_DASH = re.compile(r" (?=[–—] )")

Json = dict[str, object]


def data(document: Document) -> Json:
    """Return a document as dictionaries, lists, texts and numbers."""
    width, height = (_LONG, _SHORT) if document.wide else (_SHORT, _LONG)
    words = Words(document.language)
    here = _Here(document.language, width - 2 * _SIDE,
                 frozenset(block.anchor for block in document.blocks if isinstance(block, Heading)))
    return {
        "language": document.language, "title": document.title, "author": AUTHOR,
        "description": " · ".join(text for text in (document.subtitle, document.identifier) if text),
        "keywords": [word for word in document.keywords if word],
        "day": [int(part) for part in document.day.split("-")],
        "head": here.line(document.head, 1), "foot": here.line(document.foot, 0.85),
        "heading": here.text(document.title, 15), "subtitle": here.text(document.subtitle, 8),
        "cover": here.pairs(document.cover), "notice": here.notice(document.notice),
        "contents": document.contents if any(document.headings()) else 0,
        "page": {"width": width, "height": height, "side": _SIDE, "top": _TOP, "bottom": _BOTTOM},
        "words": {"contents": words("printed", "contents"), "section": words("printed", "section")},
        "looks": {tone: {"sign": SIGN[tone], "ink": INK[tone], "tint": TINT[tone]} for tone in SIGN},
        "notices": {tone: {"ink": NOTICE_INK[tone], "tint": NOTICE_TINT[tone],
                           "name": words("printed", tone) if tone else ""} for tone in NOTICE_INK},
        "blocks": [here.block(block) for block in document.blocks if _says(block)],
    }


@dataclass(frozen=True)
class _Here:
    """Where texts are to stand. width: of a line, in points. anchors: those that a link can lead to."""

    language: str
    width: float
    anchors: frozenset[str]

    def block(self, block: Block) -> Json:
        match block:
            case Heading():
                return {"kind": "heading", "level": block.level, "anchor": block.anchor,
                        "text": self.text(block.text, 11 if block.level == 1 else 8)}
            case Paragraph():
                size = 7.4 if block.style is Style.LEAD else _BODY_LETTER
                return {"kind": "paragraph", "style": block.style, "keep": block.keep,
                        "runs": self.runs(block.runs, size)}
            case Bullets():
                tree = branches([(item.level, item.runs) for item in block.items])
                return {"kind": "bullets", "items": [self.branch(branch) for branch in tree]}
            case Table():
                return self.table(block)
            case Facts():
                return {"kind": "facts", "pairs": self.pairs(block)}
            case Chart():
                return self.chart(block)
            case Notice():
                return self.notice(block)

    def text(self, text: str, letter: float, part: float = 1) -> object:
        """Return a text: as it is, or `{t: pieces}` where a word has to be parted."""
        return self._parted(text, max(1, int(self.width * part / letter)), self.language)

    def line(self, text: str, part: float) -> str:
        """Return a text as it fits on one line of the head or foot, its end left out if need be."""
        room = int(self.width * part / _HEAD_LETTER)
        return text if len(text) <= room else text[:room - 1].rstrip() + "…"

    def runs(self, runs: Runs, letter: float, width: float | None = None) -> list[object]:
        room = (width or self.width) / letter
        return [self.run(run, room) for run in runs if run.text]

    def run(self, run: Run, room: float) -> object:
        letters = max(1, int(room / (_CODE_LETTER if run.code else 1)))
        text = self._parted(run.text, letters, run.language or self.language)
        look: Json = {}
        if run.strong:
            look["b"] = 1
        if run.emphasis:
            look["i"] = 1
        if run.code:
            look["c"] = 1
        if run.language and run.language != self.language:
            look["l"] = run.language
        if run.tone in SIGN:
            look["v"] = run.tone
            if max(map(len, run.text.split()), default=0) * _SIGNED > room:
                look["h"] = 1
        if address := outward(run.href):
            look["u"] = address
        elif (anchor := inward(run.href)) in self.anchors:
            look["a"] = anchor
        if not look:
            return text
        return {**text, **look} if isinstance(text, dict) else {"t": text, **look}

    def branch(self, branch: Branch[Runs]) -> list[object]:
        return [self.runs(branch.thing, _BODY_LETTER, self.width - 60), [self.branch(below) for below in branch.below]]

    def paragraphs(self, paragraphs: Iterable[Runs], letter: float, width: float) -> list[list[object]]:
        return [found for runs in paragraphs if (found := self.runs(runs, letter, width))]

    def pairs(self, facts: Facts) -> list[list[object]]:
        names, values = self.width * _FACT_NAMES, self.width * (1 - _FACT_NAMES) - 10
        return [[self.runs((Run(name),), _BODY_LETTER, names), self.runs(value, _BODY_LETTER, values)]
                for name, value in facts.pairs]

    def notice(self, notice: Notice) -> Json:
        return {"kind": "notice", "tone": notice.tone or "",
                "paragraphs": self.paragraphs(notice.paragraphs, _BODY_LETTER, self.width - 20)}

    def table(self, table: Table) -> Json:
        whole = sum(column.share for column in table.columns)
        widths = [self.width * column.share / whole - _CELL_SIDES for column in table.columns]
        heights = [max(map(_lines, row, widths)) for row in table.rows]
        return {
            "kind": "table", "whole": table.whole and sum(heights) <= _WHOLE_TABLE,
            "caption": self.text(table.caption, _BODY_LETTER) if table.caption else None,
            "shares": [column.share for column in table.columns], "aligns": [column.align for column in table.columns],
            "narrow": [width < _NARROW for width in widths],
            "labels": [self.runs((Run(column.label),), _CELL_LETTER, width)
                       for column, width in zip(table.columns, widths, strict=True)],
            "rows": [{"long": height > _WHOLE_ROW,
                      "cells": [self.cell(cell, width) for cell, width in zip(row, widths, strict=True)]}
                     for row, height in zip(table.rows, heights, strict=True)],
        }

    def cell(self, cell: Cell, width: float) -> Json:
        found: Json = {"p": self.paragraphs(cell.paragraphs, _CELL_LETTER, width)}
        return found | {"v": cell.tone} if cell.tone in SIGN else found

    def chart(self, chart: Chart) -> Json:
        return {
            "kind": "chart", "title": self.text(chart.title, _BODY_LETTER), "text": chart.text or chart.title,
            "legend": [[tone, self.text(name, _CELL_LETTER, 0.8)] for tone, name in chart.legend],
            "bars": [{"label": self.text(bar.label, _CELL_LETTER, _BAR_NAMES), "whole": bar.whole,
                      "parts": [list(part) for part in bar.parts]} for bar in chart.bars],
        }

    def _parted(self, text: str, room: int, language: str) -> object:
        # No line may begin with a dash, as the typography of all three languages has it.
        found = pieces(_DASH.sub("\u00a0", text), room, language)
        return found[0] if len(found) == 1 else {"t": found}


def _says(block: Block) -> bool:
    """Return False for a box without a text, which would be an empty stripe."""
    return not isinstance(block, Notice) or any(block.paragraphs)


def _lines(cell: Cell, width: float) -> float:
    """Return about how many lines a cell will have."""
    room = max(1.0, width / _CELL_LETTER * 1.15)
    return sum(sum(len(run.text) for run in runs) // room + 1 for runs in cell.paragraphs)
