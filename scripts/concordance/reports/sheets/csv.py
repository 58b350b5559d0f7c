"""A sheet as CSV: keys as header, so that it reads the same in every language; the cells as they are."""

from concordance.reports.sheets.parts import Sheet, Value
from concordance.reports.tables import csv_text


def render(sheet: Sheet) -> str:
    """Return one sheet as CSV. Days are YYYY-MM-DD, shares 0 to 1, yes and no `true` and `false`, nothing is empty.

    A text that a spreadsheet would run begins with an apostrophe (`load.csv_cells`).
    """
    return csv_text([field.key for field in sheet.fields], ([_plain(value) for value in row] for row in sheet.rows))


def _plain(value: Value) -> Value:
    return str(value).lower() if isinstance(value, bool) else value
