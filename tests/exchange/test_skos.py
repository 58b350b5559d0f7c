"""The terms as SKOS: read by programs of others, and sound by the conditions of the SKOS Reference."""

from pathlib import Path

import pytest
import rdflib
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Literal, URIRef

from concordance.exchange import skos
from concordance.exchange.export import Source
from concordance.model.corpus import Corpus, DataFile
from concordance.model.term import Definition, Term, TermElement
from concordance.model.text import Text
from tests.exchange.rapper import triples_by_rapper
from tests.exchange.skos_conditions import FORBIDDEN, query
from tests.exchange.sources import BASE, source_of, written

SCHEME = URIRef(f"{BASE}id/list/terms")
SEAFARER = URIRef(f"{BASE}id/term/seafarer")
VESSEL = URIRef(f"{BASE}id/term/vessel-in-distress")
HARBOUR = f"{BASE}akn/xx/act/2019-03-01/12-i/~"


@pytest.fixture(scope="module")
def source(sample: Corpus) -> Source:
    return source_of(sample)


@pytest.fixture(scope="module")
def files(source: Source, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return dict(written(skos.EXPORT, source, tmp_path_factory.mktemp("skos")))


@pytest.fixture(scope="module")
def graph(files: dict[str, Path]) -> rdflib.Graph:
    return rdflib.Graph().parse(files["terms.ttl"], format="turtle")


def with_term(corpus: Corpus, **values: object) -> Corpus:
    term = Term(id="wreck", label=Text(kk="апат", ru="крушение", en="wreck"), note=Text(en="nowhere defined"),
                **values)  # type: ignore[arg-type]
    return Corpus((*corpus.files, DataFile("law/terms/wreck.yml", "term", term)))


def test_raptor_reads_both_files_and_counts_what_we_count(files: dict[str, Path], source: Source) -> None:
    ours = len(skos.statements(source))
    assert ours > 100
    assert triples_by_rapper(files["terms.ttl"], "turtle") == ours
    assert triples_by_rapper(files["terms.rdf"], "rdfxml") == ours


def test_both_files_say_the_same(files: dict[str, Path], graph: rdflib.Graph) -> None:
    assert set(rdflib.Graph().parse(files["terms.rdf"], format="xml")) == set(graph)


@pytest.mark.parametrize("condition", FORBIDDEN)
def test_no_condition_of_skos_is_broken(graph: rdflib.Graph, condition: str) -> None:
    assert [row.x for row in graph.query(query(condition))] == []  # type: ignore[union-attr]


@pytest.mark.parametrize(("condition", "said"), [
    ("S9 a scheme is a concept", [(SCHEME, RDF.type, SKOS.Concept)]),
    ("S13 a label is preferred and alternative", [(SEAFARER, SKOS.altLabel, Literal("seafarer", lang="en"))]),
    ("S13 a label is preferred and hidden", [(SEAFARER, SKOS.hiddenLabel, Literal("seafarer", lang="en"))]),
    ("S13 a label is alternative and hidden",
     [(SEAFARER, name, Literal("sailor", lang="en")) for name in (SKOS.altLabel, SKOS.hiddenLabel)]),
    ("S14 two preferred labels in a language", [(SEAFARER, SKOS.prefLabel, Literal("sailor", lang="en"))]),
    ("S27 related is broader too", [(SEAFARER, SKOS.broader, VESSEL)]),
    ("S27 related is narrower too", [(SEAFARER, SKOS.narrower, VESSEL)]),
    ("S37 a collection is a concept or a scheme", [(SEAFARER, RDF.type, SKOS.Collection)]),
    ("S46 exact match is broad or related too",
     [(SEAFARER, name, VESSEL) for name in (SKOS.exactMatch, SKOS.broadMatch)]),
    ("S23 related one way only", [(SEAFARER, SKOS.related, SCHEME)]),
    ("S8 a top concept the scheme does not know", [(VESSEL, SKOS.topConceptOf, SEAFARER)]),
    ("S7 a top concept outside its scheme", [(SCHEME, SKOS.hasTopConcept, SCHEME)]),
    ("S19 related leads to no concept", [(SEAFARER, SKOS.related, SCHEME)]),
    ("a concept in no scheme", [(URIRef(f"{BASE}x"), RDF.type, SKOS.Concept)]),
    ("a concept related to itself", [(SEAFARER, SKOS.related, SEAFARER)]),
    ("a definition without a text", [(SEAFARER, SKOS.definition, VESSEL)]),
    ("a definition without a place", [(SEAFARER, SKOS.definition, VESSEL)]),
])
def test_every_condition_finds_what_breaks_it(
        graph: rdflib.Graph, condition: str, said: list[tuple[URIRef, URIRef, URIRef | Literal]]) -> None:
    broken = rdflib.Graph()
    for triple in (*graph, *said):
        broken.add(triple)
    assert list(broken.query(query(condition)))


def test_the_scheme_says_what_it_is_and_who_stands_behind_it(graph: rdflib.Graph) -> None:
    assert graph.value(SCHEME, OWL.versionInfo) == Literal("2026.11")
    assert graph.value(SCHEME, DCTERMS.license) == URIRef("https://creativecommons.org/licenses/by/4.0/")
    for name in (DCTERMS.title, DCTERMS.description, RDFS.label):
        assert {text.language for text in graph.objects(SCHEME, name)} == {"kk", "ru", "en"}, name
    assert "proposed until a lawyer has signed" in next(
        str(text) for text in graph.objects(SCHEME, DCTERMS.description) if text.language == "en")
    assert set(graph.objects(SCHEME, SKOS.hasTopConcept)) == {SEAFARER, VESSEL}


def test_labels_come_in_three_languages(graph: rdflib.Graph) -> None:
    assert set(graph.objects(SEAFARER, SKOS.prefLabel)) == {
        Literal("теңізші", lang="kk"), Literal("моряк", lang="ru"), Literal("seafarer", lang="en")}


def test_related_goes_both_ways(graph: rdflib.Graph) -> None:
    # The data says it of the vessel only.
    assert (SEAFARER, SKOS.related, VESSEL) in graph
    assert (VESSEL, SKOS.related, SEAFARER) in graph


def test_a_definition_is_a_node_with_text_place_and_basis(graph: rdflib.Graph) -> None:
    node = URIRef(f"{BASE}id/definition/vessel-in-distress/xx/harbour-act/art_1__point_2")
    assert (VESSEL, SKOS.definition, node) in graph
    assert graph.value(node, DCTERMS.source) == URIRef(f"{HARBOUR}art_1__point_2")
    assert Literal("Harbour Act, art. 1(2)", lang="en") in set(graph.objects(node, DCTERMS.bibliographicCitation))
    texts = {text.language: str(text) for text in graph.objects(node, RDF.value)}
    assert texts["en"] == "A vessel in distress is one with danger to the life of those on board."
    assert set(texts) == {"kk", "ru", "en"}
    assert graph.value(node, URIRef(f"{BASE}vocab#basis")) == URIRef(f"{BASE}vocab#basis-official-text")
    assert str(graph.value(node, URIRef("http://www.w3.org/ns/prov#wasDerivedFrom"))).endswith("/@2019-06-01")
    assert graph.value(node, OWL.deprecated) is None


def test_a_definition_in_an_instrument_is_told_by_its_obligation(graph: rdflib.Graph, sample: Corpus) -> None:
    node = URIRef(f"{BASE}id/definition/vessel-in-distress/haven-1-a")
    assert graph.value(node, DCTERMS.source) == URIRef(f"{BASE}id/obligation/haven-1-a")
    assert set(graph.objects(node, RDF.value)) == {Literal(sample.obligations["haven-1-a"].summary.en, lang="en")}


def read(corpus: Corpus) -> rdflib.Graph:
    return rdflib.Graph().parse(data=dict(skos.files(source_of(corpus)))["terms.ttl"], format="turtle")


def test_a_label_twice_and_a_term_related_to_itself_break_nothing(sample: Corpus) -> None:
    graph = read(with_term(sample, other_labels=(Text(en="wreck", ru="обломки"),), related=("wreck", "seafarer"),
                           also_found_by={"en": ("wreck", "wrecks"), "ru": ("обломки",)}))
    node = URIRef(f"{BASE}id/term/wreck")
    assert set(graph.objects(node, SKOS.altLabel)) == {Literal("обломки", lang="ru")}
    assert set(graph.objects(node, SKOS.hiddenLabel)) == {Literal("wrecks", lang="en")}
    assert [name for name in FORBIDDEN if list(graph.query(query(name)))] == []


def test_what_no_longer_stands_is_marked_and_told_in_its_last_wording(sample: Corpus) -> None:
    repealed = Definition(where="xx/harbour-act/art_4__para_2", elements=(TermElement(id="a", text=Text(en="a")),))
    older = Definition.model_validate({"where": "xx/harbour-act/art_2__para_1", "to": "2024-12-31",
                                       "elements": ({"id": "a", "text": {"en": "a"}},)})
    graph = read(with_term(sample, definitions=(repealed, older)))
    place = f"{BASE}id/definition/wreck/xx/harbour-act/"
    texts = {where: [str(text) for text in graph.objects(URIRef(place + where), RDF.value) if text.language == "en"]
             for where in ("art_4__para_2", "art_2__para_1")}
    assert texts == {"art_4__para_2": ["The shipowner must pay entry dues in advance."],
                     "art_2__para_1": ["The harbour master must admit a vessel in distress."]}
    assert all(graph.value(URIRef(place + where), OWL.deprecated) == Literal(True) for where in texts)


def test_hostile_labels_come_through_whole(sample: Corpus, tmp_path: Path) -> None:
    text = '</rdf:RDF>"""\\ <b>&amp; \x07\ufffe end'
    source = source_of(with_term(sample, other_labels=(Text(en=text),)))
    files = written(skos.EXPORT, source, tmp_path)
    expected = Literal('</rdf:RDF>"""\\ <b>&amp; \ufffd\ufffd end', lang="en")
    for name, style in (("terms.ttl", "turtle"), ("terms.rdf", "xml")):
        assert expected in set(rdflib.Graph().parse(files[name], format=style).objects(None, SKOS.altLabel)), name
    assert triples_by_rapper(files["terms.rdf"], "rdfxml") == triples_by_rapper(files["terms.ttl"], "turtle")


def test_the_same_source_gives_the_same_bytes(sample: Corpus) -> None:
    assert list(skos.files(source_of(sample))) == list(skos.files(source_of(sample)))
