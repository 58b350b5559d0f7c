"""A term says where it is defined, or where a definition was looked for; and words to find it by in three languages."""

import pytest
from pydantic import ValidationError

from concordance.model.term import Term

BASE = {"id": "wreck", "label": {"en": "wreck"}, "note": {"en": "Looked for in the Harbour Act."}}


def test_words_to_find_a_term_by_are_of_a_language_of_the_project() -> None:
    found = Term.model_validate({**BASE, "also_found_by": {"en": ("wrecks",), "kk": ("апат",)}})
    assert found.also_found_by == {"en": ("wrecks",), "kk": ("апат",)}
    with pytest.raises(ValidationError, match="no language de, kz: one of kk, ru, en"):
        Term.model_validate({**BASE, "also_found_by": {"kz": ("апат",), "en": ("wrecks",), "de": ("Wrack",)}})


def test_a_term_without_a_definition_says_where_it_was_looked_for() -> None:
    assert Term.model_validate(BASE).definitions == ()
    with pytest.raises(ValidationError, match="says in 'note' where a definition was looked for"):
        Term.model_validate({**BASE, "note": None})
