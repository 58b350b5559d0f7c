"""C406: what equals two provisions of unequal force, on the days on which both judgements stand."""

import pytest

from concordance.check.rules.c406_unequal_equals import RULE
from concordance.model.assessment import Evidence
from tests.invented import corpus, evidence, obligation, provision, row, version

LAW = [provision(1, version("2020-01-01", "2020-12-31"), version("2021-01-01")), provision(2, force="may")]


def told(first: tuple[Evidence, ...], first_on: str, other: tuple[Evidence, ...], other_on: str) -> list[str]:
    """Return what the rule says of two rows on one element."""
    rows = [row("left/a/first", "equal-to", *first, on=first_on), row("left/a/other", "equal-to", *other, on=other_on)]
    return [finding.message for finding in RULE.check(corpus(LAW, [obligation("left", "a")], rows))]


FOUND = ["equal-to a weak provision, while left/a/first is equal-to a firm one"]


@pytest.mark.parametrize(("first_on", "other_on", "expected"), [
    ("2020-06-01", "2020-07-01", FOUND),
    ("2021-06-01", "2020-07-01", FOUND),
    ("2020-06-01", "2021-07-01", []),  # the first judged a wording that was gone when the other was judged
])
def test_two_judgements_are_held_together_where_both_rest_on_wordings_in_force(first_on: str, other_on: str,
                                                                               expected: list[str]) -> None:
    assert told((evidence(1),), first_on, (evidence(2),), other_on) == expected


@pytest.mark.parametrize("unknown", [(evidence(9),), (evidence(1), evidence(9)), (evidence(9), evidence(1))])
def test_of_a_row_that_names_an_unknown_provision_nothing_is_said(unknown: tuple[Evidence, ...]) -> None:
    # The unknown provision is told by C201; the force of the whole row cannot be known.
    assert told(unknown, "2021-06-01", (evidence(2),), "2021-06-01") == []
    assert told((evidence(2),), "2021-06-01", unknown, "2021-06-01") == []
