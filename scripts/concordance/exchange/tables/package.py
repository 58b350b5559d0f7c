"""`tables`: the data and the verdicts of the day as CSV, with metadata of two kinds: Frictionless and CSV on the Web.

Every table joins every other by keys, and column names are the keys of the data files and of the JSON reports. A text
that a spreadsheet would run as a formula begins with an apostrophe (`load.csv_cells`); no key can begin so.
"""

from collections.abc import Iterator
from typing import Any, Final

from concordance.exchange.export import Export, Source
from concordance.exchange.tables import acts, judgements, promises, provisions, requirements, terms, versions
from concordance.exchange.tables.columns import Cell, Table
from concordance.exchange.tables.csvw import FILE, csvw
from concordance.exchange.tables.datapackage import data_package
from concordance.graph.jsonld import dump
from concordance.reports.tables import csv_text

TABLES: Final[tuple[Table[Any], ...]] = (
    *acts.TABLES, *provisions.TABLES, *versions.TABLES, *terms.TABLES, *promises.TABLES, *requirements.TABLES,
    *judgements.TABLES,
)


def files(source: Source) -> Iterator[tuple[str, bytes]]:
    """Yield datapackage.json, csv-metadata.json and a CSV file for each table. Raises ValueError for a bad key."""
    contents = {table.name: _csv(table, source) for table in TABLES}
    yield "datapackage.json", dump(data_package(source, TABLES, contents)).encode()
    yield FILE, dump(csvw(source, TABLES)).encode()
    for name, content in contents.items():
        yield f"{name}.csv", content


def _csv(table: Table[Any], source: Source) -> bytes:
    return csv_text(table.header, ([_plain(cell) for cell in row] for row in table.rows(source))).encode()


def _plain(cell: Cell) -> object:
    return str(cell).lower() if isinstance(cell, bool) else cell


EXPORT = Export("tables", "Data Package (Frictionless) and CSV on the Web (W3C Recommendation, 17 December 2015)",
                "text/csv", files)
