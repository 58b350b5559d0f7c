"""A browser, and the real site behind a port of this machine."""

import os
import shutil
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: the output of the tests is for their results."""


@dataclass
class Visit:
    """An open page, and what went wrong or went elsewhere while it was loaded."""

    page: Page
    errors: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine; the tests never download one."""
    chromium = shutil.which("chromium")
    if chromium is None and os.environ.get("CONCORDANCE_NEEDS_PROGRAMS"):
        pytest.fail("CONCORDANCE_NEEDS_PROGRAMS is set, but there is no Chromium on this machine")
    if chromium is None:
        warnings.warn(pytest.PytestWarning("NO CHROMIUM: no test of tests/browser was run"), stacklevel=1)
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        # No sandbox, because tests also run as root in containers; they open nothing but our own pages.
        opened = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-background-networking"])
        yield opened
        opened.close()


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder; gives its address, ending in a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def address(real_site: Path) -> Iterator[str]:
    """The address of the real site, ending in a slash."""
    with serving(real_site) as where:
        yield where


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Visit]]:
    """`visit("en/index.html", viewport=…)` opens a page in a fresh browser profile and waits until it is loaded.

    `wait_until="networkidle"` also waits for whatever a page asks for after it was loaded.
    """
    opened: list[BrowserContext] = []

    def go(path: str, wait_until: str = "load", **options: object) -> Visit:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        opened.append(context)
        found = Visit(context.new_page())
        found.page.on("console", lambda said: found.errors.append(said.text) if said.type == "error" else None)
        found.page.on("pageerror", lambda error: found.errors.append(str(error)))
        found.page.on("requestfailed", lambda request: found.errors.append(f"failed: {request.url}"))
        found.page.on("request", lambda request: found.elsewhere.append(request.url)
                      if not request.url.startswith((address, "data:", "blob:")) else None)
        found.page.goto(f"{address}{path}", wait_until=wait_until)  # type: ignore[arg-type]
        return found

    yield go
    for context in opened:
        context.close()
