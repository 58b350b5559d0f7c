"""Reading with a browser: definitions on hover, citations to copy, languages, colours, paper, a bare disk."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser
Go = Callable[..., Visit]
ARTICLE = "law/kz/110-viii/art-12.html"
PLACE = "art_12__para_2"


def test_a_term_shows_its_definition_to_the_pointer_and_to_the_keyboard(visit: Go) -> None:
    page = visit(f"en/{ARTICLE}").page
    tip = page.get_by_role("tooltip")
    term = page.locator("a.c-mention[data-term=human-trafficking]").first
    assert not tip.is_visible()
    term.hover()
    assert "human trafficking" in tip.inner_text()
    assert "Anti-trafficking Law, art. 1(" in tip.inner_text()
    tip.hover()
    page.wait_for_timeout(350)
    assert tip.is_visible(), "the tip must stay while the pointer is on it"
    page.keyboard.press("Escape")
    assert not tip.is_visible()
    page.mouse.move(0, 0)
    term.focus()
    assert tip.is_visible()
    assert term.get_attribute("aria-describedby") == tip.get_attribute("id")


@pytest.mark.parametrize(("language", "words"), [
    ("en", "Law of the Republic of Kazakhstan"), ("ru", "Закон Республики Казахстан"),
    ("kk", "Қазақстан Республикасының Заңы"),
])
def test_a_place_is_copied_as_a_citation_in_each_language(visit: Go, language: str, words: str) -> None:
    page = visit(f"ru/{ARTICLE}", permissions=["clipboard-read", "clipboard-write"]).page
    page.locator(f"#{PLACE} > .c-tags .c-copy button[lang={language}]").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert words in copied
    assert "110-VIII" in copied
    assert copied.endswith(f"/{language}/{ARTICLE}#{PLACE}")


def test_a_changed_wording_shows_what_went_and_what_came(visit: Go) -> None:
    page = visit(f"en/{ARTICLE}").page
    shown = page.locator("#art_12__para_2__point_3 .c-diff")
    shown.locator("summary").click()
    assert shown.locator("del").inner_text() == "information"
    assert shown.locator("ins").inner_text() == "digital"


def test_references_lead_both_ways(visit: Go) -> None:
    page = visit("en/law/kz/criminal-code/art-128.html").page
    back = page.locator(".c-back").first
    back.locator("summary").click()
    link = back.locator("a").first
    assert link.inner_text().startswith("← ")
    link.click()
    assert page.locator(":target").count() == 1
    assert page.locator(":target a.c-ref[href*='criminal-code/art-128'], :target a.c-ref[href*='art-128.html']").count()


def test_another_language_keeps_the_place_on_the_page(visit: Go) -> None:
    page = visit(f"en/{ARTICLE}#{PLACE}").page
    page.locator(".c-languages a[hreflang=kk]").click()
    page.wait_for_url(f"**/kk/{ARTICLE}#{PLACE}")
    assert page.locator(":target").get_attribute("id") == PLACE


def test_the_colours_chosen_stay(visit: Go) -> None:
    page = visit("en/index.html", color_scheme="light").page
    page.locator(".c-scheme").click()
    page.goto(page.url.replace("index.html", "terms/index.html"))
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


def test_a_keyboard_alone_reaches_the_text_the_menu_and_the_languages(visit: Go) -> None:
    page = visit(f"en/{ARTICLE}").page
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.closest('nav,article,header,[data-md-component=skip]')?.tagName"
                                  " + ':' + (document.activeElement.getAttribute('hreflang') || '')"))
    assert {"HEADER:", "NAV:kk", "NAV:ru", "ARTICLE:"} & reached >= {"NAV:kk", "NAV:ru"}
    page.locator(".md-skip").focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#top")


def test_the_menu_opens_and_closes_on_a_phone(visit: Go) -> None:
    page = visit(f"en/{ARTICLE}", viewport={"width": 375, "height": 800}).page
    menu = page.locator(".md-sidebar--primary")
    assert menu.bounding_box()["x"] < 0  # type: ignore[index]
    page.locator("label.md-header__button[for=__drawer]").click()
    page.wait_for_timeout(400)
    assert menu.bounding_box()["x"] == 0  # type: ignore[index]
    page.keyboard.press("Escape")
    page.wait_for_timeout(400)
    assert menu.bounding_box()["x"] < 0  # type: ignore[index]


def test_paper_has_the_text_and_not_the_controls(visit: Go, tmp_path: Path) -> None:
    page = visit(f"en/{ARTICLE}").page
    page.emulate_media(media="print")
    assert not page.locator(".md-header").is_visible()
    assert not page.locator(".c-copy").first.is_visible()
    assert page.locator(".c-said").first.is_visible()
    pdf = page.pdf(path=tmp_path / "article.pdf")
    assert pdf.startswith(b"%PDF")
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") + pdf.count(b"/Type /Page/") >= 2


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_a_disk_without_a_server_is_enough(browser: Browser, real_site: Path, language: str) -> None:
    page: Page = browser.new_context().new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.goto((real_site / language / ARTICLE).as_uri())
    page.locator("a.c-mention").first.hover()
    assert page.get_by_role("tooltip").is_visible()
    page.locator(".md-nav__item--active a.md-nav__link").first.click()
    page.wait_for_load_state()
    assert page.locator("h1").count() == 1
    page.context.close()
    assert errors == []


def test_without_javascript_a_term_leads_to_its_page(visit: Go) -> None:
    page = visit(f"ru/{ARTICLE}", java_script_enabled=False).page
    page.locator("a.c-mention").first.click()
    assert "/ru/terms/" in page.url
