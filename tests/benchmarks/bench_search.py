"""What a search costs a reader: bytes until the first results, and time from the key press on a slow machine.

Run by `make bench`. The figures are those of the real site, served as plain files; the browser is slowed down.
"""

import gzip
import statistics
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext
from playwright.sync_api import Page as Tab
from pytest_benchmark.fixture import BenchmarkFixture

from concordance.model.text import LANGUAGES
from tests.browser.waiting import until

QUERIES = {
    "en": ("victim", "compensation for victims", "art. 17(2)(12)", "Palermo 6(3)(c)", "forced labour", "жертвам",
           "non-punishment of victims", "idnetification", "who must report a child victim", "CPC 71"),
    "ru": ("жертвам", "детей", "ст. 134 УК", "17.2.12", "victim", "принудительный труд", "компенсация потерпевшим",
           "идентификауия", "временное проживание иностранца жертвы торговли людьми", "КоАП 449"),
    "kk": ("құрбанына", "құрбандары", "ҚК 128-бап", "17-баптың 2-тармағы", "балалар", "жертва", "мәжбүрлі еңбек",
           "курбан", "адам саудасының құрбанын сәйкестендіру", "өтемақы"),
}
SLOWER = 4
TIMES = 3
# Records when a letter arrives, before the search hears of it, and when the list has changed after it.
WATCH = """() => {
  window.addEventListener('input', () => { window.pressed = performance.now(); }, true);
  new MutationObserver(() => { window.listed = performance.now(); })
    .observe(document.querySelector('.c-search-list'), {childList: true});
}"""
FIELD, RESULT = ".c-search input", ".c-search-list .c-result"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: the output is for the figures."""


@pytest.fixture(scope="module")
def home(real_site: Path) -> Iterator[str]:
    """The address of the real site."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(real_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def _open(context: BrowserContext, address: str) -> Tab:
    tab = context.new_page()
    tab.goto(address)
    return tab


def first_results(browser: Browser, home: str, language: str, query: str) -> tuple[int, int, int]:
    """Return bytes, bytes compressed and number of the files of the search that are loaded until results are shown."""
    context = browser.new_context()
    files: list[bytes] = []
    context.on("response", lambda response: files.append(response.body())
               if "/search/" in response.url and "/assets/javascripts/" not in response.url else None)
    tab = _open(context, f"{home}{language}/terms/index.html")
    tab.locator(FIELD).fill(query)
    tab.locator(RESULT).first.wait_for()
    tab.wait_for_load_state("networkidle")
    context.close()
    return sum(map(len, files)), sum(len(gzip.compress(file)) for file in files), len(files)


def key_to_result(browser: Browser, home: str, language: str, query: str) -> float:
    """Return the usual milliseconds from the last letter of a query to its results, on a slow machine, pieces there."""
    context = browser.new_context()
    tab = _open(context, f"{home}{language}/terms/index.html")
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
def test_bytes_until_the_first_results(benchmark: BenchmarkFixture, browser: Browser, home: str,
                                       language: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = benchmark.pedantic(lambda: [first_results(browser, home, language, query) for query in QUERIES[language]],
                               rounds=1)
    with capsys.disabled():
        for query, (plain, packed, files) in zip(QUERIES[language], found, strict=True):
            print(f"\n{language}: {plain:>8,} bytes, gzip {packed:>7,}, {files:>3} files  {query}", end="")
        median = statistics.median(size for size, _, _ in found)
        print(f"\n{language}: max {max(found)[0]:,}, median {median:,.0f} bytes")
    assert max(found)[0] < 150_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_time_from_key_to_result(benchmark: BenchmarkFixture, browser: Browser, home: str,
                                 language: str, capsys: pytest.CaptureFixture[str]) -> None:
    took = benchmark.pedantic(lambda: [key_to_result(browser, home, language, query) for query in QUERIES[language]],
                              rounds=1)
    with capsys.disabled():
        for query, milliseconds in zip(QUERIES[language], took, strict=True):
            print(f"\n{language}: {milliseconds:6.1f} ms  {query}", end="")
        print(f"\n{language}: max {max(took):.1f}, median {statistics.median(took):.1f} ms at {SLOWER}x slower")
    assert statistics.median(took) < 100
