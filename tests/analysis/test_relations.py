"""What a row says about its element, relation by relation, and which of several rows stands."""

import pytest

from concordance.analysis.outcome import ElementVerdict, strongest
from concordance.analysis.verdicts import ElementOnDay, obligation_on
from concordance.model.assessment import Relation, Row
from concordance.model.corpus import Corpus
from concordance.model.provision import Provision
from tests.invented import corpus, day, evidence, obligation, provision, row

TODAY = day("2026-02-01")

# The table of docs/method.md, line by line.
METHOD = {
    "equal-to": "met", "equivalent-to": "met", "superset-of": "met", "subset-of": "partly-met",
    "intersects-with": "partly-met", "contrary-to": "conflict", "no-relationship": "missing",
    "not-applicable": "not-applicable", "undetermined": "not-reviewed",
}


def judged(*rows: Row, modality: str = "mandatory", provisions: tuple[Provision, ...] = (provision(1), provision(2)),
           ) -> ElementOnDay:
    """Return element `duty/part` as these rows judge it."""
    found: Corpus = corpus(provisions, [obligation("duty", "part", modality=modality)], rows)
    return obligation_on(found, found.obligations["duty"], TODAY).elements[0]


def rows_for(relation: str, name: str = "one") -> Row:
    needs = Relation(relation).needs_evidence
    return row(f"duty/part/{name}", relation, *((evidence(1),) if needs else ()))


def test_the_method_speaks_about_every_relation() -> None:
    assert sorted(METHOD) == sorted(Relation)


@pytest.mark.parametrize(("relation", "verdict"), METHOD.items())
def test_a_relation_gives_the_verdict_of_the_method(relation: str, verdict: str) -> None:
    assert judged(rows_for(relation)).verdict == verdict


def test_an_element_without_a_row_is_not_reviewed() -> None:
    assert judged().verdict is ElementVerdict.NOT_REVIEWED


def test_provisions_that_together_cover_an_element_meet_it() -> None:
    assert judged(row("duty/part/one", "subset-of", evidence(1), evidence(2), together=True)).verdict == "met"


def test_together_changes_nothing_for_an_overlap() -> None:
    found = judged(row("duty/part/one", "intersects-with", evidence(1), evidence(2), together=True))
    assert found.verdict == "partly-met"


def test_two_partial_rows_do_not_add_up_to_a_met_element() -> None:
    found = judged(row("duty/part/one", "subset-of", evidence(1)), row("duty/part/two", "subset-of", evidence(2)))
    assert found.verdict == "partly-met"


@pytest.mark.parametrize("relation", [relation for relation in METHOD if relation != "contrary-to"])
def test_an_open_contradiction_outweighs_every_other_row(relation: str) -> None:
    assert judged(rows_for(relation), rows_for("contrary-to", "two")).verdict == "conflict"


def test_the_most_favourable_row_stands_beside_lesser_ones() -> None:
    found = judged(rows_for("subset-of"), rows_for("equivalent-to", "two"))
    assert (found.verdict, [item.row.id for item in found.deciding]) == ("met", ["duty/part/two"])


@pytest.mark.parametrize("force", ["may", "competence"])
@pytest.mark.parametrize("modality", ["mandatory", "commitment"])
def test_a_shall_answered_by_may_or_within_competence_is_weakened(force: str, modality: str) -> None:
    found = judged(rows_for("equivalent-to"), modality=modality, provisions=(provision(1, force=force),))
    assert found.verdict == "weakened"


@pytest.mark.parametrize("force", ["must", "indicative", "must-not", "entitled", "declaratory"])
def test_a_shall_answered_by_a_firm_provision_is_met(force: str) -> None:
    assert judged(rows_for("equivalent-to"), provisions=(provision(1, force=force),)).verdict == "met"


@pytest.mark.parametrize("modality", ["mandatory-to-consider", "optional", "recommended-action", "encouraged",
                                      "definition", "scope", "final-clause"])
def test_a_may_answers_a_softer_promise_in_full(modality: str) -> None:
    found = judged(rows_for("equivalent-to"), modality=modality, provisions=(provision(1, force="may"),))
    assert found.verdict == "met"


def test_one_firm_provision_in_a_row_is_enough_not_to_weaken_it() -> None:
    found = judged(row("duty/part/one", "subset-of", evidence(1), evidence(2), together=True),
                   provisions=(provision(1, force="may"), provision(2)))
    assert found.verdict == "met"


def test_weak_provisions_that_together_cover_an_element_weaken_it() -> None:
    found = judged(row("duty/part/one", "subset-of", evidence(1), evidence(2), together=True),
                   provisions=(provision(1, force="may"), provision(2, force="competence")))
    assert found.verdict == "weakened"


def test_a_weak_provision_that_covers_only_a_part_stays_partly_met() -> None:
    assert judged(rows_for("subset-of"), provisions=(provision(1, force="may"),)).verdict == "partly-met"


def test_a_weak_provision_that_says_the_opposite_stays_a_conflict() -> None:
    assert judged(rows_for("contrary-to"), provisions=(provision(1, force="may"),)).verdict == "conflict"


def test_a_firm_row_beside_a_weak_one_makes_the_element_met() -> None:
    found = judged(row("duty/part/one", "equal-to", evidence(1)), row("duty/part/two", "equal-to", evidence(2)),
                   provisions=(provision(1, force="may"), provision(2)))
    assert found.verdict == "met"


def test_nothing_at_all_is_not_reviewed() -> None:
    assert strongest([]) is ElementVerdict.NOT_REVIEWED
