"""Bad data: all problems in one run, sorted, exit 1, and nothing is written."""

import re
from pathlib import Path

import pytest

from tests.bad_data.cases import Case, cases
from tests.cli.inside import run

PLACE = re.compile(r"^(\S+?)(?::(\d+):(\d+))?  (error|warning)  (C\d{3}) ", re.MULTILINE)
BY_NAME = {case.name: case for case in cases()}
# A mistake that stops the reading, one of shape, and one that only a rule sees.
STOPPERS = ("null", "unknown-key", "unknown-provision")
VERBS = ("check", "gaps", "site", "graph", "stats")


def everything_in(folder: Path) -> set[str]:
    """Return every file below a folder, caches and hidden files included."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def mistake(name: str) -> Case:
    """Return a case by its name."""
    return BY_NAME[name]


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("name", STOPPERS)
def test_with_bad_data_every_verb_exits_1_and_writes_nothing(verb: str, name: str, sample_copy: Path) -> None:
    mistake(name).apply(sample_copy)
    before = everything_in(sample_copy)
    done = run("--root", str(sample_copy), verb, at=sample_copy.parent)
    assert done.returncode == 1
    assert mistake(name).code in done.stdout + done.stderr
    assert everything_in(sample_copy) == before


def test_a_report_asked_for_by_name_is_not_written_from_bad_data(sample_copy: Path, tmp_path: Path) -> None:
    mistake("unknown-provision").apply(sample_copy)
    done = run("--root", str(sample_copy), "gaps", "-o", str(tmp_path / "gaps.md"), at=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert not (tmp_path / "gaps.md").exists()


def test_all_faults_of_files_are_told_in_one_run_sorted(sample_copy: Path) -> None:
    for name in ("wrong-enum", "unknown-key", "date-that-does-not-exist", "duplicate-key", "unexpected-file-name"):
        mistake(name).apply(sample_copy)
    done = run("--root", str(sample_copy), "check", at=sample_copy)
    assert [(place[0], place[4]) for place in PLACE.findall(done.stdout)] == [
        ("law/xx/harbour-act/act.yml", "C104"),
        ("law/xx/harbour-act/articles/art-002.yml", "C101"),
        ("law/xx/harbour-act/articles/art-006.yml", "C008"),
        ("law/xx/harbour-act/articles/article7.yml", "C011"),
        ("mappings/assessments/haven/art-04.yml", "C103"),
    ]
    assert done.stdout.endswith("\n5 errors, 0 warnings in 42 files.\n")


def test_all_findings_of_rules_are_told_in_one_run_sorted(sample_copy: Path) -> None:
    names = ("unknown-provision", "unknown-actor", "hole-between-versions", "negative-without-examined",
             "missing-language", "kind-and-force", "obligation-missing")
    for name in names:
        mistake(name).apply(sample_copy)
    found = PLACE.findall(run("--root", str(sample_copy), "check", at=sample_copy).stdout)
    keys = [(file, int(line or 0), int(column or 0), code) for file, line, column, _, code in found]
    assert keys == sorted(keys)
    assert sorted(code for *_, code in keys) == sorted(mistake(name).code for name in names)


def test_the_same_words_in_one_file_are_told_once_with_their_number(sample_copy: Path) -> None:
    file = sample_copy / "law/xx/harbour-act/articles/art-005.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("[seafarers]", "[sailors]"), encoding="utf-8")
    done = run("--root", str(sample_copy), "check", at=sample_copy)
    assert "no actor sailors (and 1 more in this file)" in done.stdout
    assert len(PLACE.findall(done.stdout)) == 1


def test_checking_right_data_writes_nothing_but_its_cache(sample_copy: Path) -> None:
    before = everything_in(sample_copy)
    assert run("--root", str(sample_copy), "check", at=sample_copy).returncode == 0
    fresh = everything_in(sample_copy) - before
    assert fresh
    assert {name for name in fresh if not name.startswith("build/.cache/")} == set()
