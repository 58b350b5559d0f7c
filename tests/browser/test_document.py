"""A report as one HTML file in a browser: axe, light and dark, a phone, paper, and no request but for itself."""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from concordance.model.text import LANGUAGES
from concordance.reports.document.html import render
from tests.browser.kinds import PHONE, barriers, too_wide
from tests.chromium import serving
from tests.reports.document.samples import bare, hostile, rich, said

pytestmark = pytest.mark.browser
Go = Callable[..., Page]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a folder with the documents; nothing else is in it."""
    folder: Path = tmp_path_factory.mktemp("documents")
    strange = hostile()
    documents = {language: rich(language) for language in LANGUAGES} | {
        # Axe needs long for the whole of it; a part has every block, and those that hold nothing.
        "hostile": strange, "strange": replace(strange, blocks=(*strange.blocks[:28], *strange.blocks[-8:])),
        "bare": bare()}
    for name, document in documents.items():
        (folder / f"{name}.html").write_text(render(document), encoding="utf-8")
    (folder / "favicon.ico").touch()  # browsers ask for it, whatever a page says
    with serving(folder) as address:
        yield address


@pytest.fixture
def go(browser: Browser, shelf: str) -> Iterator[Go]:
    """`go("kk", color_scheme="dark")` opens a document; any error and any other request fails the test at its end."""
    opened, wrong = [], []

    def visit(name: str, **options: object) -> Page:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        opened.append(context)
        page = context.new_page()
        page.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        page.on("request", lambda request: wrong.append(request.url)
                if not request.url.endswith((f"/{name}.html", "/favicon.ico")) else None)
        page.goto(f"{shelf}{name}.html")
        return page

    yield visit
    for context in opened:
        context.close()
    assert wrong == []


@pytest.mark.parametrize(("name", "colours"), [
    ("kk", "light"), ("kk", "dark"), ("ru", "light"), ("en", "dark"), ("strange", "light"), ("bare", "dark")])
def test_axe_finds_no_barrier(go: Go, name: str, colours: str) -> None:
    page = go(name, color_scheme=colours, bypass_csp=True)  # axe itself is a script
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (paper == "rgb(255, 255, 255)") == (colours == "light")
    assert barriers(page) == []


def test_a_phone_shows_it_without_scrolling_sideways_and_without_barriers(go: Go) -> None:
    assert too_wide(go("hostile", viewport=PHONE)) == []
    page = go("kk", viewport=PHONE, bypass_csp=True)
    assert too_wide(page) == []
    assert barriers(page) == []


def test_on_a_phone_a_row_is_a_card_whose_cells_carry_the_name_of_their_column(go: Go) -> None:
    page = go("ru", viewport=PHONE)
    cell = page.locator("tbody td[data-label]").first
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == f'"{said("verdict", "ru")}"'
    assert cell.bounding_box()["width"] > 300  # type: ignore[index]
    heads = page.locator("main table thead").first.bounding_box()
    assert heads is None or heads["width"] <= 1
    # What is no longer laid out as a table is one to a screen reader all the same.
    assert page.get_by_role("table").count() == 2
    assert page.get_by_role("rowheader").count() == 15


def test_beside_the_text_the_contents_stay_in_sight(go: Go) -> None:
    page = go("en", viewport={"width": 1300, "height": 700})
    page.get_by_role("navigation").get_by_role("link", name=said("annex", "en")).click()
    page.wait_for_timeout(100)
    assert page.evaluate("scrollY") > 1000
    for name in ("summary", "annex"):
        assert page.get_by_role("navigation").get_by_role("link", name=said(name, "en")).is_visible()
    assert page.locator("nav").bounding_box()["y"] == 0  # type: ignore[index]


def test_the_first_key_leads_past_the_contents(go: Go) -> None:
    page = go("en")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#doc:text"
    assert page.locator(".skip").bounding_box()["x"] == 0  # type: ignore[index]


def test_words_in_a_chart_keep_their_size_and_stay_inside(go: Go) -> None:
    for width in (320, 1200):
        page = go("kk", viewport={"width": width, "height": 800})
        svg = page.locator("svg.chart").bounding_box()
        assert svg is not None
        texts = page.locator("svg.chart text").evaluate_all(
            "nodes => nodes.map(node => [node.getBoundingClientRect().left, node.getBoundingClientRect().right, "
            "parseFloat(getComputedStyle(node).fontSize)])")
        assert len(texts) > 15
        assert all(svg["x"] - 1 <= left and right <= svg["x"] + svg["width"] + 1 and size >= 12
                   for left, right, size in texts)


def test_paper_has_a_running_head_numbered_pages_and_a_repeated_head_of_tables(go: Go) -> None:
    page, document = go("kk"), rich("kk")
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    texts = [page.extract_text() for page in reader.pages]
    count = len(texts)
    assert count >= 6
    assert [re.search(rf"(\d+) / {count}", text)[1] for text in texts] == [  # type: ignore[index]
        str(number) for number in range(1, count + 1)]
    assert [document.head in text for text in texts[1:]] == [True] * (count - 1)
    assert all(document.foot in text for text in texts)
    # Contents and each heading of the first level begin a page.
    for begins in ("Мазмұны", *(said(key, "kk") for key in ("summary", "duties", "annex"))):
        assert sum(begins in text.split("\n")[:3] for text in texts) == 1, begins
    heads = [said(key, "kk") for key in ("element", "verdict", "reason", "count")]
    assert sum(all(head in text for head in heads) for text in texts) == 2
