"""Metadata of the tables as CSV on the Web, under the name a reader of CSVW looks for: csv-metadata.json."""

import re
from typing import Any, Final

from concordance.exchange.export import Source
from concordance.exchange.tables.columns import KEY_PATTERN, Column, Kind, Table
from concordance.exchange.tables.titles import column_titles, package_words, table_titles
from concordance.graph.build import LICENCE
from concordance.graph.jsonld import Json

FILE: Final = "csv-metadata.json"
_TYPES: Final[dict[Kind, Json]] = {
    Kind.TEXT: "string", Kind.INTEGER: "integer", Kind.NUMBER: "decimal",
    Kind.BOOLEAN: {"base": "boolean", "format": "true|false"}, Kind.DAY: {"base": "date", "format": "yyyy-MM-dd"},
    Kind.DURATION: "duration", Kind.ADDRESS: "anyURI", Kind.KEY: {"base": "string", "format": KEY_PATTERN},
}


def csvw(source: Source, tables: tuple[Table[Any], ...]) -> dict[str, Json]:
    """Return the metadata of the group of tables."""
    words = package_words(source.edition.day)
    keys = {table.name: table.key[-1] for table in tables}
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}], "@type": "TableGroup",
        "@id": f"{source.edition.base}id/dataset/tables",
        "dc:title": _texts(words["title"]), "dc:description": _texts(words["description"]),
        "dc:license": {"@id": LICENCE}, "schema:version": source.edition.data,
        "dialect": {"encoding": "utf-8", "header": True, "delimiter": ",", "lineTerminators": ["\n"],
                    "quoteChar": '"', "doubleQuote": True, "trim": False},
        "tables": [_table(table, keys) for table in tables],
    }


def _texts(words: dict[str, str]) -> Json:
    return [{"@value": text, "@language": language} for language, text in words.items()]


def _table(table: Table[Any], keys: dict[str, str]) -> Json:
    schema: dict[str, Json] = {"columns": [_column(column) for column in table.columns],
                               "primaryKey": list(table.key)}
    # CSVW wants every cell of a foreign key to lead somewhere, and knows no empty one: those stay without.
    links: list[Json] = [
        {"columnReference": [column.name],
         "reference": {"resource": f"{column.refers}.csv", "columnReference": [keys[column.refers]]}}
        for column in table.columns if column.refers and column.required]
    if links:
        schema["foreignKeys"] = links
    return {"url": f"{table.name}.csv", "dc:title": _texts(table_titles(table.name)), "tableSchema": schema}


def _column(column: Column[Any]) -> Json:
    # The header is among the titles, since a validator compares it with them and with nothing else.
    titles: Json = {language: [column.name, title] for language, title in column_titles(column).items()}
    found: dict[str, Json] = {"name": column.name, "titles": titles, "datatype": _datatype(column)}
    if column.required:
        found["required"] = True
    if column.language:
        found["lang"] = column.language
    return found


def _datatype(column: Column[Any]) -> Json:
    if column.kind is Kind.WORD:
        return {"base": "string", "format": "|".join(map(re.escape, column.words))}
    return _TYPES[column.kind]
