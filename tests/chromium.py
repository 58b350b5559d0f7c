"""The Chromium of this machine, and a folder behind a port of it."""

import os
import shutil
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, *_: object) -> None:
        """Say nothing: the output of the tests is for their results."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder; gives its address, ending in a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@contextmanager
def chromium() -> Iterator["Browser"]:
    """Open a browser, or end the program where there is none. One process has room for one at a time."""
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium")
    if program is None:
        sys.exit("there is no Chromium on this machine: install it (Debian: apt-get install chromium) and try again")

    with sync_playwright() as playwright:
        # No sandbox, because tests also run as root in containers; they open nothing but our own pages.
        opened = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-background-networking"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """The Chromium of this machine; the tests never download one."""
    installed = shutil.which("chromium") is not None
    if not installed and os.environ.get("CONCORDANCE_NEEDS_PROGRAMS"):
        pytest.fail("CONCORDANCE_NEEDS_PROGRAMS is set, but there is no Chromium on this machine")
    if not installed:
        warnings.warn(pytest.PytestWarning("NO CHROMIUM: no test in a browser was run"), stacklevel=1)
        pytest.skip("no Chromium on this machine")
    with chromium() as opened:
        yield opened
