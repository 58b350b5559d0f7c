"""How far a verdict can be relied on, and what memory is worth: nothing."""

import pytest

from concordance.analysis.standing import Standing
from concordance.analysis.verdicts import ObligationOnDay, obligation_on
from concordance.model.assessment import Row
from concordance.model.provision import Provision
from tests.invented import ACT, corpus, day, evidence, obligation, provision, row, version


def judged(*rows: Row, provisions: tuple[Provision, ...] = (provision(1),), basis: str = "official-text",
           act_basis: str = "official-text", date: str = "2026-02-01") -> ObligationOnDay:
    """Return the obligation `duty` with the elements `part` and `rest`."""
    built = corpus(provisions, [obligation("duty", "part", "rest", basis=basis)], rows, act_basis=act_basis)
    return obligation_on(built, built.obligations["duty"], day(date))


def known(basis: str) -> tuple[Provision, ...]:
    return (provision(1, version("2020-01-01", basis=basis)),)


def test_recalled_evidence_closes_nothing() -> None:
    result = judged(row("duty/part/one", "equal-to", evidence(1)), provisions=known("recalled"))
    assert (result.elements[0].verdict, result.elements[0].rows[0].standing) == ("not-reviewed", Standing.UNVERIFIED)


def test_one_recalled_provision_among_several_is_enough_to_close_nothing() -> None:
    result = judged(row("duty/part/one", "subset-of", evidence(1), evidence(2), together=True),
                    provisions=(*known("recalled"), provision(2)))
    assert result.elements[0].verdict == "not-reviewed"


@pytest.mark.parametrize("relation", ["equal-to", "contrary-to", "no-relationship", "not-applicable"])
def test_a_recalled_judgement_decides_nothing(relation: str) -> None:
    found = (evidence(1),) if relation in ("equal-to", "contrary-to") else ()
    assert judged(row("duty/part/one", relation, *found, basis="recalled")).elements[0].verdict == "not-reviewed"


def test_a_recalled_wording_that_came_after_the_judgement_closes_nothing() -> None:
    changed = provision(1, version("2020-01-01", "2026-06-30"), version("2026-07-01", basis="recalled"))
    result = judged(row("duty/part/one", "equal-to", evidence(1)), provisions=(changed,), date="2026-07-01")
    assert result.elements[0].rows[0].standing is Standing.UNVERIFIED


def test_a_judgement_on_a_recalled_wording_closes_nothing_after_the_wording_was_changed() -> None:
    changed = provision(1, version("2020-01-01", "2026-06-30", basis="recalled"), version("2026-07-01"))
    result = judged(row("duty/part/one", "equal-to", evidence(1)), provisions=(changed,), date="2026-07-01")
    assert result.elements[0].rows[0].standing is Standing.UNVERIFIED


def test_a_recalled_judgement_closes_nothing_after_the_wording_was_changed() -> None:
    changed = provision(1, version("2020-01-01", "2026-06-30"), version("2026-07-01"))
    result = judged(row("duty/part/one", "equal-to", evidence(1), basis="recalled"), provisions=(changed,),
                    date="2026-07-01")
    assert result.elements[0].rows[0].standing is Standing.UNVERIFIED


@pytest.mark.parametrize("basis", ["official-text", "derived", "secondary"])
def test_trust_is_the_weakest_basis_of_the_evidence(basis: str) -> None:
    assert judged(row("duty/part/one", "equal-to", evidence(1)), provisions=known(basis)).trust.basis == basis


def test_trust_is_the_weakest_basis_over_all_elements() -> None:
    result = judged(row("duty/part/one", "equal-to", evidence(1)), row("duty/rest/one", "equal-to", evidence(2)),
                    provisions=(provision(1), provision(2, version("2020-01-01", basis="secondary"))))
    assert result.trust.basis == "secondary"


def test_a_row_that_did_not_decide_does_not_lower_trust() -> None:
    result = judged(row("duty/part/one", "equal-to", evidence(1)), row("duty/part/two", "subset-of", evidence(2)),
                    provisions=(provision(1), provision(2, version("2020-01-01", basis="secondary"))))
    assert result.trust.basis == "official-text"


def test_a_finding_of_nothing_is_as_good_as_the_acts_looked_through() -> None:
    result = judged(row("duty/part/one", "no-relationship", window=("2020-01-01", None), examined=(ACT,)),
                    act_basis="secondary")
    assert result.trust.basis == "secondary"


@pytest.mark.parametrize("examined", [(ACT,), ("xx/lost-act",)])
def test_an_act_looked_through_neither_raises_trust_nor_must_be_encoded(examined: tuple[str, ...]) -> None:
    result = judged(row("duty/part/one", "no-relationship", examined=examined), basis="secondary")
    assert (result.elements[0].verdict, result.trust.basis) == ("missing", "secondary")


def test_a_judgement_made_from_descriptions_of_others_is_secondary() -> None:
    assert judged(row("duty/part/one", "equal-to", evidence(1), basis="secondary")).trust.basis == "secondary"


def test_an_obligation_known_from_others_is_secondary_whatever_the_law_says() -> None:
    assert judged(row("duty/part/one", "equal-to", evidence(1)), basis="secondary").trust.basis == "secondary"


def test_a_verdict_is_reviewed_when_every_deciding_row_is() -> None:
    assert judged(row("duty/part/one", "equal-to", evidence(1), review="reviewed"),
                  row("duty/rest/one", "equal-to", evidence(1), review="reviewed")).trust.reviewed


@pytest.mark.parametrize("review", ["proposed", "disputed"])
def test_one_deciding_row_without_a_signature_leaves_the_verdict_proposed(review: str) -> None:
    assert not judged(row("duty/part/one", "equal-to", evidence(1), review="reviewed"),
                      row("duty/rest/one", "equal-to", evidence(1), review=review)).trust.reviewed


def test_an_unsigned_row_that_did_not_decide_does_not_undo_a_signature() -> None:
    assert judged(row("duty/part/one", "equal-to", evidence(1), review="reviewed"),
                  row("duty/part/two", "subset-of", evidence(1))).trust.reviewed


def test_nothing_judged_is_nothing_reviewed() -> None:
    assert not judged().trust.reviewed
