"""The order of what may be found about an element, and the one finding that stands among several."""

from itertools import product

import pytest

from concordance.analysis.outcome import STRENGTHS, ElementVerdict, strongest

# Written down here a second time, so that a slip in the table of the engine shows.
ORDER = ["not-reviewed", "not-applicable", "missing", "partly-met", "weakened", "met", "conflict"]


def test_the_strengths_are_in_the_order_of_the_method() -> None:
    assert list(STRENGTHS) == ORDER


@pytest.mark.parametrize(("one", "other"), list(product(ORDER, repeat=2)))
def test_of_two_findings_the_stronger_stands_whichever_comes_first(one: str, other: str) -> None:
    assert strongest([ElementVerdict(one), ElementVerdict(other)]) == max(one, other, key=ORDER.index)
