"""`concordance timeline`."""

from pathlib import Path

import pytest

from tests.cli.runs import run


@pytest.mark.parametrize(("identifier", "words"), [
    ("palermo-3-b", "2024-09-05"),
    ("kz/110-viii/art_12__para_2__point_3", "2026-07-12"),
    ("exploitation", "2019-01-21"),
])
def test_a_record_is_shown_through_time(root: Path, identifier: str, words: str) -> None:
    done = run("timeline", identifier, at=root)
    assert done.returncode == 0
    assert words in done.stdout


def test_a_wording_names_the_operation_that_made_it(root: Path) -> None:
    done = run("timeline", "kz/110-viii/art_12__para_2__point_3", "--lang", "en", at=root)
    assert "[substituted: " in done.stdout


def test_an_unknown_id_gets_a_suggestion(root: Path) -> None:
    done = run("timeline", "palermo-3-bb", at=root)
    assert done.returncode == 1
    assert "palermo-3-b" in done.stderr
