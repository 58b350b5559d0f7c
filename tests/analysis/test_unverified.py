"""How everything is known, value by value."""

from collections.abc import Callable

from concordance.analysis.unverified import known, unverified
from concordance.model.base import Basis, Record
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


def test_every_path_leads_to_the_value_it_names_and_no_value_is_left_out(sample: Corpus) -> None:
    records = {file.path: file.record for file in sample.files}
    for item in known(sample):
        here: object = records[item.file]
        for step in item.path:
            inside = here
            if isinstance(here, Record):
                fields = {field.alias or name: name for name, field in type(here).model_fields.items()}
                here = getattr(here, fields[str(step)])
            else:
                here = here[step]  # type: ignore[index]
        assert (inside, here) == (item.record, item.basis)
        assert item.name.startswith(f"{item.file}#")
        assert item.name.endswith(item.key)
    names = [item.name for item in known(sample)]
    assert len(set(names)) == len(names)


def test_how_a_value_is_called_in_its_file(sample: Corpus, golden: Callable[[str, str], None]) -> None:
    """One file of each kind, so that every way of naming is seen."""
    first = {file.kind: file.path for file in reversed(sample.files)}
    golden("known.txt", "".join(f"{item.name} {item.basis} {item.home}\n" for item in known(sample)
                                if item.file in first.values()))
