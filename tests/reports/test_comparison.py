"""The comparison in its three formats."""

import csv
import io
import json
from datetime import date

import pytest

from concordance.analysis.comparison import Comparison, compare
from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.reports.comparison import COLUMNS, FORMATS


@pytest.fixture(scope="module")
def found(real: Corpus) -> Comparison:
    return compare(real, date(2024, 7, 4), date(2026, 11, 22), "palermo")


def test_csv_has_a_line_for_every_element(real: Corpus, found: Comparison) -> None:
    lines = list(csv.reader(io.StringIO(FORMATS["csv"](real, found, "en"))))
    assert tuple(lines[0]) == COLUMNS
    assert len(lines) == len(found.changes) + 1


def test_json_says_the_same_as_the_comparison(real: Corpus, found: Comparison) -> None:
    data = json.loads(FORMATS["json"](real, found, "en"))
    assert data["counts"] == {str(kind): n for kind, n in found.counts.items()}
    assert [item["change"] for item in data["changes"]] == [str(change.kind) for change in found.changes]


@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown_lists_what_changed_and_only_that(real: Corpus, found: Comparison, language: str) -> None:
    text = FORMATS["md"](real, found, language)
    changed = sum(change.kind != "unchanged" for change in found.changes)
    assert sum(line.startswith("- ") for line in text.splitlines()) == changed
    assert "2024-07-04" in text
