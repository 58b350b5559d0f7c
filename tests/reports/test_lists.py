"""Expected acts, statements, impact and network as the reader gets them: figures agree between the formats."""

import csv
import io
import json
from datetime import date

import pytest

from concordance.analysis.delegations import count_by_status, delegations
from concordance.analysis.impact import impact
from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.reports import claims, network
from concordance.reports import delegations as expected
from concordance.reports import impact as impact_report

DAY = date(2026, 11, 22)


@pytest.mark.parametrize("language", LANGUAGES)
def test_expected_acts_are_the_same_in_every_format(real: Corpus, language: str) -> None:
    found = delegations(real, DAY)
    text, table, data = (expected.FORMATS[style](real, found, DAY, language) for style in ("md", "csv", "json"))
    lines = list(csv.DictReader(io.StringIO(table)))
    assert [line["status"] for line in lines] == [item["status"] for item in json.loads(data)["delegations"]]
    assert sum(line.startswith("- **") for line in text.splitlines()) == len(lines) == len(real.delegations)
    assert json.loads(data)["counts"] == {str(k): n for k, n in count_by_status(found).items()}


def test_what_is_missing_stands_before_what_was_found(real: Corpus) -> None:
    text = expected.markdown(real, delegations(real, DAY), DAY, "en")
    heads = [line for line in text.splitlines() if line.startswith("## ")]
    assert heads[0].startswith("## Overdue")
    assert heads[-1].startswith("## Found")


@pytest.mark.parametrize("language", LANGUAGES)
def test_statements_are_the_same_in_every_format(real: Corpus, language: str) -> None:
    text, table, data = (claims.FORMATS[style](real, language) for style in ("md", "csv", "json"))
    lines = list(csv.DictReader(io.StringIO(table)))
    assert [line["id"] for line in lines] == [item["id"] for item in json.loads(data)["claims"]]
    assert sum(line.startswith("- **") for line in text.splitlines()) == len(lines) == len(real.claims) >= 25
    assert sum(json.loads(data)["counts"].values()) == len(lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_impact_as_text_names_every_element(real: Corpus, language: str) -> None:
    found = impact(real, "kz/criminal-code/art_128__note_1", DAY)
    text = impact_report.as_text(real, found, language)
    assert text.count(" → ") == sum(1 + len(fall.elements) for fall in found.falls) > 2


def test_impact_of_what_nothing_rests_on_says_so(sample: Corpus) -> None:
    text = impact_report.as_text(sample, impact(sample, "xx/harbour-amendment/art_1__para_2", DAY), "en")
    assert "Nothing rests on it." in text


def test_the_network_as_csv_has_every_edge_once(real: Corpus) -> None:
    lines = [tuple(line) for line in csv.reader(io.StringIO(network.as_csv(real, DAY, "en")))]
    assert lines[0] == network.COLUMNS
    assert len(lines) == len(set(lines)) > 1500
    assert {line[2] for line in lines[1:]} == {"cites", "part", "serves", "relates", "defines", "uses"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_network_as_text_is_in_the_language_asked_for(real: Corpus, language: str) -> None:
    text = network.as_text(real, DAY, language)
    assert len(text.splitlines()) > 30
    assert ("Citations" in text) == (language == "en")
