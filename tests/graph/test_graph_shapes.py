"""The SHACL shapes: the graph passes, and broken data does not."""

from datetime import date

import pyshacl
import pytest
import rdflib
from graph_sample import BASE, sample
from rdflib import RDF, RDFS, XSD, Literal, URIRef

from concordance.graph.api import to_dataset
from concordance.graph.build import build
from concordance.graph.resources import shapes_text
from concordance.model.corpus import Corpus

C = rdflib.Namespace(f"{BASE}vocab#")
ELI = rdflib.Namespace("http://data.europa.eu/eli/ontology#")
EARL = rdflib.Namespace("http://www.w3.org/ns/earl#")
DCTERMS = rdflib.Namespace("http://purl.org/dc/terms/")
SKOS = rdflib.Namespace("http://www.w3.org/2004/02/skos/core#")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
LAW = URIRef(f"{BASE}akn/kz/act/2020-01-01/1-vi")
PARA = URIRef(f"{LAW}/~art_1__para_2")
WORDING = URIRef(f"{PARA}/@2020-01-01")
ROW = URIRef(f"{BASE}id/row/o-full/a/law")
WINDOW = URIRef(f"{BASE}id/row/o-partial/b/none")
EVIDENCE = URIRef(f"{ROW}/evidence/kz/law-a/art_1__para_1")
OBLIGATION = URIRef(f"{BASE}id/obligation/o-full")
VERDICT = URIRef(f"{BASE}id/verdict/2024-07-01/o-full")
CHANGE = URIRef(f"{BASE}id/amendment/kz/law-b/substitute/kz/law-a/art_1__para_2/2024-09-05")
EXPECTED = URIRef(f"{BASE}id/expected-act/kz/law-a/found-by-act")
CLAIM = URIRef(f"{BASE}id/claim/always-free")
QUESTION = URIRef(f"{BASE}id/question/which-article")
INSTRUMENT = URIRef(f"{BASE}id/instrument/treaty")
SILENCE = URIRef(f"{BASE}id/not-demanded/guide/period")
DOCUMENT = URIRef(f"{BASE}id/document/guide/part-1")
LENT = URIRef(f"{BASE}id/element/g-within/a")
STEP = URIRef(f"{LENT}/step/1")
SHELTER = URIRef(f"{BASE}id/requirement/shelter")
PART = URIRef(f"{BASE}id/part/shelter/narrow")
LINK = URIRef(f"{BASE}id/link/g-same/a/shelter/full")
TERM = URIRef(f"{BASE}id/term/victim")
MEANING = URIRef(f"{BASE}id/definition/victim/kz/law-a/art_1__para_1/identified")
LATER = URIRef(f"{BASE}id/definition/victim/kz/law-a/art_1__para_2/@2024-09-05")
POLICY = URIRef(f"{BASE}id/policy/severity")
SHARE = URIRef(f"{POLICY}/share/theme/children")
THRESHOLD = URIRef(f"{POLICY}/threshold/high")
CHECK = URIRef(f"{BASE}id/verification/mappings/instruments/guide/instrument.yml/title_basis")


def flat(corpus: Corpus, days: list[date]) -> rdflib.Graph:
    """Everything in one graph, as a validator sees a dataset."""
    graph = rdflib.Graph()
    for s, p, o, _ in to_dataset(build(corpus, BASE, days), BASE).quads():
        graph.add((s, p, o))
    return graph


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(data=shapes_text(BASE), format="turtle")


@pytest.fixture(scope="module")
def whole() -> rdflib.Graph:
    return flat(sample(), [date(2024, 7, 1)])


def validate(graph: rdflib.Graph, shapes: rdflib.Graph) -> tuple[bool, str]:
    conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes, inference="none", advanced=False, js=False)
    return conforms, text


def test_sample_conforms(whole: rdflib.Graph, shapes: rdflib.Graph) -> None:
    conforms, text = validate(whole, shapes)
    assert conforms, text


def test_real_data_conforms(real: Corpus, shapes: rdflib.Graph) -> None:
    conforms, text = validate(flat(real, [date(2026, 11, 22)]), shapes)
    assert conforms, text[:3000]


def test_shapes_are_core_only_and_sound(shapes: rdflib.Graph) -> None:
    assert not set(shapes.predicates()) & {SH.sparql, SH.js, SH.select, SH.ask, SH.rule}
    conforms, _, text = pyshacl.validate(rdflib.Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, text


def test_every_target_exists(whole: rdflib.Graph, shapes: rdflib.Graph) -> None:
    """A shape whose class nothing has would always pass."""
    targets = set(shapes.objects(None, SH.targetClass))
    assert len(targets) >= 20
    assert {target for target in targets if (None, RDF.type, target) not in whole} == set()


def integer(number: int) -> Literal:
    return Literal(str(number), datatype=XSD.integer)


def decimal(number: str) -> Literal:
    return Literal(number, datatype=XSD.decimal)


# Each line: what is broken, what is taken out (None: any value), what is put in.
BROKEN = [
    ("wording without a basis", (WORDING, C.basis, None), None),
    ("wording with an unknown basis", (WORDING, C.basis, None), (WORDING, C.basis, C["basis-hearsay"])),
    ("wording without a source", (WORDING, DCTERMS.source, None), None),
    ("wording that ends before it begins", (WORDING, C.toDay, None), (WORDING, C.toDay, integer(20191231))),
    ("day key as text", (WORDING, C.fromDay, None), (WORDING, C.fromDay, Literal("20200101"))),
    ("day key of no century", (WORDING, C.fromDay, None), (WORDING, C.fromDay, integer(240905))),
    ("summary in German", None, (WORDING, C.summary, Literal("Zusammenfassung", lang="de"))),
    ("two summaries in one language", None, (WORDING, C.summary, Literal("Another", lang="en"))),
    ("wording of nothing", (WORDING, ELI.realizes, None), None),
    ("exact day and no-later-than day", None,
     (WORDING, C.inForceNoLaterThan, Literal("2020-01-01", datatype=XSD.date))),
    ("provision without wordings", (PARA, C.version, None), None),
    ("provision of two forces", None, (PARA, C.force, C["force-may"])),
    ("provision without weak flag", (PARA, C.weak, None), None),
    ("bearer that is no actor", None, (PARA, C.bearer, OBLIGATION)),
    ("provision in no article", (PARA, ELI.is_part_of, None), None),
    ("act without a date", (LAW, ELI.date_document, None), None),
    ("act without a day key", (LAW, C.fromDay, None), None),
    ("source without an address", (URIRef(f"{BASE}id/source/treaty/t1"), C.address, None), None),
    ("term without a label", (URIRef(f"{BASE}id/term/victim"), SKOS.prefLabel, None), None),
    ("term neither defined nor explained",
     (URIRef(f"{BASE}id/term/victim"), SKOS.definition, None), None),
    ("definition that is nowhere",
     (URIRef(f"{BASE}id/definition/victim/kz/law-a/art_1__para_1"), C.definedIn, None), None),
    ("obligation without a label", (OBLIGATION, RDFS.label, None), None),
    ("obligation of no instrument", (OBLIGATION, C.instrument, None), None),
    ("testable flag as text", (OBLIGATION, C.testable, None), (OBLIGATION, C.testable, Literal("yes"))),
    ("element of two obligations", None,
     (URIRef(f"{BASE}id/element/o-full/a"), C.obligation, URIRef(f"{BASE}id/obligation/o-weak"))),
    ("instrument without a kind", (URIRef(f"{BASE}id/instrument/treaty"), C.instrumentKind, None), None),
    ("instrument without a force", (INSTRUMENT, C.instrumentForce, None), None),
    ("instrument that binds and is a benchmark", (INSTRUMENT, C.instrumentForce, None),
     (INSTRUMENT, C.instrumentForce, C["instrument-force-benchmark"])),
    ("instrument that is binding and not", (INSTRUMENT, C.binding, None), (INSTRUMENT, C.binding, Literal(False))),
    ("instrument without a place", (INSTRUMENT, C.place, None), None),
    ("instrument whose dates are known from nowhere", (INSTRUMENT, C.datesBasis, None), None),
    ("not demanded, and not explained", (SILENCE, C.explanation, None), None),
    ("not demanded, and without a source", (SILENCE, DCTERMS.source, None), None),
    ("document without a day", (DOCUMENT, C.adopted, None), None),
    ("obligation in an article and in a part", None, (OBLIGATION, C.inPart, Literal("annex"))),
    ("obligation that stands nowhere", (OBLIGATION, C.article, None), None),
    ("obligation without a theme", (OBLIGATION, C.theme, None), None),
    ("obligation whose place may be seen or not", (OBLIGATION, C.placeSeen, None), None),
    ("obligation that is recalled and passes for verified", (OBLIGATION, C.basis, None),
     (OBLIGATION, C.basis, C["basis-recalled"])),
    ("obligation that was read and passes for unverified", (OBLIGATION, C.unverified, None),
     (OBLIGATION, C.unverified, Literal(True))),
    ("element with two judges", None, (LENT, C.judgedBy, URIRef(f"{BASE}id/element/o-full/a"))),
    ("element judged by one without rows", (LENT, C.judgedBy, None),
     (LENT, C.judgedBy, URIRef(f"{BASE}id/element/g-alone/c"))),
    ("element judged, and not as what", (LENT, C.judgedAs, None), None),
    ("element judged by what asks less", (LENT, C.judgedAs, None), (LENT, C.judgedAs, C["reach-broader"])),
    ("judgement lent with too much weight", (LENT, C.judgedWeight, None), (LENT, C.judgedWeight, decimal("1.5"))),
    ("judgement lent without a path", (LENT, C.path, None), None),
    ("step that leads nowhere", (STEP, C.leadsTo, None), None),
    ("step that leads to an obligation", (STEP, C.leadsTo, None), (STEP, C.leadsTo, OBLIGATION)),
    ("step without a place", (STEP, C.position, None), None),
    ("requirement without a theme", (SHELTER, C.theme, None), None),
    ("requirement without parts", (None, C.requirement, SHELTER), None),
    ("part without a label", (PART, SKOS.prefLabel, None), None),
    ("part within an element", None, (PART, C.within, LENT)),
    ("link to an element as to a part", (LINK, C.part, None), (LINK, C.part, LENT)),
    ("link that says nothing", (LINK, C.reach, None), None),
    ("link with an unknown word", (LINK, C.reach, None), (LINK, C.reach, C["relation-equal-to"])),
    ("link without a confidence", (LINK, C.confidence, None), None),
    ("link without a weight", (LINK, C.weight, None), (LINK, C.weight, decimal("0"))),
    ("term measured by a provision", (TERM, C.measuredBy, None), (TERM, C.measuredBy, PARA)),
    ("value of a term without a label", (URIRef(f"{TERM}/value/by-ngo"), RDFS.label, None), None),
    ("facet of a term without an id", (URIRef(f"{TERM}/facet/identified"), DCTERMS.identifier, None), None),
    ("element of a definition without a role", (MEANING, C.role, None), None),
    ("element of a definition with a list half open", (MEANING, C.listing, None),
     (MEANING, C.listing, C["listing-half"])),
    ("element of a definition that lists a term", None, (MEANING, C.lists, TERM)),
    ("definition that ends before it begins", (LATER, C.toDay, None), (LATER, C.toDay, integer(20240904))),
    ("policy without a version", (POLICY, C.policyVersion, None), None),
    ("policy that lacks a threshold", (POLICY, C.policyThreshold, THRESHOLD), None),
    ("policy of nobody", (POLICY, PROV.wasAttributedTo, None), None),
    ("share of more than all", (SHARE, C.share, None), (SHARE, C.share, decimal("1.2"))),
    ("share without a reason", (SHARE, C.reason, None), None),
    ("share of two words", None, (SHARE, C.modality, C["modality-optional"])),
    ("threshold of what is open", (THRESHOLD, C.priority, None), (THRESHOLD, C.priority, C["priority-open"])),
    ("threshold at nothing", (THRESHOLD, C.atLeast, None), None),
    ("check by nobody", (CHECK, PROV.wasAttributedTo, None), None),
    ("check of no file", (CHECK, C.checkedValue, None), (CHECK, C.checkedValue, Literal("title_basis"))),
    ("check without a day", (CHECK, C.on, None), None),
    ("row on evidence without evidence", (ROW, C.evidence, None), None),
    ("row on evidence with the relation of a window",
     (ROW, C.relation, None), (ROW, C.relation, C["relation-no-relationship"])),
    ("row without a judge", (ROW, PROV.wasAttributedTo, None), None),
    ("row without a reason", (ROW, C.reason, None), None),
    ("row of an unknown element", (ROW, C.element, None), (ROW, C.element, URIRef(f"{BASE}id/element/none"))),
    ("review without its day", (ROW, C.reviewedOn, None), None),
    ("row on a window without days", (WINDOW, C.fromDay, None), None),
    ("row on a window with evidence", None, (WINDOW, C.evidence, EVIDENCE)),
    ("evidence without a provision", (EVIDENCE, C.provision, None), None),
    ("evidence that means an obligation", (EVIDENCE, C.versionMeant, None), (EVIDENCE, C.versionMeant, OBLIGATION)),
    ("operation without a word", (CHANGE, C.operation, None), None),
    ("operation with an unknown word", (CHANGE, C.operation, None), (CHANGE, C.operation, C["operation-rewrite"])),
    ("operation without a day key", (CHANGE, C.fromDay, None), None),
    ("operation of no act", (CHANGE, C.amendingAct, None), None),
    ("operation without a source", (CHANGE, DCTERMS.source, None), None),
    ("operation on an act as a whole", (CHANGE, C.target, None), (CHANGE, C.target, LAW)),
    ("operation with an exact day and a no-later-than day", None,
     (CHANGE, C.inForceNoLaterThan, Literal("2024-09-05", datatype=XSD.date))),
    ("expected act of no provision", (EXPECTED, C.provision, None), None),
    ("expected act of no kind", (EXPECTED, C.expectedKind, None), None),
    ("expected act that is due without a reason", (EXPECTED, C.dueReason, None), None),
    ("expected act that is due without an integer", (EXPECTED, C.dueDay, None), None),
    ("expected act found and never looked for", (EXPECTED, C.searchedOn, None), None),
    ("place searched without a name", (URIRef(f"{EXPECTED}/searched/1"), RDFS.label, None), None),
    ("fulfilment by nothing", (URIRef(f"{EXPECTED}/found/1"), C.carriedOutBy, None), None),
    ("fulfilment without a basis", (URIRef(f"{EXPECTED}/found/1"), C.basis, None), None),
    ("statement without a verdict", (CLAIM, C.claimVerdict, None), None),
    ("statement that nothing decides", (CLAIM, C.ground, None), None),
    ("statement that was never made", (CLAIM, C.appearance, None), None),
    ("publication without an address", (URIRef(f"{CLAIM}/made/1"), C.address, None), None),
    ("question about which nothing was tried", (QUESTION, C.tried, None), None),
    ("question that can be settled nowhere", (QUESTION, C.settleAt, None), None),
    ("question about an obligation", None, (QUESTION, C.about, OBLIGATION)),
    ("verdict without a priority", (VERDICT, C.priority, None), None),
    ("verdict that may be verified or not", (VERDICT, C.unverified, None), None),
    ("answer of another element without a path",
     (URIRef(f"{BASE}id/verdict/2024-07-01/g-within/a"), C.path, None), None),
    ("answer of an obligation", (URIRef(f"{BASE}id/verdict/2024-07-01/g-within/a"), C.answeredBy, None),
     (URIRef(f"{BASE}id/verdict/2024-07-01/g-within/a"), C.answeredBy, OBLIGATION)),
    ("verdict without a test", (VERDICT, EARL.test, None), None),
    ("verdict by hand", (VERDICT, EARL.mode, None), (VERDICT, EARL.mode, EARL.manual)),
    ("outcome unknown to EARL", (URIRef(f"{BASE}id/result/2024-07-01/o-full"), EARL.outcome, None),
     (URIRef(f"{BASE}id/result/2024-07-01/o-full"), EARL.outcome, EARL.perhaps)),
]


@pytest.mark.parametrize(("taken", "put"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_broken_data_fails(whole: rdflib.Graph, shapes: rdflib.Graph, taken: tuple | None, put: tuple | None) -> None:
    out = list(whole.triples(taken)) if taken else []
    assert out or not taken, "the case takes nothing out"
    for triple in out:
        whole.remove(triple)
    if put:
        whole.add(put)
    try:
        # Everything is validated: pySHACL's focus_nodes and use_shapes also leave out nested and shared shapes.
        conforms, text = validate(whole, shapes)
        assert not conforms
        subject, _, value = taken or put
        assert str(subject or value) in text
    finally:
        if put:
            whole.remove(put)
        for triple in out:
            whole.add(triple)
