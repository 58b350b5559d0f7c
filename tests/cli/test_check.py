"""`concordance check`: paths, formats, exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bad_data.cases import cases
from tests.cli.inside import run

BY_NAME = {case.name: case for case in cases()}
ARTICLE = "law/xx/harbour-act/articles/art-002.yml"


@pytest.fixture
def broken(sample_copy: Path) -> Path:
    """The sample with an unknown actor in article 2."""
    BY_NAME["unknown-actor"].apply(sample_copy)
    return sample_copy


def test_clean_data_gives_0_and_the_number_of_files(sample_copy: Path) -> None:
    done = run("check", at=sample_copy)
    assert (done.returncode, done.stdout, done.stderr) == (0, "0 errors, 0 warnings in 41 files.\n", "")


def test_the_project_is_found_from_a_folder_inside_it(sample_copy: Path) -> None:
    done = run("check", at=sample_copy / "law/xx/harbour-act")
    assert (done.returncode, done.stdout) == (0, "0 errors, 0 warnings in 41 files.\n")


def test_outside_of_a_project_the_missing_folders_are_told(tmp_path: Path) -> None:
    done = run("check", "--format", "json", at=tmp_path)
    assert done.returncode == 1
    assert [(problem["file"], problem["code"]) for problem in json.loads(done.stdout)] == [
        ("law", "C012"), ("mappings", "C012")]


def test_a_second_run_with_a_warm_cache_says_the_same(sample_copy: Path) -> None:
    assert run("check", at=sample_copy) == run("check", at=sample_copy)


def test_a_broken_cache_is_no_cache(sample_copy: Path) -> None:
    (sample_copy / "build/.cache").mkdir(parents=True)
    (sample_copy / "build/.cache/parsed.json").write_text('{"format": "parsed-1", "trees": []}', encoding="utf-8")
    assert run("check", at=sample_copy).stdout == "0 errors, 0 warnings in 41 files.\n"


def test_a_file_changed_after_the_cache_was_written_is_read_again(sample_copy: Path) -> None:
    run("check", at=sample_copy)
    BY_NAME["unknown-actor"].apply(sample_copy)
    assert run("check", at=sample_copy).returncode == 1


@pytest.mark.parametrize("path", [ARTICLE, "law/xx", "law/", ".", "./law/xx/harbour-act"])
def test_a_path_shows_the_problems_below_it(broken: Path, path: str) -> None:
    done = run("check", path, at=broken)
    assert done.returncode == 1
    assert f"{ARTICLE}:16:14  error  C202" in done.stdout


def test_a_path_is_also_understood_from_the_folder_one_stands_in(broken: Path) -> None:
    done = run("check", "articles/art-002.yml", at=broken / "law/xx/harbour-act")
    assert done.returncode == 1
    assert f"{ARTICLE}:16:14  error  C202" in done.stdout


def test_problems_beside_the_path_are_not_shown(broken: Path) -> None:
    done = run("check", "mappings", at=broken)
    assert (done.returncode, done.stdout) == (0, "0 errors, 0 warnings in 41 files.\n")


def test_a_folder_whose_name_only_begins_alike_is_another_folder(sample_copy: Path) -> None:
    BY_NAME["in-force-before-adopted"].apply(sample_copy)
    (sample_copy / "law/xx/harbour").mkdir()
    assert run("check", "law/xx/harbour", at=sample_copy).returncode == 0


def test_a_path_that_is_not_there_is_a_wrong_call(broken: Path) -> None:
    done = run("check", "law/xx/harbor-act", at=broken)
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no law/xx/harbor-act in sample/" in done.stderr


def test_a_path_is_not_called_clean_while_other_files_keep_the_rules_from_running(sample_copy: Path) -> None:
    BY_NAME["null"].apply(sample_copy)
    done = run("check", "mappings", at=sample_copy)
    assert done.returncode == 1
    assert done.stderr == "1 problem(s) in other files keep the rules from running: concordance check\n"


def test_json_is_one_array_with_every_field(broken: Path) -> None:
    done = run("check", "--format", "json", at=broken)
    assert json.loads(done.stdout) == [{
        "file": ARTICLE, "line": 16, "column": 14, "code": "C202", "name": "unknown-record", "level": "error",
        "message": "no actor harbor-master", "hint": "did you mean harbour-master?",
    }]


def test_github_annotations_name_file_line_and_code(broken: Path) -> None:
    done = run("check", "--format", "github", at=broken)
    assert done.stdout == f"::error file={ARTICLE},line=16,col=14,title=C202::no actor harbor-master\n"


def test_an_accepted_problem_is_not_told(broken: Path) -> None:
    (broken / "mappings/policy/accepted-problems.yml").write_text(
        f"accepted:\n  - code: C202\n    file: {ARTICLE}\n    about: harbor-master\n"
        "    reason: the register is mended next week\n    remove_when: it is mended\n", encoding="utf-8")
    assert run("check", at=broken).returncode == 0


def test_an_accepted_problem_covers_no_other_one(broken: Path) -> None:
    (broken / "mappings/policy/accepted-problems.yml").write_text(
        f"accepted:\n  - code: C202\n    file: {ARTICLE}\n    about: pilot\n"
        "    reason: the register is mended next week\n    remove_when: it is mended\n", encoding="utf-8")
    done = run("check", "--format", "json", at=broken)
    assert sorted(problem["code"] for problem in json.loads(done.stdout)) == ["C202", "C901"]


def test_a_failure_of_the_tool_is_2_and_not_1(sample_copy: Path) -> None:
    broken = ("import concordance.cli.corpus as commands; commands.load_sound = None\n"
              "from concordance.cli.main import main; main()")
    done = subprocess.run([sys.executable, "-c", broken, "gaps"], cwd=sample_copy, capture_output=True, text=True,
                          check=False)
    assert done.returncode == 2
    assert done.stderr.endswith("concordance itself failed; the data was not judged. Please report the lines above.\n")
