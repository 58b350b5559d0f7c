"""The search of the sample in a browser: what is found, from a server and from the disk, with the keyboard alone."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.waiting import until
from tests.chromium import Quiet

pytestmark = pytest.mark.browser
SEAFARER, DISTRESS = "terms/seafarer.html", "terms/vessel-in-distress.html"
POINT = "law/xx/harbour-act/art-3.html#art_3__para_2"
CARE = "commitments/haven/haven-3-1.html"
BOX, RESULT, SAID = ".c-search input", ".c-search-list .c-result", ".c-search [role=status]"
PHONE = {"width": 375, "height": 700}
FIRST = [  # language, query, and the address that must come first
    ("en", "seafarer", SEAFARER), ("en", "Seafarers", SEAFARER), ("ru", "морякам", SEAFARER),
    ("kk", "теңізшілерге", SEAFARER), ("kk", "апатқа ұшыраған кемелер", DISTRESS),
    # words of another language
    ("ru", "seafarers", SEAFARER), ("kk", "моряка", SEAFARER), ("en", "теңізшілер", SEAFARER),
    ("en", "моряками", SEAFARER),
    # citations, and what they do not have leads to what they have
    ("en", "art. 3(2)", POINT), ("en", "3.2", POINT), ("ru", "п. 2 ст. 3", POINT), ("kk", "3-баптың 2-тармағы", POINT),
    ("ru", "Закон о гаванях, ст. 3 п. 2", POINT), ("en", "art_3__para_2", POINT),
    ("en", "Haven 3(1)", CARE), ("ru", "Haven Convention, art. 3(1)", CARE),
    ("en", "art. 3(2)(9)", POINT),
    ("en", "12-I", "law/xx/harbour-act/index.html"),
    # typing errors, letters of another keyboard, a word not finished
    ("en", "seafarre", SEAFARER), ("ru", "моррякам", SEAFARER), ("kk", "тенизши", SEAFARER), ("en", "seaf", SEAFARER),
]
CITED = {  # what is written, the paths in it, and the words that remain
    "17.2.12": (["17.2.12"], ""), "art. 17(2)(12)": (["17.2.12"], ""),
    "Article 17, paragraph 2, point 12": (["17.2.12"], ""),
    "17(2)12": (["17.2.12"], ""), "art 3 para 2": (["3.2"], ""), "Palermo 6(3)(c)": (["6.3.c"], "palermo"),
    "C182 art. 7(2)(a)": (["7.2.a"], "c182"), "CETS 197 art 26": (["26"], "cets 197"),
    "target 16.2": (["16.2"], "target"),
    "ст. 128": (["128"], ""), "статья 134 УК": (["134"], "ук"), "ч.2 ст.128 УК": (["128.2"], "ук"),
    "ст.17п.2": (["17.2"], ""),
    "пп. 12) п. 2 ст. 17": (["17.2.12"], ""), "подпункт 12 пункта 2 статьи 17": (["17.2.12"], ""),
    "УК 128 ч. 2": (["128.2"], "ук"), "ст. 6-1 п. 1": (["6-1.1"], ""), "статья 6(3)(с)": (["6.3.c"], ""),
    "примечание к статье 128": (["128.n1"], "к"), "абзац 3 статьи 1": (["1.i3"], ""),
    "ст. 128, ст. 129": (["128", "129"], ""),
    "Статья 17. Права": (["17"], "права"), "Закон 110-VIII ст. 17": (["17"], "закон 110-viii"),
    "128-бап": (["128"], ""), "ҚК 128-бап": (["128"], "қк"), "17-баптың 2-тармағының 12) тармақшасы": (["17.2.12"], ""),
    "17-бап, 2-тармақ, 12-тармақша": (["17.2.12"], ""), "129-баптың 1-бөлігі": (["129.1"], ""),
    "17-бап (2)(12)": (["17.2.12"], ""), "128-баптың ескертпесі": (["128.n1"], ""),
    "art_17__para_2__point_12": (["17.2.12"], ""), "kz/110-viii/art_17__para_2": (["17.2"], "110-viii"),
    # no citations
    "110-VIII": ([], "110-viii"), "УК 128": ([], "ук 128"), "5 сентября 2024": ([], "5 сентября 2024"),
    "05.09.2024": ([], "05.09.2024"), "30 дней": ([], "30 дней"), "ilo-c182-7-2-a": ([], "ilo-c182-7-2-a"),
}


@pytest.fixture(scope="module")
def sample_address(sample_site: Path) -> Iterator[str]:
    """The address of the site of the sample, ending in a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(sample_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="module")
def shared(browser: Browser) -> Iterator[Page]:
    """One page for the tests that only ask the engine."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a fresh profile."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def ask(page: Page, home: str, language: str, query: str) -> dict[str, object]:
    """Return what `Concordance.search` finds on the page of the search: addresses, corrected words, total."""
    address = f"{home}{language}/search.html"
    if page.url != address:
        page.goto(address)
    found = page.evaluate("""query => Concordance.search(query).then(found => ({
        urls: found.map(one => one.url), kinds: found.map(one => one.kind), total: found.total,
        corrected: Array.from(found.marks.corrected)}))""", query)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(("language", "query", "first"), FIRST, ids=[f"{line[0]}-{line[1]}" for line in FIRST])
def test_the_first_result_is_what_was_meant(
        shared: Page, sample_address: str, language: str, query: str, first: str) -> None:
    urls = ask(shared, sample_address, language, query)["urls"]
    assert isinstance(urls, list)
    assert urls[:1] == [first]


def test_a_citation_is_understood_as_lawyers_write_it(shared: Page, sample_address: str) -> None:
    ask(shared, sample_address, "en", "seafarer")
    read = shared.evaluate("""queries => queries.map(query => {
        const {paths, rest} = Concordance.citation(query); return [paths, rest.trim()]; })""", list(CITED))
    assert dict(zip(CITED, map(tuple, read), strict=True)) == CITED


def test_a_word_written_so_comes_before_its_other_forms(shared: Page, sample_address: str) -> None:
    one = ask(shared, sample_address, "en", "vessel")["urls"]
    many = ask(shared, sample_address, "en", "vessels")["urls"]
    assert isinstance(one, list)
    assert isinstance(many, list)
    # "Vessel in distress is defined", "Admit vessels in distress".
    singular, plural = "commitments/haven/haven-1-a.html", "commitments/haven/haven-2-1.html"
    assert one.index(singular) < one.index(plural)
    assert many.index(plural) < many.index(singular)


def test_all_words_together_come_before_some_of_them(shared: Page, sample_address: str) -> None:
    found = ask(shared, sample_address, "en", "furnished lodging zzzzqq")
    urls = found["urls"]
    assert isinstance(urls, list)
    assert urls[0] == POINT
    assert found["total"] == len(urls)


def test_nothing_is_found_where_nothing_is(shared: Page, sample_address: str) -> None:
    assert ask(shared, sample_address, "en", "xyzzyq")["urls"] == []
    assert ask(shared, sample_address, "en", "   ")["urls"] == []
    assert ask(shared, sample_address, "en", "of the")["urls"] == []


def test_what_data_says_is_shown_as_text(shared: Page, sample_address: str) -> None:
    ask(shared, sample_address, "en", "seafarer")
    html = shared.evaluate("""() => Concordance.link({kind: 'term', title: '<img src=x onerror=alert(1)> seafarer',
        url: 'terms/x.html', text: '</a><script>1</script>'},
        {stems: new Set(['seafar']), beginnings: new Set()}).outerHTML""")
    assert "<img" not in html
    assert "<script" not in html
    assert "<mark" in html


def test_nothing_is_loaded_before_somebody_wants_to_search(page: Page, sample_address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{sample_address}en/index.html", wait_until="networkidle")
    always = ("search/box.js", "search/search.css")
    assert [url for url in asked if "/search/" in url and not url.endswith(always)] == []
    page.locator(BOX).fill("seafarer")
    page.locator(RESULT).first.wait_for()
    assert any(url.endswith("en/search/start.js") for url in asked)


def test_the_keyboard_alone_leads_to_the_place_that_was_looked_for(page: Page, sample_address: str) -> None:
    page.goto(f"{sample_address}en/index.html")
    page.keyboard.press("/")
    page.keyboard.type("art. 3(2)")
    page.locator(RESULT).first.wait_for()
    assert page.locator(BOX).get_attribute("aria-expanded") == "true"
    assert page.locator(SAID).inner_text().startswith("Found: ")
    page.keyboard.press("ArrowDown")
    chosen = page.locator(f"{RESULT}[aria-selected=true]")
    assert page.locator(BOX).get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{POINT}")
    assert page.evaluate("getComputedStyle(document.querySelector(':target')).boxShadow") != "none"


def test_escape_closes_the_list_and_then_empties_the_box(page: Page, sample_address: str) -> None:
    page.goto(f"{sample_address}en/index.html")
    page.locator(BOX).fill("seafarer")
    page.locator(RESULT).first.wait_for()
    page.keyboard.press("Escape")
    assert page.locator(".c-search-panel").is_hidden()
    assert page.locator(BOX).input_value() == "seafarer"
    page.keyboard.press("Escape")
    assert page.locator(BOX).input_value() == ""


def test_enter_without_a_choice_leads_to_all_results_at_an_address_of_their_own(
        page: Page, sample_address: str) -> None:
    page.goto(f"{sample_address}ru/index.html")
    page.locator(BOX).fill("моряк")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ru/search.html?q=*")
    page.locator(".c-search-page .c-result").first.wait_for()
    every = page.locator(".c-search-page li").count()
    page.locator("[data-group=law]").click()
    page.wait_for_url("**show=law")
    until(page, f"document.querySelectorAll('.c-search-page li').length < {every}")
    assert set(page.locator(".c-search-page .c-result-kind").all_inner_texts()) <= {"Норма", "Статья", "Акт"}
    page.reload()
    page.locator(".c-search-page .c-result").first.wait_for()
    assert page.locator("[data-group=law]").get_attribute("aria-pressed") == "true"


def test_it_works_from_the_disk(page: Page, sample_site: Path) -> None:
    page.goto((sample_site / "kk/index.html").as_uri())
    page.locator(BOX).fill("теңізшілерге")
    page.locator(RESULT).first.click()
    page.wait_for_url(f"**/kk/{SEAFARER}")


def test_on_a_phone_the_box_fills_the_width_and_can_be_closed(browser: Browser, sample_address: str) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{sample_address}ru/index.html")
    assert page.locator(BOX).is_hidden()
    page.locator(".c-search-open").click()
    page.keyboard.type("моряк")
    page.locator(RESULT).first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert page.locator(".c-search-panel").bounding_box()["width"] == PHONE["width"]  # type: ignore[index]
    page.locator(".c-search-close").click()
    assert page.locator(BOX).is_hidden()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_list_and_the_page_have_no_barrier(browser: Browser, sample_address: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{sample_address}en/terms/index.html")
    page.locator(BOX).fill("vessel")
    page.locator(RESULT).first.wait_for()
    page.keyboard.press("ArrowDown")
    found = Axe().run(page).response["violations"]
    page.goto(f"{sample_address}en/search.html?q=vessel")
    page.locator(".c-search-page .c-result").first.wait_for()
    found += Axe().run(page).response["violations"]
    context.close()
    assert [(one["id"], one["nodes"][0]["html"][:150], one["nodes"][0]["failureSummary"]) for one in found] == []


def test_without_javascript_the_page_says_so_and_leads_on(browser: Browser, sample_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{sample_address}en/search.html")
    assert page.get_by_text("The search needs JavaScript").is_visible()
    assert page.locator(".c-search-without a").count() == 5
    page.locator(".c-search-without a").last.click()
    page.wait_for_url("**/en/terms/index.html")
    context.close()
