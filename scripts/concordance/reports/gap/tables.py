"""Sheets of figures as tables and charts of a document: the same numbers, by construction."""

from concordance.language import Words
from concordance.reports.document.parts import Align, Bar, Cell, Chart, Column, Table, cell, plain
from concordance.reports.gap.counts import SHOWN
from concordance.reports.sheets.parts import Kind, Sheet


def figures(sheet: Sheet, *, caption: bool = True) -> Table:
    """Return a sheet of counts as a table: the names of its rows, then the counts, each of its denominator.

    caption: without one where a heading has said it.
    """
    names = [field.key for field in sheet.fields if field.kind is Kind.TEXT][-1]
    numbers = [field for field in sheet.fields if field.kind is Kind.NUMBER]
    places = {field.key: place for place, field in enumerate(sheet.fields)}
    label = sheet.fields[places[names]].label
    rows = tuple(
        (cell(str(row[places[names]])),
         *(Cell((plain(str(row[places[field.key]])),), _tone(field.key, row[places[field.key]])) for field in numbers))
        for row in sheet.rows)
    columns = (Column(label, 3), *(Column(field.label, 1, Align.END) for field in numbers))
    return Table(columns, rows, sheet.title if caption else None)


def _tone(key: str, count: object) -> str | None:
    return key if count and key in {str(verdict) for verdict in SHOWN} else None


def elements(sheet: Sheet, words: Words) -> Table:
    """Return the sheet of elements by verdict as a table."""
    tones = dict(sheet.tones)
    columns = (Column(sheet.fields[0].label, 2), Column(sheet.fields[1].label, 1, Align.END),
               Column(words("gap-report", "all"), 1, Align.END))
    rows = tuple((Cell((plain(str(row[0]), tone=tones[str(row[0])]),)), cell(str(row[1])), cell(str(row[2])))
                 for row in sheet.rows)
    return Table(columns, rows, sheet.title)


def chart(sheet: Sheet, words: Words) -> Chart:
    """Return a sheet of counts as stacked bars, one for each row of which something was counted."""
    name, *verdicts = sheet.chart
    places = {field.key: place for place, field in enumerate(sheet.fields)}
    bars = tuple(
        Bar(str(row[places[name]]), tuple((v, int(str(row[places[v]]))) for v in verdicts))
        for row in sheet.rows if row[places["testable"]])
    legend = tuple((str(v), words("verdict", v)) for v in SHOWN)
    return Chart(f"{words('gap-report', 'chart')}: {sheet.title}", words("gap-report", "chart-text"), legend, bars)
