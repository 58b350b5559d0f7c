"""`concordance show`: known and unknown ids, days, languages."""

from pathlib import Path

import pytest

from tests.cli.runs import TODAY, run


@pytest.mark.parametrize(("identifier", "first"), [
    ("haven-2-1", "haven-2-1  Haven Convention, art. 2(1)"),
    ("haven-3-1/lodging", "haven-3-1/lodging  Haven Convention, art. 3(1)"),
    ("xx/harbour-act/art_2__para_1", "xx/harbour-act/art_2__para_1  Harbour Act, art. 2(1)"),
    ("xx/harbour-act", "xx/harbour-act  No. 12-I, 2019-03-01"),
    ("seafarer", "seafarer  теңізші | моряк | seafarer"),
    ("harbour-master", "harbour-master  Harbour master"),
])
def test_a_record_of_any_kind_is_shown_by_its_id(sample_copy: Path, identifier: str, first: str) -> None:
    done = run("show", identifier, "--as-of", TODAY, at=sample_copy)
    assert (done.returncode, done.stderr, done.stdout.splitlines()[0]) == (0, "", first)


@pytest.mark.parametrize(("typed", "meant"), [("haven-2", "haven-2-1"), ("seafarers-", "seafarers"),
                                              ("art_5-1__para_1", "xx/harbour-act/art_5-1__para_1")])
def test_an_unknown_id_ends_with_1_and_names_the_nearest(sample_copy: Path, typed: str, meant: str) -> None:
    done = run("show", typed, at=sample_copy)
    assert (done.returncode, done.stdout) == (1, "")
    assert meant in done.stderr.removeprefix(f"no record {typed}. Did you mean ").rstrip("?\n").split(" or ")


def test_an_id_like_no_other_gets_no_suggestion(sample_copy: Path) -> None:
    assert run("show", "ЖЖЖ", at=sample_copy).stderr == "no record ЖЖЖ.\n"


@pytest.mark.parametrize(("day", "verdict"), [("2019-05-31", "NOT REVIEWED"), (TODAY, "PARTLY MET")])
def test_the_day_changes_the_verdict_shown(sample_copy: Path, day: str, verdict: str) -> None:
    assert f"Verdict as of {day}: {verdict}" in run("show", "haven-2-1", "--as-of", day, at=sample_copy).stdout


def test_the_language_changes_the_words(sample_copy: Path) -> None:
    assert "2(1)-бап" in run("show", "xx/harbour-act/art_2__para_1", "--lang", "kk", at=sample_copy).stdout


def test_a_date_that_does_not_exist_ends_with_2(sample_copy: Path) -> None:
    assert run("show", "haven-2-1", "--as-of", "2024-02-30", at=sample_copy).returncode == 2
