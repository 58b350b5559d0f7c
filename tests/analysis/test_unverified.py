"""How everything is known, value by value."""

from concordance.analysis.unverified import known, unverified
from concordance.model.base import Basis
from concordance.model.corpus import Corpus

SUMMIT = "mappings/instruments/pledge/obligations/2021-summit.yml"


def test_what_is_recalled_is_named_with_its_key_and_home(sample: Corpus) -> None:
    found = {known.name: (known.key, known.home, type(known.record).__name__) for known in unverified(sample)}
    assert found == {
        "law/xx/harbour-act/articles/art-006.yml#wording.basis": ("basis", "xx/harbour-act", "Wording"),
        f"{SUMMIT}#document.basis": ("basis", "pledge", "Document"),
        f"{SUMMIT}#pledge-night.basis": ("basis", "pledge", "Obligation"),
        "mappings/questionnaires/port-survey.yml#smuggling.basis": ("basis", "port-survey", "Group"),
        "mappings/questionnaires/port-survey.yml#night.basis": ("basis", "port-survey", "FormQuestion")}


def test_the_key_tells_the_basis_of_a_title_from_that_of_the_whole(sample: Corpus) -> None:
    keys = [item.key for item in known(sample) if item.file == "law/xx/harbour-amendment/act.yml"]
    assert keys == ["portal_id_basis", "title_basis", "basis", "basis"]
    assert {item.basis for item in known(sample, (Basis.DERIVED, Basis.SECONDARY))} == {Basis.DERIVED, Basis.SECONDARY}
