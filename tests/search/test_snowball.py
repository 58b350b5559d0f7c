"""The JavaScript made from the Python stemmers; what it gives is tested in tests/browser."""

import ast

import pytest

from concordance.search import snowball
from concordance.search.snowball import NotTranslatable, javascript


@pytest.mark.parametrize("algorithm", ["english", "russian"])
def test_the_licence_goes_with_every_copy(algorithm: str) -> None:
    assert "Redistributions of source code must retain" in javascript(algorithm)


def test_the_same_input_gives_the_same_script() -> None:
    assert javascript("russian") == javascript("russian")


@pytest.mark.parametrize("form", [
    "for x in self.a_1: pass", "with self: pass", "x = lambda: 1", "x = self.current[1:2]", "x = y = 1", "x *= 2",
    "assert self.bra", "x = f(1)", "x = 1 if self.bra else 2", "return", "raise ValueError", "x: int = 1",
    "try:\n    pass\nexcept lab0:\n    self.bra = 1", "while self.bra:\n    pass\nelse:\n    pass", "x = 1 < 2 < 3",
    "x = 1.5",
])
def test_a_form_that_is_not_understood_is_an_error_that_names_it(form: str) -> None:
    with pytest.raises(NotTranslatable, match=r"line \d+: .*teach concordance/search/snowball\.py"):
        snowball._block(ast.parse(form).body, "EnglishStemmer")


def test_an_ending_with_a_condition_is_not_translated_in_silence() -> None:
    table = ast.parse("a_0 = [Among('ing', -1, 1, r_check)]").body[0]
    with pytest.raises(NotTranslatable):
        snowball._member(table, "EnglishStemmer")
