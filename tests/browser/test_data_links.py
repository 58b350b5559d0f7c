"""Links to the data in the head of a page cost a reader nothing, and the page on the API is as good as any other."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.conftest import Visit
from tests.browser.waiting import until

pytestmark = pytest.mark.browser
Go = Callable[..., Visit]
ARTICLE = "law/kz/110-viii/art-12.html"
RELS = "[...document.querySelectorAll('link[rel~=alternate]')].map(link => link.getAttribute('rel'))"


def test_no_link_of_the_head_is_asked_for_and_no_site_map_either(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}en/{ARTICLE}", wait_until="networkidle")
    page.wait_for_timeout(200)
    assert len(asked) > 3
    assert [url for url in asked if "sitemap" in url or "/api/" in url] == []
    rels = page.evaluate(RELS)
    assert rels == ["alternate"] * len(rels)
    assert page.locator('link[rel=alternate][type="application/ld+json"]').count() == 1
    context.close()


def test_opened_from_a_disk_a_page_asks_for_no_site_map(browser: Browser, real_site: Path) -> None:
    context = browser.new_context()
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((real_site / "en" / ARTICLE).as_uri(), wait_until="load")
    page.wait_for_timeout(300)
    assert len(asked) > 3
    assert [url for url in asked if "sitemap" in url or "/api/" in url] == []
    context.close()


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_page_on_the_api_fits_a_phone(visit: Go, language: str) -> None:
    page = visit(f"{language}/about/api.html", viewport={"width": 375, "height": 800}).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_on_the_api_has_no_barrier(visit: Go, scheme: str) -> None:
    found = visit("kk/about/api.html", color_scheme=scheme)
    assert [violation["id"] for violation in Axe().run(found.page).response["violations"]] == []
    assert found.errors == []
    assert found.elsewhere == []


def test_a_key_moves_a_long_example(visit: Go) -> None:
    page = visit("en/about/api.html", viewport={"width": 375, "height": 800}).page
    code = page.locator("pre[data-example] code").first
    code.focus()
    page.keyboard.press("ArrowRight")
    until(page, "e => e.scrollLeft > 0", arg=code.element_handle())
