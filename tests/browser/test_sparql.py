"""SPARQL in the browser: nothing before the press, the answers of the command line after it, and no other origin."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote_plus

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page
from pyoxigraph import Store

from concordance.graph.answers import Answer, answer
from concordance.graph.build import build
from concordance.graph.days import BASELINE
from concordance.graph.namespaces import prefixes
from concordance.graph.resources import query_names, query_text, with_day
from concordance.load.project import base_iri
from concordance.model.corpus import Corpus
from tests.browser.waiting import until
from tests.built import SAMPLE_BEFORE, TODAY
from tests.chromium import serving

pytestmark = pytest.mark.browser
HERE = "about/sparql.html"
PHONE = {"width": 375, "height": 812}
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@dataclass
class Form:
    """The page with the form, and what was asked for since it was opened."""

    page: Page
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def at(self, name: str) -> str:
        """Return the text of a part of the form."""
        return self.page.locator(f"#c-sparql-{name}").inner_text()

    def run(self, query: str | None = None) -> str:
        """Run a query, or the one that is there; return what the status says."""
        if query is not None:
            self.page.locator("#c-sparql-text").fill(query)
        self.page.locator("#c-sparql-run").click()
        return self.done()

    def done(self) -> str:
        """Wait for the end of a run."""
        self.page.locator("#c-sparql-run[aria-disabled=false]").wait_for(timeout=20_000)
        return self.at("status")

    def example(self, name: str, day: str = "") -> str:
        """Choose a shipped query, and a day; run it."""
        self.page.locator("#c-sparql-example").select_option(name)
        if day and self.page.locator("#c-sparql-day").is_enabled():
            self.page.locator("#c-sparql-day").fill(day)
            self.page.locator("#c-sparql-day").dispatch_event("change")
        return self.run()

    def saved(self) -> tuple[str, str]:
        """Press the button of the download; return the name of the file and what is in it."""
        with self.page.expect_download() as download:
            self.page.locator("#c-sparql-save").click()
        return download.value.suggested_filename, Path(download.value.path()).read_text(encoding="utf-8")

    def cells(self) -> list[list[str]]:
        """Return the rows that are shown."""
        rows = "rows => rows.map(row => Array.from(row.cells, cell => cell.textContent))"
        return list(self.page.locator("#c-sparql-table tbody tr").evaluate_all(rows))


Open = Callable[..., Form]


@pytest.fixture(scope="module")
def sample_address(sample_site: Path) -> Iterator[str]:
    """The address of the site of the sample."""
    with serving(sample_site) as where:
        yield where


@pytest.fixture(scope="module")
def opened(browser: Browser, sample_address: str) -> Iterator[Open]:
    """`opened("en", "#example=gaps", …)` opens the page in a fresh browser profile."""
    contexts: list[BrowserContext] = []

    def go(language: str = "en", fragment: str = "", where: str = sample_address,
           prepare: Callable[[BrowserContext], object] = lambda _: None, **options: object) -> Form:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        contexts.append(context)
        prepare(context)
        form = Form(context.new_page())
        form.page.on("request", lambda request: form.requests.append(request.url))
        form.page.on("pageerror", lambda error: form.errors.append(str(error)))
        form.page.goto(f"{where}{language}/{HERE}{fragment}")
        return form

    yield go
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def form(opened: Open) -> Form:
    """One page, opened once: tests that only ask share it."""
    return opened()


@pytest.fixture(scope="module")
def base(root: Path) -> str:
    return base_iri(root)


@pytest.fixture(scope="module")
def told(sample: Corpus, base: str) -> Callable[[str], Answer]:
    """What `concordance query` answers to a query."""
    store: Store = build(sample, base, {TODAY, BASELINE})
    return lambda query: answer(store, query, base)


def test_nothing_is_loaded_before_the_button_that_says_how_much_is_pressed(opened: Open, sample_address: str) -> None:
    form = opened()
    form.page.wait_for_load_state("networkidle")
    engine = [f"{sample_address}sparql/{name}.js" for name in ("oxigraph", "graph")]
    assert set(engine) & set(form.requests) == set()
    assert form.page.locator("#c-sparql-run").inner_text() == "Load 2.0 MB and run"
    before = len(form.requests)
    assert form.run().startswith("Rows: 8")
    assert sorted(url for url in form.requests[before:] if "/sparql/" in url) == sorted(engine)
    assert [url for url in form.requests if not url.startswith((sample_address, "blob:"))] == []
    assert form.page.locator("#c-sparql-run").inner_text() == "Run"
    assert form.errors == []


@pytest.mark.parametrize("day", [TODAY, SAMPLE_BEFORE], ids=str)
def test_every_shipped_query_answers_as_on_the_command_line(
        form: Form, told: Callable[[str], Answer], base: str, day: object) -> None:
    answers = 0
    for name in query_names():
        expected = told(with_day(query_text(name, base), day)).csv()  # type: ignore[arg-type]
        form.example(name, str(day))
        file, found = form.saved()
        assert (name, found) == (name, expected)
        assert file in (f"{name}-{day}.csv", f"{name}.csv")
        answers += expected.count("\n") - 1
    assert len(query_names()) >= 15
    assert answers > 100


def test_the_table_shows_what_the_table_of_the_command_line_shows(
        form: Form, told: Callable[[str], Answer], base: str) -> None:
    form.example("obligation-verdict-counts", str(TODAY))
    lines = told(with_day(query_text("obligation-verdict-counts", base), TODAY)).table(prefixes(base)).splitlines()
    assert form.cells() == [line.split() for line in lines[2:-2]]
    assert len(form.cells()) == 8


def test_a_column_is_sorted_up_and_down(form: Form) -> None:
    form.run("SELECT ?n { VALUES ?n { 10 9 100 } }")
    assert form.cells() == [["10"], ["9"], ["100"]]
    head = form.page.locator("#c-sparql-table th")
    for way, expected in (("ascending", ["9", "10", "100"]), ("descending", ["100", "10", "9"])):
        head.locator("button").click()
        assert (head.get_attribute("aria-sort"), form.cells()) == (way, [[cell] for cell in expected])


def test_a_long_answer_is_shown_in_parts_and_saved_whole(form: Form) -> None:
    assert form.run("SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 700").startswith("Rows: 700")
    assert len(form.cells()) == 200
    assert form.at("more") == "Shown: 200 of 700. Show more"
    form.page.locator("#c-sparql-more").click()
    assert len(form.cells()) == 700
    assert form.saved()[1].count("\n") > 700


def test_what_is_in_the_data_stays_text(form: Form) -> None:
    form.run('SELECT ("<img src=x onerror=alert(1)>"@en AS ?x) {}')
    assert form.cells() == [["<img src=x onerror=alert(1)>"]]
    assert form.page.locator("#c-sparql-table td").get_attribute("lang") == "en"


def test_questions_and_graphs_are_answered_too(form: Form, told: Callable[[str], Answer]) -> None:
    assert form.run("ASK { ?s ?p ?o }").startswith("Yes")
    assert form.run("ASK { <a> <b> <c> }").startswith("No")
    query = "CONSTRUCT { ?s a ?t } WHERE { ?s a ?t }"
    expected = told(query).csv()
    assert form.run(query).startswith("Statements: ")
    assert form.at("plain").splitlines() == expected.splitlines()[:200]
    assert form.saved() == ("query.nt", expected)


@pytest.mark.parametrize(("query", "said", "chosen"), [
    ("SELECT * {\n  ?s ?p ?o .\n  FILTER(?o = )\n}", "Line 3, column 15: “)” cannot stand here.", ")"),
    ("SELECT *\nWHERE {\n  ?s ?p 'ә' .\n  FITLER(?s) }", "Line 4, column 3: “FITLER” cannot stand here.", "FITLER"),
    ("SELECT * {\n  ?s x:p ?o }", "Line 2, column 6: no PREFIX line declares “x:”.", "x:p"),
    ("SELECT * {\n  ?s ?p ?o", "Line 2, column 11: the query breaks off here.", ""),
])
def test_a_mistake_is_told_and_shown_at_its_place(form: Form, query: str, said: str, chosen: str) -> None:
    assert form.run(query) == ""
    assert form.at("error") == said
    text = form.page.locator("#c-sparql-text")
    assert text.evaluate("t => t.value.slice(t.selectionStart, t.selectionEnd)") == chosen
    assert text.evaluate("t => document.activeElement === t && t.getAttribute('aria-invalid')") == "true"
    marked = [line for line in form.page.locator("#c-sparql-lines").inner_text().splitlines() if "▶" in line]
    assert marked == [f"▶ {said.split(',')[0].split()[1]}"]
    assert form.run("ASK {}").startswith("Yes")
    assert form.at("error") == ""


def test_a_service_elsewhere_is_refused(form: Form) -> None:
    form.run("SELECT * { SERVICE <https://example.org/sparql> { ?s ?p ?o } }")
    assert "not supported" in form.at("error")
    assert [url for url in form.requests if "example.org" in url] == []


def test_a_query_without_end_is_stopped_and_the_next_one_is_answered(form: Form) -> None:
    form.page.locator("#c-sparql-text").fill(ENDLESS)
    form.page.locator("#c-sparql-run").click()
    before = len(form.requests)
    form.page.locator("#c-sparql-stop").click()
    assert form.done().startswith("Stopped.")
    assert form.page.evaluate("document.activeElement.id") == "c-sparql-run"
    assert form.run("ASK { ?s ?p ?o }").startswith("Yes")
    assert [url for url in form.requests[before:] if "/sparql/" in url] == []


def test_the_keyboard_runs_a_query_but_starts_no_download(opened: Open) -> None:
    form = opened()
    form.page.locator("#c-sparql-text").press("Control+Enter")
    assert form.page.evaluate("document.activeElement.id") == "c-sparql-run"
    assert [url for url in form.requests if url.endswith("/oxigraph.js")] == []
    form.page.keyboard.press("Enter")
    assert form.done().startswith("Rows: ")
    form.page.locator("#c-sparql-text").fill("ASK {}")
    form.page.locator("#c-sparql-text").press("Control+Enter")
    assert form.done().startswith("Yes")


def test_the_link_carries_the_query_and_the_day(opened: Open) -> None:
    form = opened("ru", f"#example=gaps&day={SAMPLE_BEFORE}")
    day = str(SAMPLE_BEFORE).replace("-", "")
    text = form.page.locator("#c-sparql-text").input_value()
    assert text.count(f"VALUES ?day {{ {day} }}") == text.count("VALUES ?day") >= 1
    assert form.page.locator("#c-sparql-day").input_value() == str(SAMPLE_BEFORE)
    own = "SELECT * { ?s ?p \"a+b&c=d#é\" }\n"
    form.page.locator("#c-sparql-text").fill(own)
    link = form.page.locator("#c-sparql-link").get_attribute("href") or ""
    assert unquote_plus(link) == f"#query={own}"
    assert opened("kk", link).page.locator("#c-sparql-text").input_value() == own


def test_a_name_in_the_list_opens_its_query_and_ones_own_is_kept(form: Form) -> None:
    form.page.locator("#c-sparql-text").fill("ASK {}")
    form.page.locator("a[href='#example=unverified']").click()
    until(form.page, "document.getElementById('c-sparql-example').value === 'unverified'")
    assert form.page.locator("#c-sparql-day").is_disabled()
    form.page.locator("#c-sparql-example").select_option("")
    assert form.page.locator("#c-sparql-text").input_value() == "ASK {}"


def test_from_a_folder_without_a_server_it_works_the_same(
        opened: Open, sample_site: Path, told: Callable[[str], Answer]) -> None:
    query = "SELECT ?s ?o { ?s a ?o } ORDER BY ?s ?o"
    form = opened("en", f"#query={quote(query)}", f"{sample_site.as_uri()}/")
    form.run()
    assert form.saved() == ("query.csv", told(query).csv())
    assert [url for url in form.requests if not url.startswith(("file:", "blob:"))] == []


def test_where_no_worker_can_be_made_the_page_itself_answers(opened: Open) -> None:
    form = opened(prepare=lambda context: context.add_init_script("delete window.Worker;"))
    assert form.run().startswith("Rows: 8")
    assert form.errors == []


def test_a_site_without_the_engine_says_so(opened: Open) -> None:
    none = 'Concordance.sparql.offer({"bytes": 0});'
    form = opened(prepare=lambda context: context.route("**/sparql/queries.js", lambda route: route.fulfill(body=none)))
    assert form.page.locator("#c-sparql-absent").is_visible()
    assert not form.page.locator("#c-sparql").is_visible()


def test_without_javascript_the_queries_can_be_read_and_taken_away(opened: Open) -> None:
    form = opened(java_script_enabled=False)
    assert not form.page.locator("#c-sparql").is_visible()
    assert form.page.locator("noscript p").is_visible()
    assert form.page.locator(".c-sparql-list a[href$='.rq']").count() == len(query_names())


@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("ru", "dark"), ("kk", "light")])
def test_the_form_with_an_answer_has_no_barrier_and_fits_a_phone(opened: Open, language: str, scheme: str) -> None:
    form = opened(language, f"#example=gaps&day={TODAY}", viewport=PHONE, color_scheme=scheme)
    form.run()
    assert form.cells()
    assert form.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    found = [f"{violation['id']}: {node['html'][:120]} … {node['failureSummary'][:200]}"
             for violation in Axe().run(form.page).response["violations"] for node in violation["nodes"][:3]]
    assert found == []
