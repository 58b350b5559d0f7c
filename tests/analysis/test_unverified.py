"""How everything is known, value by value."""

from collections.abc import Callable

from concordance.analysis.unverified import _home, _walk, known, unverified
from concordance.model.base import Basis, Record
from concordance.model.corpus import Corpus
from tests.invented import ACT, corpus, obligation, provision, version

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


def test_a_wording_known_otherwise_than_its_article_is_named_by_its_provision() -> None:
    law = corpus([provision(1), provision(2, version("2020-01-01", basis="secondary"))], [obligation("left", "a")], [])
    [found] = [item for item in known(law, (Basis.SECONDARY,)) if item.home == ACT]
    assert (found.name, found.key) == (
        "law/xx/harbour-act/articles/art-001.yml#art_1__para_2.versions[1].basis", "basis")


def test_records_under_keys_are_walked_and_a_file_of_nobody_has_no_home(sample: Corpus) -> None:
    wording = version("2020-01-01", basis="secondary")
    assert list(_walk({"left": wording}, "of", ("of",))) == [
        ("of.left.from_basis", ("of", "left", "from_basis"), wording, Basis.OFFICIAL_TEXT),
        ("of.left.basis", ("of", "left", "basis"), wording, Basis.SECONDARY)]
    [audiences] = [file.record for file in sample.files if file.kind == "audiences"]
    assert _home(audiences) is None
