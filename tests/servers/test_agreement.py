"""Engine, Oxigraph and Virtuoso on the real data: every verdict, on days before, between and after the amendments.

Both servers are real, started here on the loopback address; see tests/servers/virtuoso.py and oxigraph.py.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from concordance.graph.agreement import Verdicts, differences, of_engine, of_server, version_of
from concordance.graph.build import build
from concordance.graph.endpoint import Endpoint, EndpointError
from concordance.graph.resources import query_names, query_text, with_day
from concordance.load.project import base_iri
from concordance.load.version import data_version
from concordance.model.corpus import Corpus
from tests.benchmarks.agreement import NOT_ON_VIRTUOSO, plain
from tests.servers.oxigraph import oxigraph
from tests.servers.virtuoso import GRAPH, virtuoso

# Before the reform of 5 September 2024, after it, and after the changes of 1 July 2026.
DAYS = tuple(date.fromisoformat(day) for day in ("2024-07-01", "2025-06-01", "2026-11-22"))
SAMPLE_BASE = "https://example.org/sample/"
ROWS = 5_000  # more than any answer asked for below but one has


@pytest.fixture(scope="module")
def published(real: Corpus, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The N-Quads of the real data, the verdicts of one day in a named graph, as `concordance graph` writes them."""
    file = tmp_path_factory.mktemp("published") / "concordance.nq"
    build(real, base_iri(root), DAYS[:1], data_version(root)).dump(file, format=RdfFormat.N_QUADS)
    return file


@pytest.fixture(scope="module")
def ox(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with oxigraph(tmp_path_factory.mktemp("oxigraph"), published) as server:
        yield server.address


@pytest.fixture(scope="module")
def small(sample: Corpus) -> Store:
    """The graph of the sample; its vocabulary is at another base, so that it may stand beside the real data."""
    return build(sample, SAMPLE_BASE)


@pytest.fixture(scope="module")
def virtuous(published: Path, small: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with virtuoso(tmp_path_factory.mktemp("virtuoso"), published.parent, ROWS) as server:
        server.load(published)
        file = published.with_name("sample.nq")
        small.dump(file, format=RdfFormat.N_QUADS)
        server.load(file, "urn:sample")
        yield server.address


@pytest.fixture(scope="module")
def engine(real: Corpus) -> dict[date, Verdicts]:
    return {day: of_engine(real, day) for day in DAYS}


def test_the_days_are_worth_asking_about(engine: dict[date, Verdicts]) -> None:
    """Every verdict of an element occurs on some day, and no two days are alike."""
    before, between, after = engine.values()
    assert len(before.obligations) > 700
    assert len(before.elements) > 1800
    assert len(differences(before, between)) > 100
    assert len(differences(between, after)) > 0
    assert {"met", "weakened", "partly-met", "missing", "not-applicable", "not-reviewed"} <= {
        verdict for found in engine.values() for verdict in found.elements.values()}


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("name", ["ox", "virtuous"])
def test_every_verdict_is_that_of_the_engine(request: pytest.FixtureRequest, root: Path,
                                             engine: dict[date, Verdicts], name: str, day: date) -> None:
    found = of_server(Endpoint.at(request.getfixturevalue(name)), base_iri(root), day)
    assert differences(engine[day], found) == ()
    assert found == engine[day]


def test_virtuoso_agrees_also_where_the_graph_is_named(virtuous: str, root: Path,
                                                       engine: dict[date, Verdicts]) -> None:
    """Its own default graph is all graphs in one, the published verdicts among them."""
    server = Endpoint.at(virtuous, GRAPH)
    assert version_of(server, base_iri(root)) == data_version(root)
    assert of_server(server, base_iri(root), DAYS[0]) == engine[DAYS[0]]


@pytest.mark.parametrize("name", [name for name in query_names() if name not in NOT_ON_VIRTUOSO])
def test_virtuoso_answers_a_shipped_query_as_oxigraph_does(virtuous: str, small: Store, name: str) -> None:
    text = with_day(query_text(name, SAMPLE_BASE), DAYS[2])
    ours = sorted(tuple(plain(getattr(term, "value", "")) for term in row) for row in small.query(text))
    assert sorted(tuple(map(plain, row)) for row in Endpoint.at(virtuous, "urn:sample").rows(text)) == ours
    assert ours


def test_an_answer_that_virtuoso_cuts_is_told(virtuous: str) -> None:
    with pytest.raises(EndpointError, match=rf"cut its answer short \(X-SPARQL-MaxRows: {ROWS}\)"):
        Endpoint.at(virtuous, GRAPH).rows("SELECT ?s ?p ?o WHERE { ?s ?p ?o }")


@pytest.mark.parametrize("name", ["ox", "virtuous"])
def test_what_a_server_says_of_a_wrong_query_is_handed_on(request: pytest.FixtureRequest, name: str) -> None:
    with pytest.raises(EndpointError, match=r"answered 400: .*(error|expected)"):
        Endpoint.at(request.getfixturevalue(name)).rows("SELECT nothing")
