"""What `describe` says about a record of each kind."""

import pytest

from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.reports.record import describe, known_ids
from tests.invented import day

TODAY = day("2026-11-22")
# One record of each kind, and words that only a full description of it has.
KINDS = {
    "obligation": ("haven-2-1", ["Verdict as of 2026-11-22: PARTLY MET", "decided by: notice",
                                 "[not applicable] admission to canals"]),
    "element": ("haven-3-1/lodging", ["[weakened] lodging", "Harbour Act, art. 3(2)"]),
    "provision": ("xx/harbour-act/art_4__para_1", [
        "duty, told to act", "borne by: Harbour master", "at most PT12H notice",
        "! ru ≠ kk: The Russian text counts working hours", "obligations: haven-2-1"]),
    "article": ("xx/harbour-act/art_5", ["Seafarers' papers", "xx/harbour-act/art_5__para_2"]),
    "act": ("xx/harbour-act", ["No. 12-I, 2019-03-01", "https://example.org/gazette/12-i/rus",
                               "xx/harbour-act/art_5-1"]),
    "term": ("vessel-in-distress", ["апатқа ұшыраған кеме | судно, терпящее бедствие | vessel in distress",
                                    "haven-1-a"]),
    "actor": ("harbour-master", ["Harbour Act, art. 2(1)  [must]",
                                 "The harbour master must admit a vessel in distress at any hour"]),
    "row": ("haven-3-2/advice/now", ["unverified: not evidence"]),
    "instrument": ("haven", ["Ports Treaty Series vol. 7, p. 1", "2018-10-01  ratified"]),
}


def lines(corpus: Corpus, identifier: str, as_of: str = "2026-11-22", language: str = "en") -> str:
    found = describe(corpus, identifier, day(as_of), language)
    assert found is not None
    return "\n".join(found)


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_of_each_kind_is_described_with_what_matters_about_it(sample: Corpus, kind: str) -> None:
    identifier, expected = KINDS[kind]
    text = lines(sample, identifier)
    assert [words for words in expected if words not in text] == []


def test_an_article_whose_opening_words_have_the_same_id_is_described_with_them(sample: Corpus) -> None:
    text = lines(sample, "xx/harbour-act/art_1")
    wanted = ("art. 1. Terms", "xx/harbour-act/art_1__point_2", "opening words, states")
    assert [words for words in wanted if words not in text] == []


def test_an_unknown_id_has_no_description(sample: Corpus) -> None:
    assert describe(sample, "haven-99", TODAY, "en") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_known_id_can_be_described_in_every_language(sample: Corpus, language: str) -> None:
    known = known_ids(sample)
    assert len(known) == len(set(known)) > 60
    assert [identifier for identifier in known if not describe(sample, identifier, TODAY, language)] == []


def test_every_record_of_the_real_corpus_can_be_described(real: Corpus) -> None:
    known = known_ids(real)
    assert len(known) > 1000
    assert [identifier for identifier in known if not describe(real, identifier, TODAY, "kk")] == []


def test_the_description_of_a_row_that_does_not_count_says_why_and_no_more(sample: Corpus) -> None:
    text = lines(sample, "haven-2-1/no-fee/before")
    assert "speaks of other days" in text
    assert "The Act was silent" not in text


def test_the_wording_in_force_on_the_day_is_marked(sample: Corpus) -> None:
    text = lines(sample, "xx/harbour-act/art_2__para_1", as_of="2024-12-31")
    assert [line[:12] for line in text.splitlines() if line.startswith("* ")] == ["* 2019-06-01"]


def test_an_article_shows_a_dash_for_what_is_not_in_force_on_the_day(sample: Corpus) -> None:
    assert lines(sample, "xx/harbour-act/art_4").splitlines()[-1].strip() == "–"


def test_a_finding_of_nothing_names_the_acts_that_were_looked_through(sample: Corpus) -> None:
    assert "Examined: xx/harbour-act, xx/harbour-amendment (2026-09-30)" in lines(sample, "haven-3-3")


def test_an_unsettled_element_says_what_would_settle_it(sample: Corpus) -> None:
    assert "What would settle it: Read the orders of the port authority." in lines(sample, "haven-3-2/hotline")


def test_a_stale_verdict_says_so(sample: Corpus) -> None:
    assert "(stale)" in lines(sample, "haven-3-1")


def test_a_signature_is_shown_only_where_there_is_one(sample: Corpus) -> None:
    shown = ["; signed by a lawyer" in lines(sample, identifier) for identifier in ("haven-1-a", "haven-2-1")]
    assert shown == [True, False]
