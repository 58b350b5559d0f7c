"""The tables: valid by frictionless, keys included; typed, titled and joined; nothing in them runs as a formula."""

import csv
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from concordance.analysis.verdicts import verdicts
from concordance.exchange.tables import package
from concordance.exchange.tables.columns import Kind
from concordance.exchange.tables.package import TABLES
from concordance.language import table as words
from concordance.load.csv_cells import unguarded
from concordance.model.base import Record
from concordance.model.corpus import Corpus, DataFile
from concordance.model.term import Term
from concordance.model.text import LANGUAGES, Text
from concordance.reports import gap_model
from tests.exchange.foreign import read_by_others
from tests.exchange.sources import DAY, source_of, written

Rows = list[dict[str, str]]
# What stands in a table and nowhere else: places, the other end of a pair, what a record is in its file by its place.
OWN = {"position", "cited", "cited_act", "cited_article", "cited_provision", "target_act", "target_article",
       "target_provision", "read_up_to", "in_force_from", "in_force_basis", "in_force_note", "weak", "from_is",
       "from_basis", "weight", "version_named", "decides", "examined_note", "examined_on", "language", "role", "value",
       "amendment", "obligation", "requirement", "term", "assessment", "source", "definition", "actor", "document",
       "chapter"}


def rows(folder: Path, name: str) -> Rows:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def folder(sample: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables")
    assert len(written(package.EXPORT, source_of(sample), folder)) == len(TABLES) + 2
    return folder


HOSTILE = ('=HYPERLINK("http://x","y")', "+1", "-1", "@SUM(A1)", "'=1", "a,b", 'say "so"', "two\nlines", "\ttab")


@pytest.fixture(scope="module")
def hostile(sample: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with a term whose labels a spreadsheet would run, or that break a line of CSV."""
    term = Term.model_construct(id="wreck", label=Text.model_construct(kk="=1", ru="+2", en="-3"),
                                other_labels=tuple(Text.model_construct(kk=None, ru=None, en=text) for text in HOSTILE),
                                also_found_by={}, compare_with=None, values=(), facets=(), definitions=(), related=(),
                                note=Text(en="nowhere defined"))
    folder = tmp_path_factory.mktemp("hostile")
    corpus = Corpus((*sample.files, DataFile("law/terms/wreck.yml", "term", term)))
    written(package.EXPORT, source_of(corpus), folder)
    return folder


# By table, row and column: what is written there, and what frictionless must call it.
MISTAKES = {
    ("versions", 0, "provision"): ("xx/harbour-act/art_99", "foreign-key"),
    ("versions", 1, "from"): ("2019-13-01", "type-error"),
    ("element_verdicts", 0, "answered_by"): ("haven-0/nothing", "foreign-key"),
    ("acts", 1, "id"): ("xx/harbour-act", "primary-key"),
    ("provisions", 0, "force"): ("perhaps", "constraint-error"),
    ("obligations", 0, "testable"): ("yes", "type-error"),
    ("assessments", 0, "relation"): ("", "constraint-error"),
    ("terms", 0, "id"): ("=1+1", "constraint-error"),
}


@pytest.fixture(scope="module")
def broken(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package with all mistakes in it; the size and hash of a file are told only where it is as it was."""
    place = tmp_path_factory.mktemp("broken") / "tables"
    shutil.copytree(folder, place)
    for (name, number, column), (value, _) in MISTAKES.items():
        table = rows(place, name)
        table[number][column] = value
        with (place / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(table[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(table)
    about = json.loads((place / "datapackage.json").read_text(encoding="utf-8"))
    for resource in about["resources"]:
        if resource["name"] in {name for name, _, _ in MISTAKES}:
            del resource["bytes"], resource["hash"]
    (place / "datapackage.json").write_text(json.dumps(about), encoding="utf-8")
    with (place / "actors.csv").open("a", encoding="utf-8") as file:
        file.write("nobody,person,,,,\n")
    return place


@pytest.fixture(scope="module")
def answers(folder: Path, hostile: Path, broken: Path) -> list[dict[str, Any]]:
    """What frictionless says of the sample, of the hostile sample, and of the one with mistakes."""
    return read_by_others("tables.py", folder, hostile, broken)  # type: ignore[no-any-return]


@pytest.mark.parametrize("place", [0, 1])
def test_frictionless_finds_no_error_in_types_sizes_and_keys(answers: list[dict[str, Any]], place: int) -> None:
    assert answers[place]["errors"] == []
    assert answers[place]["valid"] is True
    assert answers[place]["tables"] == len(TABLES) == 40
    assert answers[place]["rows"] > 250


@pytest.mark.parametrize("mistake", MISTAKES)
def test_frictionless_finds_each_mistake(answers: list[dict[str, Any]], mistake: tuple[str, int, str]) -> None:
    found = {(name, row, kind) for name, row, kind in answers[2]["errors"]}
    assert (mistake[0], mistake[1] + 2, MISTAKES[mistake][1]) in found


def test_frictionless_finds_a_file_that_is_not_the_one_described(answers: list[dict[str, Any]]) -> None:
    assert {kind for name, _, kind in answers[2]["errors"] if name == "actors"} == {"byte-count", "hash-count"}


def test_tables_hold_all_there_is(folder: Path, sample: Corpus) -> None:
    counts = {table.name: len(rows(folder, table.name)) for table in TABLES}
    assert counts["acts"] == len(sample.acts)
    assert counts["articles"] == len(sample.articles)
    assert counts["provisions"] == len(sample.provisions)
    assert counts["versions"] == sum(len(provision.versions) for provision in sample.provisions.values())
    assert counts["terms"] == len(sample.terms)
    assert counts["definition_elements"] == sum(
        len(definition.elements) for term in sample.terms.values() for definition in term.definitions)
    assert counts["actors"] == len(sample.actors)
    assert counts["instruments"] == len(sample.instruments)
    assert counts["obligations"] == counts["obligation_verdicts"] == len(sample.obligations)
    assert counts["elements"] == counts["element_verdicts"] == len(sample.elements)
    assert counts["assessments"] == len(sample.rows)
    assert counts["evidence"] == sum(len(row.evidence) for row in sample.rows.values())
    assert counts["requirement_parts"] == len(sample.parts)
    assert counts["links"] == sum(len(links) for links in sample.links_of.values())
    assert counts["amendments"] == sum(len(file.operations) for _, file in sample.amendment_files)
    # All but one table of the sample have rows, so that frictionless has something to judge; `hostile` fills that one.
    assert [name for name, count in counts.items() if not count] == ["term_labels"]


def test_a_version_is_told_with_its_days_its_act_and_three_languages(folder: Path) -> None:
    found = {row["id"]: row for row in rows(folder, "versions")}
    row = found["xx/harbour-act/art_3__para_1/@2026-07-01"]
    assert (row["provision"], row["from"], row["to"], row["by"]) == (
        "xx/harbour-act/art_3__para_1", "2026-07-01", "", "xx/harbour-amendment")
    assert (row["from_is"], row["from_basis"], row["repealed"]) == ("exact", "derived", "false")
    assert row["summary_en"].endswith("free of charge for fourteen days.")
    assert row["summary_kk"]
    assert row["summary_ru"]
    assert found["xx/harbour-act/art_4__para_2/@2025-01-01"]["repealed"] == "true"
    assert [(row["version"], row["duration"], row["bound"]) for row in rows(folder, "time_limits")] == [
        ("xx/harbour-act/art_3__para_1/@2026-07-01", "P14D", "at-most"),
        ("xx/harbour-act/art_4__para_1/@2019-06-01", "PT12H", "at-most")]


def test_evidence_leads_to_the_wording_that_was_judged(folder: Path) -> None:
    versions = {row["id"]: row for row in rows(folder, "versions")}
    for row in rows(folder, "evidence"):
        assert versions[row["version"]]["provision"] == row["provision"]


def test_verdicts_are_those_of_the_engine(folder: Path, sample: Corpus) -> None:
    judged = verdicts(sample, DAY)
    assert [(row["as_of"], row["obligation"], row["verdict"]) for row in rows(folder, "obligation_verdicts")] == [
        (str(DAY), result.obligation.id, str(result.verdict)) for result in judged]
    assert [(row["element"], row["verdict"]) for row in rows(folder, "element_verdicts")] == [
        (element.id, str(element.verdict)) for result in judged for element in result.elements]
    deciding = {(row["element"], row["assessment"]) for row in rows(folder, "element_rows") if row["decides"] == "true"}
    assert deciding == {(element.id, row.row.id) for result in judged for element in result.elements
                        for row in element.deciding}
    assert [(row["obligation"], row["element"]) for row in rows(folder, "decided_by")] == [
        (result.obligation.id, element) for result in judged for element in result.decided_by]


def test_no_cell_is_run_by_a_spreadsheet_and_every_text_comes_back(hostile: Path) -> None:
    cells = [cell for table in TABLES for row in rows(hostile, table.name) for cell in row.values()]
    assert len(cells) > 2000
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    term = {row["id"]: row for row in rows(hostile, "terms")}["wreck"]
    assert [unguarded(term[f"label_{language}"]) for language in LANGUAGES] == ["=1", "+2", "-3"]
    labels = [unguarded(row["label"]) for row in rows(hostile, "term_labels") if row["term"] == "wreck"]
    assert tuple(labels) == HOSTILE


@pytest.mark.parametrize("identifier", ["=1", "@sum", "'=1", "a b", "-1"])
def test_a_key_that_no_table_may_hold_is_refused_before_anything_is_written(sample: Corpus, identifier: str) -> None:
    term = Term(id="wreck", label=Text(en="wreck"), note=Text(en="nowhere")).model_copy(update={"id": identifier})
    corpus = Corpus((*sample.files, DataFile("law/terms/wreck.yml", "term", term)))
    with pytest.raises(ValueError, match=r"terms\.id: .* is no key: a key begins with a letter or digit"):
        next(package.files(source_of(corpus)))


def test_every_table_and_column_has_a_title_in_three_languages_and_no_title_is_unused(folder: Path) -> None:
    about = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    titled = [about, *about["resources"]]
    titled += [field for resource in about["resources"] for field in resource["schema"]["fields"]]
    assert len(titled) > 350
    for item in titled:
        assert list(item["titles"]) == list(LANGUAGES), item["name"]
        assert item["title"] == item["titles"]["en"]
    assert set(words()["table"]) == {table.name for table in TABLES}
    assert set(words()["column"]) == {column.title or column.name for table in TABLES for column in table.columns}
    versions = next(resource for resource in about["resources"] if resource["name"] == "versions")
    summary = next(field for field in versions["schema"]["fields"] if field["name"] == "summary_ru")
    assert summary["titles"] == {"kk": "Өз сөзімізбен мазмұны, орысша", "ru": "Содержание нашими словами, на русском",
                                 "en": "Summary in our own words, Russian"}


def _classes(above: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for below in above.__subclasses__():
        yield below
        yield from _classes(below)


def test_column_names_are_the_keys_of_the_data_files_and_of_the_json_report() -> None:
    keys = {info.alias or name for of in (*_classes(Record), *_classes(gap_model._Part))
            for name, info in of.model_fields.items()}
    names = {column.title or column.name for table in TABLES for column in table.columns}
    assert names - keys - OWN == set()
    assert OWN - names == set()


def test_a_foreign_key_leads_to_the_one_key_of_its_table() -> None:
    by_name = {table.name: table for table in TABLES}
    assert len(by_name) == len(TABLES)
    links = [(table.name, column) for table in TABLES for column in table.columns if column.refers]
    assert len(links) > 60
    for name, column in links:
        assert column.kind is Kind.KEY, (name, column.name)
        assert by_name[column.refers].key == ("id",), (name, column.name)
    for table in TABLES:
        assert set(table.key) <= set(table.header), table.name
        assert len(set(table.header)) == len(table.header), table.name
        assert all(column.required for column in table.columns if column.name in table.key), table.name


def test_both_kinds_of_metadata_say_the_same(folder: Path) -> None:
    package_ = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    web = json.loads((folder / "csv-metadata.json").read_text(encoding="utf-8"))
    assert web["@context"][0] == "http://www.w3.org/ns/csvw"
    assert [table["url"] for table in web["tables"]] == [resource["path"] for resource in package_["resources"]]
    for table, resource in zip(web["tables"], package_["resources"], strict=True):
        schema, other = table["tableSchema"], resource["schema"]
        assert schema["primaryKey"] == other["primaryKey"]
        for column, field in zip(schema["columns"], other["fields"], strict=True):
            assert column["name"] == field["name"]
            # A validator of CSVW compares the header with the titles, in whichever language.
            assert column["titles"] == {language: [column["name"], field["titles"][language]] for language in LANGUAGES}
            assert column.get("required", False) == field.get("constraints", {}).get("required", False)
        required = {column["name"] for column in schema["columns"] if column.get("required")}
        assert [(link["columnReference"], link["reference"]["resource"].removesuffix(".csv"))
                for link in schema.get("foreignKeys", [])] == [
            (link["fields"], link["reference"]["resource"]) for link in other.get("foreignKeys", [])
            if link["fields"][0] in required]


def test_the_formats_of_csvw_fit_every_cell(folder: Path) -> None:
    web = json.loads((folder / "csv-metadata.json").read_text(encoding="utf-8"))
    seen = 0
    for table in web["tables"]:
        for column in table["tableSchema"]["columns"]:
            datatype = column["datatype"]
            if isinstance(datatype, dict) and datatype["base"] == "string":
                cells = [row[column["name"]] for row in rows(folder, table["url"].removesuffix(".csv"))]
                assert all(re.fullmatch(datatype["format"], cell) for cell in cells if cell), column
                seen += len(cells)
    assert seen > 600


def test_the_package_says_its_version_licence_day_and_who_stands_behind_it(folder: Path) -> None:
    about = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert about["version"] == "2026.11"
    assert about["licenses"][0]["name"] == "CC-BY-4.0"
    for language in LANGUAGES:
        assert str(DAY) in about["descriptions"][language]
        assert "review" in about["descriptions"][language]
    assert "begins with an apostrophe" in about["description"]


def test_the_same_source_gives_the_same_bytes(sample: Corpus) -> None:
    assert list(package.files(source_of(sample))) == list(package.files(source_of(sample)))
