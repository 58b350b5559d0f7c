"""`concordance gaps`: its options, what it writes where, and how it ends."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.runs import TODAY, break_data, files_in, run


def listed(*words: str, at: Path, as_of: str = TODAY) -> list[str]:
    """Return the ids of the obligations that the JSON report lists."""
    done = run("gaps", "--as-of", as_of, "--format", "json", *words, at=at)
    assert done.returncode == 0, done.stderr
    return [item["id"] for item in json.loads(done.stdout)["obligations"]]


def test_the_report_goes_to_the_screen_as_markdown_and_nothing_to_the_error_stream(sample_copy: Path) -> None:
    done = run("gaps", "--as-of", TODAY, at=sample_copy)
    assert (done.returncode, done.stderr, done.stdout.splitlines()[0]) == (
        0, "", "# Gap report: Haven Convention, as of 2026-11-22")


def test_without_a_date_the_report_is_of_today(sample_copy: Path) -> None:
    from datetime import date

    before = date.today()
    tree = json.loads(run("gaps", "--format", "json", at=sample_copy).stdout)
    assert before <= date.fromisoformat(tree["as_of"]) <= date.today()


def test_the_date_changes_the_answer(sample_copy: Path) -> None:
    assert listed("--verdict", "not-reviewed", at=sample_copy) == ["haven-3-2"]
    assert "haven-3-3" in listed("--verdict", "not-reviewed", at=sample_copy, as_of="2019-05-31")


@pytest.mark.parametrize(("words", "expected"), [
    (["--instrument", "haven"], 7),
    (["--modality", "optional"], 1),
    (["--modality", "optional", "--modality", "definition"], 2),
    (["--verdict", "conflict"], 1),
    (["--verdict", "conflict", "--verdict", "missing"], 2),
    (["--verdict", "conflict", "--modality", "optional"], 0),
])
def test_options_narrow_what_is_listed(sample_copy: Path, words: list[str], expected: int) -> None:
    assert len(listed(*words, at=sample_copy)) == expected


@pytest.mark.parametrize(("language", "title"), [("ru", "Отчет о пробелах"), ("kk", "Олқылықтар туралы есеп")])
def test_the_language_option_gives_the_report_in_that_language(sample_copy: Path, language: str, title: str) -> None:
    assert run("gaps", "--lang", language, at=sample_copy).stdout.startswith(f"# {title}: ")


def test_the_csv_can_be_read_as_a_table(sample_copy: Path) -> None:
    done = run("gaps", "--as-of", TODAY, "--format", "csv", at=sample_copy)
    assert len(list(csv.DictReader(io.StringIO(done.stdout)))) == 13


@pytest.mark.parametrize("style", ["md", "json", "csv"])
def test_a_file_gets_the_same_bytes_as_the_screen(sample_copy: Path, style: str) -> None:
    words = ("gaps", "--as-of", TODAY, "--format", style)
    run(*words, "-o", "out/report", at=sample_copy)
    assert (sample_copy / "out/report").read_text(encoding="utf-8") == run(*words, at=sample_copy).stdout


def test_writing_a_file_leaves_the_screen_empty_and_names_the_file(sample_copy: Path) -> None:
    done = run("gaps", "-o", "gaps.md", at=sample_copy)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "wrote gaps.md\n")


def test_writing_a_file_leaves_nothing_else_behind(sample_copy: Path) -> None:
    before = files_in(sample_copy)
    run("gaps", "-o", "gaps.md", at=sample_copy)
    assert files_in(sample_copy) - before == {"gaps.md"}


def test_an_older_report_is_replaced_whole(sample_copy: Path) -> None:
    (sample_copy / "gaps.md").write_text("old\n" * 10_000, encoding="utf-8")
    run("gaps", "-o", "gaps.md", at=sample_copy)
    assert "old" not in (sample_copy / "gaps.md").read_text(encoding="utf-8").splitlines()


def test_broken_data_ends_with_1_and_leaves_the_older_report_as_it_was(sample_copy: Path) -> None:
    (sample_copy / "gaps.md").write_text("old\n", encoding="utf-8")
    break_data(sample_copy)
    done = run("gaps", "-o", "gaps.md", at=sample_copy)
    assert (done.returncode, done.stdout) == (1, "")
    assert "xx/harbour-act/art_4__para_9" in done.stderr
    assert (sample_copy / "gaps.md").read_text(encoding="utf-8") == "old\n"


@pytest.mark.parametrize(("instrument", "hint"), [("havn", "Did you mean haven?"), ("zzz", "Known: haven")])
def test_an_unknown_instrument_ends_with_1_and_a_hint(sample_copy: Path, instrument: str, hint: str) -> None:
    done = run("gaps", "--instrument", instrument, at=sample_copy)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"no instrument {instrument}. {hint}\n")


@pytest.mark.parametrize("date", ["2024-02-30", "yesterday", "20240701", "2024-W27-1", "01.07.2024", ""])
def test_a_date_that_is_none_ends_with_2_and_says_how_to_write_it(sample_copy: Path, date: str) -> None:
    done = run("gaps", "--as-of", date, at=sample_copy)
    assert done.returncode == 2
    assert "write YYYY-MM-DD, as in 2024-07-01" in " ".join(done.stderr.split())


@pytest.mark.parametrize("words", [["--verdict", "ful"], ["--modality", "must"], ["--lang", "de"], ["--format", "xml"],
                                   ["--fail-on", "bad"], ["--no-such-option"], ["left-over"]])
def test_a_wrong_call_ends_with_2_and_prints_no_report(sample_copy: Path, words: list[str]) -> None:
    done = run("gaps", *words, at=sample_copy)
    assert (done.returncode, done.stdout) == (2, "")


@pytest.mark.parametrize(("words", "code"), [
    (["--fail-on", "conflict"], 3),
    (["--fail-on", "stale"], 3),
    (["--fail-on", "not-applicable"], 0),
    (["--fail-on", "not-applicable", "--fail-on", "missing"], 3),
    (["--fail-on", "conflict", "--modality", "optional"], 0),
    (["--fail-on", "conflict", "--verdict", "full"], 0),
])
def test_fail_on_ends_with_3_when_a_listed_obligation_matches(sample_copy: Path, words: list[str], code: int) -> None:
    assert run("gaps", "--as-of", TODAY, *words, at=sample_copy).returncode == code


def test_fail_on_still_writes_the_whole_report(sample_copy: Path) -> None:
    plain = run("gaps", "--as-of", TODAY, at=sample_copy).stdout
    assert run("gaps", "--as-of", TODAY, "--fail-on", "conflict", at=sample_copy).stdout == plain


def test_fail_on_stale_passes_on_a_day_before_the_wording_changed(sample_copy: Path) -> None:
    assert run("gaps", "--as-of", "2026-06-30", "--fail-on", "stale", at=sample_copy).returncode == 0


def test_the_project_is_found_from_a_folder_inside_it(sample_copy: Path) -> None:
    assert run("gaps", at=sample_copy / "law/xx").returncode == 0


def test_the_project_can_be_named_with_root(sample_copy: Path, tmp_path: Path) -> None:
    assert run("--root", str(sample_copy), "gaps", "--as-of", TODAY, at=tmp_path).stdout == run(
        "gaps", "--as-of", TODAY, at=sample_copy).stdout


def test_two_days_are_compared(sample_root: Path) -> None:
    done = run("gaps", "--compare", "2024-07-01", "2026-11-22", "--format", "json", at=sample_root)
    assert done.returncode == 0
    assert json.loads(done.stdout)["before"] == "2024-07-01"


@pytest.mark.parametrize(("arguments", "words"), [
    (("--compare", "2024-07-01", "2026-11-22", "--as-of", "2024-07-01"), "neither --as-of"),
    (("--compare", "2024-07-01", "2026-11-22", "--fail-on", "missing"), "goes without --compare"),
    (("--fail-on", "opened"), "goes with --compare"),
    (("--compare", "2024-07-01"), "--compare"),
])
def test_a_comparison_refuses_what_it_cannot_use(sample_root: Path, arguments: tuple[str, ...], words: str) -> None:
    done = run("gaps", *arguments, at=sample_root)
    assert done.returncode == 2
    assert words in done.stderr


def test_a_gate_on_what_opened(root: Path) -> None:
    done = run("gaps", "--compare", "2024-07-04", "2026-11-22", "--fail-on", "opened", at=root)
    assert done.returncode == 3
