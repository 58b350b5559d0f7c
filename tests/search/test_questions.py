"""The questions themselves: their number, their kinds, and that every expected place is on the site."""

from collections import Counter

import pytest

from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.site.context import (
    act_path,
    article_path,
    obligation_path,
    provision_address,
    requirement_path,
    term_path,
)
from concordance.site.pages import delegations, severity
from concordance.site.pages.gaps import gaps_path
from tests.search.questions import KINDS, Question, questions


@pytest.fixture(scope="module")
def asked() -> tuple[Question, ...]:
    """All questions."""
    return questions()


@pytest.fixture(scope="module")
def addresses(real: Corpus) -> set[str]:
    """Every address of the site a question may expect, derived from the corpus as the pages derive theirs."""
    pages = [
        *map(act_path, real.acts), *map(article_path, real.articles), *map(term_path, real.terms),
        *map(requirement_path, real.requirements), *map(gaps_path, real.instruments), delegations.HERE, severity.HERE,
        *(obligation_path(real.instrument_of[name], name) for name in real.obligations),
    ]
    places = [provision_address(name) for name in real.provisions]
    return {*map(built, pages), *(f"{built(page)}#{anchor}" for page, anchor in places)}


def built(path: str) -> str:
    """Return the address of a page in the built site."""
    return f"{path.removesuffix('.md')}.html"


def test_there_are_sixty_questions_twenty_in_each_language(asked: tuple[Question, ...]) -> None:
    assert Counter(question.language for question in asked) == dict.fromkeys(LANGUAGES, 20)


def test_no_question_is_asked_twice(asked: tuple[Question, ...]) -> None:
    assert len({(question.language, question.query.casefold()) for question in asked}) == 60


def test_every_language_has_every_kind_of_question_at_least_twice(asked: tuple[Question, ...]) -> None:
    counted = Counter((question.language, question.kind) for question in asked)
    assert {place: number for place, number in counted.items() if number < 2} == {}
    assert set(counted) == {(language, kind) for language in LANGUAGES for kind in KINDS}


def test_every_question_has_a_reason_and_one_to_three_different_answers(asked: tuple[Question, ...]) -> None:
    assert [q.query for q in asked if not (q.why and 1 <= len(q.expected) <= 3)] == []
    assert [q.query for q in asked if len({*q.expected}) != len(q.expected)] == []


def test_every_expected_place_is_on_the_site(asked: tuple[Question, ...], addresses: set[str]) -> None:
    assert len(addresses) > 2_000
    assert [(q.query, place) for q in asked for place in q.expected if place not in addresses] == []
