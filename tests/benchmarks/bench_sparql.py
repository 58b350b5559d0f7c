"""SPARQL in the browser, on the real graph: what it weighs, when it is ready, how long an answer takes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pytest_benchmark.fixture import BenchmarkFixture

from concordance.graph.build import build
from concordance.graph.resources import query_names
from concordance.graph.write import trig
from concordance.load.project import base_iri
from concordance.model.corpus import Corpus
from concordance.site.build import build_site
from concordance.site.shared_files import Graph
from tests.built import REAL_BEFORE, SAMPLE_BEFORE, TODAY, contexts
from tests.chromium import serving

ALLOWED = 120_000  # milliseconds, on a busy machine


@pytest.fixture(scope="module")
def folder(sample: Corpus, real: Corpus, sample_project: Path, root: Path,
           tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The few pages of the sample, over the graph of the real corpus."""
    out = tmp_path_factory.mktemp("sparql")
    base = base_iri(root)
    graph = Graph(build(sample, base, {TODAY}), trig(build(real, base, {REAL_BEFORE, TODAY}), base))
    build_site(contexts(sample, str(SAMPLE_BEFORE))[0], sample_project, out, graph=lambda: graph)
    return out / "site"


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """The page, served."""
    with serving(folder) as where:
        yield f"{where}en/about/sparql.html"


def _open(browser: Browser, address: str) -> Page:
    page = browser.new_context().new_page()
    page.goto(f"{address}#query=ASK%20%7B%7D")
    return page


def _run(page: Page) -> None:
    page.locator("#c-sparql-run").click()
    page.locator("#c-sparql-run[aria-disabled=false]").wait_for(timeout=ALLOWED)
    assert page.locator("#c-sparql-status").inner_text()


def test_the_graph_in_the_browser_is_ready(
        benchmark: BenchmarkFixture, browser: Browser, address: str, folder: Path,
        capsys: pytest.CaptureFixture[str]) -> None:
    """From the press of the button to the first answer: download, unpacking, 325,000 statements."""
    benchmark.pedantic(_run, setup=lambda: ((_open(browser, address),), {}), rounds=5)
    with capsys.disabled():
        for name in ("oxigraph.js", "graph.js"):
            print(f"\nsparql/{name}: {(folder / 'sparql' / name).stat().st_size:,} bytes", end="")
        print()


def test_the_slowest_shipped_query_in_the_browser(
        benchmark: BenchmarkFixture, browser: Browser, address: str,
        capsys: pytest.CaptureFixture[str]) -> None:
    page = _open(browser, address)
    _run(page)
    took: dict[str, float] = {}
    for name in query_names():
        page.locator("#c-sparql-example").select_option(name)
        _run(page)
        took[name] = float(page.locator("#c-sparql-status").inner_text().split(" · ")[1].split()[0])
    slowest = max(took, key=lambda name: took[name])
    with capsys.disabled():
        print(f"\nslowest of {len(took)} shipped queries: {slowest}; all together {sum(took.values()):.2f} s")
    page.locator("#c-sparql-example").select_option(slowest)
    benchmark.pedantic(_run, (page,), rounds=5)
