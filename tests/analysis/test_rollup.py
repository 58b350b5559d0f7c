"""Roll-ups: under which name an obligation is counted, in which order, and what is in none."""

from datetime import date

import pytest

from concordance.analysis.gaps import gap_report
from concordance.analysis.rollup import Dimension, actors_of, rollup
from concordance.analysis.verdicts import ObligationOnDay, obligation_on
from concordance.model.corpus import Corpus
from tests.invented import ACT, corpus, day, evidence, obligation, provision, row

DAY = date(2026, 10, 2)
ASSESSED = day("2026-02-01")


def judged(relation: str, number: int) -> ObligationOnDay:
    """Return an obligation with one judgement on one paragraph, known or not."""
    judgement = row("left/a/now", relation, evidence(number), examined=(ACT,))
    built = corpus([provision(1)], [obligation("left", "a", testable=True)], [judgement])
    return obligation_on(built, built.obligations["left"], ASSESSED)


@pytest.mark.parametrize(("by", "names"), [
    (Dimension.INSTRUMENT, ["charter"]), (Dimension.FORCE, ["binding"]), (Dimension.PILLAR, ["protection"]),
    (Dimension.THEME, ["victims-rights"]), (Dimension.MODALITY, ["mandatory"]), (Dimension.PRIORITY, ["none"]),
    (Dimension.ACTOR, ["harbour-master"]),
])
def test_a_group_has_the_name_that_the_data_gives_it(by: Dimension, names: list[str]) -> None:
    built = corpus([provision(1)], [obligation("left", "a")], [row("left/a/now", "equal-to", evidence(1))])
    assert list(rollup(built, gap_report(built, ASSESSED).results, by)) == names


def test_what_rests_on_nobody_is_counted_under_that_word() -> None:
    built = corpus([], [obligation("left", "a")], [])
    assert list(rollup(built, gap_report(built, ASSESSED).results, Dimension.ACTOR)) == ["nobody"]


@pytest.mark.parametrize("by", Dimension)
def test_what_cannot_be_tested_makes_no_group_and_is_in_none(by: Dimension) -> None:
    built = corpus([], [obligation("left", "a", testable=False)], [])
    assert rollup(built, gap_report(built, ASSESSED).results, by) == {}


def test_priorities_come_from_the_most_urgent_to_the_open(sample: Corpus) -> None:
    results = tuple(reversed(gap_report(sample, DAY).everything))
    assert list(rollup(sample, results, Dimension.PRIORITY)) == ["critical", "high", "medium", "low", "none", "open"]


def test_the_body_that_bears_a_provision_is_named_and_an_unknown_provision_names_none() -> None:
    assert actors_of(judged("equal-to", 1)) == ("harbour-master",)
    # The checks refuse evidence beside a finding of nothing (C403), and evidence that is not there (C201).
    assert actors_of(judged("no-relationship", 9)) == ()
