"""The scales of the data and our own: what each tells of each verdict."""

import pytest

from concordance.analysis.outcome import ElementVerdict, Verdict
from concordance.graph.verdicts import OUTCOMES
from concordance.language import Words, table
from concordance.model.base import Review
from concordance.model.corpus import Corpus
from concordance.model.scale import VERDICTS
from concordance.model.text import LANGUAGES
from concordance.reports.scales import OWN, mark_of, own_scale, scales, told

# What each scale tells of each verdict on a firm duty, read beside the documents they come from.
TOLD = {
    "ec": ("full", "full", "partial", "partial", "partial", "none", "conflict", "open", "not-applicable",
           "not-applicable"),
    "ministry": ("full", "full", "partial", "partial", "partial", "not-transposed", "not-transposed", "open",
                 "not-relevant", "not-relevant"),
    "earl": ("passed", "passed", "cant-tell", "cant-tell", "cant-tell", "failed", "failed", "untested", "inapplicable",
             "inapplicable"),
    "letters": ("yes", "yes", "partly", "partly", "partly", "no", "no", "open", "not-applicable", "not-applicable"),
}


def test_our_own_scale_stands_first(real: Corpus, sample: Corpus) -> None:
    assert list(scales(real)) == [OWN, *TOLD]
    assert list(scales(sample)) == [OWN]


@pytest.mark.parametrize("name", TOLD)
def test_each_scale_tells_each_verdict_as_agreed(real: Corpus, name: str) -> None:
    assert tuple(real.scales[name].mark(verdict).id for verdict in VERDICTS) == TOLD[name]


@pytest.mark.parametrize("name", [OWN, *TOLD])
def test_no_scale_hides_what_nobody_reviewed(real: Corpus, name: str) -> None:
    scale = scales(real)[name]
    for owed in (True, False):
        found = {verdict: scale.mark(verdict, owed=owed).id for verdict in VERDICTS}
        assert [v for v, mark in found.items() if mark == found["not-reviewed"]] == ["not-reviewed"]


def test_earl_tells_what_the_graph_tells(real: Corpus) -> None:
    for verdict, outcome in OUTCOMES.items():
        label = real.scales["earl"].mark(str(verdict)).label.en
        assert label == outcome


def test_only_the_ministries_have_a_mark_for_what_is_not_owed(real: Corpus) -> None:
    found = {name: {v for mark in scale.marks for v in mark.not_owed} for name, scale in scales(real).items()}
    assert {name: verdicts for name, verdicts in found.items() if verdicts} == {"ministry": {"missing", "conflict"}}
    assert mark_of(real.scales["ministry"], "missing", "verdict").id == "not-transposed"
    for wording in ("verdict-option", "verdict-political", "verdict-benchmark"):
        assert mark_of(real.scales["ministry"], "missing", wording).id == "discretionary"


@pytest.mark.parametrize("wording", ["verdict", "verdict-option", "verdict-political", "verdict-benchmark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_words_follow_what_is_owed(language: str, wording: str) -> None:
    words = Words(language)
    assert [told(own_scale(), v, wording, words) for v in Verdict] == [words(wording, v) for v in Verdict]
    assert told(own_scale(), ElementVerdict.PARTLY_MET, wording, words) == words(wording, Verdict.PARTIAL)


def test_every_scale_says_how_it_is_known_and_that_nobody_signed_it(real: Corpus) -> None:
    assert {name: str(scale.basis) for name, scale in real.scales.items()} == {
        "ec": "secondary", "ministry": "secondary", "earl": "secondary", "letters": "recalled"}
    assert {scale.review for scale in real.scales.values()} == {Review.PROPOSED}


def test_our_own_scale_has_a_meaning_for_each_mark() -> None:
    assert set(table()["scale"]) == {"own", "own-summary", *(mark.id for mark in own_scale().marks)}
