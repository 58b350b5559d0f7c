"""What a predicate says of a provision the data does not know."""

import pytest

from concordance.analysis.training.predicates import truth
from concordance.model.corpus import Corpus
from tests import invented
from tests.analysis.training.asking import asks
from tests.invented import day


@pytest.mark.parametrize("what", ["in-force-on", "first-day"])
def test_an_unknown_provision_was_never_in_force(sample: Corpus, what: str) -> None:
    asked = asks(f"what: {what}, provision: xx/harbour-act/art_99, on: 2025-01-01")
    assert truth(sample, asked, day("2026-03-01")) is False


@pytest.mark.parametrize(("on", "expected"), [
    ("2020-02-29", False), ("2020-03-01", None), ("2020-07-01", None), ("2021-01-01", None), ("2021-01-02", False)])
def test_a_wording_known_only_by_a_day_began_after_the_one_before_it(on: str, expected: bool | None) -> None:
    twice = invented.provision(1, invented.version("2020-03-01", "2020-12-31"),
                               invented.version("2021-01-01", start_is="no-later-than"))
    law = invented.corpus([twice], [invented.obligation("left", "a")], [])
    asked = asks(f"what: first-day, provision: {invented.paragraph(1)}, on: {on}")
    assert truth(law, asked, day("2026-03-01")) is expected


def test_of_an_act_that_is_not_encoded_no_first_day_is_too_early() -> None:
    late = invented.provision(1, invented.version("2021-01-01", start_is="no-later-than"))
    law = invented.corpus([late], [invented.obligation("left", "a")], [])
    without = Corpus(tuple(file for file in law.files if file.kind != "act"))
    found = {what: [truth(corpus, asks(f"what: {what}, provision: {invented.paragraph(1)}, on: 1950-01-01"),
                          day("2026-03-01")) for corpus in (law, without)] for what in ("first-day", "in-force-on")}
    assert found == {"first-day": [False, None], "in-force-on": [False, None]}
