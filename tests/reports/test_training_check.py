"""The check of the curriculum in words: what changed alike is one line, and everything has a name."""

from datetime import date

import pytest

from concordance.analysis.training.review import curriculum_on
from concordance.language import table
from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.reports.training_check import as_text


def test_many_parts_that_changed_alike_are_one_line(real: Corpus) -> None:
    text = as_text(real, curriculum_on(real, date(2024, 7, 10)), "en")
    parts = sum(name.startswith("kz/110-viii/art_17__para_2__") for name in real.provisions)
    assert f"    - Anti-trafficking Law, art. 17(2), {parts + 1} parts: not in force" in text.splitlines()
    assert max(map(text.splitlines().count, text.splitlines())) < 30


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_on_any_day_is_told_in_every_language(sample: Corpus, real: Corpus, language: str) -> None:
    for corpus, days in ((sample, ("2019-06-01", "2024-12-31", "2026-03-01", "2026-07-01")),
                         (real, ("2019-01-01", "2024-07-10", "2026-11-22"))):
        for day in days:
            found = curriculum_on(corpus, date.fromisoformat(day))
            lines = as_text(corpus, found, language).splitlines()
            assert len(lines) >= 7 + 2 * len(found.found)


def test_every_kind_of_part_and_of_change_has_a_word() -> None:
    from concordance.analysis.training.changes import What
    from concordance.analysis.training.items import ItemKind

    assert set(table()["training-change"]) == set(What)
    assert set(table()["training-item"]) == set(table()["training-items"]) == set(ItemKind)
