"""The gap report in its three formats: what stands in it, and that no format says less than it must."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from concordance.analysis.gaps import Filter, GapReport, gap_report
from concordance.analysis.outcome import Verdict
from concordance.analysis.rollup import Dimension, rollup
from concordance.language import Words, table
from concordance.model.corpus import Corpus
from concordance.model.instrument import Modality
from concordance.model.policy import Priority
from concordance.model.text import LANGUAGES
from concordance.reports.formats import FORMATS
from concordance.reports.gap_csv import COLUMNS
from tests.invented import day

Golden = Callable[[str, str], None]
TODAY = day("2026-11-22")
# Before the reform, between the two changes, the day of a change, and a day on which a row is stale.
SAMPLE_DAYS = ["2019-05-31", "2024-12-31", "2025-01-01", "2026-06-30", "2026-11-22"]
REAL_DAYS = ["2019-06-01", "2024-07-01", "2024-09-05", "2026-07-12", "2026-11-22"]
SCHEMA = Path("scripts/concordance/schemas/gap-report-2.schema.json")


def render(corpus: Corpus, style: str, language: str = "en", asked_for: Filter | None = None,
           as_of: str = "2026-11-22") -> str:
    return FORMATS[style](corpus, gap_report(corpus, day(as_of), asked_for), language)


def csv_lines(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def obligations_in(text: str) -> dict[str, dict]:
    """Return the obligations of a JSON report by id."""
    return {item["id"]: item for item in json.loads(text)["obligations"]}


def section(text: str, obligation: str) -> str:
    """Return what the Markdown report says of one obligation."""
    [found] = [part for part in text.split("\n## ")[1:] if f"`{obligation}`" in part]
    return found


def without_policy(corpus: Corpus) -> Corpus:
    """Return the corpus with its severity policy left out."""
    return Corpus(tuple(file for file in corpus.files if file.kind != "severity-policy"))


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
    # One obligation, and one that is in no roll-up: the whole report would be longer than anybody reads.
    text = render(sample, "json", asked_for=Filter("pledge", (Modality.ENCOURAGED,)))
    # The version of the tool is in every report, and not what this file is about.
    golden("gaps-sample.json", "".join(line for line in text.splitlines(keepends=True) if '"tool": ' not in line))


@pytest.mark.parametrize(("obligation", "elements"), [
    # What rests on memory, and what would settle it; what an equal and a stricter element answer.
    ("haven-3-2", ("advice", "hotline")), ("pledge-care", ("care", "shelter")),
])
def test_the_elements_of_the_json_report_read_as_agreed(sample: Corpus, golden: Golden, obligation: str,
                                                        elements: tuple[str, ...]) -> None:
    found = obligations_in(render(sample, "json"))[obligation]["elements"]
    asked = [element for element in found if element["id"].split("/")[1] in elements]
    golden(f"gaps-sample.{obligation}.json", json.dumps(asked, ensure_ascii=False, indent=2) + "\n")


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
    asked = sum(len(result.elements) for result in report.results)
    assert len([line for line in lines if line["element"]]) == asked == 12 + 4 + 3
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
    # Seven verdicts; five modalities of which something can be tested, and the sum.
    assert len(cells) == 7 * (5 + 1)
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
    tree = json.loads(render(sample, "json", asked_for=Filter(verdicts=(Verdict.MISSING,))))
    assert (tree["verdicts"], [item["id"] for item in tree["obligations"]]) == (["missing"], ["haven-3-3"])
    # Six of the Convention, one each of the pledge and the benchmark; what nobody has seen is counted apart.
    assert tree["counts"]["testable_obligations"] == 6 + 1 + 1
    assert tree["counts_unverified"]["testable_obligations"] == 1


@pytest.mark.parametrize("style", ["md", "json", "csv"])
def test_the_same_question_twice_gives_the_same_bytes(sample: Corpus, style: str) -> None:
    assert render(sample, style) == render(sample, style)


@pytest.mark.parametrize("style", ["md", "json", "csv"])
def test_every_format_ends_with_one_line_end(sample: Corpus, style: str) -> None:
    text = render(sample, style)
    assert (text[-1], text[-2] == "\n", "\r" in text) == ("\n", False, False)


def test_a_modality_of_which_nothing_can_be_tested_has_no_column(sample: Corpus) -> None:
    head = next(line for line in render(sample, "md").splitlines() if line.startswith("| "))
    # Nobody has seen the one thing that is encouraged; the final clause cannot be tested.
    assert head == ("| Verdict | mandatory | mandatory to consider | optional | commitment | definition "
                    "| testable obligations |")


@pytest.mark.parametrize("letter", "әғқңөі")
def test_kazakh_letters_survive_in_every_format(sample: Corpus, letter: str) -> None:
    assert [letter in render(sample, style, "kk") for style in FORMATS] == [True, True, True]


def test_the_json_says_what_an_obligation_is_to_the_state_and_how_urgent_its_gap_is(sample: Corpus) -> None:
    told = {name: tuple(item[key] for key in ("force", "theme", "unverified", "priority"))
            for name, item in obligations_in(render(sample, "json")).items()}
    assert told == {
        "haven-1-a": ("binding", "prevention", False, "none"),
        "haven-2-1": ("binding", "victims-rights", False, "high"),
        "haven-3-1": ("binding", "victims-rights", False, "medium"),
        "haven-3-2": ("binding", "victims-rights", False, "open"),
        "haven-3-3": ("binding", "victims-rights", False, "low"),
        "haven-4-1": ("binding", "victims-rights", False, "critical"),
        "haven-9-1": ("binding", "prevention", False, "none"),
        "pledge-care": ("political", "victims-rights", False, "medium"),
        "pledge-night": ("political", "prevention", True, "open"),
        "beacon-4": ("benchmark", "children", False, "low"),
    }


def test_the_json_leads_from_a_borrowed_verdict_to_the_element_that_answers(sample: Corpus) -> None:
    elements = {element["id"]: element for item in obligations_in(render(sample, "json")).values()
                for element in item["elements"]}
    lent = {name: (element["answered_by"], element["path"]) for name, element in elements.items() if element["path"]}
    assert lent == {
        "pledge-care/care": ("haven-3-1/care", ["equal crew-care/care", "equal haven-3-1/care"]),
        "pledge-care/shelter": ("haven-3-1/lodging", ["narrower crew-care/lodging", "equal haven-3-1/lodging"]),
        "beacon-4/lodging": ("haven-3-1/lodging", ["equal crew-care/lodging", "equal haven-3-1/lodging"]),
    }
    for name, (lender, _) in lent.items():
        assert elements[name]["rows"] == elements[lender]["rows"] != []
    assert {name for name, element in elements.items() if element["answered_by"]} == set(lent)


def test_what_an_instrument_leaves_unjudged_is_told(sample: Corpus) -> None:
    assert obligations_in(render(sample, "json"))["pledge-night"]["not_assessed"]["en"] == "Practice was not judged."
    assert "\n\nPractice was not judged.\n\n" in section(render(sample, "md"), "pledge-night")


def test_the_roll_ups_of_the_json_leave_out_what_nobody_has_seen(sample: Corpus) -> None:
    tree = json.loads(render(sample, "json"))
    testable = {by: {name: counts["testable_obligations"] for name, counts in groups.items()}
                for by, groups in tree["rollups"].items()}
    assert testable == {
        "instrument": {"haven": 6, "pledge": 1, "beacon": 1},
        "force": {"binding": 6, "political": 1, "benchmark": 1},
        "theme": {"prevention": 1, "victims-rights": 6, "children": 1},
        "pillar": {"general": 1, "protection": 7},
        "priority": {"critical": 1, "high": 1, "medium": 2, "low": 2, "none": 1, "open": 1},
        # An obligation stands with every body it rests on; the lodging of all three rests on the port authority.
        "actor": {"nobody": 3, "harbour-master": 1, "port-authority": 5, "seafarers": 3, "shipowners": 1},
    }


@pytest.mark.parametrize("by", ["instrument", "force", "theme", "pillar", "priority", "actor"])
def test_the_roll_ups_of_the_json_are_those_of_the_analysis(real: Corpus, by: str) -> None:
    report = gap_report(real, TODAY)
    shown = json.loads(FORMATS["json"](real, report, "en"))["rollups"][by]
    found = rollup(real, report.seen, Dimension(by))
    assert {name: (part["obligations"], part["elements"]) for name, part in shown.items()} == {
        name: (counts.obligations, counts.elements) for name, counts in found.items()}
    assert found


def test_the_policy_behind_the_priorities_is_named(sample: Corpus) -> None:
    assert json.loads(render(sample, "json"))["severity_policy"] == {
        "version": "sample", "adopted": "2026-10-01", "review": "proposed"}


def test_without_a_policy_nothing_has_a_priority(sample: Corpus) -> None:
    bare = without_policy(sample)
    tree = json.loads(render(bare, "json"))
    assert (tree["severity_policy"], {item["priority"] for item in tree["obligations"]}) == (None, {"none"})
    assert {line["priority"] for line in csv_lines(render(bare, "csv"))} == {"none"}
    words = Words("en")
    assert [words("priority", key) in render(bare, "md") for key in ("gaps", "title")] == [False, False]


def test_priorities_asked_for_are_named_in_the_json_and_leave_the_counts(sample: Corpus) -> None:
    tree = json.loads(render(sample, "json", asked_for=Filter(priorities=(Priority.HIGH, Priority.LOW))))
    assert tree["priorities"] == ["high", "low"]
    assert [item["id"] for item in tree["obligations"]] == ["haven-2-1", "haven-3-3", "beacon-4"]
    assert tree["counts"] == json.loads(render(sample, "json"))["counts"]


def test_the_csv_has_these_columns_in_this_order(sample: Corpus) -> None:
    assert render(sample, "csv").splitlines()[0].split(",") == [
        "as_of", "instrument", "force", "obligation", "citation", "title", "modality", "theme", "measures",
        "obligation_verdict", "priority", "unverified", "element", "element_label", "element_verdict", "answered_by",
        "stale", "trust_basis", "reviewed", "rows", "relations", "evidence", "reason"]


@pytest.mark.parametrize(("element", "told"), [
    ("haven-3-1/lodging", ("binding", "victims-rights", "medium", "false", "", "weakened")),
    ("pledge-care/shelter", ("political", "victims-rights", "medium", "false", "haven-3-1/lodging", "weakened")),
    ("pledge-care/ashore", ("political", "victims-rights", "medium", "false", "", "missing")),
    ("pledge-night/night", ("political", "prevention", "open", "true", "", "not-reviewed")),
    ("beacon-4/lodging", ("benchmark", "children", "low", "false", "haven-3-1/lodging", "weakened")),
])
def test_a_line_of_the_csv_says_force_theme_priority_and_who_answers(sample: Corpus, element: str,
                                                                     told: tuple[str, ...]) -> None:
    [line] = [line for line in csv_lines(render(sample, "csv")) if line["element"] == element]
    assert tuple(line[key] for key in ("force", "theme", "priority", "unverified", "answered_by",
                                       "element_verdict")) == told


@pytest.mark.parametrize("as_of", SAMPLE_DAYS)
def test_csv_and_json_say_the_same(sample: Corpus, as_of: str) -> None:
    lines = {line["element"]: line for line in csv_lines(render(sample, "csv", as_of=as_of)) if line["element"]}
    for item in obligations_in(render(sample, "json", as_of=as_of)).values():
        for element in item["elements"]:
            line = lines.pop(element["id"])
            assert (line["element_verdict"], line["answered_by"] or None) == (
                element["verdict"], element["answered_by"])
            assert [line[key] for key in ("force", "theme", "priority", "obligation_verdict", "trust_basis")] == [
                item[key] for key in ("force", "theme", "priority", "verdict", "trust_basis")]
            assert line["unverified"] == str(item["unverified"]).lower()
    assert lines == {}


@pytest.mark.parametrize(("language", "line"), [
    ("en", "Gaps by priority: critical 1; high 1; medium 2; low 2 "
           "(Severity policy, version sample of 2026-10-01, proposed)."),
    ("ru", "Пробелы по приоритету: критический 1; высокий 1; средний 2; низкий 2 "
           "(Правила определения приоритета, версия sample от 2026-10-01, предложено)."),
    ("kk", "Олқылықтар басымдық бойынша: аса маңызды 1; жоғары 1; орташа 2; төмен 2 "
           "(Басымдықты айқындау қағидалары, sample нұсқасы, 2026-10-01, ұсынылған)."),
])
def test_the_markdown_report_counts_the_gaps_by_priority(sample: Corpus, language: str, line: str) -> None:
    assert line in render(sample, "md", language).splitlines()


def test_where_there_is_no_gap_no_priority_is_counted(sample: Corpus) -> None:
    text = render(sample, "md", asked_for=Filter("haven", (Modality.DEFINITION,)))
    assert "Gaps by priority: none (Severity policy, version sample of 2026-10-01, proposed)." in text.splitlines()


@pytest.mark.parametrize(("obligation", "mark"), [
    ("haven-4-1", " · priority: critical · `haven-4-1`"), ("pledge-care", " · priority: medium · `pledge-care`"),
    ("haven-1-a", "**met** · `haven-1-a`"), ("haven-3-2", "**not reviewed** · `haven-3-2`"),
    ("pledge-night", "**not reviewed** · unverified, from memory · `pledge-night`"),
])
def test_the_markdown_report_marks_the_priority_of_a_gap_and_what_nobody_has_seen(sample: Corpus, obligation: str,
                                                                                  mark: str) -> None:
    assert mark in section(render(sample, "md"), obligation)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_markdown_report_tells_how_many_nobody_has_seen(sample: Corpus, language: str) -> None:
    words = Words(language)
    told_once = words("report", "unverified-count").format(1)
    line = f"{told_once[0].upper()}{told_once[1:]}: `concordance verify`. {words('verify', 'lead')}"
    for instrument, told in ((None, True), ("pledge", True), ("haven", False), ("beacon", False)):
        text = render(sample, "md", language, Filter(instrument))
        assert (line in text.splitlines(), "`concordance verify`" in text) == (told, told)


@pytest.mark.parametrize(("obligation", "line"), [
    ("pledge-care", "Answered by the judgement on an element that asks the same: Haven Convention, art. 3(1) "
                    "(`haven-3-1/care`)"),
    ("pledge-care", "Answered by the judgement on an element that asks more: Haven Convention, art. 3(1) "
                    "(`haven-3-1/lodging`)"),
    ("beacon-4", "Answered by the judgement on an element that asks the same: Haven Convention, art. 3(1) "
                 "(`haven-3-1/lodging`)"),
])
def test_the_markdown_report_says_which_element_answers(sample: Corpus, obligation: str, line: str) -> None:
    assert f"\n    - {line}\n" in section(render(sample, "md"), obligation)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_a_judgement_of_its_own_is_answered_by_nobody_else(sample: Corpus, language: str) -> None:
    text = render(sample, "md", language, Filter("haven"))
    words = Words(language)
    assert [words("requirements", key) in text for key in ("lent-equal", "lent-narrower")] == [False, False]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("obligation", "group", "verdict"), [
    ("haven-2-1", "verdict", Verdict.PARTIAL), ("haven-3-3", "verdict-option", Verdict.MISSING),
    ("haven-3-2", "verdict-option", Verdict.NOT_REVIEWED), ("pledge-care", "verdict-political", Verdict.PARTIAL),
    ("beacon-4", "verdict-benchmark", Verdict.PARTIAL),
])
def test_a_verdict_is_told_in_the_words_of_what_is_owed(sample: Corpus, language: str, obligation: str, group: str,
                                                        verdict: Verdict) -> None:
    told = section(render(sample, "md", language), obligation).splitlines()[2]
    assert told.startswith(f"**{Words(language)(group, verdict)}** · ")


@pytest.mark.parametrize(("instrument", "group"), [
    ("haven", "verdict"), ("pledge", "verdict-political"), ("beacon", "verdict-benchmark")])
def test_the_table_of_one_instrument_speaks_its_words(sample: Corpus, instrument: str, group: str) -> None:
    rows = [line for line in render(sample, "md", asked_for=Filter(instrument)).splitlines() if line.startswith("| ")]
    assert [row.split("|")[1].strip() for row in rows[1:]] == [
        Words("en")(group, verdict) for verdict in Verdict if verdict is not Verdict.NOT_TESTABLE]


def test_the_counts_by_modality_add_up_to_the_counts(sample: Corpus) -> None:
    tree = json.loads(render(sample, "json"))
    parts = tree["counts_by_modality"]
    assert {name: part["testable_obligations"] for name, part in parts.items()} == {
        "mandatory": 4, "mandatory-to-consider": 1, "optional": 1, "commitment": 1, "definition": 1, "final-clause": 0}
    for of in ("obligations", "elements"):
        assert {key: sum(part[of][key] for part in parts.values()) for key in tree["counts"][of]} == tree["counts"][of]
