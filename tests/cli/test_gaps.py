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
        0, "", "# Gap report: Haven Convention, Ports Pledge, Beacon Convention, as of 2026-11-22")


@pytest.mark.parametrize(("instrument", "name"), [
    ("haven", "Haven Convention"), ("pledge", "Ports Pledge"), ("beacon", "Beacon Convention")])
def test_a_report_on_one_instrument_bears_its_name(sample_copy: Path, instrument: str, name: str) -> None:
    done = run("gaps", "--instrument", instrument, "--as-of", TODAY, at=sample_copy)
    assert done.stdout.splitlines()[0] == f"# Gap report: {name}, as of 2026-11-22"


def test_without_a_date_the_report_is_of_today(sample_copy: Path) -> None:
    from datetime import date

    before = date.today()
    tree = json.loads(run("gaps", "--format", "json", at=sample_copy).stdout)
    assert before <= date.fromisoformat(tree["as_of"]) <= date.today()


def test_the_date_changes_the_answer(sample_copy: Path) -> None:
    words = ("--instrument", "haven", "--verdict", "not-reviewed")
    assert listed(*words, at=sample_copy) == ["haven-3-2"]
    assert "haven-3-3" in listed(*words, at=sample_copy, as_of="2019-05-31")


@pytest.mark.parametrize(("words", "expected"), [
    ([], 10),
    (["--instrument", "haven"], 7),
    (["--instrument", "pledge"], 2),
    (["--instrument", "beacon"], 1),
    (["--modality", "commitment", "--modality", "encouraged"], 2),
    (["--modality", "optional"], 1),
    (["--modality", "optional", "--modality", "definition"], 2),
    (["--verdict", "conflict"], 1),
    (["--verdict", "conflict", "--verdict", "missing"], 2),
    (["--verdict", "conflict", "--modality", "optional"], 0),
    (["--verdict", "missing", "--severity", "low"], 1),
    (["--verdict", "missing", "--severity", "high"], 0),
])
def test_options_narrow_what_is_listed(sample_copy: Path, words: list[str], expected: int) -> None:
    assert len(listed(*words, at=sample_copy)) == expected


@pytest.mark.parametrize(("priorities", "expected"), [
    (["critical"], ["haven-4-1"]),
    (["high"], ["haven-2-1"]),
    (["medium"], ["haven-3-1", "pledge-care"]),
    (["low"], ["haven-3-3", "beacon-4"]),
    (["none"], ["haven-1-a", "haven-9-1"]),
    (["open"], ["haven-3-2", "pledge-night"]),
    (["high", "critical"], ["haven-2-1", "haven-4-1"]),
])
def test_severity_lists_the_gaps_of_these_priorities(sample_copy: Path, priorities: list[str],
                                                     expected: list[str]) -> None:
    words = [word for priority in priorities for word in ("--severity", priority)]
    assert listed(*words, at=sample_copy) == expected


def test_sorted_by_severity_the_most_urgent_comes_first_and_the_open_last(sample_copy: Path) -> None:
    assert listed("--sort", "severity", at=sample_copy) == [
        "haven-4-1", "haven-2-1", "haven-3-1", "pledge-care", "haven-3-3", "beacon-4", "haven-1-a", "haven-9-1",
        "haven-3-2", "pledge-night"]


def test_sorted_by_instrument_is_the_order_without_asking(sample_copy: Path) -> None:
    plain = listed(at=sample_copy)
    assert listed("--sort", "instrument", at=sample_copy) == plain
    assert plain == ["haven-1-a", "haven-2-1", "haven-3-1", "haven-3-2", "haven-3-3", "haven-4-1", "haven-9-1",
                     "pledge-care", "pledge-night", "beacon-4"]


def test_severity_and_sort_reach_every_format(sample_copy: Path) -> None:
    words = ("gaps", "--as-of", TODAY, "--severity", "low", "--severity", "critical", "--sort", "severity")
    table = run(*words, "--format", "csv", at=sample_copy).stdout
    assert list(dict.fromkeys(line["obligation"] for line in csv.DictReader(io.StringIO(table)))) == [
        "haven-4-1", "haven-3-3", "beacon-4"]
    heads = [line for line in run(*words, at=sample_copy).stdout.splitlines() if line.startswith("## ")]
    assert [head.split(":")[0] for head in heads] == [
        "## Haven Convention, art. 4(1)", "## Haven Convention, art. 3(3)", "## Beacon Convention, art. 4"]


@pytest.mark.parametrize(("language", "title"), [("ru", "Отчет о пробелах"), ("kk", "Олқылықтар туралы есеп")])
def test_the_language_option_gives_the_report_in_that_language(sample_copy: Path, language: str, title: str) -> None:
    assert run("gaps", "--lang", language, at=sample_copy).stdout.startswith(f"# {title}: ")


def test_the_csv_can_be_read_as_a_table(sample_copy: Path) -> None:
    done = run("gaps", "--as-of", TODAY, "--format", "csv", at=sample_copy)
    assert len(list(csv.DictReader(io.StringIO(done.stdout)))) == 12 + 4 + 3 + 1


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


@pytest.mark.parametrize(("instrument", "hint"), [
    ("havn", "Did you mean haven?"), ("plege", "Did you mean pledge?"), ("zzz", "Known: haven, pledge, beacon")])
def test_an_unknown_instrument_ends_with_1_and_a_hint(sample_copy: Path, instrument: str, hint: str) -> None:
    done = run("gaps", "--instrument", instrument, at=sample_copy)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"no instrument {instrument}. {hint}\n")


@pytest.mark.parametrize("date", ["2024-02-30", "yesterday", "20240701", "2024-W27-1", "01.07.2024", ""])
def test_a_date_that_is_none_ends_with_2_and_says_how_to_write_it(sample_copy: Path, date: str) -> None:
    done = run("gaps", "--as-of", date, at=sample_copy)
    assert done.returncode == 2
    assert "write YYYY-MM-DD, as in 2024-07-01" in " ".join(done.stderr.split())


@pytest.mark.parametrize("words", [["--verdict", "ful"], ["--modality", "must"], ["--lang", "de"], ["--format", "xml"],
                                   ["--fail-on", "bad"], ["--severity", "urgent"], ["--sort", "verdict"],
                                   ["--no-such-option"], ["left-over"]])
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
    (["--fail-on", "conflict", "--severity", "high"], 0),
    (["--fail-on", "conflict", "--severity", "critical"], 3),
    (["--fail-on", "conflict", "--instrument", "pledge"], 0),
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
    (("--compare", "2024-07-01", "2026-11-22", "--as-of", "2024-07-01"), "takes none of --as-of"),
    (("--compare", "2024-07-01", "2026-11-22", "--verdict", "missing"), "takes none of --as-of, --verdict"),
    (("--compare", "2024-07-01", "2026-11-22", "--severity", "high"), "--severity and --sort"),
    (("--compare", "2024-07-01", "2026-11-22", "--sort", "severity"), "--severity and --sort"),
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
