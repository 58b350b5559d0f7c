"""Metadata of the tables as a Frictionless Data Package: types, primary and foreign keys, titles in three languages."""

from hashlib import sha256
from typing import Any, Final

from concordance.exchange.export import Source
from concordance.exchange.tables.columns import KEY_PATTERN, Column, Kind, Table
from concordance.exchange.tables.titles import column_titles, package_words, table_titles
from concordance.graph.build import LICENCE
from concordance.graph.jsonld import Json
from concordance.model.text import LANGUAGES

_TYPES: Final[dict[Kind, str]] = {
    Kind.KEY: "string", Kind.WORD: "string", Kind.TEXT: "string", Kind.INTEGER: "integer", Kind.NUMBER: "number",
    Kind.BOOLEAN: "boolean", Kind.DAY: "date", Kind.DURATION: "duration", Kind.ADDRESS: "string",
}


def data_package(source: Source, tables: tuple[Table[Any], ...], contents: dict[str, bytes]) -> dict[str, Json]:
    """Return datapackage.json. contents: the CSV files by the name of their table."""
    words = package_words(source.edition.day)
    keys = {table.name: table.key[-1] for table in tables}
    return {
        "profile": "tabular-data-package", "name": "concordance-tables",
        "id": f"{source.edition.base}id/dataset/tables", "title": words["title"]["en"], "titles": dict(words["title"]),
        "description": words["description"]["en"], "descriptions": dict(words["description"]),
        "version": source.edition.data, "homepage": source.edition.base, "languages": list(LANGUAGES),
        "licenses": [{"name": "CC-BY-4.0", "path": LICENCE, "title": "Creative Commons Attribution 4.0"}],
        "resources": [_resource(table, contents[table.name], keys) for table in tables],
    }


def _resource(table: Table[Any], content: bytes, keys: dict[str, str]) -> Json:
    titles = table_titles(table.name)
    schema: dict[str, Json] = {
        "fields": [_field(column) for column in table.columns], "missingValues": [""], "primaryKey": list(table.key),
    }
    links: list[Json] = [
        {"fields": [column.name], "reference": {"resource": column.refers, "fields": [keys[column.refers]]}}
        for column in table.columns if column.refers]
    if links:
        schema["foreignKeys"] = links
    return {
        "profile": "tabular-data-resource", "name": table.name, "path": f"{table.name}.csv", "title": titles["en"],
        "titles": dict(titles), "format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}", "schema": schema,
    }


def _field(column: Column[Any]) -> Json:
    titles = column_titles(column)
    field: dict[str, Json] = {"name": column.name, "type": _TYPES[column.kind], "title": titles["en"],
                              "titles": dict(titles)}
    limits: dict[str, Json] = {"required": True} if column.required else {}
    if column.kind is Kind.BOOLEAN:
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    elif column.kind is Kind.ADDRESS:
        field["format"] = "uri"
    elif column.kind is Kind.KEY:
        limits["pattern"] = KEY_PATTERN
    elif column.kind is Kind.WORD:
        limits["enum"] = list(column.words)
    if limits:
        field["constraints"] = limits
    return field
