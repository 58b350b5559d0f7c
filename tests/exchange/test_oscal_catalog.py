"""The catalogs of the sample: what stands where, in which wording and language."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from concordance.exchange.formats import export_named
from concordance.model.corpus import Corpus, DataFile
from concordance.model.instrument import ObligationFile
from concordance.model.text import Text
from tests.exchange.oscal_tree import controls, document, named, prop, props
from tests.exchange.sources import BASE, source_of, written
from tests.invented import corpus, day, evidence, obligation, paragraph, provision, row, version

HARBOUR = "law/xx.harbour-act.json"
Tree = dict[str, Any]


def catalog(data: Corpus, path: str, as_of: str = "2026-11-22") -> Tree:
    """Return one catalog of a corpus."""
    content = dict(export_named("oscal-catalog").files(source_of(data, day(as_of))))[path]
    found: Tree = json.loads(content)["catalog"]
    return found


@pytest.fixture(scope="module")
def files(sample: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    return written(export_named("oscal-catalog"), source_of(sample), tmp_path_factory.mktemp("catalogs"))


@pytest.fixture(scope="module")
def harbour(files: Mapping[str, Path]) -> Tree:
    return document(files[HARBOUR])


@pytest.fixture(scope="module")
def haven(files: Mapping[str, Path]) -> Tree:
    return document(files["instruments/haven.json"])


@pytest.fixture(scope="module")
def pledge(files: Mapping[str, Path]) -> Tree:
    return document(files["instruments/pledge.json"])


def test_there_is_a_file_for_each_act_with_articles_and_each_instrument(files: Mapping[str, Path]) -> None:
    assert list(files) == ["law.json", "law.profile.json", HARBOUR, "law/xx.harbour-amendment.json",
                           "instruments/haven.json", "instruments/pledge.json", "instruments/beacon.json"]


def test_chapters_are_groups_and_articles_controls_without_a_chapter_they_stand_beside(harbour: Tree) -> None:
    assert [(group["id"], group["class"], [control["id"] for control in group["controls"]])
            for group in harbour["groups"]] == [
        ("xx.harbour-act.chp_1", "chapter", ["xx.harbour-act.art_1"]),
        ("xx.harbour-act.chp_2", "chapter", [f"xx.harbour-act.art_{n}" for n in ("2", "3", "4", "5", "5-1")])]
    assert [control["id"] for control in harbour["controls"]] == ["xx.harbour-act.art_6"]


def test_points_stand_below_the_words_before_them(harbour: Tree) -> None:
    [statement] = named(harbour, "xx.harbour-act.art_1")["parts"]
    assert (statement["id"], statement["name"], statement["prose"]) == (
        "xx.harbour-act.art_1_smt", "statement", "List of the terms of the Act.")
    assert [part["id"] for part in statement["parts"] if part["name"] == "item"] == [
        "xx.harbour-act.art_1__point_1", "xx.harbour-act.art_1__point_2"]


def test_a_part_whose_parent_is_not_here_stands_below_the_nearest_one_that_is() -> None:
    deep = provision(1).model_copy(update={"eid": "art_1__para_1__point_2__indent_3"})
    found = catalog(corpus([provision(1), deep], [obligation("duty", "first")], []), HARBOUR)
    first = named(found, "xx.harbour-act.art_1__para_1")
    assert [part["id"] for part in first["parts"]] == ["xx.harbour-act.art_1__para_1__point_2__indent_3"]


@pytest.mark.parametrize(("as_of", "prose", "in_force", "others"), [
    ("2026-11-22", "The harbour master must admit a vessel in distress at any hour, without asking for dues in "
                   "advance.", "yes", {"wording-2019-06-01": "former"}),
    ("2024-12-31", "The harbour master must admit a vessel in distress.", "yes", {"wording-2025-01-01": "coming"}),
    ("2019-05-31", None, "no", {"wording-2019-06-01": "coming", "wording-2025-01-01": "coming"}),
])
def test_the_wording_of_the_day_is_the_prose_and_the_others_are_properties(
        sample: Corpus, as_of: str, prose: str | None, in_force: str, others: dict[str, str]) -> None:
    part = named(catalog(sample, HARBOUR, as_of), "xx.harbour-act.art_2__para_1")
    assert (part.get("prose"), prop(part, "in-force")) == (prose, in_force)
    assert {group: prop(part, "wording", group=group) for group in others} == others
    assert {each["group"] for each in part["props"] if "group" in each} == set(others)
    for group in others:
        assert [prop(part, "summary", language, group) for language in ("kk", "ru", "en")].count(None) == 0
        assert prop(part, "from", group=group) == group.removeprefix("wording-")


def test_a_repeal_is_told_as_one(harbour: Tree) -> None:
    part = named(harbour, "xx.harbour-act.art_4__para_2")
    assert (prop(part, "in-force"), "prose" in part) == ("no", False)
    assert prop(part, "wording", group="wording-2025-01-01") == "repealed"
    assert prop(part, "wording", group="wording-2019-06-01") == "former"
    assert prop(part, "to", group="wording-2019-06-01") == "2024-12-31"


def test_a_first_day_known_only_as_no_later_than_says_so(harbour: Tree) -> None:
    part = named(harbour, "xx.harbour-act.art_5-1__para_1")
    assert (props(part, "from", "no-later-than"), props(part, "from", "exact")) == (["2025-03-01"], [])
    assert prop(part, "basis") == "secondary"


def test_what_a_provision_is_and_limits_stands_in_properties(harbour: Tree) -> None:
    part = named(harbour, "xx.harbour-act.art_3__para_1")
    assert (part["class"], prop(part, "force"), props(part, "bearer"), props(part, "term")) == (
        "right", "entitled", ["seafarers"], ["seafarer", "vessel-in-distress"])
    assert [(each["value"], each["class"], each["remarks"]) for each in part["props"] if each["name"] == "time-limit"
            ] == [("P14D", "at-most", "period of free care")]
    cited = named(harbour, "xx.harbour-act.art_5__para_2")["links"]
    assert [link["href"].removeprefix(BASE) for link in cited if link["rel"] == "cites"] == [
        "akn/xx/act/2019-03-01/12-i/~art_5__para_1", "akn/xx/act/2019-03-01/12-i/~art_4"]
    differing = named(harbour, "xx.harbour-act.art_4__para_1")
    assert prop(differing, "divergence", "en") == (
        "The Russian text counts working hours, the Kazakh text counts all hours.")


def test_english_is_shown_and_the_other_languages_stand_beside_it(harbour: Tree) -> None:
    article = named(harbour, "xx.harbour-act.art_2")
    assert (article["title"], prop(article, "title", "kk"), prop(article, "title", "ru")) == (
        "Shelter", "Пана беру", "Предоставление убежища")
    assert (prop(article, "title", "en"), prop(article, "title-language")) == (None, None)
    part = named(harbour, "xx.harbour-act.art_4__para_1")
    assert {(each["name"], each["class"]): each["prose"] for each in part["parts"]} == {
        ("translation", "kk"): "Айлақ басшысы кеме иесіне он екі сағат ішінде хабарлайды.",
        ("translation", "ru"): "Начальник гавани уведомляет судовладельца в течение двенадцати часов."}


def test_where_english_is_missing_another_language_is_shown_and_named() -> None:
    russian = version("2020-01-01").model_copy(update={"summary": Text(ru="Только по-русски.", kk="Қазақша да бар.")})
    duty = obligation("duty", "first").model_copy(update={"title": Text(kk="Міндет")})
    data = corpus([provision(1, russian)], [duty], [])
    part = named(catalog(data, HARBOUR), "xx.harbour-act.art_1__para_1")
    assert (part["prose"], prop(part, "prose-language")) == ("Только по-русски.", "ru")
    assert [(each["class"], each["prose"]) for each in part["parts"]] == [("kk", "Қазақша да бар.")]
    control = named(catalog(data, "instruments/charter.json"), "duty")
    assert (control["title"], prop(control, "title-language"), props(control, "title")) == ("Міндет", "kk", [])


def test_every_document_says_for_which_day_it_is_and_that_it_is_in_own_words(files: Mapping[str, Path]) -> None:
    for path, file in files.items():
        body = document(file)
        metadata = body["metadata"]
        assert (metadata["last-modified"], metadata["version"], metadata["oscal-version"]) == (
            "2026-11-22T00:00:00+00:00", "2026.11", "1.2.1")
        assert prop(metadata, "as-of") == "2026-11-22"
        assert "in our own words" in metadata["remarks"]
        assert "Unofficial, not legal advice." in metadata["remarks"]
        if not path.startswith("law."):
            assert {prop(control, "text-kind") for control in controls(body)} == {"summary-in-own-words"}


def test_documents_change_their_uuid_with_the_day_and_things_do_not(sample: Corpus, files: Mapping[str, Path]) -> None:
    later = dict(export_named("oscal-catalog").files(source_of(sample, day("2026-11-23"))))
    for path, file in files.items():
        before, after = document(file), next(iter(json.loads(later[path]).values()))
        assert before["uuid"] != after["uuid"]
        resources = [[each["uuid"] for each in body.get("back-matter", {}).get("resources", ())]
                     for body in (before, after)]
        assert resources[0] == resources[1]


def test_sources_are_resources_with_their_addresses(sample: Corpus, harbour: Tree) -> None:
    resources = {prop(each, "source"): each for each in harbour["back-matter"]["resources"]}
    assert list(resources) == list(sample.acts["xx/harbour-act"].sources)
    assert resources["gazette-kk"]["rlinks"] == [{"href": "https://example.org/gazette/12-i/kaz"}]
    assert (prop(resources["gazette-kk"], "source-language"), prop(resources["gazette-kk"], "redaction")) == (
        "kk", "2025-01-01")
    part = named(harbour, "xx.harbour-act.art_6__para_1")
    assert part["links"] == [{"href": f"#{resources['memory']['uuid']}", "rel": "reference"}]


def test_obligations_are_controls_and_elements_the_items_of_their_statement(haven: Tree) -> None:
    assert [(group["id"], [control["id"] for control in group["controls"]]) for group in haven["groups"]] == [
        ("haven.art_1", ["haven-1-a"]), ("haven.art_2", ["haven-2-1"]),
        ("haven.art_3", ["haven-3-1", "haven-3-2", "haven-3-3"]), ("haven.art_4", ["haven-4-1"]),
        ("haven.art_9", ["haven-9-1"])]
    control = named(haven, "haven-2-1")
    assert (control["class"], prop(control, "modality"), prop(control, "theme"), prop(control, "basis"),
            prop(control, "operative-verb"), prop(control, "speaks-from")) == (
        "mandatory", "mandatory", "victims-rights", "official-text", "shall admit", "2019-01-01")
    statement, question = control["parts"]
    assert [part["id"] for part in statement["parts"] if part["name"] == "item"] == [
        "haven-2-1.admission", "haven-2-1.no-fee", "haven-2-1.notice", "haven-2-1.canals"]
    assert (question["name"], question["prose"]) == (
        "test-question", "Must a harbour master admit the vessel at night?")
    assert [link for link in control["links"] if link["rel"] == "related"] == [{"href": "#haven-3-1", "rel": "related"}]


def test_a_related_obligation_of_another_instrument_is_in_its_catalog(sample: Corpus) -> None:
    files = []
    for file in sample.files:
        record = file.record
        if isinstance(record, ObligationFile) and record.instrument == "pledge":
            care, night = record.obligations
            care = care.model_copy(update={"related": ("haven-3-1", "pledge-night", "haven-3-1")})
            record = record.model_copy(update={"obligations": (care, night)})
        files.append(DataFile(file.path, file.kind, record))
    data = Corpus(tuple(files))
    links = named(catalog(data, "instruments/pledge.json"), "pledge-care")["links"]
    assert [link["href"] for link in links if link["rel"] == "related"] == ["haven.json#haven-3-1", "#pledge-night"]
    assert named(catalog(data, "instruments/haven.json"), "haven-3-1")


def test_what_nobody_has_seen_and_nobody_judged_says_so(pledge: Tree) -> None:
    night = named(pledge, "pledge-night")
    assert (prop(night, "basis"), prop(night, "unverified"), prop(night, "place-seen")) == ("recalled", "yes", "no")
    assert prop(night, "not-assessed", "en") == "Practice was not judged."
    assert prop(named(pledge, "pledge-care"), "unverified") == "no"
    [group] = [group for group in pledge["groups"] if group["id"] == "pledge.part_2021-summit"]
    assert (prop(group, "document", "en"), prop(group, "document-number"), prop(group, "document-basis")) == (
        "Statement of the Ports Summit", "PS/1", "recalled")


def test_the_steps_of_the_state_towards_an_instrument_are_told_with_their_days(haven: Tree) -> None:
    metadata = haven["metadata"]
    assert {name: prop(metadata, name, group="status-1") for name in ("status", "status-on", "status-basis")} == {
        "status": "ratified", "status-on": "2018-10-01", "status-basis": "official-text"}
    assert (prop(metadata, "force"), prop(metadata, "binding-from")) == ("binding", "2019-01-01")


def test_what_an_instrument_does_not_demand_is_no_control(pledge: Tree) -> None:
    [group] = [group for group in pledge["groups"] if group["class"] == "not-demanded"]
    assert "controls" not in group
    [part] = group["parts"]
    assert (part["id"], part["title"], part["prose"]) == (
        "pledge.not-demanded.ratification", "Ratification", "The pledge is no treaty.")


def test_an_instrument_without_obligations_has_a_catalog_that_says_so(sample: Corpus) -> None:
    data = Corpus(tuple(file for file in sample.files if not isinstance(file.record, ObligationFile)
                        and file.kind != "requirement"))
    found = catalog(data, "instruments/haven.json")
    assert "groups" not in found
    assert found["metadata"]["title"] == "Convention on Havens for Vessels in Distress"


def test_hostile_texts_stay_texts() -> None:
    evil = "# <script>alert(1)</script> {{ insert: param, x }} [a](javascript:b)\n=1"
    hostile = version("2020-01-01").model_copy(update={"summary": Text(en=evil, ru="\u0007*я*")})
    data = corpus([provision(1, hostile)], [obligation("duty", "first")],
                  [row("duty/first/now", "equal-to", evidence(1))])
    part = named(catalog(data, HARBOUR), "xx.harbour-act.art_1__para_1")
    assert part["prose"] == ("\\# \\<script\\>alert(1)\\</script\\> \\{\\{ insert: param, x \\}\\} "
                             "\\[a\\](javascript:b)\n\\=1")
    assert [each["prose"] for each in part["parts"]] == ["\ufffd\\*я\\*"]
    assert prop(part, "provision") == paragraph(1)
