"""`concordance new`: the file stands in the right place, and cannot be mistaken for a finished one."""

from pathlib import Path

import pytest

from tests.cli.inside import run

STARTED = {
    "law/xx/harbour-act/articles/art-007.yml": ("article", "xx/harbour-act", "7"),
    "law/xx/harbour-act/articles/art-007-2.yml": ("article", "xx/harbour-act", "7-2"),
    "law/terms/pilot.yml": ("term", "pilot"),
    "mappings/assessments/haven/art-09.yml": ("assessments", "haven", "9"),
}


@pytest.mark.parametrize("path", STARTED)
def test_a_file_is_started_in_the_right_place(path: str, sample_copy: Path) -> None:
    done = run("new", *STARTED[path], at=sample_copy)
    assert done.returncode == 0
    assert done.stdout.startswith(f"wrote {path}\n")
    assert (sample_copy / path).read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=../")


@pytest.mark.parametrize("path", STARTED)
def test_a_started_file_is_an_error_until_its_texts_are_written(path: str, sample_copy: Path) -> None:
    run("new", *STARTED[path], at=sample_copy)
    done = run("check", path, at=sample_copy)
    assert done.returncode == 1
    assert "the text is still to be written" in done.stdout
    assert "C101" not in done.stdout
    assert "C102" not in done.stdout


def test_an_existing_file_is_never_overwritten(sample_copy: Path) -> None:
    file = sample_copy / "law/xx/harbour-act/articles/art-002.yml"
    before = file.read_bytes()
    done = run("new", "article", "xx/harbour-act", "2", at=sample_copy)
    assert (done.returncode, file.read_bytes()) == (1, before)
    assert "exists already; nothing was written" in done.stderr


@pytest.mark.parametrize("words", [("article", "xx/harbour-act"), ("article", "harbour-act", "7"),
                                   ("term", "Pilot"), ("article", "xx/../..", "7"), ("law", "x")])
def test_what_gives_no_valid_path_is_a_wrong_call(words: tuple[str, ...], sample_copy: Path) -> None:
    before = {path for path in sample_copy.rglob("*") if path.is_file()}
    assert run("new", *words, at=sample_copy).returncode == 2
    assert {path for path in sample_copy.rglob("*") if path.is_file()} == before
