"""What a search costs a reader until the first result: which files are asked for, and how long it takes.

The server counts, not the browser: so what workers and scripts load for themselves is counted too. A search is asked in
a browser without any cache, by a whole question, once the page has loaded.
"""

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from tests.browser.waiting import until
from tests.search.engines import ANSWERED, COUNT

QUERIES = {
    "en": ("victim", "compensation for victims", "art. 17(2)(12)", "Palermo 6(3)(c)", "forced labour", "жертвам",
           "non-punishment of victims", "idnetification", "who must report a child victim", "CPC 71"),
    "ru": ("жертвам", "детей", "ст. 134 УК", "17.2.12", "victim", "принудительный труд", "компенсация потерпевшим",
           "идентификауия", "временное проживание иностранца жертвы торговли людьми", "КоАП 449"),
    "kk": ("құрбанына", "құрбандары", "ҚК 128-бап", "17-баптың 2-тармағы", "балалар", "жертва", "мәжбүрлі еңбек",
           "курбан", "адам саудасының құрбанын сәйкестендіру", "өтемақы"),
}
FIELD, RESULT = ".c-search input", ".c-search-list .c-result"
STOCK_ITEM = ".md-search-result__item"


@dataclass(frozen=True)
class Server:
    """A folder that is served, and the paths that were asked for, in order."""

    address: str
    folder: Path
    asked: list[str] = field(default_factory=list)


@contextmanager
def counted(folder: Path) -> Iterator[Server]:
    """Serve a folder on this machine, and note what is asked for."""
    asked: list[str] = []

    class Noting(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing: the output is for the figures."""

        def do_GET(self) -> None:
            asked.append(unquote(self.path.partition("?")[0]))
            super().do_GET()

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Noting, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Server(f"http://127.0.0.1:{server.server_port}/", folder, asked)
    finally:
        server.shutdown()
        server.server_close()


@dataclass(frozen=True)
class Cost:
    """What one question cost. Bytes of the files of the search, also compressed one by one, as hosts of pages do."""

    size: int
    packed: int
    files: int
    seconds: float
    found: bool


@dataclass(frozen=True)
class Way:
    """How one search is asked. ask: types the question, waits, and returns whether there was a result."""

    page: str
    belongs: Callable[[str], bool]
    ask: Callable[[Tab, str], bool]
    script: str = ""


def ask_ours(tab: Tab, query: str) -> bool:
    """Type into the box of the site."""
    tab.locator(FIELD).fill(query)
    tab.locator(RESULT).first.wait_for()
    return True


def ask_stock(tab: Tab, query: str) -> bool:
    """Type into the box of the theme, which answers when its worker has made its index."""
    box = tab.locator("[data-md-component=search-query]")
    box.focus()
    until(tab, "window.ready", timeout=120)
    box.fill(query)
    box.press("End")  # the theme listens to keys, not to input
    until(tab, ANSWERED, arg=query)
    return bool(tab.locator(STOCK_ITEM).count())


PAGEFIND = """async query => {
  const pagefind = await import(new URL("pagefind.js", location).href);
  await pagefind.options({ baseUrl: "/" });
  const found = await pagefind.search(query);
  if (found.results.length) { await found.results[0].data(); }
  return found.results.length > 0;
}"""


def ask_pagefind(tab: Tab, query: str) -> bool:
    """Ask Pagefind, and load the first of its results."""
    return bool(tab.evaluate(PAGEFIND, query))


def of_ours(path: str) -> bool:
    """Whether a file belongs to our search: its scripts, its style and its index."""
    return "/search/" in path and "/assets/javascripts/" not in path


def of_stock(path: str) -> bool:
    """Whether a file belongs to the search of the theme; its box is part of a script that every page loads."""
    return path.endswith("/search/search_index.json") or "/workers/search" in path or "/javascripts/lunr/" in path


def of_pagefind(path: str) -> bool:
    """Whether a file belongs to Pagefind; all but the empty page it is asked on."""
    return "/pagefind/" in path and not path.endswith("/index.html")


# By the folders that tests.search.builds makes, and the names in tests.search.engines.
WAYS = {
    "ours": Way("ours/site/{}/terms/index.html", of_ours, ask_ours),
    "stock": Way("stock/site/{}/index.html", of_stock, ask_stock, COUNT),
    "pagefind": Way("pagefind/{}/index.html", of_pagefind, ask_pagefind),
}


def first_results(browser: Browser, server: Server, way: Way, language: str, query: str) -> Cost:
    """Return what the first results of a question cost, in a browser that has loaded nothing yet."""
    context = browser.new_context()
    tab = context.new_page()
    if way.script:
        tab.add_init_script(way.script)
    server.asked.clear()
    tab.goto(f"{server.address}{way.page.format(language)}")
    started = time.perf_counter()
    found = way.ask(tab, query)
    seconds = time.perf_counter() - started
    tab.wait_for_load_state("networkidle")
    files = [(server.folder / path.lstrip("/")).read_bytes() for path in server.asked if way.belongs(path)]
    context.close()
    return Cost(sum(map(len, files)), sum(len(gzip.compress(file)) for file in files), len(files), seconds, found)
