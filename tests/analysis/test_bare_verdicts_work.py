"""Bare verdicts are for a day, and take no more work than needed."""

from concordance.analysis import bare_verdicts as engine
from concordance.analysis.bare_verdicts import bare_verdicts
from concordance.model.corpus import Corpus
from tests.invented import corpus, day, evidence, obligation, provision, row

TODAY = day("2026-02-01")
NAMES = [f"e{number}" for number in range(20)]


def law() -> Corpus:
    """Return twenty elements, judged alike on the same two paragraphs, one of which only says "may"."""
    return corpus(
        [provision(1), provision(2, force="may")], [obligation("duty", *NAMES)],
        [row(f"duty/{name}/one", "subset-of", evidence(1), evidence(2), together=True) for name in NAMES])


def test_they_say_for_which_day_they_stand() -> None:
    assert bare_verdicts(law(), TODAY).day == TODAY


def test_a_wording_is_asked_once_a_day_however_many_judgements_rest_on_it() -> None:
    asked = law()
    assert set(bare_verdicts(asked, TODAY).elements.values()) == {"met"}
    book = engine._book_of(asked)
    assert engine._book_of(asked) is book
    assert (len(book.several), len(book.rests), len(book.strengths)) == (20, 2, 3)


def test_another_corpus_is_another_book() -> None:
    whole, empty = law(), corpus([], [obligation("duty", *NAMES)], [])
    assert bare_verdicts(whole, TODAY).obligations["duty"] == "full"
    assert bare_verdicts(empty, TODAY).obligations["duty"] == "not-reviewed"
    assert len(engine._latest) == 1
