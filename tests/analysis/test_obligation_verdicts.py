"""From elements to the verdict on an obligation, and which elements decided it."""

from dataclasses import replace
from itertools import product

import pytest

from concordance.analysis.outcome import ElementVerdict, Verdict, of_elements
from concordance.analysis.verdicts import ObligationOnDay, obligation_on, verdicts
from concordance.model.assessment import Relation
from concordance.model.instrument import Force, Modality
from tests.invented import corpus, day, evidence, obligation, provision, row

TODAY = day("2026-02-01")
RELATION_FOR = {"met": "equal-to", "partly-met": "subset-of", "missing": "no-relationship", "conflict": "contrary-to",
                "not-applicable": "not-applicable", "not-reviewed": "undetermined"}


def judged(*outcomes: str, testable: bool = True) -> ObligationOnDay:
    """Return an obligation whose elements e1, e2 … have these verdicts."""
    names = [f"e{index}" for index in range(1, len(outcomes) + 1)]
    rows = []
    for name, outcome in zip(names, outcomes, strict=True):
        relation = RELATION_FOR.get(outcome, "equal-to")
        # Paragraph 2 says only "may", so that it answers a "shall" weakly.
        found = (evidence(2 if outcome == "weakened" else 1),) if Relation(relation).needs_evidence else ()
        rows.append(row(f"duty/{name}/one", relation, *found))
    built = corpus([provision(1), provision(2, force="may")], [obligation("duty", *names, testable=testable)], rows)
    return obligation_on(built, built.obligations["duty"], TODAY)


@pytest.mark.parametrize(("outcomes", "verdict"), [
    (["met", "met"], "full"),
    (["met", "weakened"], "weakened"),
    (["weakened", "weakened"], "weakened"),
    (["missing", "missing"], "missing"),
    (["not-reviewed", "not-reviewed"], "not-reviewed"),
    (["not-applicable", "not-applicable"], "not-applicable"),
    (["met", "missing"], "partial"),
    (["met", "not-reviewed"], "partial"),
    (["weakened", "partly-met"], "partial"),
    (["partly-met", "partly-met"], "partial"),
])
def test_the_elements_give_the_verdict_of_the_method(outcomes: list[str], verdict: str) -> None:
    assert judged(*outcomes).verdict == verdict


@pytest.mark.parametrize("other", ["met", "weakened", "partly-met", "missing", "not-applicable", "not-reviewed"])
def test_one_element_in_conflict_puts_the_obligation_in_conflict(other: str) -> None:
    assert judged(other, "conflict").verdict is Verdict.CONFLICT


@pytest.mark.parametrize(("rest", "verdict"), [
    ("met", "full"), ("weakened", "weakened"), ("missing", "missing"), ("not-reviewed", "not-reviewed"),
    ("conflict", "conflict"), ("partly-met", "partial"),
])
def test_an_element_that_does_not_apply_does_not_count(rest: str, verdict: str) -> None:
    assert judged(rest, "not-applicable").verdict == verdict


def test_every_pair_of_element_verdicts_gives_one_verdict() -> None:
    pairs = list(product(ElementVerdict, repeat=2))
    found = {pair: of_elements(list(pair)) for pair in pairs}
    assert len(found) == 49
    assert {found[first, second] is found[second, first] for first, second in pairs} == {True}


def test_no_elements_at_all_are_not_reviewed() -> None:
    assert of_elements([]) is Verdict.NOT_REVIEWED


def test_a_clause_that_cannot_be_tested_gets_no_verdict_whatever_was_judged() -> None:
    assert judged("met", testable=False).verdict is Verdict.NOT_TESTABLE


@pytest.mark.parametrize(("outcomes", "decided_by"), [
    (["met", "missing", "partly-met"], ["e2", "e3"]),
    (["met", "not-reviewed", "not-applicable"], ["e2"]),
    (["met", "weakened"], ["e2"]),
    (["met", "conflict", "missing"], ["e2"]),
    (["met", "met", "not-applicable"], ["e1", "e2"]),
    (["missing", "missing"], ["e1", "e2"]),
    (["not-reviewed", "not-reviewed"], ["e1", "e2"]),
    (["not-applicable", "not-applicable"], ["e1", "e2"]),
])
def test_a_verdict_names_the_elements_that_decided_it(outcomes: list[str], decided_by: list[str]) -> None:
    assert judged(*outcomes).decided_by == tuple(f"duty/{name}" for name in decided_by)


def test_a_verdict_says_for_which_day_and_instrument_it_stands() -> None:
    found = judged("met")
    assert (found.day, found.instrument, found.force) == (TODAY, "charter", Force.BINDING)


@pytest.mark.parametrize(("outcome", "weak"), [("met", False), ("weakened", True), ("missing", False)])
def test_a_judgement_tells_whether_its_provisions_are_weaker_than_the_duty(outcome: str, weak: bool) -> None:
    [judgement] = judged(outcome).elements[0].rows
    assert judgement.weak is weak


def test_verdicts_come_in_the_order_of_the_instrument() -> None:
    built = corpus([], [obligation("duty-b", "e"), obligation("duty-a", "e")], [])
    assert [result.obligation.id for result in verdicts(built, TODAY)] == ["duty-b", "duty-a"]


def test_verdicts_of_another_instrument_are_left_out() -> None:
    built = corpus([], [obligation("duty", "e")], [])
    assert verdicts(built, TODAY, "another") == ()


@pytest.mark.parametrize("modality", Modality)
def test_the_words_of_a_verdict_follow_force_and_modality(modality: Modality) -> None:
    plain = judged("missing")
    asked = replace(plain, obligation=plain.obligation.model_copy(update={"modality": modality}))
    free = modality in (Modality.OPTIONAL, Modality.CONSIDER)
    # What binds but leaves the choice is taken up or not; elsewhere the force of the instrument decides alone.
    assert {force: replace(asked, force=force).wording for force in Force} == {
        Force.BINDING: "verdict-option" if free else "verdict",
        Force.POLITICAL: "verdict-political", Force.BENCHMARK: "verdict-benchmark"}
