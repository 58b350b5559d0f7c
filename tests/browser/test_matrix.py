"""The matrix in a browser: chosen by control and by address, by keyboard, on a phone, on paper, without JavaScript."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.waiting import until

pytestmark = pytest.mark.browser
Go = Callable[..., Visit]
MATRIX = "en/gaps/palermo-matrix.html"
PHONE = {"width": 375, "height": 800}
BOX = "#matrix-box"


def shown(page: Page, path: str) -> list[str]:
    """Return the texts at a path of the table, in one question to the page."""
    return list(page.locator(f"#matrix-table {path}").evaluate_all("nodes => nodes.map(node => node.textContent)"))


def chosen(page: Page, key: str, value: str) -> None:
    page.locator(f"#matrix-controls [data-key={key}]").select_option(value)


def status(page: Page) -> list[int]:
    return [int(n) for n in re.findall(r": (\d+)", page.locator("#matrix-status").inner_text())]


def test_what_the_script_draws_is_what_the_page_said_before(visit: Go) -> None:
    page = visit(MATRIX).page
    before = [shown(page, path) for path in (".m-heads a", ".m-sums td", "tbody td")]
    said, items = page.locator("#matrix-status").inner_text(), page.locator("#matrix-items .m-item").count()
    chosen(page, "pillar", "protection")
    page.wait_for_url("**#pillar=protection")
    until(page, "document.querySelector('#matrix-status').textContent.indexOf('77') < 0")
    page.locator("#matrix-reset").click()
    assert [shown(page, path) for path in (".m-heads a", ".m-sums td", "tbody td")] == before
    assert (page.locator("#matrix-status").inner_text(), page.locator("#matrix-items .m-item").count()) == (said, items)


def test_a_verdict_leaves_its_columns_and_stands_in_the_address(visit: Go) -> None:
    page = visit(MATRIX).page
    full = shown(page, ".m-sums .c-full")
    chosen(page, "verdict", "full")
    until(page, f"document.querySelectorAll('#matrix-table .m-heads th').length === {len(full)}")
    assert shown(page, ".m-sums .m-sign") == full != []
    assert page.url.endswith("#verdict=full")
    assert status(page)[0] == len(full)


def test_another_day_shows_the_law_of_that_day(visit: Go) -> None:
    page = visit(f"{MATRIX}#day=2024-07-01").page
    until(page, "document.querySelector('#matrix-status').textContent.indexOf('2024-07-01') > 0")
    assert "Anti-trafficking Law" not in " ".join(shown(page, "tbody th a"))
    eve = status(page)
    chosen(page, "day", "")
    until(page, "document.querySelector('#matrix-status').textContent.indexOf('2026-11-22') > 0")
    assert "Anti-trafficking Law" in shown(page, "tbody th a")
    assert status(page)[2] < eve[2]  # fewer obligations without any provision than on the eve of the package
    assert "#" not in page.url


def test_an_act_in_the_address_opens_its_articles_and_an_article_its_provisions(visit: Go) -> None:
    found = visit(f"{MATRIX}#act=kz/110-viii")
    page = found.page
    button = page.locator("#matrix-table tr[data-row='kz/110-viii/art_17'] button")
    button.click()
    again = page.locator("#matrix-table tr[data-row='kz/110-viii/art_17'] button")
    assert again.get_attribute("aria-expanded") == "true"
    assert again.evaluate("node => node === document.activeElement")
    parts = [text for text in shown(page, "tr .m-deep-1 a") if text.startswith("art. 17(")]
    assert len(parts) > 5
    assert page.url.endswith("#act=kz/110-viii&open=kz/110-viii/art_17")
    assert found.errors == []


def test_the_other_instrument_opens_with_the_same_choice(visit: Go) -> None:
    page = visit(f"{MATRIX}#act=kz/criminal-code&filled=1").page
    page.locator("#matrix-instrument").select_option(label="OPSC")
    page.locator("#matrix-go").click()
    page.wait_for_url("**/opsc-matrix.html#act=kz/criminal-code&filled=1")
    page.locator("#matrix-table tr[data-row^='kz/criminal-code/art_']").first.wait_for()
    assert page.locator("#matrix-table tbody tr.m-none").count() == page.locator("#matrix-table .m-none").count() == 0


@pytest.mark.parametrize("fragment", ["#act=no/such-act&day=1999-01-01", "#verdict=%3Cimg%20src%3Dx%3E&open=%3Cb%3E"])
def test_an_address_that_names_nothing_known_shows_the_whole(visit: Go, fragment: str) -> None:
    found = visit(f"{MATRIX}{fragment}", "networkidle")
    assert (found.errors, status(found.page)[0]) == ([], 77)


def test_a_cell_leads_to_the_element_that_proves_it(visit: Go) -> None:
    page = visit(MATRIX).page
    page.locator("#matrix-table tbody td a").first.click()
    page.wait_for_url("**/commitments/palermo/palermo-*.html#*")
    assert page.locator(f"[id='{page.url.split('#')[1]}']").count() == 1


def test_the_keyboard_reaches_the_box_and_a_cell(visit: Go) -> None:
    page = visit(MATRIX).page
    page.locator("#matrix-reset").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "matrix-box"
    page.keyboard.press("ArrowRight")
    until(page, "document.querySelector('#matrix-box').scrollLeft > 0")
    page.locator("#matrix-table tbody tr:not(.m-none) button").first.focus()
    page.keyboard.press("Tab")  # the name of the act
    page.keyboard.press("Tab")
    assert page.locator("#matrix-table td > a:focus").count() == 1


@pytest.mark.parametrize("name", ["kk/gaps/matrix", "ru/gaps/coverage", "kk/gaps/opsc-timeline", "ru/law/network"])
def test_a_phone_scrolls_no_page_sideways(visit: Go, name: str) -> None:
    page = visit(f"{name}.html", viewport=PHONE).page
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_phone_shows_the_list_and_offers_the_table(visit: Go) -> None:
    page = visit(MATRIX, viewport=PHONE).page
    assert page.locator("#matrix-items .m-item").first.is_visible()
    assert page.locator(BOX).is_hidden()
    page.locator("[data-view=table]").click()
    assert page.locator(BOX).is_visible()
    assert page.url.endswith("#view=table")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_paper_gets_the_whole_table_in_sheets_with_repeated_heads(visit: Go) -> None:
    page = visit(f"{MATRIX}#act=kz/110-viii", color_scheme="dark").page
    page.locator("#matrix-table tr[data-row='kz/110-viii/art_1']").wait_for()
    columns = page.locator("#matrix-table .m-heads th").count()
    assert len(page.pdf()) > 50_000  # printing also asks the page for its sheets
    page.emulate_media(media="print")
    assert page.locator(BOX).is_hidden()
    heads = page.locator(".m-sheet thead tr:first-child th + th")
    assert heads.count() == columns
    boxes = page.locator(".m-sheet").evaluate_all(
        "tables => tables.map(t => [t.getBoundingClientRect().width, getComputedStyle(t.tHead).display])")
    assert len(boxes) > 1
    # 186 mm are left between the margins of a sheet; 96 points of the screen are an inch.
    assert all(width <= 186 / 25.4 * 96 and display == "table-header-group" for width, display in boxes)
    assert page.evaluate("getComputedStyle(document.querySelector('.m-sheet td')).color") == "rgb(0, 0, 0)"


def test_without_javascript_table_and_list_can_be_read_and_no_choice_is_offered(visit: Go) -> None:
    page = visit(MATRIX, java_script_enabled=False).page
    assert page.locator("#matrix-controls").is_hidden()
    assert page.locator("#matrix-table tbody td a").first.is_visible()
    assert page.locator("#matrix-items .m-item").count() == 77
    assert page.locator("#matrix-items .m-item").last.is_visible()


def test_a_page_opened_as_a_file_can_be_filtered(visit: Go, real_site: object) -> None:
    page = visit("en/index.html").page
    page.goto(f"file://{real_site}/{MATRIX}#verdict=full")
    until(page, "document.querySelector('#matrix-status').textContent.indexOf('77') < 0")
    assert {sign[0] for sign in shown(page, ".m-sums .m-sign")} == {"+"}


@pytest.mark.parametrize(("path", "scheme"), [
    ("slavery-1956-matrix.html#open=kz/criminal-code,kz/criminal-code/art_128", "light"),
    ("slavery-1956-matrix.html#open=kz/criminal-code", "dark"), ("matrix.html", "light"), ("coverage.html", "dark"),
    ("opsc-timeline.html", "light")])
def test_what_shows_the_whole_has_no_barrier(visit: Go, path: str, scheme: str) -> None:
    page = visit(f"en/gaps/{path}", "networkidle", color_scheme=scheme).page
    found = [f"{violation['id']} ({violation['impact']}): {node['html'][:160]} … {node['failureSummary'][:200]}"
             for violation in Axe().run(page).response["violations"] for node in violation["nodes"][:3]]
    assert found == []
