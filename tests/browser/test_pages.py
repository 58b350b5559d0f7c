"""Every kind of page in a browser: no errors, nothing from elsewhere, no barrier, any width, light and dark.

Each kind is opened once, the languages in turn; `make audit` opens every kind in every language.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from concordance.model.text import LANGUAGES
from tests.browser.conftest import Visit
from tests.browser.kinds import CONTRAST, DESK, KINDS, alike_once, barriers, other_colours, too_wide

pytestmark = pytest.mark.browser
Go = Callable[..., Visit]
TURNS = [(kind, path, LANGUAGES[place % len(LANGUAGES)]) for place, (kind, path) in enumerate(KINDS.items())]
ARTICLE = KINDS["article"]


@pytest.mark.parametrize(("path", "language"), [turn[1:] for turn in TURNS], ids=[turn[0] for turn in TURNS])
def test_a_page_is_sound(visit: Go, path: str, language: str) -> None:
    found = visit(f"{language}/{path}", "networkidle", viewport=DESK, color_scheme="light")
    page = found.page
    assert found.errors == []
    assert found.elsewhere == []
    assert page.locator("html").get_attribute("lang") == language
    assert barriers(page) == []
    assert too_wide(page) == []
    page.set_viewport_size(DESK)  # type: ignore[arg-type]
    other_colours(page)
    alike_once(page)
    assert barriers(page, CONTRAST) == []


def test_of_rows_alike_one_is_measured_and_every_other(browser: Browser) -> None:
    page = browser.new_page()
    pale = "<td><b class='pale'>hard to read</b></td>"
    page.set_content("<style>.pale { color: #ddd }</style><main><table><tbody>" + "<tr class='a'><td>1</td></tr>" * 5
                     + f"<tr class='a'>{pale}</tr><tr class='b'><td>2</td></tr></tbody></table></main>")
    found = len(barriers(page, CONTRAST))
    assert alike_once(page) == 3
    assert len(barriers(page, CONTRAST)) == found == 1
    page.close()


def test_every_language_takes_its_turn() -> None:
    assert len(KINDS) >= 40
    assert {language for _, _, language in TURNS} == set(LANGUAGES)


def test_a_page_is_dark_from_the_start_for_a_reader_who_wants_it_dark(visit: Go) -> None:
    page = visit(f"en/{ARTICLE}", color_scheme="dark").page
    light = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)")
    assert max(light) < 80


def test_without_javascript_the_whole_gap_table_can_be_read(visit: Go) -> None:
    page = visit("en/gaps/palermo.html", java_script_enabled=False).page
    rows = page.locator("#gap-table tbody tr")
    assert rows.count() > 50
    assert sum(row.is_visible() for row in rows.all()) == rows.count()


def test_without_javascript_no_filter_is_offered(visit: Go) -> None:
    page = visit("en/gaps/palermo.html", java_script_enabled=False).page
    assert not page.locator(".c-filter").is_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reader_who_changes_the_language_stays_on_the_page(visit: Go, language: str) -> None:
    page = visit(f"en/{ARTICLE}").page
    page.locator(f".c-languages a[hreflang={language}]").click()
    page.wait_for_url(f"**/{language}/{ARTICLE}")
    assert page.locator("html").get_attribute("lang") == language
