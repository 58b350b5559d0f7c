"""All pairs of instruments counted at once, held against the comparison of one pair with its proofs."""

from dataclasses import replace
from itertools import pairwise, permutations

import pytest

from concordance.analysis.beyond import Cover, all_pairs, beyond
from concordance.model.corpus import Corpus, DataFile
from concordance.model.crosswalk import Reach
from concordance.model.instrument import Instrument, ObligationFile
from concordance.model.requirement import Confidence, Link, Part, Requirement
from tests import invented
from tests.invented import obligation, provision, text


def law(*links: tuple[str, str, Reach]) -> Corpus:
    """Return a charter of `strong` and a pact of `soft`, both of elements x and y, linked to the parts p and q."""
    base = invented.corpus([provision(1)], [obligation("strong", "x", "y")], [])
    pact = Instrument.model_validate({**invented.instrument().model_dump(by_alias=True), "id": "pact"})
    need = Requirement(
        id="need", label=text("need"), summary=text("need"), theme="prevention",
        parts=(Part(id="p", label=text("p")), Part(id="q", label=text("q"))),
        links=tuple(Link(element=element, part=part, relation=relation,
                         differs=None if relation is Reach.EQUAL else text("so"))
                    for element, part, relation in links))
    return replace(base, files=(
        *base.files, DataFile("mappings/instruments/pact/instrument.yml", "instrument", pact),
        DataFile("mappings/instruments/pact/obligations/art-01.yml", "obligations", ObligationFile(
            instrument="pact", article="1", heading=text("h"), obligations=(obligation("soft", "x", "y"),))),
        DataFile("mappings/requirements/need.yml", "requirement", need)))


@pytest.mark.parametrize(("same", "other"), [("x", "y"), ("y", "x")])
def test_an_element_that_meets_two_is_counted_once_and_by_the_closest(same: str, other: str) -> None:
    # soft/x asks the same as one element of the charter and overlaps with the other, whichever is met first.
    corpus = law((f"strong/{same}", "p", Reach.EQUAL), ("soft/x", "p", Reach.EQUAL),
                 (f"strong/{other}", "q", Reach.EQUAL), ("soft/x", "q", Reach.OVERLAPPING))
    found = all_pairs(corpus)
    assert found["pact", "charter"] == {Cover.COVERED: 1, Cover.PARTLY: 0, Cover.BEYOND: 1}
    assert found["charter", "pact"] == {Cover.COVERED: 1, Cover.PARTLY: 1, Cover.BEYOND: 0}
    assert found == {(asks, than): beyond(corpus, asks, than).counts for asks, than in found}


def test_without_a_link_everything_is_beyond() -> None:
    assert all_pairs(law())["pact", "charter"] == {Cover.COVERED: 0, Cover.PARTLY: 0, Cover.BEYOND: 2}


def with_more(corpus: Corpus) -> Corpus:
    """Return a law with a clause of the pact that cannot be tested, a note without any, and a plan not encoded yet."""
    given = invented.instrument().model_dump(by_alias=True)
    others = [Instrument.model_validate({**given, "id": name, "encoded": name == "note"}) for name in ("note", "plan")]
    return replace(corpus, files=(
        *corpus.files, *(DataFile(f"mappings/instruments/{i.id}/instrument.yml", "instrument", i) for i in others),
        DataFile("mappings/instruments/pact/obligations/art-02.yml", "obligations", ObligationFile(
            instrument="pact", article="2", heading=text("h"),
            obligations=(obligation("final", "z", testable=False),)))))


ONE_PAIR = (("strong/x", "p", Reach.EQUAL), ("soft/x", "p", Reach.EQUAL))
BOTH_PAIRS = (*ONE_PAIR, ("strong/y", "q", Reach.EQUAL), ("soft/y", "q", Reach.EQUAL))


def test_each_line_names_the_obligation_the_element_and_what_it_meets() -> None:
    corpus = law(*ONE_PAIR)
    found = beyond(corpus, "pact", "charter")
    assert (found.asks, found.than) == ("pact", "charter")
    [line] = found.obligations
    assert line.obligation is corpus.obligations["soft"]
    covered, alone = line.elements
    assert [covered.element, alone.element] == list(line.obligation.elements)
    assert [(m.other, m.relation) for m in covered.matches] == [("strong/x", Reach.EQUAL)]
    assert ([step.to for step in covered.path], covered.linked) == (["need/p", "strong/x"], True)
    assert (alone.cover, alone.matches, alone.path, alone.linked) == (Cover.BEYOND, (), (), False)


@pytest.mark.parametrize(("links", "cover", "covered"), [
    ((), Cover.BEYOND, 0), (ONE_PAIR, Cover.PARTLY, 1), (BOTH_PAIRS, Cover.COVERED, 2)])
def test_an_obligation_is_covered_where_all_its_elements_are_and_beyond_where_none_is(
        links: tuple[tuple[str, str, Reach], ...], cover: Cover, covered: int) -> None:
    corpus = law(*links)
    [line] = beyond(corpus, "pact", "charter").obligations
    assert line.cover is cover
    assert all_pairs(corpus)["pact", "charter"][Cover.COVERED] == covered


@pytest.mark.parametrize(("closer", "farther"), list(pairwise(
    [Reach.EQUAL, Reach.NARROWER, Reach.BROADER, Reach.OVERLAPPING])))
def test_the_closest_counterpart_is_told_first(closer: Reach, farther: Reach) -> None:
    # The name of the farther one comes first, so that nothing but the reach puts the closer one in front.
    corpus = law(("strong/x", "p", Reach.EQUAL), ("strong/y", "q", Reach.EQUAL),
                 ("soft/x", "p", farther), ("soft/x", "q", closer))
    matches = beyond(corpus, "pact", "charter").obligations[0].elements[0].matches
    assert [(m.other, m.relation) for m in matches] == [("strong/y", closer), ("strong/x", farther)]


def test_of_two_equally_close_the_surer_is_told_first() -> None:
    corpus = law(("strong/x", "p", Reach.EQUAL), ("strong/y", "p", Reach.EQUAL), ("soft/x", "p", Reach.EQUAL))
    files = []
    for file in corpus.files:
        if isinstance(file.record, Requirement):
            unsure, *others = file.record.links
            links = (unsure.model_copy(update={"confidence": Confidence.LOW}), *others)
            file = replace(file, record=file.record.model_copy(update={"links": links}))
        files.append(file)
    matches = beyond(Corpus(tuple(files)), "pact", "charter").obligations[0].elements[0].matches
    assert [m.other for m in matches] == ["strong/y", "strong/x"]
    assert matches[0].weight > matches[1].weight


def test_what_cannot_be_tested_asks_nothing_and_what_is_not_encoded_is_compared_with_nothing() -> None:
    corpus = with_more(law(*ONE_PAIR))
    assert [line.obligation.id for line in beyond(corpus, "pact", "charter").obligations] == ["soft"]
    assert beyond(corpus, "note", "charter").obligations == ()
    found = all_pairs(corpus)
    assert set(found) == set(permutations(("pact", "charter", "note"), 2))
    assert sum(found["pact", "charter"].values()) == 2
    assert sum(found["note", "charter"].values()) == 0


@pytest.mark.parametrize("pair", [("charter", "nowhere"), ("nowhere", "charter")])
def test_an_unknown_instrument_is_named(pair: tuple[str, str]) -> None:
    with pytest.raises(KeyError, match="nowhere"):
        beyond(law(), *pair)
