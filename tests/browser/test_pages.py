"""The pages in a browser: nothing from elsewhere, no errors, any width, any scheme, with and without JavaScript."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser
Go = Callable[..., Visit]
PAGES = {
    "start": "index.html",
    "act": "law/kz/110-viii/index.html",
    "article": "law/kz/110-viii/art-12.html",
    "commitments": "commitments/index.html",
    "obligation": "commitments/palermo/palermo-6-3-a.html",
    "gaps": "gaps/palermo.html",
    "gaps on a day": "gaps/palermo-2024-09-05.html",
    "who changed what": "law/changes.html",
    "expected acts": "law/expected-acts.html",
    "network": "law/network.html",
    "statements": "law/claims.html",
    "questions": "about/questions.html",
    "term": "terms/victim.html",
    "search": "search.html",
    "data": "about/data.html",
    "method": "about/method.html",
}
PHONE = {"width": 390, "height": 844}
WORDS = {"en": "victim", "ru": "жертва", "kk": "құрбан"}

every_page = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
every_language = pytest.mark.parametrize("language", ["en", "ru", "kk"])


@every_page
def test_a_page_loads_without_an_error_in_the_console(visit: Go, path: str) -> None:
    assert visit(f"en/{path}", "networkidle").errors == []


@every_page
def test_a_page_asks_no_other_origin_for_anything(visit: Go, path: str) -> None:
    assert visit(f"en/{path}", "networkidle").elsewhere == []


@every_language
@every_page
def test_a_page_does_not_scroll_sideways_on_a_phone(visit: Go, path: str, language: str) -> None:
    page = visit(f"{language}/{path}", viewport=PHONE).page
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@every_page
def test_a_page_is_dark_for_a_reader_who_wants_it_dark(visit: Go, path: str) -> None:
    page = visit(f"en/{path}", color_scheme="dark").page
    light = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)")
    assert max(light) < 80


@pytest.mark.parametrize("scheme", ["light", "dark"])
@every_page
def test_a_page_has_no_serious_barrier(visit: Go, path: str, scheme: str) -> None:
    page = visit(f"en/{path}", color_scheme=scheme).page
    found = [
        f"{violation['id']} ({violation['impact']}): {node['html'][:120]} … {node['failureSummary'][:200]}"
        for violation in Axe().run(page).response["violations"] if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"][:3]
    ]
    assert found == []


def test_without_javascript_the_whole_gap_table_can_be_read(visit: Go) -> None:
    page = visit("en/gaps/palermo.html", java_script_enabled=False).page
    rows = page.locator("#gap-table tbody tr")
    assert rows.count() > 50
    assert sum(row.is_visible() for row in rows.all()) == rows.count()


def test_without_javascript_no_filter_is_offered(visit: Go) -> None:
    page = visit("en/gaps/palermo.html", java_script_enabled=False).page
    assert not page.locator(".c-filter").is_visible()


@every_language
def test_the_search_finds_a_word_of_the_language(visit: Go, language: str) -> None:
    page = visit(f"{language}/index.html").page
    page.locator(".c-search input").fill(WORDS[language])
    page.locator(".c-search-list .c-result").first.wait_for()
    assert page.locator(".c-search-list .c-result").first.get_attribute("href").endswith("terms/victim.html")


@every_language
def test_a_reader_who_changes_the_language_stays_on_the_page(visit: Go, language: str) -> None:
    page = visit(f"en/{PAGES['article']}").page
    page.locator(f".c-languages a[hreflang={language}]").click()
    page.wait_for_url(f"**/{language}/{PAGES['article']}")
    assert page.locator("html").get_attribute("lang") == language
