"""Words too long for their line are parted; all others, and all ids, stay as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordance.reports.document.breaks import HYPHEN, LONGEST_WORD, pieces
from tests.reports.document.samples import KAZAKH, LONG_WORD


def test_a_text_whose_words_fit_is_one_piece() -> None:
    assert pieces("жауапкершілік туралы заң", 15, "kk") == ["жауапкершілік туралы заң"]


@pytest.mark.parametrize(("word", "parted"), [
    ("жауапкершіліктерінің", "жауап-кер-шілік-тері-нің"), ("ұйымдастырушылық", "ұйым-дас-тыру-шылық"),
    ("мемлекетаралық,", "мем-леке-тара-лық,"),
])
def test_kazakh_words_are_parted_between_syllables(word: str, parted: str) -> None:
    assert pieces(word, 10, "kk") == [parted.replace("-", HYPHEN)]


def test_words_of_other_languages_are_left_to_those_who_have_rules_for_them() -> None:
    assert pieces("противодействие responsibilities", 8, "ru") == ["противодействие responsibilities"]


def test_ids_are_parted_after_their_signs_and_nothing_is_added() -> None:
    assert pieces("see kz/110-viii/art_17__para_2", 8, "en") == [
        "see kz/", "110-", "viii/", "art_", "17__", "para_", "2"]


@given(st.text(alphabet=KAZAKH + "abc/-_ .«»", max_size=200), st.integers(1, 30), st.sampled_from(["kk", "ru", "en"]))
def test_joined_the_pieces_are_the_text(text: str, room: int, language: str) -> None:
    assert "".join(pieces(text, room, language)).replace(HYPHEN, "") == text


@pytest.mark.parametrize("text", [LONG_WORD, "x" * 100, "https://example.org/" + "y" * 100])
def test_nothing_longer_than_a_line_is_left_in_what_is_no_word(text: str) -> None:
    assert len(text) > LONGEST_WORD
    assert max(map(len, pieces(text, 12, "kk"))) <= 12
