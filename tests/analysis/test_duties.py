"""Who bears what, directly and as one of a wider group."""

from datetime import date

from concordance.analysis.duties import BORNE, bearing_actors, borne_by_nobody, duties, wider
from concordance.model.corpus import Corpus
from concordance.model.provision import ProvisionKind

DAY = date(2026, 11, 22)


def test_a_body_belongs_to_itself_first_and_to_its_groups_after(real: Corpus) -> None:
    assert wider(real, "internal-affairs-bodies")[:2] == ("internal-affairs-bodies", "authorised-bodies")


def test_an_unknown_actor_belongs_to_nothing(real: Corpus) -> None:
    assert wider(real, "nobody-at-all") == ()


def test_every_borne_provision_in_force_stands_once_under_each_bearer(real: Corpus) -> None:
    found = [(duty.actor, duty.provision_id) for duty in duties(real, DAY)]
    expected = {(actor, identifier) for identifier, p in real.provisions.items() for actor in p.bearer
                if p.kind in BORNE and p.version_on(DAY)}
    assert len(found) == len(set(found))
    assert set(found) == expected


def test_one_actor_also_bears_what_its_groups_bear(real: Corpus) -> None:
    found = duties(real, DAY, "internal-affairs-bodies")
    through = {duty.through for duty in found}
    assert {"internal-affairs-bodies", "authorised-bodies"} <= through
    assert {duty.actor for duty in found} == {"internal-affairs-bodies"}


def test_before_the_law_nobody_bears_its_duties(real: Corpus) -> None:
    assert not [d for d in duties(real, date(2024, 7, 1)) if d.provision_id.startswith("kz/110-viii/")]


def test_kinds_narrow_the_answer(real: Corpus) -> None:
    found = duties(real, DAY, kinds=(ProvisionKind.PROHIBITION,))
    assert found
    assert {duty.provision.kind for duty in found} == {ProvisionKind.PROHIBITION}


def test_only_actors_that_bear_something_are_listed(real: Corpus) -> None:
    named = {duty.actor for duty in duties(real, DAY)}
    assert {actor.id for actor in bearing_actors(real, DAY)} == named


def test_an_obligation_nobody_bears_is_firm_and_answered(real: Corpus) -> None:
    for result in borne_by_nobody(real, DAY):
        assert result.obligation.modality.firm
        evidence = [item for e in result.elements for row in e.deciding for item in row.evidence]
        assert evidence
        assert not any(item.provision and item.provision.bearer for item in evidence)
