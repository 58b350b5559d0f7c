"""Phrases that the data holds once, in English, are told to readers in three languages."""

import re

import pytest

from concordance.language import Words, table
from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.reports.obligation_citation import document_cited, model_law_cited

CYRILLIC = re.compile(r"[\u0400-\u04ff]")
ENGLISH = re.compile(r"(?<![A-Za-z./])[a-z]{3,}")
KINDS = ("addressee", "beneficiary", "status-event", "reference", "assessor")


def held(corpus: Corpus, kind: str) -> set[str]:
    """Return the phrases of a kind that the data holds."""
    obligations, instruments = corpus.obligations.values(), corpus.instruments.values()
    policy = {corpus.severity.by} if corpus.severity else set()
    return {
        "addressee": {o.addressee for o in obligations},
        "beneficiary": {o.beneficiary for o in obligations},
        "status-event": {event.what for i in instruments for event in i.status},
        "reference": {i.reference for i in instruments},
        "assessor": {row.assessed.by for row in corpus.rows.values()} | policy,
    }[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_every_phrase_of_the_data_has_its_words_and_no_words_are_unused(real: Corpus, kind: str) -> None:
    assert held(real, kind) == set(table()[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_the_english_words_are_those_of_the_data(kind: str) -> None:
    assert {key: word["en"] for key, word in table()[kind].items() if key not in (word["en"], "n/a")} == {}


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_english_word_is_left_in_the_other_languages(kind: str, language: str) -> None:
    told = [word[language] for word in table()[kind].values()]
    assert [text for text in told if ENGLISH.search(text)] == []
    assert any(CYRILLIC.search(text) for text in told)


def test_nobody_in_particular_is_a_dash() -> None:
    assert {Words(language).phrase("beneficiary", "n/a") for language in LANGUAGES} == {
        ("–", language) for language in LANGUAGES}


def test_a_phrase_nobody_has_translated_stays_english_and_says_so() -> None:
    assert Words("kk").phrase("addressee", "each port") == ("each port", "en")
    assert Words("ru").phrase("addressee", "each State Party") == ("каждое государство-участник", "ru")


def test_a_document_in_an_instrument_is_numbered_as_the_language_does() -> None:
    found = {number: [document_cited(number, language) for language in ("en", "ru", "kk")] for number in (
        "Moscow Document, para. 40.7", "Porto Ministerial Declaration", "MC.DEC/16/05")}
    assert found == {
        "Moscow Document, para. 40.7":
            ["Moscow Document, para. 40.7", "Московский документ, п. 40.7", "Мәскеу құжаты, 40.7-тармақ"],
        "Porto Ministerial Declaration":
            ["Porto Ministerial Declaration", "Декларация Совета министров в Порту",
             "Министрлер кеңесінің Порту декларациясы"],
        "MC.DEC/16/05": ["MC.DEC/16/05"] * 3,
    }


def test_an_article_of_the_model_law_is_cited_as_the_language_does(real: Corpus) -> None:
    assert [model_law_cited("art. 8", language) for language in ("en", "ru", "kk")] == ["art. 8", "ст. 8", "8-бап"]
    articles = {article for o in real.obligations.values() for article in o.model_law_2009}
    assert len(articles) > 30
    assert {a for a in articles if not CYRILLIC.search(model_law_cited(a, "kk"))} == set()
