"""A workbook as an Excel file: typed cells, a table on each sheet, and nothing that a reader's program would run."""

import re
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import xlsxwriter

from concordance.language import Words
from concordance.reports.sheets.excel_cover import add_cover
from concordance.reports.sheets.excel_looks import Looks
from concordance.reports.sheets.excel_sheet import Names, add_sheet
from concordance.reports.sheets.limits import range_names, sheet_names, written
from concordance.reports.sheets.parts import Field, Kind, Sheet, Workbook

_FIXED = re.compile(rb'(<row [^>]*) customHeight="1"')
# A text stays a text, whatever it begins with or looks like.
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}


def render(workbook: Workbook) -> bytes:
    """Return the workbook as an Excel file: a cover, its sheets, and a list of their columns.

    Every sheet is a table with a filter, under a name of its own (`range_names` of the keys). A text loses the signs
    that no XML can hold, and one that is longer than a cell holds is cut, and says so. The same workbook gives the same
    bytes. Raises ValueError for a sheet of more rows than a spreadsheet has.
    """
    words = Words(workbook.language)
    sheets = (*workbook.sheets, _columns(workbook, words))
    about, *names = sheet_names([words("workbook", "about"), *(sheet.name for sheet in sheets)])
    keys = [sheet.key for sheet in sheets]
    # A range and a table may not have the same name either.
    ranges = range_names((*keys, *(f"{key}_table" for key in keys)))
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, _OPTIONS)
    _properties(book, workbook)
    looks = Looks(book)
    add_cover(book, looks, workbook, about, tuple(zip(sheets, names, strict=True)), words)
    for sheet, *called in zip(sheets, names, ranges, ranges[len(keys):], strict=False):
        add_sheet(book, looks, sheet, Names(*called), written(workbook.title), words)
    book.close()
    return _fitting_rows(buffer)


def _fitting_rows(made: BytesIO) -> bytes:
    """Return the file with rows whose height follows their texts, members in order and without an hour.

    Not every program finds the height of a wrapped text by itself, so each row brings one. The writer can only fix a
    height, and a fixed one would stay when somebody edits the text or widens a column: here it is given as Excel gives
    those it found itself.
    """
    out = BytesIO()
    with ZipFile(made) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            member = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type = ZIP_DEFLATED
            data = old.read(name)
            new.writestr(member, _FIXED.sub(rb"\1", data) if name.startswith("xl/worksheets/sheet") else data)
    return out.getvalue()


def _properties(book: xlsxwriter.Workbook, workbook: Workbook) -> None:
    day = workbook.day
    # Without a day of its own the file would carry the hour of its making.
    book.set_properties({"title": written(workbook.title), "subject": written(workbook.identifier),
                         "comments": written(workbook.notice),
                         "created": datetime(day.year, day.month, day.day)})
    book.set_custom_property("Language", workbook.language, "text")
    book.set_custom_property("Identifier", written(workbook.identifier)[:255], "text")


def _columns(workbook: Workbook, words: Words) -> Sheet:
    ranges = range_names(sheet.key for sheet in workbook.sheets)
    rows = tuple((sheet.name, area, field.label, field.key)
                 for sheet, area in zip(workbook.sheets, ranges, strict=True) for field in sheet.fields)
    keys = ("sheet", "range", "column", "key")
    fields = tuple(Field(key, words("workbook", key), Kind.TEXT) for key in keys)
    return Sheet("columns", words("workbook", "columns"), words("workbook", "columns-title"), fields, rows)
