"""What a predicate says of promises the data does not know, and of parts that lie in one another by two ways."""

import pytest

from concordance.analysis.training.predicates import truth
from concordance.model.corpus import Corpus
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
