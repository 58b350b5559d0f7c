"""The invented data of `make agreement`, at a hundredth of its size: of every kind, and judged alike by SPARQL."""

from datetime import date
from itertools import pairwise

import pytest
from pyoxigraph import Store

from concordance.graph.agreement import differences, of_engine, of_server
from concordance.graph.build import build
from concordance.graph.endpoint import Endpoint
from concordance.model.assessment import Relation
from concordance.model.corpus import Corpus
from tests.benchmarks.agreement import INVENTED_DAYS, SEED
from tests.benchmarks.invented_law import corpus as invented
from tests.servers.scripted import answering, scripted

BASE = "https://example.org/kb/"
DAYS = tuple(map(date.fromisoformat, INVENTED_DAYS))


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return invented(SEED, 0.02)


@pytest.fixture(scope="module")
def store(corpus: Corpus) -> Store:
    return build(corpus, BASE)


def test_every_relation_and_verdict_occurs_and_days_differ(corpus: Corpus) -> None:
    found = [of_engine(corpus, day) for day in DAYS]
    assert {row.relation for row in corpus.rows.values()} == set(Relation)
    assert {word for verdicts in found for word in verdicts.obligations.values()} == {
        "full", "weakened", "partial", "missing", "conflict", "not-reviewed", "not-applicable", "not-testable"}
    assert {word for verdicts in found for word in verdicts.elements.values()} == {
        "met", "weakened", "partly-met", "missing", "conflict", "not-applicable", "not-reviewed"}
    assert all(len(differences(one, other)) > 20 for one, other in pairwise(found))


def test_the_same_seed_gives_the_same_corpus(corpus: Corpus) -> None:
    assert invented(SEED, 0.02).files == corpus.files
    assert invented(SEED + 1, 0.02).files != corpus.files


def test_the_shipped_queries_agree_with_the_engine(corpus: Corpus, store: Store) -> None:
    assert len(store) > 10_000
    with scripted(answering(store)) as base:
        for day in DAYS:
            ours, theirs = of_engine(corpus, day), of_server(Endpoint.at(base), BASE, day)
            assert differences(ours, theirs) == ()
            assert ours == theirs
