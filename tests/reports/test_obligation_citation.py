"""Where an obligation stands, in the language of the reader."""

import re

import pytest

from concordance.language import table
from concordance.model.corpus import Corpus
from concordance.reports.obligation_citation import cited, place_of_obligation

EXAMPLES = {
    "Palermo Protocol, art. 6(3)(a)": ("Палермский протокол, ст. 6(3)(a)", "Палермо хаттамасы, 6(3)(a)-бап"),
    "C182, art. 3(a)": ("Конвенция МОТ № 182, ст. 3(a)", "ХЕҰ-ның № 182 конвенциясы, 3(a)-бап"),
    "CRC, art. 34, opening words": ("КПР, ст. 34, вводные слова", "БҚК, 34-бап, кіріспе сөздері"),
}


@pytest.mark.parametrize("citation", EXAMPLES)
def test_a_place_is_cited_as_the_language_does(real: Corpus, citation: str) -> None:
    identifier = next(o.id for o in real.obligations.values() if o.citation == citation)
    assert (cited(real, identifier, "ru"), cited(real, identifier, "kk")) == EXAMPLES[citation]
    assert cited(real, identifier, "en") == citation


def test_the_place_stands_alone_where_the_instrument_is_known(real: Corpus) -> None:
    assert place_of_obligation(real, "palermo-6-3-a", "kk") == "6(3)(a)-бап"


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_no_english_word_is_left_in_any_citation(real: Corpus, language: str) -> None:
    # Symbols of documents (MC.DEC/14/06/Corr.1) and letters of points are no words.
    english = re.compile(r"(?<![A-Za-z./(])[A-Za-z]*[a-z]{3,}(?![A-Za-z]*[./\d])")
    left = {found for identifier in real.obligations
            for found in english.findall(cited(real, identifier, language))}
    assert len(real.obligations) > 700
    assert left == set()


def test_every_phrase_is_one_that_the_data_uses(real: Corpus) -> None:
    cited = {piece for o in real.obligations.values() for piece in re.split(r", | (?=recommendations)", o.citation)}
    assert set(table()["place"]) - cited == set()
