"""`concordance stats`: counts for a reader and for a program."""

import json
from pathlib import Path

from concordance.analysis.statistics import statistics
from concordance.model.corpus import Corpus
from tests.cli.runs import TODAY, run


def counted(at: Path, *days: str) -> dict[str, dict[str, object]]:
    words = [word for day in days for word in ("--as-of", day)]
    return json.loads(run("stats", "--format", "json", *words, at=at).stdout)


def test_the_text_names_every_count_with_its_number(sample_copy: Path) -> None:
    done = run("stats", "--as-of", TODAY, at=sample_copy)
    assert (done.returncode, done.stderr) == (0, "")
    assert ("  instruments: 3\n  obligations: 10\n  testable obligations: 9\n  elements: 19\n  requirements: 1\n"
            "  parts of requirements: 3\n  links to requirements: 6\n  assessment rows: 17\n") in done.stdout


def test_the_json_has_the_same_counts_as_the_corpus(sample_copy: Path, sample: Corpus) -> None:
    assert counted(sample_copy)["records"] == statistics(sample).records


def test_a_share_is_shown_with_its_denominator(sample_copy: Path) -> None:
    assert "  reasons\n    kk: 2 of 17\n" in run("stats", at=sample_copy).stdout


def test_verdicts_are_counted_on_each_day_asked_for(sample_copy: Path) -> None:
    assert list(counted(sample_copy, "2019-05-31", TODAY)["verdicts"]) == ["2019-05-31", TODAY]


def test_verdict_counts_add_up_to_the_testable_obligations(sample_copy: Path) -> None:
    verdicts = counted(sample_copy, TODAY)["verdicts"][TODAY]["haven"]
    assert verdicts["testable obligations"] == sum(verdicts["obligations"].values()) - 1 == 6


def test_what_the_amending_acts_did_is_counted(sample_copy: Path) -> None:
    found = counted(sample_copy, TODAY)
    assert found["amendments"] == {
        "amending acts with a list": 1, "operations": 6, "insert": 2, "substitute": 3, "repeal": 1,
        "on places encoded here": 5, "provisions with two or more versions": 3,
        "provisions made or changed by an operation": 4, "replay differences": 0}
    assert found["expected acts"][TODAY] == {"found": 1, "overdue": 1, "not-found": 1, "not-examined": 1, "not-yet": 0}
    assert sum(found["claims_by_verdict"].values()) == 2
    assert found["questions"] == {"of fact": 1, "for a lawyer": 1}


def test_what_shared_requirements_answer_is_shown_out_of_all_that_can_be_tested(sample_copy: Path) -> None:
    # Three elements have no judgement of their own: two of the pledge and one of the benchmark.
    assert ("shared\n  elements linked to a requirement: 6 of 19\n  elements answered by another one: 3 of 19\n"
            "  obligations answered in part or whole by another one: 2 of 9\n"
            "  obligations answered in whole by others: 0 of 9\n") in run("stats", at=sample_copy).stdout


def test_every_instrument_is_counted_for_itself(sample_copy: Path) -> None:
    found = counted(sample_copy)["by_instrument"]
    assert list(found) == ["haven", "pledge", "beacon"]
    assert found["pledge"] == {
        "obligations by basis": {"secondary": 1, "recalled": 1},
        "obligations by modality": {"commitment": 1, "encouraged": 1},
        "elements": {"all": 4, "answered by another one": 2},
        "rows by relation": {"no-relationship": 1}}
    assert [part["elements"] for part in found.values()] == [
        {"all": 12, "answered by another one": 0}, {"all": 4, "answered by another one": 2},
        {"all": 3, "answered by another one": 1}]


def test_what_nobody_has_seen_is_told_apart_from_the_verdicts(sample_copy: Path) -> None:
    verdicts = counted(sample_copy, TODAY)["verdicts"][TODAY]
    assert {name: found["unverified obligations"] for name, found in verdicts.items()} == {
        "haven": {}, "pledge": {"not-reviewed": 1}, "beacon": {}}
    assert verdicts["pledge"]["testable obligations"] == sum(verdicts["pledge"]["obligations"].values()) == 1
    assert verdicts["pledge"]["elements asked"] == 3


def test_changes_in_verdicts_are_counted_by_instrument_and_modality(sample_copy: Path) -> None:
    found = counted(sample_copy, "2024-12-31", TODAY)["verdict changes"]["haven"]
    assert sum(n for kinds in found.values() for n in kinds.values()) == 12


def test_no_element_of_the_sample_is_closed_by_memory(sample_copy: Path) -> None:
    assert counted(sample_copy, TODAY)["verdicts"][TODAY]["haven"]["closed by recalled evidence"] == 0
