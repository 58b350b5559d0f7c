"""The real data in every linked and tabular format, read by programs of others. One module, so that it is made once."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import rdflib
from pyoxigraph import RdfFormat, parse

from concordance.analysis.verdicts import verdicts
from concordance.exchange.export import Source
from concordance.exchange.formats import export_files
from concordance.exchange.tables.package import TABLES
from concordance.graph.verdicts import OUTCOMES
from concordance.load.project import base_iri
from concordance.model.corpus import Corpus
from tests.exchange.foreign import read_by_others
from tests.exchange.rapper import triples_by_rapper
from tests.exchange.skos_conditions import FORBIDDEN, query
from tests.exchange.sources import DAY, source_of

# `jsonld` and `dataset` are compared with the graph statement by statement, and that on the sample.
NAMES = ("skos", "earl", "tables", "akoma-ntoso")


@pytest.fixture(scope="module")
def source(real: Corpus, root: Path) -> Source:
    return source_of(real, base=base_iri(root))


@pytest.fixture(scope="module")
def folder(source: Source, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("real")
    for name, files in export_files(NAMES, source):
        for path, content in files.items():
            (folder / name / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / name / path).write_bytes(content)
    return folder


def test_raptor_reads_every_file_of_triples_and_both_forms_are_as_long(folder: Path) -> None:
    counts = {}
    for name, stem in (("skos", "terms"), ("earl", "assertions")):
        counts[name] = triples_by_rapper(folder / name / f"{stem}.ttl", "turtle")
        assert triples_by_rapper(folder / name / f"{stem}.rdf", "rdfxml") == counts[name]
    assert counts["skos"] > 5_000
    assert counts["earl"] > 50_000


def test_the_terms_break_no_condition_of_skos(folder: Path, real: Corpus) -> None:
    graph = rdflib.Graph().parse(folder / "skos" / "terms.ttl", format="turtle")
    assert [name for name in FORBIDDEN if list(graph.query(query(name)))] == []
    assert len(set(graph.subjects(rdflib.RDF.type, rdflib.SKOS.Concept))) == len(real.terms) > 50


def test_outcomes_are_as_many_as_the_engine_counts(folder: Path, real: Corpus) -> None:
    judged = [result for result in verdicts(real, DAY) if result.obligation.testable]
    expected: Counter[str] = Counter()
    for result in judged:
        expected.update([OUTCOMES[result.verdict], *(OUTCOMES[element.verdict] for element in result.elements)])
    found = Counter(
        quad.object.value.rsplit("#", 1)[1]  # type: ignore[union-attr]
        for quad in parse(path=str(folder / "earl" / "assertions.ttl"), format=RdfFormat.TURTLE)
        if quad.predicate.value == "http://www.w3.org/ns/earl#outcome")
    assert found == expected
    assert sum(found.values()) > 2_000


def test_frictionless_finds_no_error_in_the_tables(folder: Path, real: Corpus) -> None:
    (answer,) = read_by_others("tables.py", folder / "tables")
    assert answer["errors"] == []
    assert answer["tables"] == len(TABLES)
    assert answer["rows"] > len(real.provisions) + len(real.rows)


def test_no_cell_of_the_real_data_begins_like_a_formula(folder: Path) -> None:
    # Should one ever, the rule of `load.csv_cells` holds; today the package needs none.
    texts = [line for file in (folder / "tables").glob("*.csv") for line in file.read_text("utf-8").splitlines()]
    assert len(texts) > 20_000
    assert [line for line in texts if line.startswith(("=", "+", "-", "@", "'="))] == []


@pytest.fixture(scope="module")
def documents(folder: Path) -> dict[str, dict[str, Any]]:
    return read_by_others("akoma_ntoso.py", folder / "akoma-ntoso")  # type: ignore[no-any-return]


def test_every_act_is_valid_by_the_strict_schema_and_cobalt_reads_its_address(
        documents: dict[str, dict[str, Any]], real: Corpus) -> None:
    assert {name: answer["errors"] for name, answer in documents.items() if answer["errors"]} == {}
    assert len(documents) == sum(bool(act.title.get(language)) for act in real.acts.values()
                                 for language in ("kk", "ru", "en"))
    assert {answer["work"] for answer in documents.values()} == {act.akn for act in real.acts.values()}
    assert [name for name, answer in documents.items() if answer["bad_hrefs"]] == []
    assert [name for name, answer in documents.items() if not name.endswith(answer["file"])] == []


def test_every_provision_of_the_day_is_there_under_its_eid(
        documents: dict[str, dict[str, Any]], real: Corpus) -> None:
    for answer in documents.values():
        act = next(act for act in real.acts.values() if act.akn == answer["work"])
        known = {item.rsplit("/", 1)[1] for item in (*real.provisions, *real.articles) if item.startswith(f"{act.id}/")}
        today = {identifier.rsplit("/", 1)[1] for identifier, provision in real.provisions.items()
                 if identifier.startswith(f"{act.id}/") and provision.version_on(DAY)}
        eids = set(answer["eids"]) - {"hcontainer_1"}
        assert len(eids) == len([eid for eid in answer["eids"] if eid != "hcontainer_1"])
        assert today <= eids
        # A part that is not encoded itself is there for the sake of those below it.
        above = {eid[:place] for eid in known for place in range(len(eid)) if eid.startswith("__", place)}
        assert eids <= known | above | {chapter.id for chapter in act.chapters}
