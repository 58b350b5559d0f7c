"""The first sheet of an Excel file: what it is, who stands behind it, and the way to the others."""

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from concordance.language import Words
from concordance.reports.sheets.excel_looks import Looks
from concordance.reports.sheets.excel_sizes import row_height
from concordance.reports.sheets.limits import LETTERS, fitting, written
from concordance.reports.sheets.parts import Sheet, Workbook

_NAMES, _VALUES, _ROWS = 30, 78, 12
# How many letters a line across all columns holds, and how high it is.
_LINE = {"cover-title": (62, 26), "notice": (112, 15)}


def add_cover(book: xlsxwriter.Workbook, looks: Looks, workbook: Workbook, name: str,
              sheets: tuple[tuple[Sheet, str], ...], words: Words) -> None:
    """Add the cover. name: of its own sheet. sheets: each with the name it has in this file."""
    page = book.add_worksheet(name)
    page.hide_gridlines(2)
    for place, width in enumerate((_NAMES, _VALUES, _ROWS)):
        page.set_column(place, place, width)
    mark = words("workbook", "cut").format(LETTERS)

    def text(value: str) -> str:
        return fitting(written(value), mark)

    _across(page, 0, text(workbook.title), looks, "cover-title")
    _across(page, 2, text(workbook.notice), looks, "notice")
    down = 4
    for label, value in workbook.cover:
        page.set_row(down, row_height((label, value), (_NAMES, _VALUES)))
        page.write_string(down, 0, text(label), looks.named("name"))
        _value(page, looks, down, text(value))
        down += 1
    down += 1
    for across, key in enumerate(("sheets", "", "rows")):
        page.write_string(down, across, words("workbook", key) if key else "", looks.named("section"))
    for sheet, target in sheets:
        down += 1
        quoted = target.replace("'", "''")
        page.write_url(down, 0, f"internal:'{quoted}'!A1", looks.named("link"), target)
        page.write_string(down, 1, text(sheet.title), looks.named("value"))
        page.write_number(down, 2, len(sheet.rows), looks.named("value"))
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.set_footer("&R&9&P / &N")


def _across(page: Worksheet, down: int, text: str, looks: Looks, look: str) -> None:
    """Write a text across all columns; a spreadsheet gives merged cells no height of their own."""
    letters, height = _LINE[look]
    lines = sum(-(-max(len(line), 1) // letters) for line in text.split("\n"))
    page.set_row(down, min(lines * height + 8, 409))
    page.merge_range(down, 0, down, 2, text, looks.named(look))


def _value(page: Worksheet, looks: Looks, down: int, text: str) -> None:
    if text.startswith(("https://", "http://")) and " " not in text and "\n" not in text and len(text) < 2000:
        page.write_url(down, 1, text, looks.named("link"), text)
    else:
        page.write_string(down, 1, text, looks.named("value"))
