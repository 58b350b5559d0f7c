"""How cells of an Excel file look. Every look is made once, in the order in which it is first asked for."""

from typing import Any, Final

import xlsxwriter
from xlsxwriter.format import Format

from concordance.reports.look import INK, NOTICE_INK, NOTICE_TINT, SIGN, TINT
from concordance.reports.sheets.parts import Kind

_DARK: Final = "#1d2b3a"
_QUIET: Final = "#4d5661"
LINK_COLOUR: Final = "#0b5394"
_CELL: Final[dict[str, Any]] = {"valign": "top", "bottom": 4, "bottom_color": "#b9c1ca"}
_WRAPPED: Final = {**_CELL, "text_wrap": True}
_OF_KIND: Final[dict[Kind, dict[str, Any]]] = {
    Kind.TEXT: _WRAPPED, Kind.LONG: _WRAPPED, Kind.VERDICT: {**_WRAPPED, "align": "left", "indent": 1},
    Kind.NUMBER: {**_CELL, "align": "right", "indent": 1},
    Kind.SHARE: {**_CELL, "align": "right", "indent": 1, "num_format": "0%"},
    Kind.DAY: {**_CELL, "num_format": "yyyy-mm-dd", "align": "left"},
    Kind.LINK: {**_WRAPPED, "font_color": LINK_COLOUR, "underline": 1},
}
_HEAD: Final = {"bold": True, "font_color": _DARK, "bg_color": "#e6ebf0", "text_wrap": True, "valign": "top",
                "bottom": 1, "bottom_color": _DARK}
_NAMED: Final[dict[str, dict[str, Any]]] = {
    "title": {"bold": True, "font_size": 14, "font_color": _DARK, "valign": "vcenter"},
    "cover-title": {"bold": True, "font_size": 20, "font_color": _DARK, "text_wrap": True, "valign": "top"},
    "head": _HEAD,
    # The indent leaves room for the button of the filter.
    "head-number": {**_HEAD, "align": "right", "indent": 2},
    "section": {"bold": True, "font_size": 12, "font_color": _DARK, "bottom": 1, "bottom_color": _DARK},
    "name": {"font_color": _QUIET, "valign": "top", "text_wrap": True},
    "value": {"valign": "top", "text_wrap": True, "align": "left"},
    "link": {"valign": "top", "text_wrap": True, "font_color": LINK_COLOUR, "underline": 1},
    "notice": {"valign": "top", "text_wrap": True, "bg_color": NOTICE_TINT["trust"], "font_color": NOTICE_INK["trust"],
               "border": 1, "border_color": NOTICE_INK["trust"], "align": "left", "indent": 1},
    "note": {"italic": True, "font_color": _QUIET, "valign": "top"},
}


class Looks:
    """The looks of one file."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._made: dict[tuple[str, ...], Format] = {}

    def named(self, name: str) -> Format:
        """Return the look of something that is no cell of a table. Raises KeyError for an unknown name."""
        return self._make((name,), _NAMED[name])

    def cell(self, kind: Kind, tone: str | None = None, *, quoted: bool = False) -> Format:
        """Return the look of a cell of a table.

        tone: a verdict, which tints the cell and puts its sign before the text; the text itself stays the word alone,
        so that it can be filtered and counted. quoted: the text stays a text also after somebody edits the cell.
        """
        look = dict(_OF_KIND[kind])
        if tone in INK:
            look |= {"font_color": INK[tone], "bg_color": TINT[tone], "num_format": f'"{SIGN[tone]} "@'}
        if quoted:
            look["quote_prefix"] = True
        return self._make((kind, tone or "", str(quoted)), look)

    def _make(self, key: tuple[str, ...], look: dict[str, Any]) -> Format:
        if key not in self._made:
            self._made[key] = self._book.add_format(look)
        return self._made[key]
