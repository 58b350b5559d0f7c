"""The mapping collection of the sample: one map a row, in the direction of the row, and nothing dropped."""

import json
from typing import Any

import pytest

from concordance.exchange.formats import export_named
from concordance.model.corpus import Corpus
from tests.exchange.oscal_tree import maps, prop, props
from tests.exchange.sources import BASE, source_of
from tests.invented import corpus, day, evidence, obligation, provision, row, version

Tree = dict[str, Any]
OWN = f"{BASE}ns/oscal"
REAL_DAY = "2026-11-22"


def collection(data: Corpus, as_of: str = REAL_DAY) -> Tree:
    """Return the one mapping collection of a corpus."""
    [(path, content)] = export_named("oscal-mapping").files(source_of(data, day(as_of)))
    assert path == "law-to-instruments.json"
    found: Tree = json.loads(content)["mapping-collection"]
    return found


@pytest.fixture(scope="module")
def made(sample: Corpus) -> Tree:
    return collection(sample)


def maps_by_row(tree: Tree) -> dict[str, list[Tree]]:
    """Return the maps of each row."""
    found: dict[str, list[Tree]] = {}
    for each in maps(tree):
        found.setdefault(str(prop(each, "row")), []).append(each)
    return found


def test_there_is_a_mapping_for_each_judged_instrument_from_the_law_to_it(made: Tree) -> None:
    told = [(prop(each, "instrument"), each["source-resource"], each["target-resource"]) for each in made["mappings"]]
    assert told == [
        (name, {"type": "profile", "href": "../oscal-catalog/law.profile.json"},
         {"type": "catalog", "href": f"../oscal-catalog/instruments/{name}.json"})
        for name in ("haven", "pledge", "beacon")]


@pytest.mark.parametrize(("name", "relationship", "ns", "sources"), [
    ("haven-1-a/danger/now", "equal-to", None, ["xx.harbour-act.art_1__point_2"]),
    ("haven-3-1/care/now", "equivalent-to", None, ["xx.harbour-act.art_3__para_1"]),
    ("haven-2-1/admission/now", "superset-of", None, ["xx.harbour-act.art_2__para_1"]),
    ("haven-4-1/owners/now", "subset-of", None, ["xx.harbour-act.art_5__para_1"]),
    ("haven-2-1/notice/now", "intersects-with", None, ["xx.harbour-act.art_4__para_1"]),
    ("haven-4-1/authorities/now", "contrary-to", OWN, ["xx.harbour-act.art_5__para_2"]),
    ("haven-3-3/fund/now", "no-relationship", None, ["xx.harbour-act", "xx.harbour-amendment"]),
    ("haven-2-1/canals/now", "not-applicable", OWN, ["law"]),
    ("haven-3-2/hotline/now", "undetermined", OWN, ["law"]),
])
def test_every_relation_is_said_from_the_law_to_the_element(made: Tree, name: str, relationship: str, ns: str | None,
                                                            sources: list[str]) -> None:
    [each] = maps_by_row(made)[name]
    assert (each["relationship"], each.get("ns"), [item["id-ref"] for item in each["sources"]]) == (
        relationship, ns, sources)
    assert {item["type"] for item in each["sources"]} == {"statement" if "__" in sources[0] else "control"}
    assert each["targets"] == [{"type": "statement", "id-ref": name.rpartition("/")[0].replace("/", ".")}]


def test_provisions_that_cover_only_together_are_subsets_one_by_one(made: Tree) -> None:
    found = maps_by_row(made)["haven-2-1/no-fee/now"]
    assert [(each["relationship"], [item["id-ref"] for item in each["sources"]]) for each in found] == [
        ("subset-of", ["xx.harbour-act.art_2__para_1"]), ("subset-of", ["xx.harbour-act.art_5-1__para_1"])]
    for each in found:
        assert (prop(each, "together"), prop(each, "outcome")) == ("yes", "met")
        [qualifier] = each["qualifiers"]
        assert (qualifier["subject"], qualifier["predicate"], qualifier["category"]) == (
            "source", "has-requirement", "addressable")
        assert qualifier["description"] == ("These provisions cover the element only together: "
                                            "Harbour Act, art. 2(1); Harbour Act, art. 5-1(1).")
    assert len({each["uuid"] for each in found}) == 2


def test_every_other_row_is_one_map_with_all_its_provisions() -> None:
    data = corpus([provision(1), provision(2)], [obligation("duty", "first")],
                  [row("duty/first/now", "equivalent-to", evidence(1), evidence(2))])
    [each] = maps(collection(data))
    assert [item["id-ref"] for item in each["sources"]] == [
        "xx.harbour-act.art_1__para_1", "xx.harbour-act.art_1__para_2"]
    assert "qualifiers" not in each


def test_a_may_that_answers_a_shall_is_qualified(made: Tree) -> None:
    qualified = {name: [qualifier["predicate"] for each in found for qualifier in each.get("qualifiers", ())]
                 for name, found in maps_by_row(made).items()}
    assert {name for name, found in qualified.items() if "has-incompatibility" in found} == {"haven-3-1/lodging/now"}


@pytest.mark.parametrize(("as_of", "counting"), [
    (REAL_DAY, {"haven-2-1/admission/now"}), ("2024-12-31", {"haven-2-1/admission/first"}), ("2019-05-31", set()),
])
def test_only_rows_about_the_wording_of_the_day_count(sample: Corpus, as_of: str, counting: set[str]) -> None:
    found = maps_by_row(collection(sample, as_of))
    both = {name: {prop(each, "counts") for each in found[name]} for name in
            ("haven-2-1/admission/now", "haven-2-1/admission/first")}
    assert both == {name: {"yes" if name in counting else "no"} for name in both}


def test_a_stale_and_an_unverified_row_say_so(made: Tree) -> None:
    found = maps_by_row(made)
    told = {name: (prop(found[name][0], "standing"), prop(found[name][0], "counts"))
            for name in ("haven-3-1/care/now", "haven-3-2/advice/now", "haven-2-1/no-fee/before")}
    assert told == {"haven-3-1/care/now": ("stale", "yes"), "haven-3-2/advice/now": ("unverified", "no"),
                    "haven-2-1/no-fee/before": ("outside-window", "no")}


def test_the_wording_that_was_judged_is_named(made: Tree) -> None:
    found = maps_by_row(made)
    for name, first_day, named in (("haven-2-1/admission/first", "2019-06-01", "yes"),
                                   ("haven-2-1/admission/now", "2025-01-01", "no"),
                                   ("haven-3-1/care/now", "2019-06-01", "no")):
        [source] = found[name][0]["sources"]
        assert (prop(source, "wording-from"), prop(source, "wording-named")) == (first_day, named)
    [source] = found["haven-2-1/admission/now"][0]["sources"]
    assert source["remarks"] == "any hour"


def test_a_map_says_who_judged_when_why_and_on_what_basis(made: Tree) -> None:
    [each] = maps_by_row(made)["haven-1-a/danger/now"]
    assert {name: prop(each, name) for name in ("review", "reviewer", "reviewed-on", "assessed-by", "assessed-on",
                                                "basis", "row", "iri", "element")} == {
        "review": "reviewed", "reviewer": "A. Lawyer", "reviewed-on": "2026-10-20", "assessed-by": "sample editors",
        "assessed-on": "2026-10-01", "basis": "derived", "row": "haven-1-a/danger/now",
        "iri": f"{BASE}id/row/haven-1-a/danger/now", "element": "haven-1-a/danger"}
    assert (each["remarks"], prop(each, "reason", "ru"), prop(each, "reason", "kk")) == (
        "The same words.", "Те же слова.", "Сол сөздер.")
    [looked] = maps_by_row(made)["haven-3-3/fund/now"]
    assert (props(looked, "examined-act"), prop(looked, "examined-on"), prop(looked, "window-from")) == (
        ["xx/harbour-act", "xx/harbour-amendment"], "2026-09-30", "2019-06-01")
    [open_] = maps_by_row(made)["haven-3-2/hotline/now"]
    assert prop(open_, "settle", "en") == "Read the orders of the port authority."


def test_the_method_is_one_that_nist_knows_and_the_status_is_draft(made: Tree) -> None:
    assert {key: made["provenance"][key] for key in ("method", "matching-rationale", "status")} == {
        "method": "human", "matching-rationale": "functional", "status": "draft"}
    assert {each["status"] for each in made["mappings"]} == {"draft"}
    assert "confidence-score" not in json.dumps(made)
    assert "Lawyers have signed 1 of the 17 judgements." in made["metadata"]["remarks"]


@pytest.mark.parametrize(("review", "elements", "status"), [
    ("proposed", ("first",), "draft"), ("disputed", ("first",), "draft"),
    ("reviewed", ("first",), "complete"), ("reviewed", ("first", "second"), "not-complete"),
])
def test_a_mapping_is_complete_only_when_a_lawyer_signed_all_of_it(review: str, elements: tuple[str, ...],
                                                                   status: str) -> None:
    judged = row("duty/first/now", "equal-to", evidence(1), review=review)
    tree = collection(corpus([provision(1)], [obligation("duty", *elements)], [judged]))
    assert (tree["provenance"]["status"], tree["mappings"][0]["status"]) == (status, status)


def test_nobody_has_signed_is_said_in_all_languages() -> None:
    judged = row("duty/first/now", "equal-to", evidence(1))
    tree = collection(corpus([provision(1)], [obligation("duty", "first")], [judged]))
    english, kazakh, russian = tree["metadata"]["remarks"].split("\n\n")
    assert english == "No lawyer has signed any of the 1 judgements yet. Unofficial, not legal advice."
    assert ("заңгер" in kazakh, "юрист" in russian) == (True, True)
    assert [role["id"] for role in tree["metadata"]["roles"]] == ["assessor"]


def test_parties_are_those_who_judged_and_those_who_reviewed(made: Tree) -> None:
    metadata = made["metadata"]
    assert [(party["type"], party["name"]) for party in metadata["parties"]] == [
        ("organization", "sample editors"), ("person", "A. Lawyer")]
    assert [(each["role-id"], each["party-uuids"]) for each in metadata["responsible-parties"]] == [
        ("assessor", [metadata["parties"][0]["uuid"]]), ("reviewer", [metadata["parties"][1]["uuid"]])]


def test_what_is_not_mapped_stands_in_the_gap_summary_and_says_why(made: Tree) -> None:
    haven, pledge, beacon = made["mappings"]
    assert [each["target-gap-summary"]["unmapped-controls"] for each in (haven, pledge)] == [
        [{"with-ids": ["haven-3-3", "haven-9-1"]}], [{"with-ids": ["pledge-care", "pledge-night"]}]]
    assert "target-gap-summary" not in beacon
    assert props(haven, "not-testable") == ["haven-9-1"]
    assert [(each["value"], each["remarks"]) for each in pledge["props"] if each["name"] == "not-reviewed"] == [
        ("pledge-night.night", "Practice was not judged.")]
    assert [(each["value"], each["class"], each["group"]) for mapping in (pledge, beacon) for each in mapping["props"]
            if each["name"] == "answered-by"] == [
        ("pledge-care.care", "equal-to", "haven-3-1.care"), ("pledge-care.shelter", "superset-of", "haven-3-1.lodging"),
        ("beacon-4.lodging", "equal-to", "haven-3-1.lodging")]


def test_an_instrument_that_nobody_judged_is_named_with_all_it_asks(sample: Corpus) -> None:
    judged = Corpus(tuple(file for file in sample.files if not file.path.startswith("mappings/assessments/pledge")
                          and not file.path.startswith("mappings/assessments/haven")))
    provenance = collection(judged)["provenance"]
    assert props(provenance, "instrument-not-mapped", "not-reviewed") == ["haven", "pledge"]
    assert props(provenance, "not-testable") == ["haven-9-1"]
    asked = [name.replace("/", ".") for name in sample.elements if not name.startswith("beacon")]
    assert props(provenance, "not-reviewed") == asked
    assert len(asked) == 16


def test_a_corpus_without_judgements_has_no_collection() -> None:
    data = corpus([provision(1)], [obligation("duty", "first")], [])
    assert list(export_named("oscal-mapping").files(source_of(data))) == []


def test_a_repealed_wording_is_still_a_map(sample: Corpus) -> None:
    old = version("2020-01-01", "2021-12-31")
    data = corpus([provision(1, old, version("2022-01-01", repealed=True))], [obligation("duty", "first")],
                  [row("duty/first/old", "equal-to", evidence(1, "2020-01-01"))])
    [each] = maps(collection(data))
    assert (prop(each, "counts"), prop(each, "standing")) == ("no", "not-in-force")
