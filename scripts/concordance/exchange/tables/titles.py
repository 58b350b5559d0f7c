"""Titles of tables and columns in three languages."""

from datetime import date
from typing import Any

from concordance.exchange.tables.columns import Column
from concordance.language import table as words
from concordance.model.text import LANGUAGES


def table_titles(name: str) -> dict[str, str]:
    """Return the title of a table by language. Raises KeyError where there is none."""
    return _by_language(words()["table"][name])


def column_titles(column: Column[Any]) -> dict[str, str]:
    """Return the title of a column by language; a column of texts says which language it holds."""
    titles = words()["column"][column.title or column.name]
    if column.language is None:
        return _by_language(titles)
    return {language: words()["column-in"][column.language][language].format(titles[language])
            for language in LANGUAGES}


def package_words(day: date) -> dict[str, dict[str, str]]:
    """Return title and description of all tables together."""
    found = words()["table-package"]
    return {name: {language: text.format(day) for language, text in _by_language(found[name]).items()}
            for name in found}


def _by_language(told: dict[str, str]) -> dict[str, str]:
    return {language: told[language] for language in LANGUAGES}
