"""The invented corpus, its graph, and the real corpus where it loads."""

from pathlib import Path

import pytest
from graph_sample import BASE, DAYS, REAL_DAYS, write_project
from graph_sample import sample as invented
from pyoxigraph import Store

from concordance.graph.build import build
from concordance.load.corpus import load
from concordance.model.corpus import Corpus

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return invented()


@pytest.fixture(scope="session")
def store(corpus: Corpus) -> Store:
    return build(corpus, BASE, DAYS, "0123456789ab")


@pytest.fixture(scope="session")
def project(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_project(corpus, tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="session")
def real() -> Corpus:
    """The data of the project. A fault in a data file is reported by the checks, not here."""
    loaded = load(PROJECT, cache=None)
    if loaded.problems:
        pytest.skip(f"the project's data does not load: {loaded.problems[0].file}: {loaded.problems[0].message}")
    return loaded.corpus


@pytest.fixture(scope="session")
def real_store(real: Corpus) -> Store:
    return build(real, BASE, REAL_DAYS)


@pytest.fixture(scope="session")
def sample_store(sample: Corpus) -> Store:
    """The graph of the invented project in tests/sample."""
    return build(sample, BASE)
