"""The measure itself, on invented lists of results."""

import pytest

from tests.search.scoring import Score, normal, page_rank, place_rank, score

RIGHT = "law/a/art-1.html"
POINT = f"{RIGHT}#art_1__point_2"
WRONG = [f"law/a/art-{number}.html" for number in range(2, 20)]


@pytest.mark.parametrize(("address", "expected"), [
    ("/law/a/art-1.html", RIGHT), ("law/a/art-1.html?h=word", RIGHT), ("law/a/art-1.html?h=word#art_1__point_2", POINT),
    ("/law/a/art-1.html#h-art_1__point_2", POINT), ("/law/a/", "law/a/index.html"), ("/", "index.html"),
    ("law/a/art-1.html#", RIGHT), ("law/a/art%2D1.html", RIGHT),
])
def test_an_address_is_compared_in_one_form(address: str, expected: str) -> None:
    assert normal(address) == expected


@pytest.mark.parametrize("before", [0, 1, 4, 5, 9])
def test_the_rank_is_that_of_the_first_acceptable_answer(before: int) -> None:
    results = [*WRONG[:before], RIGHT, "terms/a.html"]
    for expected in ([RIGHT], ["terms/a.html", RIGHT]):
        assert (page_rank(expected, results), place_rank(expected, results)) == (before + 1, before + 1)


@pytest.mark.parametrize("results", [[], WRONG, [*WRONG[:10], RIGHT]])
def test_an_answer_that_is_absent_or_beyond_the_tenth_has_no_rank(results: list[str]) -> None:
    assert (page_rank([RIGHT], results), place_rank([RIGHT], results)) == (None, None)


def test_by_page_an_expected_anchor_is_not_asked_for() -> None:
    assert page_rank([POINT], [RIGHT]) == 1
    assert place_rank([POINT], [RIGHT]) is None
    assert place_rank([POINT], [RIGHT, f"{RIGHT}#art_1__point_22", POINT]) == 3


def test_an_address_without_an_anchor_accepts_any_place_on_its_page() -> None:
    assert (page_rank([RIGHT], [POINT]), place_rank([RIGHT], [POINT])) == (1, 1)


def test_an_address_does_not_accept_one_that_only_begins_like_it() -> None:
    other = f"{RIGHT}x"
    assert (page_rank([RIGHT], [other]), place_rank([RIGHT], [other])) == (None, None)


def test_results_on_one_page_count_as_one_by_page_and_each_by_place() -> None:
    results = [*(f"{WRONG[0]}#p{number}" for number in range(6)), RIGHT]
    assert (page_rank([RIGHT], results), place_rank([RIGHT], results)) == (2, 7)


def test_a_result_given_twice_counts_once() -> None:
    results = [WRONG[0], WRONG[0], RIGHT]
    assert (page_rank([RIGHT], results), place_rank([RIGHT], results)) == (2, 2)


@pytest.mark.parametrize(("ranks", "expected"), [
    ([1], Score(1, 1, 1)), ([5], Score(1, 1, 0.2)), ([6], Score(1, 0, 1 / 6)), ([None], Score(1, 0, 0)),
    ([1, 2, None, 10], Score(4, 0.5, 0.4)),
])
def test_recall_looks_at_five_and_the_mean_of_reciprocal_ranks_at_ten(ranks: list[int | None], expected: Score) -> None:
    found = score(ranks)
    assert (found.number, found.recall) == (expected.number, expected.recall)
    assert found.reciprocal == pytest.approx(expected.reciprocal)


def test_no_question_has_no_score() -> None:
    with pytest.raises(ValueError, match="no question"):
        score([])
