"""The publication described: figures that a query finds too, and of every file size, checksum and media type."""

from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Store
from rdflib import DCTERMS, FOAF, RDF, VOID, Literal, Namespace, URIRef

from concordance.exchange import dataset, formats
from concordance.exchange.export import Made, Source
from concordance.exchange.formats import DATASET, MODULES, export_files, export_named
from concordance.graph.build import build
from concordance.language import table
from concordance.model.corpus import Corpus
from tests.exchange.rapper import triples_by_rapper
from tests.exchange.sources import BASE, DAY, source_of

DCAT = Namespace("http://www.w3.org/ns/dcat#")
XSD = Namespace("http://www.w3.org/2001/XMLSchema#")
SPDX = Namespace("http://spdx.org/rdf/terms#")
VOIDEXT = Namespace("http://ldf.fi/void-ext#")
WHOLE = URIRef(f"{BASE}id/dataset/concordance")
GRAPH_FILE = Made.of("graph/concordance.nq", b"<a> <b> <c> .\n")


@pytest.fixture(scope="module")
def source(sample: Corpus) -> Source:
    return source_of(sample)


@pytest.fixture(scope="module")
def published(source: Source) -> dict[str, dict[str, bytes]]:
    return dict(export_files(MODULES, source, [GRAPH_FILE]))


@pytest.fixture(scope="module")
def graph(published: dict[str, dict[str, bytes]]) -> rdflib.Graph:
    return rdflib.Graph().parse(data=published[DATASET]["dataset.ttl"], format="turtle")


@pytest.fixture(scope="module")
def store(sample: Corpus) -> Store:
    return build(sample, BASE, (DAY,), source_of(sample).edition.data)


def count(store: Store, pattern: str, what: str = "*") -> int:
    query = f"SELECT (COUNT({what}) AS ?n) WHERE {{ {{ {pattern} }} UNION {{ GRAPH ?g {{ {pattern} }} }} }}"
    return int(next(iter(store.query(query)))["n"].value)  # type: ignore[union-attr,index]


def number(graph: rdflib.Graph, subject: URIRef, name: URIRef) -> int:
    (found,) = graph.objects(subject, name)
    return int(found)  # type: ignore[arg-type]


def test_raptor_reads_both_files_and_counts_what_we_count(
        published: dict[str, dict[str, bytes]], source: Source, tmp_path: Path) -> None:
    made = [GRAPH_FILE, *(Made.of(f"exchange/{name}/{path}", content) for name, files in published.items()
                          if name != DATASET for path, content in files.items())]
    ours = len(dataset.statements(source, made))
    for name, style in (("dataset.ttl", "turtle"), ("dataset.rdf", "rdfxml")):
        (tmp_path / name).write_bytes(published[DATASET][name])
        assert triples_by_rapper(tmp_path / name, style) == ours > 1000


def test_the_figures_are_those_a_query_finds(graph: rdflib.Graph, store: Store) -> None:
    assert number(graph, WHOLE, VOID.triples) == len(store)
    assert number(graph, WHOLE, VOID.distinctSubjects) == count(store, "?s ?p ?o", "DISTINCT ?s")
    assert number(graph, WHOLE, VOID.distinctObjects) == count(store, "?s ?p ?o", "DISTINCT ?o")
    assert number(graph, WHOLE, VOID.properties) == count(store, "?s ?p ?o", "DISTINCT ?p")
    assert number(graph, WHOLE, VOID.classes) == count(store, "?s a ?o", "DISTINCT ?o")
    parts = {graph.value(part, VOID.property): number(graph, part, VOID.triples)
             for part in graph.objects(WHOLE, VOID.propertyPartition)}
    assert len(parts) == number(graph, WHOLE, VOID.properties) > 100
    assert parts == {name: count(store, f"?s <{name}> ?o") for name in parts}
    assert sum(parts.values()) == len(store)
    classes = {graph.value(part, VOID["class"]): number(graph, part, VOID.entities)
               for part in graph.objects(WHOLE, VOID.classPartition)}
    assert len(classes) == number(graph, WHOLE, VOID.classes) > 40
    assert classes == {name: count(store, f"?s a <{name}>", "DISTINCT ?s") for name in classes}


def test_the_figures_say_where_the_properties_of_a_class_lead(graph: rdflib.Graph, sample: Corpus) -> None:
    part = URIRef(f"{WHOLE}/class/Provision/property")
    assert number(graph, URIRef(f"{part}/bearer"), VOID.triples) == sum(
        len(provision.bearer) for provision in sample.provisions.values())
    inside = {graph.value(node, VOID["class"]): number(graph, node, VOID.triples)
              for node in graph.objects(URIRef(f"{part}/bearer"), VOID.classPartition)}
    bearers = sum(len(provision.bearer) for provision in sample.provisions.values())
    assert inside == {URIRef(f"{BASE}vocab#Actor"): bearers,
                      URIRef("http://www.w3.org/2004/02/skos/core#Concept"): bearers}
    literals = {graph.value(node, VOIDEXT.datatype): number(graph, node, VOID.triples)
                for node in graph.objects(URIRef(f"{part}/weak"), VOIDEXT.datatypePartition)}
    assert literals == {XSD.boolean: len(sample.provisions)}


def test_the_two_graphs_are_subsets_that_add_up(graph: rdflib.Graph) -> None:
    subsets = {str(part).removeprefix(BASE): number(graph, part, VOID.triples)  # type: ignore[arg-type]
               for part in graph.objects(WHOLE, VOID.subset)}
    assert set(subsets) == {"id/dataset/data", f"graph/verdicts/{DAY}"}
    assert sum(subsets.values()) == number(graph, WHOLE, VOID.triples)
    assert all(subsets.values())


def test_every_file_is_a_distribution_with_its_size_and_checksum(
        graph: rdflib.Graph, published: dict[str, dict[str, bytes]]) -> None:
    seen = 0
    for name, files in published.items():
        if name == DATASET:
            continue
        part = URIRef(f"{BASE}id/dataset/{name}")
        assert len(list(graph.objects(part, DCAT.distribution))) == len(files)
        for path, content in files.items():
            node = URIRef(f"{BASE}id/distribution/exchange/{name}/{path}")
            assert (part, DCAT.distribution, node) in graph
            assert graph.value(node, DCAT.downloadURL) == URIRef(f"{BASE}exchange/{name}/{path}")
            assert graph.value(node, DCAT.byteSize) == Literal(len(content), datatype=XSD.nonNegativeInteger)
            checksum = graph.value(node, SPDX.checksum)
            assert graph.value(checksum, SPDX.algorithm) == SPDX.checksumAlgorithm_sha256
            assert str(graph.value(checksum, SPDX.checksumValue)).lower() == sha256(content).hexdigest()
            seen += 1
    assert seen > 60
    assert number(graph, URIRef(f"{BASE}id/distribution/graph/concordance.nq"), DCAT.byteSize) == GRAPH_FILE.size
    assert list(graph.objects(WHOLE, VOID.dataDump)) == [URIRef(f"{BASE}graph/concordance.nq")]


@pytest.mark.parametrize(("path", "media"), [
    ("skos/terms.ttl", "text/turtle"), ("skos/terms.rdf", "application/rdf+xml"),
    ("jsonld/verdicts.jsonld", "application/ld+json"), ("tables/acts.csv", "text/csv"),
    ("tables/datapackage.json", "application/json"), ("tables/csv-metadata.json", "application/csvm+json"),
    ("akoma-ntoso/akn/xx/act/2019-03-01/12-i/kaz@2026-07-01.xml", "application/akn+xml"),
])
def test_files_have_the_media_types_of_their_formats(graph: rdflib.Graph, path: str, media: str) -> None:
    assert graph.value(URIRef(f"{BASE}id/distribution/exchange/{path}"), DCAT.mediaType) == URIRef(
        f"https://www.iana.org/assignments/media-types/{media}")


def test_no_file_is_of_a_kind_nobody_knows(graph: rdflib.Graph) -> None:
    media = Counter(str(node).rsplit("/", 1)[1] for node in graph.objects(None, DCAT.mediaType))
    assert "octet-stream" not in media
    assert sum(media.values()) > 60


def test_the_catalogue_holds_the_whole_and_every_part(graph: rdflib.Graph) -> None:
    catalogue = URIRef(f"{BASE}id/catalogue/concordance")
    parts = {URIRef(f"{BASE}id/dataset/{name}") for name in MODULES if name != DATASET}
    assert len(parts) == len(MODULES) - 1 > 4
    assert set(graph.objects(catalogue, DCAT.dataset)) == parts | {WHOLE}
    assert set(graph.objects(WHOLE, DCTERMS.hasPart)) == parts
    for node in (*parts, WHOLE, catalogue):
        assert (node, RDF.type, DCAT.Catalog if node == catalogue else DCAT.Dataset) in graph
        for name in (DCTERMS.title, DCTERMS.description):
            assert {text.language for text in graph.objects(node, name)} == {"kk", "ru", "en"}, (node, name)
        assert graph.value(node, DCAT.version) == Literal("2026.11")
        assert graph.value(node, DCTERMS.license) == URIRef("https://creativecommons.org/licenses/by/4.0/")
        publisher = graph.value(node, DCTERMS.publisher)
        assert Literal("concordance editors", lang="en") in set(graph.objects(publisher, FOAF.name))
        assert {str(item).rsplit("/", 1)[1] for item in graph.objects(node, DCTERMS.language)} == {"KAZ", "RUS", "ENG"}
    for name in MODULES:
        if name != DATASET:
            standard = graph.value(URIRef(f"{BASE}id/dataset/{name}"), DCTERMS.conformsTo)
            assert graph.value(standard, DCTERMS.title) == Literal(export_named(name).standard, lang="en")


def test_coverage_in_place_and_time_comes_from_the_data(graph: rdflib.Graph) -> None:
    place = graph.value(WHOLE, DCTERMS.spatial)
    assert place == URIRef(f"{BASE}id/jurisdiction/xx")
    assert graph.value(place, DCTERMS.identifier) == Literal("xx")
    period = graph.value(WHOLE, DCTERMS.temporal)
    assert graph.value(period, DCAT.startDate) == Literal("2019-06-01", datatype=XSD.date)
    assert graph.value(period, DCAT.endDate) == Literal(str(DAY), datatype=XSD.date)
    assert len(list(graph.objects(WHOLE, DCAT.keyword))) == 12


def test_examples_and_vocabularies_are_of_the_graph(graph: rdflib.Graph, store: Store) -> None:
    examples = list(graph.objects(WHOLE, VOID.exampleResource))
    assert len(examples) == 5
    assert all(count(store, f"<{example}> ?p ?o") > 3 for example in examples)
    assert URIRef(f"{BASE}akn/xx/act/2019-03-01/12-i") in examples
    used = {str(name) for name in graph.objects(WHOLE, VOID.vocabulary)}
    names = {node for part in (VOID.property, VOID["class"]) for node in graph.objects(None, part)}
    assert names
    assert [name for name in names if not str(name).startswith(tuple(used))] == []
    assert all(any(str(name).startswith(namespace) for name in names) for namespace in used)


def test_of_files_nobody_made_no_address_is_promised(source: Source) -> None:
    graph = rdflib.Graph().parse(data=dict(export_named(DATASET).files(source))["dataset.ttl"], format="turtle")
    files = set(graph.objects(None, DCAT.distribution))
    assert len(files) == len(MODULES) - 1 + 4
    assert list(graph.subject_objects(DCAT.downloadURL)) == []
    assert list(graph.subject_objects(DCAT.byteSize)) == []
    assert list(graph.subject_objects(VOID.dataDump)) == []
    assert {graph.value(node, DCAT.accessURL) for node in files} == {URIRef(BASE)}
    assert all(graph.value(node, DCAT.mediaType) for node in files)


def test_each_export_is_made_once_and_the_description_last(source: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Counter[str] = Counter()
    real = formats.export_named

    def counting(name: str) -> object:
        asked[name] += 1
        return real(name)

    monkeypatch.setattr(formats, "export_named", counting)
    assert [name for name, _ in export_files([DATASET, "skos", "earl", "skos"], source)] == ["skos", "earl", DATASET]
    assert asked == {"skos": 1, "earl": 1}
    with pytest.raises(KeyError):
        list(export_files(["skoss"], source))


def test_every_export_has_a_title_of_its_own_and_no_title_is_unused() -> None:
    assert set(table()["exchange-part"]) == set(MODULES) - {DATASET}


def test_the_same_source_gives_the_same_bytes(sample: Corpus) -> None:
    made = [GRAPH_FILE, Made.of("exchange/skos/terms.ttl", b"x")]
    assert list(dataset.described(source_of(sample), made)) == list(dataset.described(source_of(sample), made[::-1]))
