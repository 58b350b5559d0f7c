"""What a predicate says of promises the data does not know, and of parts that lie in one another by two ways."""

import pytest

from concordance.analysis.training.predicates import truth
from concordance.model.corpus import Corpus, DataFile
from concordance.model.crosswalk import Reach
from concordance.model.instrument import ObligationFile
from concordance.model.requirement import Link
from tests import invented
from tests.analysis.test_beyond import law, with_more
from tests.analysis.training.asking import asks
from tests.invented import day

DAY = day("2026-03-01")


@pytest.mark.parametrize("flow", [
    "what: demanded, instrument: haven, topic: haven-99",
    "what: delegation, delegation: xx/harbour-act/nothing, status: not-examined",
    "what: delegation, delegation: xx/harbour-act/nothing, status: found"])
def test_of_what_is_not_in_the_data_nothing_is_true(sample: Corpus, flow: str) -> None:
    assert truth(sample, asks(flow), DAY) is False


@pytest.mark.parametrize("within", [
    {"care": ("first-aid", "surgery"), "first-aid": ("lasting-care",), "surgery": ("lasting-care",)},
    {"care": ("first-aid",), "first-aid": ("care", "lasting-care")},  # a circle, which the checks report (C205)
], ids=["two ways", "circle"])
def test_a_part_is_asked_for_by_who_asks_for_a_part_that_holds_it_however_far_up(
        sample: Corpus, within: dict[str, tuple[str, ...]]) -> None:
    changed = Corpus(sample.files)
    changed.__dict__["within"] = {f"crew-care/{low}": tuple(f"crew-care/{high}" for high in above)
                                  for low, above in within.items()}
    found = {part: truth(changed, asks(f"what: asked-by, part: crew-care/{part}, instrument: beacon"), DAY)
             for part in ("care", "first-aid", "lasting-care", "elsewhere")}
    assert found == {"care": True, "first-aid": True, "lasting-care": True, "elsewhere": False}


@pytest.mark.parametrize(("instrument", "topic", "links", "demanded"), [
    # What asks something of the same requirement may demand it in other words; what asks nothing of it does not.
    ("charter", "soft", (("strong/x", "p"), ("strong/x", "q"), ("soft/x", "p")), None),
    ("note", "soft", (("strong/x", "p"), ("soft/x", "p")), False),
    ("plan", "soft", (("strong/x", "p"), ("soft/x", "p")), None),  # not encoded: nobody knows
])
def test_whether_another_instrument_demands_it_is_known_only_where_it_asks_nothing_near(
        instrument: str, topic: str, links: tuple[tuple[str, str], ...], demanded: bool | None) -> None:
    corpus = with_more(law(*((element, part, Reach.EQUAL) for element, part in links)))
    assert truth(corpus, asks(f"what: demanded, instrument: {instrument}, topic: {topic}"), DAY) is demanded


def test_one_element_of_the_wanted_modality_asks_for_a_part_whatever_the_others_ask() -> None:
    corpus = law(("strong/x", "q", Reach.EQUAL), ("strong/y", "q", Reach.EQUAL), ("strong/y", "p", Reach.EQUAL),
                 ("soft/x", "p", Reach.EQUAL))
    free = invented.obligation("free", "z", modality="optional")
    page = DataFile("mappings/instruments/charter/obligations/art-09.yml", "obligations", ObligationFile(
        instrument="charter", article="9", heading=invented.text("h"), obligations=(free,)))
    need = corpus.requirements["need"]
    link = Link(element="free/z", part="p", relation=Reach.EQUAL)
    first = need.model_copy(update={"links": (link, *need.links)})
    corpus = Corpus((*(f for f in corpus.files if f.kind != "requirement"), page,
                     DataFile("mappings/requirements/need.yml", "requirement", first)))
    asked = "what: asked-by, part: need/p, instrument: charter"
    assert truth(corpus, asks(asked), DAY) is True
    found = {name: truth(corpus, asks(f"{asked}, modality: {name}"), DAY)
             for name in ("mandatory", "optional", "commitment")}
    assert found == {"mandatory": True, "optional": True, "commitment": False}
