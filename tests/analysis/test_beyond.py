"""All pairs of instruments counted at once, held against the comparison of one pair with its proofs."""

from dataclasses import replace

import pytest

from concordance.analysis.beyond import Cover, all_pairs, beyond
from concordance.model.corpus import Corpus, DataFile
from concordance.model.crosswalk import Reach
from concordance.model.instrument import Instrument, ObligationFile
from concordance.model.requirement import Link, Part, Requirement
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
