"""A text falls into words."""

import pytest

from concordance.search.tokens import plain, tokens
from tests.search.vectors import token_examples


def test_there_are_enough_examples() -> None:
    assert len(token_examples()) >= 40


@pytest.mark.parametrize(("text", "words"), token_examples())
def test_a_text_falls_into_these_words(text: str, words: list[str]) -> None:
    assert tokens(text) == words


@pytest.mark.parametrize(("text", "words"), token_examples())
def test_a_word_stays_what_it_is(text: str, words: list[str]) -> None:
    assert [tokens(word)[0] for word in words] == words


@pytest.mark.parametrize("text", [text for text, _ in token_examples()])
def test_a_plain_text_stays_plain(text: str) -> None:
    assert plain(plain(text)) == plain(text)
