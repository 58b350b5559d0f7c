"""A browser, and the real site behind a port of this machine."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.chromium import serving


@dataclass
class Visit:
    """An open page, and what went wrong or went elsewhere while it was loaded."""

    page: Page
    errors: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)


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
