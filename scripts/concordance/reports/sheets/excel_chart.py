"""A chart of stacked bars over the rows of a sheet, made by the spreadsheet itself from its cells."""

from typing import Any, Final

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from concordance.reports.look import INK, SIGN, TINT
from concordance.reports.sheets.limits import written
from concordance.reports.sheets.parts import Sheet

_WIDTH: Final = 960
_BAR: Final = 34
_BARS: Final = 900  # all bars together: the chart stays on one page
_AROUND: Final = 150  # title, axis and legend
_OTHER: Final = "#4d5661"


def add_chart(book: xlsxwriter.Workbook, page: Worksheet, sheet: Sheet, name: str, head: int, below: int) -> None:
    """Add the chart that `sheet.chart` asks for, in row `below`. head: the row of the head of the table.

    A column whose key is a verdict, or whose head is the word of one, has the colour and the sign of it. Raises
    ValueError for a key that the sheet has no column of.
    """
    keys = [field.key for field in sheet.fields]
    names, *parts = (keys.index(key) for key in sheet.chart)
    if not sheet.rows or not parts:
        return
    first, last = head + 1, head + len(sheet.rows)
    chart = book.add_chart({"type": "bar", "subtype": "stacked"})
    for place in parts:
        chart.add_series(_series(sheet, name, place, names, first, last))
    chart.set_title({"name": written(sheet.title), "name_font": {"size": 12, "bold": True, "color": "#1d2b3a"},
                     "overlay": False})
    # The first row stands on top, as in the table.
    chart.set_y_axis({"reverse": True, "interval_unit": 1, "num_font": {"size": 9}, "line": {"none": True},
                      "major_tick_mark": "none"})
    chart.set_x_axis({"num_font": {"size": 9}, "major_gridlines": {"visible": True, "line": {"color": "#e1e5ea"}},
                      "line": {"none": True}, "label_position": "high", "num_format": "0"})
    chart.set_legend({"position": "bottom", "font": {"size": 9}})
    chart.set_size({"width": _WIDTH, "height": _AROUND + min(_BAR * len(sheet.rows), _BARS)})
    page.insert_chart(below, 0, chart, {"description": written(sheet.title), "object_position": 2})


def _series(sheet: Sheet, name: str, place: int, names: int, first: int, last: int) -> dict[str, Any]:
    field = sheet.fields[place]
    tone = field.key if field.key in INK else dict(sheet.tones).get(field.label, "")
    sign = f"{SIGN[tone]} " if tone in SIGN else ""
    ink = INK.get(tone, _OTHER)
    # What does not apply has the ink of what nobody reviewed: it is the one pale bar.
    fill, border, label = (TINT[tone], ink, ink) if tone == "not-applicable" else (ink, "#ffffff", "#ffffff")
    return {
        "name": written(f"{sign}{field.label}"), "categories": [name, first, names, last, names],
        "values": [name, first, place, last, place], "gap": 45, "overlap": 100,
        "fill": {"color": fill}, "border": {"color": border, "width": 0.75},
        # Zeros would only cover the bars beside them.
        "data_labels": {"value": True, "num_format": "0;;", "font": {"color": label, "size": 8, "bold": True}},
    }
