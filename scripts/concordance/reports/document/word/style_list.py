"""How our styles look: what a report has where the template of a ministry says nothing else.

Arial and Times New Roman stand on every machine of a ministry, with all letters of Kazakh; Liberation has the same
widths where they are missing. Sizes are half points, distances twentieths of a point.
"""

from dataclasses import dataclass, field
from typing import Any, Final

from concordance.reports.document.word.markup import Properties
from concordance.reports.document.word.style_names import BULLETS, NOTICE_NAMES, NOTICES, VERDICTS, Named
from concordance.reports.look import INK, NOTICE_INK, NOTICE_TINT, TINT

SERIF: Final = "Times New Roman"
SANS: Final = "Arial"
MONO: Final = "Courier New"
DARK: Final = "123A5A"
GREY: Final = "4D5661"
LINE: Final = "C9D1D9"
PALE: Final = "EEF2F6"
BAND: Final = "F8F9FB"
PLAIN_TABLE: Final = "Normal Table"


def font(family: str) -> dict[str, str]:
    """Return a font for every kind of letter, so that none falls back to another one."""
    return {"ascii": family, "hAnsi": family, "eastAsia": family, "cs": family}


def size(half_points: int) -> dict[str, Any]:
    """Return the size of letters, of those of complex scripts too."""
    return {"sz": {"val": half_points}, "szCs": {"val": half_points}}


@dataclass(frozen=True)
class Definition:
    """A style. kind: paragraph, character or table. table, rows: of a table style; rows has cells by kind of row."""

    name: str
    kind: str = "paragraph"
    based: str | None = Named.NORMAL
    following: str | None = None
    paragraph: Properties = field(default_factory=dict)
    run: Properties = field(default_factory=dict)
    table: Properties = field(default_factory=dict)
    rows: tuple[tuple[str, Properties], ...] = ()
    priority: int = 1


_SANS: Final = {"rFonts": font(SANS)}
_BOLD: Final[Properties] = {"b": {}, "bCs": {}}
_ITALIC: Final[Properties] = {"i": {}, "iCs": {}}
_KEPT: Final[Properties] = {"keepNext": {}, "keepLines": {}}


def _colour(value: str) -> dict[str, Any]:
    return {"color": {"val": _hex(value)}}


def _edge(weight: int, colour: str, space: int = 0) -> dict[str, str | int]:
    return {"val": "single", "sz": weight, "space": space, "color": colour}


def fill(colour: str) -> dict[str, str]:
    """Return the shading of a colour such as `#e3f1e8`."""
    return {"val": "clear", "color": "auto", "fill": _hex(colour)}


_CHAPTER: Final = {"pageBreakBefore": {}, "pBdr": {"bottom": _edge(8, DARK, 6)}}


def _spacing(before: int, after: int, line: int = 240) -> dict[str, Any]:
    return {"spacing": {"before": before, "after": after, "line": line, "lineRule": "auto"}}


def _heading(level: int, half_points: int, before: int, after: int, **more: Any) -> Definition:
    return Definition(f"heading {level}", following=Named.BODY, priority=9,
                      paragraph={**_KEPT, **_spacing(before, after), "outlineLvl": {"val": level - 1}, **more},
                      run={**_SANS, **_BOLD, **_colour(DARK), **size(half_points)})


def _bullet(place: int) -> Definition:
    # The signs and their places stand in the numbering, which each level names.
    return Definition(BULLETS[place], based=Named.BODY, priority=10, paragraph={
        "numPr": {"ilvl": place}, **_spacing(0, 60, 264), "ind": {"left": 340 * (place + 1), "hanging": 340}})


def _contents(level: int, **run: Any) -> Definition:
    return Definition(f"toc {level}", following=Named.NORMAL, priority=39,
                      paragraph={**_spacing(120 if level == 1 else 0, 40), "ind": {"left": 284 * (level - 1)}},
                      run={**_SANS, **size(20), **run})


def _hex(colour: str) -> str:
    return colour.lstrip("#").upper()


def _notice(name: Named, tone: str) -> Definition:
    # Paragraphs of one style that follow each other share one box; the edges of its fill are lines of its own colour.
    tint = _hex(NOTICE_TINT[tone])
    box = {side: _edge(4, tint, 6) for side in ("top", "right", "bottom")} | {
        "left": _edge(24, _hex(NOTICE_INK[tone]), 9)}
    return Definition(name, following=Named.BODY, paragraph={
        "keepLines": {}, "pBdr": box, "shd": fill(tint), **_spacing(0, 80, 252), "ind": {"left": 227, "right": 142}},
        run={**_SANS, **size(19)})


def _notice_name(name: Named, tone: str) -> Definition:
    return Definition(name, based=NOTICES[tone], following=NOTICES[tone], paragraph={"keepNext": {}},
                      run={**_BOLD, **_colour(NOTICE_INK[tone])})


def _in_table(name: Named, run: Properties, **paragraph: Any) -> Definition:
    return Definition(name, paragraph={**_spacing(20, 20, 250), **paragraph}, run={**_SANS, **size(18), **run})


_CELLS: Final = {"top": {"w": 30, "type": "dxa"}, "left": {"w": 85, "type": "dxa"}, "bottom": {"w": 30, "type": "dxa"},
                 "right": {"w": 85, "type": "dxa"}}
_TABLE: Final = Definition(
    Named.TABLE, "table", PLAIN_TABLE,
    table={"tblStyleRowBandSize": {"val": 1}, "tblStyleColBandSize": {"val": 1}, "tblCellMar": _CELLS, "tblBorders": {
        "top": _edge(8, DARK), "bottom": _edge(8, DARK), "insideH": _edge(4, LINE)}},
    rows=(("firstRow", {"tcBorders": {"bottom": _edge(8, DARK)}, "shd": fill(PALE), "vAlign": {"val": "bottom"}}),
          ("band2Horz", {"shd": fill(BAND)})))
_FACTS: Final = Definition(Named.FACTS, "table", PLAIN_TABLE, table={
    "tblCellMar": _CELLS, "tblBorders": {"top": _edge(4, LINE), "bottom": _edge(4, LINE), "insideH": _edge(4, LINE)}})

STYLES: Final = (
    Definition(Named.NORMAL, based=None, priority=0),
    Definition(Named.BODY, paragraph=_spacing(0, 120, 264)),
    Definition(Named.TITLE, following=Named.SUBTITLE, priority=10, paragraph={
        "keepNext": {}, **_spacing(2400, 200)}, run={**_SANS, **_BOLD, **_colour(DARK), **size(56)}),
    Definition(Named.SUBTITLE, following=Named.BODY, priority=11, paragraph={
        "pBdr": {"bottom": _edge(12, DARK, 14)}, **_spacing(0, 480)}, run={**_SANS, **_colour(GREY), **size(28)}),
    _heading(1, 36, 0, 240, **_CHAPTER),
    _heading(2, 28, 360, 120),
    _heading(3, 23, 280, 100),
    _heading(4, 20, 220, 80),
    *(_bullet(place) for place in range(3)),
    Definition(Named.CAPTION, following=Named.BODY, priority=35, paragraph={**_KEPT, **_spacing(160, 100)},
               run={**_SANS, **_BOLD, **_colour(GREY), **size(19)}),
    Definition(Named.CONTENTS, following=Named.BODY, priority=39, paragraph={**_KEPT, **_CHAPTER, **_spacing(0, 240)},
               run={**_SANS, **_BOLD, **_colour(DARK), **size(36)}),
    _contents(1, **_BOLD), _contents(2), _contents(3, **_colour(GREY)), _contents(4, **_colour(GREY)),
    Definition(Named.HEADER, priority=99, paragraph={
        "pBdr": {"bottom": _edge(4, LINE, 4)}, **_spacing(0, 0)}, run={**_SANS, **_colour(GREY), **size(16)}),
    Definition(Named.FOOTER, priority=99, paragraph={
        "pBdr": {"top": _edge(4, LINE, 4)}, **_spacing(0, 0)}, run={**_SANS, **_colour(GREY), **size(16)}),
    Definition(Named.LEAD, based=Named.BODY, following=Named.BODY, paragraph=_spacing(0, 200, 276), run=size(26)),
    Definition(Named.NOTE, based=Named.BODY, paragraph=_spacing(0, 100, 252), run={**_colour(GREY), **size(20)}),
    Definition(Named.LABEL, following=Named.BODY, paragraph={**_KEPT, **_spacing(160, 60)},
               run={**_SANS, **_BOLD, **_colour(GREY), **size(19)}),
    *(_notice(name, tone) for tone, name in NOTICES.items()),
    *(_notice_name(name, tone) for tone, name in NOTICE_NAMES.items()),
    Definition(Named.EDITION, paragraph=_spacing(240, 0), run={**_SANS, **_colour(GREY), **size(18)}),
    Definition(Named.CHART, paragraph={"keepLines": {}, **_spacing(0, 160)}),
    _in_table(Named.TABLE_TEXT, {}),
    _in_table(Named.TABLE_NUMBER, {}, jc={"val": "right"}),
    _in_table(Named.TABLE_HEAD, {**_BOLD, **_colour(DARK), **size(16)}, keepNext={}),
    _in_table(Named.TABLE_HEAD_NUMBER, {**_BOLD, **_colour(DARK), **size(16)}, keepNext={}, jc={"val": "right"}),
    _in_table(Named.FACT_NAME, _colour(GREY)),
    _in_table(Named.FACT_VALUE, {}),
    Definition(Named.AFTER_TABLE, following=Named.BODY, paragraph={"spacing": {
        "before": 0, "after": 0, "line": 160, "lineRule": "exact"}}, run=size(8)),
    Definition(Named.PAGE_START, following=Named.BODY, paragraph={"pageBreakBefore": {}, "spacing": {
        "before": 0, "after": 0, "line": 20, "lineRule": "exact"}}, run=size(2)),
    Definition(Named.STRONG, "character", None, run=_BOLD, priority=22),
    Definition(Named.EMPHASIS, "character", None, run=_ITALIC, priority=20),
    Definition(Named.LINK, "character", None, run={**_colour(DARK), "u": {"val": "single"}}, priority=99),
    Definition(Named.CODE, "character", None, run={"rFonts": font(MONO), "noProof": {}, **size(18)}),
    *(Definition(name, "character", None, run={
        **_BOLD, **_colour(INK[verdict]), "shd": fill(TINT[verdict])}) for verdict, name in VERDICTS.items()),
    _TABLE,
    _FACTS,
)
