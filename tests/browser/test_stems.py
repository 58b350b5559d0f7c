"""Python, which builds the index, and the browser, which asks it, must agree on every word."""

from collections import Counter
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.search.scripts import ORDER, made_scripts
from concordance.search.stems import LONGEST, stem
from tests.conftest import ROOT
from tests.search.corpus_words import corpus_words
from tests.search.vectors import kazakh_forms, token_examples

pytestmark = pytest.mark.browser
SCRIPTS = ROOT / "scripts/concordance/site/theme/assets/search"
ODD = ["", "-", "а-", "-а", "ь", "ъъ", "процесс", "кітаб", "17.2.12", "𐐷бар", "лар" * LONGEST,
       "__proto__", "constructor", "toString", "kick", "gimmick", "panicked", "victim's", "y", "ё", "әәә", "аы", "нын"]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page with the scripts of stems and words."""
    opened = browser.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    made = dict(made_scripts())
    for name in ORDER:
        opened.add_script_tag(content=made.get(name) or (SCRIPTS / name).read_text(encoding="utf-8"))
    assert errors == []
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def vocabulary(real: Corpus) -> dict[str, Counter[str]]:
    """Every word of the real corpus, by language."""
    return corpus_words(real)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_corpus_has_the_same_stem_in_the_browser(
        page: Page, vocabulary: dict[str, Counter[str]], language: str) -> None:
    words = [*sorted(vocabulary[language]), *ODD, *(one.form for one in kazakh_forms())]
    assert len(words) > 5_000
    given = page.evaluate("([words, of]) => words.map(word => Concordance.stem(word, of))", [words, language])
    assert [(word, here, there) for word, here, there
            in zip(words, (stem(word, language) for word in words), given, strict=True) if here != there] == []


def test_every_text_falls_into_the_same_words_in_the_browser(page: Page) -> None:
    texts = [text for text, _ in token_examples()]
    given = page.evaluate("texts => texts.map(text => Concordance.tokens(text))", texts)
    assert given == [words for _, words in token_examples()]


def test_an_unknown_language_is_an_error_in_the_browser_too(page: Page) -> None:
    said = page.evaluate("() => { try { Concordance.stem('17', 'de'); } catch (error) { return error.message; } }")
    assert said == "no stems in de: one of kk, ru, en"
