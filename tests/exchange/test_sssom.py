"""The mapping set of the sample: which way a predicate points, what stands in the head, and what no cell may do."""

import csv
from typing import Any

import pytest
import yaml

from concordance.exchange.formats import export_named
from concordance.exchange.sssom.table import cell, table
from concordance.model.corpus import Corpus
from concordance.model.text import Text
from tests.exchange.sources import BASE, source_of
from tests.invented import act, corpus, day, evidence, obligation, provision, row

Record = dict[str, str]
ACT = "akn:xx/act/2019-03-01/12-i"


def read(data: Corpus, as_of: str = "2026-11-22") -> tuple[dict[str, Any], list[Record]]:
    """Return head and records of the mapping set of a corpus."""
    [(path, content)] = export_named("sssom").files(source_of(data, day(as_of)))
    assert path == "law.sssom.tsv"
    lines = content.decode().splitlines()
    block = [line[1:] for line in lines if line.startswith("#")]
    assert lines[len(block)].startswith(("record_id\t", "subject_id\t"))
    return yaml.safe_load("\n".join(block)), list(csv.DictReader(lines[len(block):], delimiter="\t"))


@pytest.fixture(scope="module")
def made(sample: Corpus) -> tuple[dict[str, Any], list[Record]]:
    return read(sample)


@pytest.fixture(scope="module")
def records(made: tuple[dict[str, Any], list[Record]]) -> dict[str, list[Record]]:
    """The records of each row."""
    found: dict[str, list[Record]] = {}
    for record in made[1]:
        found.setdefault(record["ext_row"], []).append(record)
    return found


@pytest.mark.parametrize(("name", "predicate", "objects"), [
    ("haven-1-a/danger/now", "skos:exactMatch", [f"{ACT}/~art_1__point_2/@2019-06-01"]),
    ("haven-3-1/care/now", "skos:closeMatch", [f"{ACT}/~art_3__para_1/@2019-06-01"]),
    ("haven-2-1/admission/now", "skos:broadMatch", [f"{ACT}/~art_2__para_1/@2025-01-01"]),
    ("haven-2-1/admission/first", "skos:closeMatch", [f"{ACT}/~art_2__para_1/@2019-06-01"]),
    ("haven-2-1/no-fee/now", "skos:narrowMatch",
     [f"{ACT}/~art_2__para_1/@2025-01-01", f"{ACT}/~art_5-1__para_1/@2025-03-01"]),
    ("haven-2-1/notice/now", "skos:relatedMatch", [f"{ACT}/~art_4__para_1/@2019-06-01"]),
    ("haven-4-1/authorities/now", "relation:contrary-to", [f"{ACT}/~art_5__para_2/@2019-06-01"]),
    ("haven-3-3/fund/now", "skos:relatedMatch", ["sssom:NoTermFound"] * 2),
    ("haven-2-1/canals/now", "relation:not-applicable", ["state-of-law:2026-11-22"]),
    ("haven-3-2/hotline/now", "relation:undetermined", ["state-of-law:2026-11-22"]),
])
def test_a_record_leads_from_the_element_to_the_wording_that_was_judged(
        records: dict[str, list[Record]], name: str, predicate: str, objects: list[str]) -> None:
    found = records[name]
    assert [record["object_id"] for record in found] == objects
    assert {record["predicate_id"] for record in found} == {predicate}
    assert {record["subject_id"] for record in found} == {f"element:{name.rpartition('/')[0]}"}
    assert {record["mapping_justification"] for record in found} == {"semapv:ManualMappingCuration"}


@pytest.mark.parametrize(("relation", "alone", "several"), [
    ("equal-to", "skos:exactMatch", "skos:closeMatch"), ("equivalent-to", "skos:closeMatch", "skos:closeMatch"),
    ("superset-of", "skos:broadMatch", "skos:relatedMatch"), ("subset-of", "skos:narrowMatch", "skos:narrowMatch"),
    ("intersects-with", "skos:relatedMatch", "skos:relatedMatch"),
    ("contrary-to", "relation:contrary-to", "relation:contrary-to"),
])
def test_of_several_provisions_each_record_says_what_follows_of_each(relation: str, alone: str, several: str) -> None:
    data = corpus([provision(1), provision(2)], [obligation("duty", "first", "second")],
                  [row("duty/first/now", relation, evidence(1)),
                   row("duty/second/now", relation, evidence(1), evidence(2))])
    _, found = read(data)
    assert [(record["ext_row"], record["predicate_id"], record["ext_relation"], record["ext_provisions"])
            for record in found] == [("duty/first/now", alone, relation, "1"),
                                     ("duty/second/now", several, relation, "2"),
                                     ("duty/second/now", several, relation, "2")]


def test_what_was_looked_through_is_the_source_in_which_nothing_was_found(records: dict[str, list[Record]]) -> None:
    found = records["haven-3-3/fund/now"]
    assert [(record["object_source"], record["object_source_version"], record["object_label"]) for record in found] == [
        (ACT, "2025-01-01", ""), ("akn:xx/act/2024-11-15/40-ii", "", "")]
    assert [record["record_id"] for record in found] == [
        f"row:haven-3-3/fund/now/examined/xx/harbour-{name}" for name in ("act", "amendment")]
    assert not any("predicate_modifier" in record for record in found)


def test_an_undetermined_row_that_names_acts_points_to_them_and_claims_no_absence() -> None:
    base = corpus([provision(1)], [obligation("duty", "first")],
                  [row("duty/first/now", "undetermined", examined=("xx/harbour-act",))])
    _, [record] = read(base)
    assert (record["object_id"], record["object_label"]) == (f"akn:{act().akn[5:]}", "Harbour Act")
    assert record["object_id"] != "sssom:NoTermFound"


def test_sources_and_labels_name_instrument_act_and_redaction(records: dict[str, list[Record]]) -> None:
    [record] = records["haven-2-1/admission/now"]
    assert {key: record[key] for key in ("subject_label", "subject_source", "object_label", "object_source",
                                         "object_source_version", "comment", "ext_counts", "other")} == {
        "subject_label": "Haven Convention, art. 2(1): admission to port", "subject_source": "instrument:haven",
        "object_label": "Harbour Act, art. 2(1)", "object_source": ACT, "object_source_version": "2025-01-01",
        "comment": "The Act adds any hour of the day. (any hour)", "ext_counts": "true",
        "other": "row=haven-2-1/admission/now|relation=superset-of|counts=true"}


def test_a_reviewer_stands_only_where_a_lawyer_signed(made: tuple[dict[str, Any], list[Record]]) -> None:
    signed = [record for record in made[1] if record["reviewer_label"] or record["reviewer_id"]]
    assert [(record["ext_row"], record["reviewer_label"], record["reviewer_id"], record["review_date"],
             record["reviewer_agreement"], record["ext_review"]) for record in signed] == [
        ("haven-1-a/danger/now", "A. Lawyer", "agent:a-lawyer", "2026-10-20", "1", "reviewed")]
    assert {record["author_label"] for record in made[1]} == {"sample editors"}
    assert {record["author_id"] for record in made[1]} == {"agent:sample-editors"}


@pytest.mark.parametrize(("review", "agreement"), [("disputed", "-1"), ("reviewed", "1"), ("proposed", None)])
def test_a_dispute_is_disagreement_and_a_proposal_has_no_reviewer(review: str, agreement: str | None) -> None:
    judged = row("duty/first/now", "equal-to", evidence(1), review=review)
    judged = judged.model_copy(update={"assessed": judged.assessed.model_copy(update={"reviewer": "Ә. Заңгер"})})
    _, [record] = read(corpus([provision(1)], [obligation("duty", "first")], [judged]))
    assert record.get("reviewer_agreement") == agreement
    assert record.get("reviewer_label") == ("Ә. Заңгер" if agreement else None)
    # A CURIE with such letters is refused by readers, and the record with it.
    assert "reviewer_id" not in record


def test_only_rows_of_the_day_count(sample: Corpus) -> None:
    for as_of, counting in (("2026-11-22", "now"), ("2024-12-31", "first")):
        _, found = read(sample, as_of)
        told = {record["ext_row"]: record["ext_counts"] for record in found
                if record["subject_id"] == "element:haven-2-1/admission"}
        assert told == {f"haven-2-1/admission/{name}": str(name == counting).lower() for name in ("first", "now")}


def test_the_head_says_what_the_set_is(made: tuple[dict[str, Any], list[Record]]) -> None:
    head = made[0]
    assert {key: str(head[key]) for key in ("sssom_version", "mapping_set_id", "mapping_set_version", "license",
                                            "mapping_tool", "mapping_tool_version", "mapping_date",
                                            "publication_date", "subject_type")} == {
        "sssom_version": "1.1", "mapping_set_id": f"{BASE}id/mapping/2026-11-22", "mapping_set_version": "2026.11",
        "license": "https://creativecommons.org/licenses/by/4.0/", "mapping_tool": "concordance",
        "mapping_tool_version": "0.1.0", "mapping_date": "2026-10-01", "publication_date": "2026-11-22",
        "subject_type": "rdfs resource"}
    assert head["creator_label"] == ["sample editors"]
    assert "1 of 17 rows are signed by a lawyer; the others are proposed." in head["mapping_set_description"]
    assert "confidence" not in made[1][0]


def test_only_prefixes_in_use_are_declared_and_every_one_of_them(made: tuple[dict[str, Any], list[Record]]) -> None:
    slots = ("record_id", "subject_id", "predicate_id", "object_id", "author_id", "reviewer_id", "subject_source",
             "object_source")
    used = {record[slot].partition(":")[0] for record in made[1] for slot in slots if record[slot]}
    used |= {definition["property"].partition(":")[0] for definition in made[0]["extension_definitions"]}
    assert list(made[0]["curie_map"]) == sorted(used - {"skos", "sssom", "semapv"})
    assert made[0]["curie_map"]["relation"] == f"{BASE}vocab#relation-"


def test_every_slot_of_ours_is_defined(made: tuple[dict[str, Any], list[Record]]) -> None:
    defined = [definition["slot_name"] for definition in made[0]["extension_definitions"]]
    assert [slot for slot in made[1][0] if slot.startswith("ext_")] == defined == sorted(defined)


def test_records_are_sorted_and_what_they_share_stands_in_the_head(sample: Corpus) -> None:
    _, found = read(sample)
    rows = [list(record.values()) for record in found]
    assert rows == sorted(rows)
    # In the sample days differ; in an invented corpus of one day the column gives way to the head.
    assert "mapping_date" in found[0]
    head, [record] = read(corpus([provision(1)], [obligation("duty", "first")],
                                 [row("duty/first/now", "equal-to", evidence(1))]))
    assert ("mapping_date" in record, str(head["mapping_date"]), head["object_source"]) == (
        False, "2026-01-10", f"akn:{act().akn[5:]}")


def test_a_set_without_judgements_has_a_head_and_no_records() -> None:
    head, found = read(corpus([provision(1)], [obligation("duty", "first")], []))
    assert (found, "0 of 0 rows are signed" in head["mapping_set_description"]) == ([], True)


@pytest.mark.parametrize(("value", "text"), [
    ("a\tb\nc", "a b c"), ("=1+1", "'=1+1"), ("@x", "'@x"), ("'=x", "''=x"), ("a|b", "a|b"), (None, ""),
    (("a|b", "c\\d"), "a\\|b|c\\\\d"), (("=x", "y"), "'=x|y"), ((), ""), (True, "true"), (False, "false"), (1.0, "1"),
    (-1.0, "-1"), (0.8, "0.8"), (12, "12"), (day("2026-01-10"), "2026-01-10"), ("\x00", "\ufffd"),
])
def test_a_value_becomes_a_cell(value: Any, text: str) -> None:
    assert cell(value) == text


def test_hostile_texts_stay_in_their_cell() -> None:
    evil = '=HYPERLINK("http://x")\t|"\n#subject_id\r\nrow:x'
    judged = row("duty/first/now", "equal-to", evidence(1)).model_copy(update={"reason": Text(en=evil)})
    _, [record] = read(corpus([provision(1)], [obligation("duty", "first")], [judged]))
    assert record["comment"] == '\'=HYPERLINK("http://x") |" #subject_id row:x'


def test_a_slot_without_a_place_is_an_error() -> None:
    with pytest.raises(KeyError, match="no place for surprise"):
        table({"surprise": "x"}, [], ())
    with pytest.raises(KeyError, match="no place for colour"):
        table({}, [{"colour": "red"}], ())


@pytest.mark.parametrize("title", ["plain words", "a: b", "- x", "yes", "1.10", "null", "x #y", '"q"', "ә: ү", "[x]",
                                   "2026-11-22", "&a", "!t", "%d", "@x", "x: ", "\u2028x"])
def test_a_text_of_the_head_is_read_back_as_it_is(title: str) -> None:
    block = [line[1:] for line in table({"mapping_set_title": title}, [], ()).splitlines() if line.startswith("#")]
    assert yaml.safe_load("\n".join(block)) == {"mapping_set_title": " ".join(title.split())}
