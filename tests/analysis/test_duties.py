"""Who bears what, directly and as one of a wider group."""

from datetime import date

from concordance.analysis.duties import BORNE, bearing_actors, borne, borne_by_nobody, duties, wider
from concordance.model.corpus import Corpus
from concordance.model.provision import Provision, ProvisionKind
from tests.invented import corpus, evidence, obligation, paragraph, provision, row, version

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


def nobody(*parts: Provision, modality: str = "mandatory", relation: str = "equal-to") -> list[str]:
    """Return the obligations nobody bears, where all of these provisions answer the one there is."""
    judged = row("left/a/now", relation, *(evidence(number) for number in range(1, len(parts) + 1)))
    law = corpus(parts, [obligation("left", "a", modality=modality)], [judged])
    assert borne_by_nobody(law, DAY, "pact") == ()
    return [result.obligation.id for result in borne_by_nobody(law, DAY, "charter")]


def speaking(number: int, kind: str, *bearers: str) -> Provision:
    return provision(number).model_copy(update={"kind": ProvisionKind(kind), "bearer": bearers})


def test_a_duty_without_a_bearer_is_borne_by_nobody_and_an_offence_alone_is_not_asked_for_one() -> None:
    assert nobody(speaking(1, "duty")) == ["left"]
    assert nobody(speaking(1, "duty"), speaking(2, "offence")) == ["left"]
    assert nobody(speaking(1, "duty"), speaking(2, "competence", "harbour-master")) == []
    assert nobody(speaking(1, "duty"), speaking(2, "offence", "harbour-master")) == []
    assert nobody(speaking(1, "offence")) == []
    assert nobody(speaking(1, "duty"), modality="optional") == []
    # The checks refuse evidence beside a finding of nothing (C403); where it is unknown as well, nobody is asked.
    assert nobody(relation="no-relationship") == []


def test_a_finding_of_nothing_that_names_what_is_not_there_names_no_bearer() -> None:
    law = corpus([speaking(1, "duty")], [obligation("left", "a", "b")], [
        row("left/a/now", "no-relationship", evidence(9)), row("left/b/now", "equal-to", evidence(1))])
    assert [result.obligation.id for result in borne_by_nobody(law, DAY)] == ["left"]


def test_an_index_made_once_is_the_one_that_is_read(sample: Corpus) -> None:
    assert duties(sample, DAY, "harbour-master")
    assert duties(sample, DAY, "harbour-master", index={}) == ()


def test_a_provision_that_names_no_bearer_or_is_not_in_force_is_borne_by_none() -> None:
    law = corpus([provision(1), speaking(2, "duty"), provision(3, version("2020-01-01", "2020-12-31"))],
                 [obligation("left", "a")], [])
    assert {actor: [item[0] for item in items] for actor, items in borne(law, DAY).items()} == {
        "harbour-master": [paragraph(1)]}
