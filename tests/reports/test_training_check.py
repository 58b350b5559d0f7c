"""The check of the curriculum in words: what changed alike is one line, and everything has a name."""

from dataclasses import replace
from datetime import date

import pytest

from concordance.analysis.training.answers import Unsupported
from concordance.analysis.training.changes import What
from concordance.analysis.training.items import ItemKind
from concordance.analysis.training.review import CurriculumOnDay, curriculum_on
from concordance.language import table
from concordance.model.corpus import Corpus
from concordance.model.quiz import Unit
from concordance.model.text import LANGUAGES
from concordance.reports.training_check import as_text


def test_many_parts_that_changed_alike_are_one_line(real: Corpus) -> None:
    text = as_text(real, curriculum_on(real, date(2024, 7, 10)), "en")
    parts = sum(name.startswith("kz/110-viii/art_17__para_2__") for name in real.provisions)
    assert f"    - Anti-trafficking Law, art. 17(2), {parts + 1} parts: not in force" in text.splitlines()
    told: list[str] = []
    for line in text.splitlines():
        told = [*told, line] if line.startswith("    ") else []
        assert told.count(line) <= 1, f"told twice of one item: {line}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_on_any_day_is_told_in_every_language(sample: Corpus, real: Corpus, language: str) -> None:
    for corpus, days in ((sample, ("2019-06-01", "2024-12-31", "2026-03-01", "2026-07-01")),
                         (real, ("2019-01-01", "2024-07-10", "2026-11-22"))):
        for day in days:
            found = curriculum_on(corpus, date.fromisoformat(day))
            lines = as_text(corpus, found, language).splitlines()
            assert len(lines) >= 7 + 2 * len(found.found)


def test_every_kind_of_part_and_of_change_has_a_word() -> None:
    assert set(table()["training-change"]) == set(What)
    assert set(table()["training-unit"]) == set(Unit)
    assert set(table()["training-item"]) == set(table()["training-items"]) == set(ItemKind)


@pytest.mark.parametrize(("language", "words"), [
    ("en", "hours: declared 24, by the data 12"), ("kk", "сағат: көрсетілгені «24»")])
def test_a_number_is_told_with_its_unit(sample: Corpus, language: str, words: str) -> None:
    item = next(item for item in curriculum_on(sample, date(2026, 3, 1)).items if item.item.id.endswith("/hours"))
    wrong = replace(item, unsupported=(Unsupported(("number", "value"), "hours", 24, 12),))
    assert words in as_text(sample, CurriculumOnDay(date(2026, 3, 1), (wrong,)), language)
