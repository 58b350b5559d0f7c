"""The workbook inside a chart: whoever edits the figures in Word sees and changes these."""

import io
from datetime import date, datetime, time
from typing import Final

import xlsxwriter

from concordance.reports.document.parts import Bar, Chart
from concordance.reports.document.word.package import repacked

SHEET: Final = "Chart"


def count(bar: Bar, tone: str) -> int:
    """Return what a bar counts of a verdict."""
    return sum(number for each, number in bar.parts if each == tone)


def column(place: int) -> str:
    """Return the letter of a column by its place: B for 1, AA for 26."""
    return (column(place // 26 - 1) if place >= 26 else "") + chr(ord("A") + place % 26)


def workbook(chart: Chart, labels: tuple[str, ...], bars: tuple[Bar, ...], day: date) -> bytes:
    """Return the workbook: a row for each bar, a column for each verdict of the legend."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": chart.title[:255], "created": datetime.combine(day, time())})
    sheet = book.add_worksheet(SHEET)
    sheet.set_column(0, 0, 40)
    for place, (_, name) in enumerate(chart.legend, 1):
        sheet.write_string(0, place, name)
    for row, (label, bar) in enumerate(zip(labels, bars, strict=True), 1):
        sheet.write_string(row, 0, label)
        for place, (tone, _) in enumerate(chart.legend, 1):
            sheet.write_number(row, place, count(bar, tone))
    book.close()
    return repacked(out.getvalue())
