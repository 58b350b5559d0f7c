"""What the words of the model mean, at their edges."""

from datetime import date

import pytest
from pydantic import ValidationError

from concordance.model.assessment import Evidence, Relation, Window
from concordance.model.base import Basis, weakest
from concordance.model.corpus import Corpus
from concordance.model.instrument import Modality
from concordance.model.provision import Force, TimeLimit, Version
from concordance.model.source import Source
from concordance.model.text import Text

DAY = date(2025, 1, 1)


def version(start: str, end: str | None = None, *, repealed: bool = False) -> Version:
    """Return a version with nothing but its days."""
    return Version.model_validate({"from": start, "to": end, "by": "xx/a", "basis": "derived", "sources": ["s"],
                                   "summary": {"en": "x"}, "repealed": repealed})


def test_the_first_and_the_last_day_of_a_version_are_both_in_force() -> None:
    one_day = version("2025-01-01", "2025-01-01")
    assert [one_day.in_force(date(2024, 12, 31)), one_day.in_force(DAY), one_day.in_force(date(2025, 1, 2))] == [
        False, True, False]


def test_a_repealed_version_is_never_in_force() -> None:
    assert not version("2020-01-01", repealed=True).in_force(DAY)


def test_a_version_without_a_last_day_is_in_force_for_good() -> None:
    assert version("2020-01-01").in_force(date.max)


def test_both_ends_of_a_window_are_inside() -> None:
    window = Window.model_validate({"from": "2025-01-01", "to": "2025-01-01"})
    assert [window.open_on(date(2024, 12, 31)), window.open_on(DAY), window.open_on(date(2025, 1, 2))] == [
        False, True, False]


def test_a_window_without_bounds_is_always_open() -> None:
    assert Window().open_on(date.min)
    assert Window().open_on(date.max)


def test_evidence_means_the_wording_of_the_day_of_assessment(sample: Corpus) -> None:
    provision = sample.provisions["xx/harbour-act/art_2__para_1"]
    assert Evidence(provision="x").version_meant(provision, date(2024, 12, 31)) == provision.versions[0]
    assert Evidence(provision="x").version_meant(provision, DAY) == provision.versions[1]


def test_evidence_that_names_a_version_means_that_one_on_any_day(sample: Corpus) -> None:
    provision = sample.provisions["xx/harbour-act/art_2__para_1"]
    named = Evidence(provision="x", version=date(2019, 6, 1))
    assert named.version_meant(provision, DAY) == provision.versions[0]


def test_evidence_that_names_a_version_that_never_was_means_none(sample: Corpus) -> None:
    provision = sample.provisions["xx/harbour-act/art_2__para_1"]
    assert Evidence(provision="x", version=date(2019, 6, 2)).version_meant(provision, DAY) is None


def test_the_weakest_basis_wins() -> None:
    assert weakest([Basis.DERIVED, Basis.RECALLED, Basis.OFFICIAL_TEXT]) is Basis.RECALLED
    assert [basis.strength for basis in Basis] == [3, 2, 1, 0]
    assert weakest([]) is Basis.OFFICIAL_TEXT


def test_only_shall_and_a_commitment_are_firm() -> None:
    assert [modality for modality in Modality if modality.firm] == [Modality.MANDATORY, Modality.COMMITMENT]


def test_only_may_and_competence_are_weak() -> None:
    assert {force for force in Force if force.weak} == {Force.MAY, Force.COMPETENCE}


def test_only_three_relations_speak_of_no_provision() -> None:
    assert [relation for relation in Relation if not relation.needs_evidence] == [
        Relation.NONE, Relation.NOT_APPLICABLE, Relation.UNDETERMINED]


def test_a_text_falls_back_to_english_then_russian_then_kazakh() -> None:
    assert Text(kk="к", ru="р", en="e").best("kk") == ("к", "kk")
    assert Text(ru="р", en="e").best("kk") == ("e", "en")
    assert Text(kk="к", ru="р").best("en") == ("р", "ru")
    assert Text(kk="к").best("en") == ("к", "kk")


def test_a_text_names_the_languages_it_lacks() -> None:
    assert Text(ru="р").missing() == ("kk", "en")


@pytest.mark.parametrize("value", ["…", "...", " … ", "."])
def test_a_text_of_dots_is_no_text(value: str) -> None:
    with pytest.raises(ValidationError, match="still to be written"):
        Text(en=value)


@pytest.mark.parametrize("value", ["0", "1704067200", "2024-09-05T00:00:00", "20240905", "2024-9-5", "2024-02-30",
                                   "NO"])
def test_only_a_day_written_out_is_a_day(value: str) -> None:
    with pytest.raises(ValidationError):
        Window.model_validate({"from": value})


@pytest.mark.parametrize("value", ["P30D", "P6M", "P1Y6M", "PT24H", "P2W", "P1DT12H"])
def test_a_period_is_written_as_iso_8601(value: str) -> None:
    assert TimeLimit.model_validate({"duration": value, "bound": "at-most", "what": {"en": "x"}}).duration == value


@pytest.mark.parametrize("value", ["P", "PT", "30D", "P30", "p30d", "P1M2Y", "P1DT", "30 days", ""])
def test_what_is_no_period_is_refused(value: str) -> None:
    with pytest.raises(ValidationError):
        TimeLimit.model_validate({"duration": value, "bound": "at-most", "what": {"en": "x"}})


def test_a_record_cannot_be_changed() -> None:
    text = Text(en="x")
    with pytest.raises(ValidationError):
        text.en = "y"


def test_a_source_without_an_address_is_refused() -> None:
    with pytest.raises(ValidationError):
        Source.model_validate({"title": "x", "url": "adilet", "basis": "secondary"})


def test_every_record_of_the_sample_has_a_place(sample: Corpus) -> None:
    ids = {*sample.acts, *sample.articles, *sample.provisions, *sample.terms, *sample.actors, *sample.instruments,
           *sample.obligations, *sample.rows, *(f"requirement:{name}" for name in sample.requirements)}
    assert ids - set(sample.places) == set()
    # The opening words of article 1 carry the id of the article itself.
    assert len(ids) == 2 + 8 + 14 + 2 + 5 + 3 + (7 + 2 + 1) + (14 + 1 + 2) + 1 - 1


def test_the_indexes_of_the_corpus_agree(sample: Corpus) -> None:
    assert set(sample.article_of) == set(sample.provisions)
    assert set(sample.instrument_of) == set(sample.obligations)
    assert {row.id for rows in sample.rows_of.values() for row in rows} == set(sample.rows)
    assert sample.obligations_served["xx/harbour-act/art_2__para_1"] == ("haven-2-1",)
