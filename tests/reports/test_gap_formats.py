"""The gap report in its three formats: what stands in it, and that no format says less than it must."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from concordance.analysis.gaps import Filter, GapReport, gap_report
from concordance.language import Words, table
from concordance.model.corpus import Corpus
from concordance.model.instrument import Modality
from concordance.model.text import LANGUAGES
from concordance.reports.formats import FORMATS
from concordance.reports.gap_csv import COLUMNS
from tests.invented import day

Golden = Callable[[str, str], None]
TODAY = day("2026-11-22")
# Before the reform, between the two changes, the day of a change, and a day on which a row is stale.
SAMPLE_DAYS = ["2019-05-31", "2024-12-31", "2025-01-01", "2026-06-30", "2026-11-22"]
REAL_DAYS = ["2019-06-01", "2024-07-01", "2024-09-05", "2026-07-12", "2026-11-22"]
SCHEMA = Path("scripts/concordance/schemas/gap-report-1.schema.json")


def render(corpus: Corpus, style: str, language: str = "en", asked_for: Filter | None = None,
           as_of: str = "2026-11-22") -> str:
    return FORMATS[style](corpus, gap_report(corpus, day(as_of), asked_for), language)


def csv_lines(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.fixture(scope="session")
def validator(root: Path) -> Draft202012Validator:
    """The published schema of the JSON report."""
    schema = json.loads((root / SCHEMA).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_there_are_exactly_three_formats() -> None:
    assert list(FORMATS) == ["md", "json", "csv"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_markdown_report_reads_as_agreed(sample: Corpus, golden: Golden, language: str) -> None:
    golden(f"gaps-sample.{language}.md", render(sample, "md", language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_csv_report_reads_as_agreed(sample: Corpus, golden: Golden, language: str) -> None:
    golden(f"gaps-sample.{language}.csv", render(sample, "csv", language))


def test_the_json_report_reads_as_agreed(sample: Corpus, golden: Golden) -> None:
    # One obligation: the whole report would be longer than anybody reads.
    text = render(sample, "json", asked_for=Filter("haven", (Modality.CONSIDER,)))
    # The version of the tool is in every report, and not what this file is about.
    golden("gaps-sample.json", "".join(line for line in text.splitlines(keepends=True) if '"tool": ' not in line))


@pytest.mark.parametrize("as_of", SAMPLE_DAYS)
def test_the_json_of_the_sample_follows_its_published_schema(sample: Corpus, validator: Draft202012Validator,
                                                             as_of: str) -> None:
    assert [error.message for error in validator.iter_errors(json.loads(render(sample, "json", as_of=as_of)))] == []


@pytest.mark.parametrize("as_of", REAL_DAYS)
def test_the_json_of_the_real_corpus_follows_its_published_schema(real: Corpus, validator: Draft202012Validator,
                                                                  as_of: str) -> None:
    assert [error.message for error in validator.iter_errors(json.loads(render(real, "json", as_of=as_of)))] == []


def test_the_published_schema_refuses_a_key_it_does_not_know(sample: Corpus, validator: Draft202012Validator) -> None:
    tree = json.loads(render(sample, "json"))
    tree["obligations"][0]["verdikt"] = "full"
    assert len(list(validator.iter_errors(tree))) == 1


def test_the_json_report_is_the_same_in_every_language(sample: Corpus) -> None:
    assert len({render(sample, "json", language) for language in LANGUAGES}) == 1


@pytest.mark.parametrize("style", ["md", "csv"])
def test_the_language_changes_the_texts_of_the_other_formats(sample: Corpus, style: str) -> None:
    assert len({render(sample, style, language) for language in LANGUAGES}) == 3


def _lines_expected(report: GapReport) -> int:
    """One line an element; a clause without elements has one line of its own."""
    return sum(max(1, len(result.elements)) for result in report.results)


@pytest.mark.parametrize("as_of", SAMPLE_DAYS)
def test_the_csv_has_one_line_for_each_element(sample: Corpus, as_of: str) -> None:
    lines = csv_lines(render(sample, "csv", as_of=as_of))
    report = gap_report(sample, day(as_of))
    assert len([line for line in lines if line["element"]]) == sum(len(r.elements) for r in report.results) == 12
    assert len(lines) == _lines_expected(report)


def test_the_csv_of_the_real_corpus_has_one_line_for_each_element(real: Corpus) -> None:
    elements = sum(len(result.elements) for result in gap_report(real, TODAY).results)
    assert len([line for line in csv_lines(render(real, "csv")) if line["element"]]) == elements > 0


def test_every_line_of_the_csv_has_every_column(sample: Corpus) -> None:
    rows = list(csv.reader(io.StringIO(render(sample, "csv"))))
    assert {len(row) for row in rows} == {len(COLUMNS)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("style", ["md", "csv"])
def test_a_text_that_is_not_translated_yet_says_so(sample: Corpus, style: str, language: str) -> None:
    # "advice in person" exists in English only.
    mark = f"advice in person [{table()['report']['untranslated'][language]}: en]"
    assert (mark in render(sample, style, language)) is (language != "en")


def test_a_translated_text_carries_no_mark(sample: Corpus) -> None:
    line = next(line for line in render(sample, "md", "kk").splitlines() if "портқа кіргізу" in line)
    assert Words("kk")("report", "untranslated") not in line


def test_the_markdown_report_shows_a_denominator_with_every_count(sample: Corpus) -> None:
    rows = [line for line in render(sample, "md").splitlines() if line.startswith("| ")][1:]
    cells = [cell.strip() for row in rows for cell in row.strip("|").split("|")[1:]]
    assert len(cells) == 35
    assert [cell for cell in cells if " of " not in cell] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_markdown_report_says_that_nothing_was_signed_and_nothing_undemanded_is_scored(
        sample: Corpus, language: str) -> None:
    words, text = Words(language), render(sample, "md", language)
    assert [words("report", key) in text for key in ("proposed", "not-scored")] == [True, True]


def test_a_stale_row_is_marked_in_every_format(sample: Corpus) -> None:
    assert "[stale: the wording changed after the judgement]" in render(sample, "md")
    table = {line["element"]: line["stale"] for line in csv_lines(render(sample, "csv"))}
    assert (table["haven-3-1/care"], table["haven-3-1/lodging"]) == ("true", "false")
    obligations = {item["id"]: item for item in json.loads(render(sample, "json"))["obligations"]}
    assert obligations["haven-3-1"]["elements"][0]["rows"][0]["standing"] == "stale"


def test_the_report_of_a_day_shows_the_wording_of_that_day(sample: Corpus) -> None:
    tree = json.loads(render(sample, "json", as_of="2024-12-31"))
    obligation = next(item for item in tree["obligations"] if item["id"] == "haven-2-1")
    assert obligation["elements"][0]["rows"][0]["evidence"][0]["version_from"] == "2019-06-01"


def test_a_filter_by_verdict_is_named_in_the_json_and_leaves_the_counts(sample: Corpus) -> None:
    from concordance.analysis.outcome import Verdict

    tree = json.loads(render(sample, "json", asked_for=Filter(verdicts=(Verdict.MISSING,))))
    assert (tree["verdicts"], [item["id"] for item in tree["obligations"]]) == (["missing"], ["haven-3-3"])
    assert tree["counts"]["testable_obligations"] == 6


@pytest.mark.parametrize("style", ["md", "json", "csv"])
def test_the_same_question_twice_gives_the_same_bytes(sample: Corpus, style: str) -> None:
    assert render(sample, style) == render(sample, style)


@pytest.mark.parametrize("style", ["md", "json", "csv"])
def test_every_format_ends_with_one_line_end(sample: Corpus, style: str) -> None:
    text = render(sample, style)
    assert (text[-1], text[-2] == "\n", "\r" in text) == ("\n", False, False)


def test_a_modality_of_which_nothing_can_be_tested_has_no_column(sample: Corpus) -> None:
    head = next(line for line in render(sample, "md").splitlines() if line.startswith("| "))
    assert head == "| Verdict | mandatory | mandatory to consider | optional | definition | testable obligations |"


@pytest.mark.parametrize("letter", "әғқңөі")
def test_kazakh_letters_survive_in_every_format(sample: Corpus, letter: str) -> None:
    assert [letter in render(sample, style, "kk") for style in FORMATS] == [True, True, True]
