"""What a predicate says of a provision the data does not know."""

import pytest

from concordance.analysis.training.predicates import truth
from concordance.model.corpus import Corpus
from tests.analysis.training.asking import asks
from tests.invented import day


@pytest.mark.parametrize("what", ["in-force-on", "first-day"])
def test_an_unknown_provision_was_never_in_force(sample: Corpus, what: str) -> None:
    asked = asks(f"what: {what}, provision: xx/harbour-act/art_99, on: 2025-01-01")
    assert truth(sample, asked, day("2026-03-01")) is False
