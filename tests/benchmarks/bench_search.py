"""What a search costs a reader: bytes until the first results, and time from the key press on a slow machine.

Run by `make bench-own`. The figures are those of the real site, served as plain files; the browser is slowed down.
"""

import gzip
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext
from playwright.sync_api import Page as Tab
from pytest_benchmark.fixture import BenchmarkFixture

from concordance.model.text import LANGUAGES
from tests.browser.waiting import until
from tests.search.cost import FIELD, QUERIES, RESULT, Server, Way, ask_ours, counted, first_results, of_ours

SLOWER = 4
TIMES = 3
# Records when a letter arrives, before the search hears of it, and when the list has changed after it.
WATCH = """() => {
  window.addEventListener('input', () => { window.pressed = performance.now(); }, true);
  new MutationObserver(() => { window.listed = performance.now(); })
    .observe(document.querySelector('.c-search-list'), {childList: true});
}"""
SITE = Way("{}/terms/index.html", of_ours, ask_ours)


@pytest.fixture(scope="module")
def home(real_site: Path) -> Iterator[Server]:
    """The real site, served."""
    with counted(real_site) as server:
        yield server


def _open(context: BrowserContext, address: str) -> Tab:
    tab = context.new_page()
    tab.goto(address)
    return tab


def key_to_result(browser: Browser, home: Server, language: str, query: str) -> float:
    """Return the usual milliseconds from the last letter of a query to its results, on a slow machine, pieces there."""
    context = browser.new_context()
    tab = _open(context, f"{home.address}{language}/terms/index.html")
    tab.locator(FIELD).fill(query)
    tab.locator(RESULT).first.wait_for()
    tab.locator(FIELD).fill(query[:-1])
    tab.wait_for_load_state("networkidle")
    tab.evaluate(WATCH)
    context.new_cdp_session(tab).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    tab.locator(FIELD).press("End")
    took: list[float] = []
    for _ in range(TIMES):
        tab.keyboard.type(query[-1])
        until(tab, "window.listed > window.pressed")
        took.append(float(tab.evaluate("window.listed - window.pressed")))
        tab.keyboard.press("Backspace")
        until(tab, "window.listed > window.pressed")
    context.close()
    return statistics.median(took)


@pytest.mark.parametrize("language", LANGUAGES)
def test_size_of_the_index(benchmark: BenchmarkFixture, real_site: Path, language: str,
                           capsys: pytest.CaptureFixture[str]) -> None:
    folder = real_site / language / "search"
    files = benchmark.pedantic(lambda: [file.read_bytes() for file in sorted(folder.iterdir())], rounds=1)
    with capsys.disabled():
        print(f"\n{language}: index {sum(map(len, files)):,} bytes in {len(files)} files, "
              f"gzip {sum(len(gzip.compress(file)) for file in files):,}")
    assert len(files) > 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_bytes_until_the_first_results(benchmark: BenchmarkFixture, browser: Browser, home: Server,
                                       language: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = benchmark.pedantic(
        lambda: [first_results(browser, home, SITE, language, query) for query in QUERIES[language]], rounds=1)
    sizes = [cost.size for cost in found]
    with capsys.disabled():
        for query, cost in zip(QUERIES[language], found, strict=True):
            print(f"\n{language}: {cost.size:>8,} bytes, gzip {cost.packed:>7,}, {cost.files:>3} files  {query}",
                  end="")
        print(f"\n{language}: max {max(sizes):,}, median {statistics.median(sizes):,.0f} bytes")
    assert max(sizes) < 150_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_time_from_key_to_result(benchmark: BenchmarkFixture, browser: Browser, home: Server,
                                 language: str, capsys: pytest.CaptureFixture[str]) -> None:
    took = benchmark.pedantic(lambda: [key_to_result(browser, home, language, query) for query in QUERIES[language]],
                              rounds=1)
    with capsys.disabled():
        for query, milliseconds in zip(QUERIES[language], took, strict=True):
            print(f"\n{language}: {milliseconds:6.1f} ms  {query}", end="")
        print(f"\n{language}: max {max(took):.1f}, median {statistics.median(took):.1f} ms at {SLOWER}x slower")
    assert statistics.median(took) < 100
