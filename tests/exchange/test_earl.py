"""The verdicts as EARL: whole assertions, and the counts of the engine."""

from collections import Counter
from pathlib import Path

import pytest
import rdflib
from rdflib import DCTERMS, RDF, Literal, Namespace, URIRef

from concordance.analysis.outcome import ElementVerdict, Verdict
from concordance.analysis.verdicts import verdicts
from concordance.exchange import earl
from concordance.exchange.export import Source
from concordance.graph.verdicts import OUTCOMES
from concordance.model.corpus import Corpus, DataFile
from concordance.model.instrument import ObligationFile
from tests.exchange.rapper import triples_by_rapper
from tests.exchange.sources import BASE, DAY, source_of, written

EARL = Namespace("http://www.w3.org/ns/earl#")
C = Namespace(f"{BASE}vocab#")


@pytest.fixture(scope="module")
def source(sample: Corpus) -> Source:
    return source_of(sample)


@pytest.fixture(scope="module")
def files(source: Source, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return dict(written(earl.EXPORT, source, tmp_path_factory.mktemp("earl")))


@pytest.fixture(scope="module")
def graph(files: dict[str, Path]) -> rdflib.Graph:
    return rdflib.Graph().parse(files["assertions.ttl"], format="turtle")


def one(graph: rdflib.Graph, subject: rdflib.term.Node, name: URIRef) -> rdflib.term.Node:
    found = list(graph.objects(subject, name))
    assert len(found) == 1, (subject, name, found)
    return found[0]


def test_raptor_reads_both_files_and_counts_what_we_count(files: dict[str, Path], source: Source) -> None:
    ours = len(earl.statements(source))
    assert ours > 300
    assert triples_by_rapper(files["assertions.ttl"], "turtle") == ours
    assert triples_by_rapper(files["assertions.rdf"], "rdfxml") == ours


def test_there_is_one_assertion_for_each_testable_obligation_and_its_elements(
        graph: rdflib.Graph, sample: Corpus) -> None:
    tested = [obligation for obligation in sample.obligations.values() if obligation.testable]
    assert 0 < len(tested) < len(sample.obligations)
    wanted = [f"obligation/{obligation.id}" for obligation in tested]
    wanted += [f"element/{element}" for obligation in tested for element in obligation.element_ids()]
    tests = Counter(one(graph, node, EARL.test) for node in graph.subjects(RDF.type, EARL.Assertion))
    assert tests == Counter(URIRef(f"{BASE}id/{name}") for name in wanted)


def test_every_assertion_is_whole(graph: rdflib.Graph) -> None:
    outcomes = {EARL.passed, EARL.failed, EARL.cantTell, EARL.inapplicable, EARL.untested}
    for node in graph.subjects(RDF.type, EARL.Assertion):
        assert (one(graph, node, EARL.assertedBy), RDF.type, EARL.Assertor) in graph
        assert one(graph, node, EARL.subject) == URIRef(f"{BASE}id/state-of-law/{DAY}")
        assert (one(graph, node, EARL.subject), RDF.type, EARL.TestSubject) in graph
        assert one(graph, node, EARL.mode) == EARL.automatic
        test, result = one(graph, node, EARL.test), one(graph, node, EARL.result)
        assert (test, RDF.type, EARL.TestCriterion) in graph
        assert {text.language for text in graph.objects(test, DCTERMS.title)} >= {"en"}
        assert one(graph, test, DCTERMS.isPartOf)
        assert (result, RDF.type, EARL.TestResult) in graph
        assert one(graph, result, EARL.outcome) in outcomes
        assert one(graph, result, DCTERMS.date).toPython() == DAY  # type: ignore[attr-defined]
        assert one(graph, result, DCTERMS.type) == one(graph, node, C.verdict)
        assert {text.language for text in graph.objects(result, DCTERMS.title)} == {"kk", "ru", "en"}
    assert len(set(graph.objects(None, EARL.result))) == len(set(graph.subjects(EARL.test, None)))


def counted(graph: rdflib.Graph, kind: URIRef, name: URIRef) -> Counter[str]:
    of_kind = set(graph.subjects(RDF.type, kind))
    return Counter(str(graph.value(graph.value(node, EARL.result), name)).rsplit("#", 1)[1]  # type: ignore[arg-type]
                   for node in graph.subjects(EARL.test, None) if graph.value(node, EARL.test) in of_kind)


@pytest.mark.parametrize("day", ["2019-01-01", "2024-12-31", "2026-11-22"])
def test_outcomes_and_verdicts_are_as_many_as_the_engine_counts(sample: Corpus, day: str) -> None:
    when = type(DAY).fromisoformat(day)
    graph = rdflib.Graph().parse(data=dict(earl.files(source_of(sample, when)))["assertions.ttl"], format="turtle")
    judged = [result for result in verdicts(sample, when) if result.obligation.testable]
    obligations = Counter(result.verdict for result in judged)
    elements = Counter(element.verdict for result in judged for element in result.elements)
    assert counted(graph, EARL.TestRequirement, DCTERMS.type) == Counter(
        {f"verdict-{verdict}": count for verdict, count in obligations.items()})
    assert counted(graph, EARL.TestCase, DCTERMS.type) == Counter(
        {f"verdict-{verdict}": count for verdict, count in elements.items()})
    for kind, counts in ((EARL.TestRequirement, obligations), (EARL.TestCase, elements)):
        expected: Counter[str] = Counter()
        for verdict, count in counts.items():
            expected[OUTCOMES[verdict]] += count
        assert counted(graph, kind, EARL.outcome) == expected


def test_passed_means_met_in_full_and_nothing_less() -> None:
    assert [verdict for verdict, outcome in OUTCOMES.items() if outcome == "passed"] == [
        Verdict.FULL, ElementVerdict.MET]


def test_the_reason_stands_on_the_result(graph: rdflib.Graph, sample: Corpus) -> None:
    row = sample.rows["haven-2-1/notice/now"]
    result = URIRef(f"{BASE}id/result/{DAY}/{row.element}")
    assert Literal(row.reason.en, lang="en") in set(graph.objects(result, EARL["info"]))


def test_what_cannot_be_tested_has_no_word_in_it(sample: Corpus) -> None:
    """Neither its verdict nor its elements, if it has any."""
    (path, file), *_ = sample.of(ObligationFile)
    first = file.obligations[0]
    untested = file.model_copy(update={"obligations": (
        first.model_copy(update={"testable": False}), *file.obligations[1:])})
    corpus = Corpus(tuple(DataFile(path, data.kind, untested) if data.path == path else data for data in sample.files))
    text = dict(earl.files(source_of(corpus)))["assertions.ttl"].decode()
    before = dict(earl.files(source_of(sample)))["assertions.ttl"].decode()
    assert f"/{DAY}/{first.id}" not in text
    assert f"obligation/{first.id}>" not in text
    assert f"/{DAY}/{first.id}" in before


def test_the_report_says_who_stands_behind_it(graph: rdflib.Graph) -> None:
    report = URIRef(f"{BASE}graph/verdicts/{DAY}")
    notices = {text.language: str(text) for text in graph.objects(report, DCTERMS.description)}
    assert set(notices) == {"kk", "ru", "en"}
    assert "No lawyer has signed" in notices["en"]
    assert graph.value(report, DCTERMS.license) == URIRef("https://creativecommons.org/licenses/by/4.0/")


def test_the_same_source_gives_the_same_bytes(sample: Corpus) -> None:
    assert list(earl.files(source_of(sample))) == list(earl.files(source_of(sample)))
