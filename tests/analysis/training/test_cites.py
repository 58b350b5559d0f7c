"""What can be cited, and that one citation never means two things."""

from collections import Counter

import pytest

from concordance.analysis.training.cites import _INDEX, _PREFIXED, Cited, CiteKind, citable, resolve
from concordance.model.corpus import Corpus


@pytest.mark.parametrize(("cite", "kind", "name"), [
    ("xx/harbour-act/art_2__para_1", "provision", "xx/harbour-act/art_2__para_1"),
    ("xx/harbour-act/art_2", "article", "xx/harbour-act/art_2"), ("xx/harbour-act", "act", "xx/harbour-act"),
    ("haven-2-1", "obligation", "haven-2-1"), ("haven-2-1/notice", "element", "haven-2-1/notice"),
    ("pledge/ratification", "not-demanded", "pledge/ratification"), ("haven", "instrument", "haven"),
    ("xx/harbour-act/care-list", "delegation", "xx/harbour-act/care-list"), ("term:seafarer", "term", "seafarer"),
    ("claim:free-care", "claim", "free-care"), ("requirement:crew-care", "requirement", "crew-care")])
def test_a_citation_leads_to_a_record(sample: Corpus, cite: str, kind: str, name: str) -> None:
    assert resolve(sample, cite) == Cited(CiteKind(kind), name)


@pytest.mark.parametrize("cite", ["", "seafarer", "term:", "term:haven", "act:xx/harbour-act", "haven/notice",
                                  "xx/harbour-act/art_2__para_9", "crew-care", ":seafarer",
                                  "term:crew:seafarer", "claim:term:seafarer"])
def test_a_citation_that_leads_nowhere_is_none(sample: Corpus, cite: str) -> None:
    assert resolve(sample, cite) is None


def test_whatever_can_be_cited_is_found_again(real: Corpus) -> None:
    everything = list(citable(real))
    assert [cite for cite in everything if resolve(real, cite) is None] == []
    assert len(everything) > 4000


def test_no_citation_means_two_records(real: Corpus) -> None:
    # An unnumbered article is one provision of the same id: citing it cites both, and the provision stands for all.
    named = Counter(name for kind in CiteKind if kind not in (*_PREFIXED, CiteKind.ARTICLE)
                    for name in _INDEX[kind](real))
    assert [name for name, times in named.items() if times > 1] == []
