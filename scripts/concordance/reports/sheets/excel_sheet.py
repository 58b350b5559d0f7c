"""One sheet of an Excel file: a title, the table under its head, and a chart where the sheet asks for one."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

import xlsxwriter
from xlsxwriter.utility import xl_range, xl_range_abs
from xlsxwriter.worksheet import Worksheet

from concordance.language import Words
from concordance.reports.sheets.excel_chart import add_chart
from concordance.reports.sheets.excel_looks import Looks
from concordance.reports.sheets.excel_sizes import column_width, head_height, row_height
from concordance.reports.sheets.limits import ADDRESS, LETTERS, LINKS, ROWS, fitting, heads, letters, written
from concordance.reports.sheets.parts import Kind, Sheet, Value

HEAD: Final = 2  # the row of the head, after the title and an empty row; counted from 0
_WIDE: Final = 190  # beyond so many letters a table needs a larger sheet of paper
_PAGE: Final = 420  # and beyond so many it needs several of them side by side
_FIRST_DAY: Final = date(1900, 3, 1)  # before it spreadsheets count the days in different ways
_EXACT: Final = 2**53  # a larger number would lose its last digits
_RUNS: Final = re.compile(r"[=+\-@]")
_ADDRESS: Final = re.compile(r"https?://\S+$")
A4: Final = 9
A3: Final = 8


@dataclass(frozen=True)
class Names:
    """What a sheet is called in its file: the sheet, the range of the table with its head, and the table."""

    sheet: str
    area: str
    table: str


def add_sheet(book: xlsxwriter.Workbook, looks: Looks, sheet: Sheet, names: Names, running: str, words: Words) -> None:
    """Add a sheet under its names. running: the running head on paper.

    Raises ValueError for more rows than a spreadsheet has.
    """
    last = HEAD + len(sheet.rows)
    if last >= ROWS:
        raise ValueError(f"{sheet.key}: {len(sheet.rows)} rows, and a spreadsheet has room for {ROWS - HEAD - 1}")
    page = book.add_worksheet(names.sheet)
    page.set_row(0, 24)
    page.write_string(0, 0, _text(sheet.title, words), looks.named("title"))
    widths = [column_width(sheet, place) for place in range(len(sheet.fields))]
    for place, width in enumerate(widths):
        page.set_column(place, place, width)
    page.set_row(HEAD, head_height(sheet, widths))
    for down, row in enumerate(sheet.rows, start=HEAD + 1):
        page.set_row(down, row_height(row, widths))
    _Cells(page, looks, sheet, words).write()
    _frame(page, looks, sheet, names, words)
    quoted = names.sheet.replace("'", "''")
    book.define_name(names.area, f"='{quoted}'!{xl_range_abs(HEAD, 0, last, len(sheet.fields) - 1)}")
    _paper(page, sum(widths), running)
    if sheet.chart:
        add_chart(book, page, sheet, names.sheet, HEAD, max(last, HEAD + 1) + 2)


class _Cells:
    """Writes the cells of one sheet, and counts its links."""

    def __init__(self, page: Worksheet, looks: Looks, sheet: Sheet, words: Words) -> None:
        self._page, self._looks, self._sheet, self._words = page, looks, sheet, words
        self._tones = dict(sheet.tones)
        self._links = 0

    def write(self) -> None:
        for down, row in enumerate(self._sheet.rows, start=HEAD + 1):
            for across, (field, value) in enumerate(zip(self._sheet.fields, row, strict=True)):
                self._one(down, across, field.kind, value)

    def _one(self, down: int, across: int, kind: Kind, value: Value) -> None:
        page, look = self._page, self._looks.cell(kind)
        if value is None or value == "":
            page.write_blank(down, across, None, look)
        elif isinstance(value, bool):
            page.write_boolean(down, across, value, look)
        elif isinstance(value, int | float) and abs(value) < _EXACT:
            page.write_number(down, across, value, look)
        elif isinstance(value, date) and value >= _FIRST_DAY:
            page.write_datetime(down, across, datetime(value.year, value.month, value.day), self._looks.cell(Kind.DAY))
        else:
            self._text(down, across, kind, str(value))

    def _text(self, down: int, across: int, kind: Kind, value: str) -> None:
        text = _text(value, self._words)
        if kind is Kind.LINK and self._link(down, across, text):
            return
        tone = self._tones.get(value) if kind is Kind.VERDICT else None
        look = kind if kind in (Kind.LONG, Kind.VERDICT) else Kind.TEXT
        self._page.write_string(down, across, text, self._looks.cell(look, tone, quoted=bool(_RUNS.match(text))))

    def _link(self, down: int, across: int, text: str) -> bool:
        """Write an address as a link; False where it is none, or a sheet or a link can hold no more."""
        if not _ADDRESS.match(text) or letters(text) > ADDRESS or self._links >= LINKS:
            return False
        self._links += 1
        return bool(self._page.write_url(down, across, text, self._looks.cell(Kind.LINK), text) == 0)


def _frame(page: Worksheet, looks: Looks, sheet: Sheet, names: Names, words: Words) -> None:
    """Write the head, as a table with a filter where there are rows, and keep head and first column in sight."""
    labels = heads([field.label for field in sheet.fields])
    styles = [looks.named("head-number" if field.kind in (Kind.NUMBER, Kind.SHARE) else "head")
              for field in sheet.fields]
    right, last = len(labels) - 1, HEAD + len(sheet.rows)
    if sheet.rows:
        columns = [{"header": label, "header_format": look} for label, look in zip(labels, styles, strict=True)]
        page.add_table(HEAD, 0, last, right, {"name": names.table, "columns": columns, "style": None,
                                              "banded_rows": False, "title": written(sheet.title)})
        page.ignore_errors({"number_stored_as_text": xl_range(HEAD + 1, 0, last, right)})
    else:
        for across, label in enumerate(labels):
            page.write_string(HEAD, across, label, styles[across])
        page.write_string(HEAD + 1, 0, words("workbook", "empty"), looks.named("note"))
    named = sheet.fields[0].kind in (Kind.TEXT, Kind.VERDICT) and len(sheet.fields) > 3
    page.freeze_panes(HEAD + 1, 1 if named else 0)


def _paper(page: Worksheet, width: float, running: str) -> None:
    page.set_landscape()
    page.set_paper(A3 if width > _WIDE else A4)
    page.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
    beside = -(-int(width) // _PAGE)
    page.fit_to_pages(beside, 0)
    page.repeat_rows(HEAD)
    if beside > 1:
        page.repeat_columns(0)
    page.set_header(f"&L&9{_running(running)}&R&9&A")
    page.set_footer("&R&9&P / &N")


def _running(text: str) -> str:
    # A digit after the size would be read as part of it, and "&" begins an instruction.
    return f" {fitting(text, '…', 100)}".replace("&", "&&").replace("\n", " ")


def _text(value: str, words: Words) -> str:
    return fitting(written(value), words("workbook", "cut").format(LETTERS))
