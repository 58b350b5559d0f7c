"""The verdicts of the day as one JSON-LD document: statements of the graph and nothing else, and easy for a script."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import rdflib
from pyoxigraph import RdfFormat, parse
from rdflib import OWL, RDF, URIRef

from concordance.analysis.verdicts import verdicts
from concordance.exchange import jsonld
from concordance.exchange.export import Source
from concordance.graph.api import to_dataset
from concordance.graph.build import build
from concordance.model.corpus import Corpus
from tests.exchange.sources import BASE, DAY, source_of

REPORT = URIRef(f"{BASE}graph/verdicts/{DAY}")


@pytest.fixture(scope="module")
def source(sample: Corpus) -> Source:
    return source_of(sample)


@pytest.fixture(scope="module")
def text(source: Source) -> bytes:
    return dict(jsonld.files(source))["verdicts.jsonld"]


@pytest.fixture(scope="module")
def document(text: bytes) -> dict[str, Any]:
    return json.loads(text)  # type: ignore[no-any-return]


def test_rdflib_reads_statements_of_the_graph_and_no_others(text: bytes, sample: Corpus) -> None:
    read = set(rdflib.Graph().parse(data=text, format="json-ld"))
    whole = {(s, p, o) for s, p, o, _ in to_dataset(build(sample, BASE, (DAY,)), BASE).quads()}
    added = read - whole
    assert {s for s, _, _ in added} == {REPORT}
    assert Counter(str(p).rsplit("/", 1)[-1] for _, p, _ in added) == {
        "title": 3, "core#note": 3, "license": 1, "owl#versionInfo": 1}
    assert (REPORT, OWL.versionInfo, rdflib.Literal("2026.11")) in added
    judged = {s for s, p, o in whole if p == RDF.type and o == URIRef(f"{BASE}vocab#ElementVerdict")}
    assert len(judged) == len(sample.elements)
    assert judged <= {s for s, _, _ in read}


def test_oxigraph_reads_the_same_as_rdflib(text: bytes) -> None:
    ours = {tuple(str(term.value) for term in quad.triple) for quad in parse(text, format=RdfFormat.JSON_LD)}
    theirs = {tuple(map(str, triple)) for triple in rdflib.Graph().parse(data=text, format="json-ld")}
    assert ours == theirs
    assert len(ours) > 200


def test_every_obligation_is_there_once_with_the_verdict_of_the_engine(
        document: dict[str, Any], sample: Corpus) -> None:
    told = {item["test"]["identifier"]: item for item in document["verdicts"]}
    assert len(told) == len(document["verdicts"]) == len(sample.obligations)
    for result in verdicts(sample, DAY):
        item = told[result.obligation.id]
        assert item["verdict"] == f"verdict-{result.verdict}"
        assert item["test"]["citation"] == result.obligation.citation
        assert {element["test"]["identifier"]: element["verdict"] for element in item["wasDerivedFrom"]} == {
            element.id: f"verdict-{element.verdict}" for element in result.elements}


def test_a_verdict_explains_itself_down_to_the_provision(document: dict[str, Any]) -> None:
    told = {item["test"]["identifier"]: item for item in document["verdicts"]}
    elements = {element["test"]["identifier"]: element for element in told["haven-2-1"]["wasDerivedFrom"]}
    (row,) = elements["haven-2-1/notice"]["decidingRow"]
    assert row["relation"] == "relation-intersects-with"
    assert row["review"] == "review-proposed"
    assert row["reason"]["en"]
    assert row["evidence"][0]["provision"]["identifier"] == "xx/harbour-act/art_4__para_1"
    assert row["evidence"][0]["versionMeant"] == "kb:akn/xx/act/2019-03-01/12-i/~art_4__para_1/@2019-06-01"


def test_lists_are_always_lists_and_every_key_is_in_the_context(document: dict[str, Any]) -> None:
    context = document["@context"]
    plain = {"id", "type", "kk", "ru", "en", "@context"}
    for key, value in _pairs({name: value for name, value in document.items() if name != "@context"}):
        assert key in plain or key in context, key
        if key in ("decidedBy", "wasDerivedFrom", "decidingRow", "evidence", "examinedAct", "type", "verdicts"):
            assert isinstance(value, list), key


def _pairs(node: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield key, value
            yield from _pairs(value)
    elif isinstance(node, list):
        for item in node:
            yield from _pairs(item)


def test_the_document_says_its_day_its_version_and_who_stands_behind_it(document: dict[str, Any]) -> None:
    assert document["asOf"] == str(DAY)
    assert document["dataVersion"] == "2026.11"
    assert set(document["note"]) == set(document["title"]) == {"kk", "ru", "en"}
    assert "No lawyer has signed" in document["note"]["en"]
    assert document["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_the_same_source_gives_the_same_bytes(text: bytes, sample: Corpus) -> None:
    assert dict(jsonld.files(source_of(sample)))["verdicts.jsonld"] == text
