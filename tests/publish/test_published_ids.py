"""The lists of published ids: what is in them, that they change no data version, and that a loss is told."""

from pathlib import Path

import pytest

from concordance.check.runner import run
from concordance.load.corpus import load
from concordance.load.layout import LIST_OF_FILES
from concordance.load.version import data_version
from concordance.model.published_ids import given_ids
from concordance.publish.published_ids import write_ids


@pytest.fixture
def published(sample_copy: Path) -> Path:
    """The sample with its ids published."""
    write_ids(sample_copy, load(sample_copy, cache=None).corpus)
    return sample_copy


def test_every_id_is_listed_and_the_lists_are_sound(published: Path) -> None:
    loaded = load(published, cache=None)
    assert run(loaded) == ()
    ids = given_ids(loaded.corpus)
    assert ids["provision"][0] == "xx/harbour-act/art_1"
    assert set(loaded.corpus.provisions) == set(ids["provision"])
    assert set(loaded.corpus.rows) == set(ids["row"])
    assert set(loaded.corpus.elements) == set(ids["element"])
    assert LIST_OF_FILES in ids["file"]
    assert "mappings/policy/severity.yml" in ids["file"]


def test_written_twice_they_are_the_same_and_no_other_data(sample_copy: Path) -> None:
    before = data_version(sample_copy)
    assert write_ids(sample_copy, load(sample_copy, cache=None).corpus)
    assert write_ids(sample_copy, load(sample_copy, cache=None).corpus) == []
    assert data_version(sample_copy) == before


@pytest.mark.parametrize("name", ["mappings/claims/lighthouse-duty.yml", "law/xx/open-questions.yml",
                                  "docs/training/questions/vessels-in-distress.yml", "mappings/policy/severity.yml",
                                  "mappings/policy/published-ids/row.yml"])
def test_a_file_that_nothing_else_relies_on_does_not_vanish_unnoticed(name: str, published: Path) -> None:
    (published / name).unlink()
    problems = run(load(published, cache=None))
    assert {problem.code for problem in problems} == {"C214"}
    assert all(problem.line > 1 and problem.file.startswith("mappings/policy/published-ids/") for problem in problems)


def test_the_real_ids_are_published(root: Path) -> None:
    assert sum(map(len, given_ids(load(root, cache=None).corpus).values())) > 8_000
    assert len([*root.glob("mappings/policy/published-ids/*.yml")]) == 23
