"""Terms inside a text are found in every form, and nothing in a text becomes markup."""

import pytest

from concordance.model.term import Term
from concordance.site.mentions import mark


def term(identifier: str, kk: str, ru: str, en: str, *others: dict[str, str]) -> Term:
    return Term.model_validate({"id": identifier, "label": {"kk": kk, "ru": ru, "en": en}, "other_labels": list(others),
                                "note": {"en": "n"}})


VICTIM = term("victim", "құрбан", "жертва", "victim",
              {"ru": "пострадавший", "en": "injured person", "kk": "зардап шегуші"})
TRADE = term("trade", "адам саудасы", "торговля людьми", "human trafficking")
VICTIM_OF_TRADE = term("victim-of-trade", "адам саудасының құрбаны", "жертва торговли людьми",
                       "victim of human trafficking")


def marked(text: str, language: str, *terms: Term) -> str:
    return str(mark(text, language, terms, lambda identifier: f"{identifier}.html"))


@pytest.mark.parametrize(("language", "text", "word"), [
    ("ru", "Помощь жертвам оказывается бесплатно.", "жертвам"),
    ("kk", "Көмек құрбандарға тегін көрсетіледі.", "құрбандарға"),
    ("en", "Help for victims is free.", "victims"),
    ("en", "Injured persons are helped.", "Injured persons"),
])
def test_a_term_is_found_in_the_form_it_stands_in(language: str, text: str, word: str) -> None:
    link = f'<a class="c-mention" data-term="victim" href="victim.html">{word}</a>'
    assert marked(text, language, VICTIM) == text.replace(word, link)


def test_of_two_terms_that_overlap_the_longer_is_meant() -> None:
    found = marked("Жертвы торговли людьми получают помощь.", "ru", VICTIM, TRADE, VICTIM_OF_TRADE)
    assert found == ('<a class="c-mention" data-term="victim-of-trade" href="victim-of-trade.html">Жертвы торговли '
                     "людьми</a> получают помощь.")


def test_only_the_first_mention_is_a_link() -> None:
    assert marked("A victim helps a victim.", "en", VICTIM).count("c-mention") == 1


def test_a_text_without_the_term_stays_as_it_is() -> None:
    assert marked("Nobody.", "en", VICTIM) == "Nobody."
    assert marked("Жертва.", "en", VICTIM) == "Жертва."


def test_nothing_in_a_text_becomes_markup() -> None:
    found = marked('<script>alert("victim")</script> & victim', "en", VICTIM)
    assert "<script" not in found
    assert found.startswith("&lt;script&gt;alert(&#34;<a class")
    assert found.endswith("&amp; victim")
