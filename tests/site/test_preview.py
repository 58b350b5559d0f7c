"""The preview: the pages of a build, each as the files are now, and nothing that is not a page of the site."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import pytest

from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.site import one_page
from concordance.site.amounts import every_rule
from concordance.site.context import Page, SiteContext
from concordance.site.preview import Preview
from concordance.site.preview_server import PreviewServer
from tests.built import SAMPLE_BEFORE, TODAY, contexts, make_whole_project

ARTICLE = "law/xx/harbour-act/articles/art-002.yml"
ADDRESS = "law/xx/harbour-act/art-2.html"
SENTENCES = {"en": "without asking for dues in advance", "ru": "не требуя сбора вперёд",
             "kk": "алымның алдын ала төленуін талап етпей"}
NEW = {"en": "and asks for nothing", "ru": "и ничего не просит", "kk": "және ештеңе сұрамай"}
BUILT_IN = tuple(sorted(LANGUAGES, key=lambda language: language != "en"))


@dataclass(frozen=True)
class Project:
    """A project being shown: its folder, the preview, and the port of the server."""

    folder: Path
    preview: Preview
    port: int

    def get(self, address: str, method: str = "GET") -> tuple[int, str]:
        """Ask for an address exactly as it is written."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, address)
        answer = connection.getresponse()
        found = answer.status, answer.read().decode()
        connection.close()
        return found

    def change(self, name: str, old: str, new: str) -> None:
        """Change words of a file as an editor does."""
        text = (self.folder / name).read_text(encoding="utf-8")
        assert old in text
        (self.folder / name).write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def shown(tmp_path: Path, root: Path, sample_site: Path) -> Iterator[Project]:
    """The sample, served."""
    preview = Preview(make_whole_project(tmp_path, root), TODAY, SAMPLE_BEFORE, BUILT_IN)
    server = PreviewServer(("127.0.0.1", 0), preview, sample_site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Project(tmp_path, preview, server.server_port)
    server.shutdown()
    server.server_close()


def test_every_page_is_the_page_of_a_build_byte_for_byte(shown: Project, sample_site: Path) -> None:
    compared = 0
    for language in BUILT_IN:
        for file in sorted((sample_site / language).rglob("*.html")):
            name = file.relative_to(sample_site / language).as_posix()
            if name != "404.html":
                made = shown.preview.page(language, name.removesuffix(".html") + ".md")
                assert made.body == file.read_bytes(), f"{language}/{name}"
                compared += 1
    assert compared > 150


def test_every_kind_of_page_is_looked_for_where_its_pages_stand(sample: Corpus) -> None:
    state = contexts(sample, str(SAMPLE_BEFORE))[0]
    far = [(kind.__module__, page.path) for kind in one_page.KINDS for page in kind(state)
           if kind not in one_page.NEAR[page.path.partition("/")[0] if "/" in page.path else ""]]
    assert far == []  # elsewhere it would be found too, after every other page was looked at


def test_a_changed_article_is_shown_in_every_language(shown: Project) -> None:
    for language, words in SENTENCES.items():
        status, page = shown.get(f"/{language}/{ADDRESS}")
        assert (status, words in page, NEW[language] in page) == (200, True, False)
    for language, words in SENTENCES.items():
        shown.change(ARTICLE, words, NEW[language])
    for language, words in NEW.items():
        status, page = shown.get(f"/{language}/{ADDRESS}")
        assert (status, words in page, SENTENCES[language] in page) == (200, True, False)


def test_a_change_shows_on_every_page_that_tells_of_it(shown: Project) -> None:
    assert "Shelter" in shown.get("/en/law/xx/harbour-act/index.html")[1]
    shown.change(ARTICLE, "en: Shelter", "en: Roof and bread")
    for name in ("index.html", "art-1.html", "art-2.html", "art-3.html"):
        assert "Roof and bread" in shown.get(f"/en/law/xx/harbour-act/{name}")[1], name


def test_errors_in_the_data_stand_in_the_place_of_the_page_until_they_are_mended(shown: Project) -> None:
    shown.get(f"/en/{ADDRESS}")
    shown.change(ARTICLE, "kind: duty", "kind: <script>alert(1)</script>")
    headings = {"en": "The data has errors", "ru": "В данных есть ошибки", "kk": "Деректерде қателер бар"}
    for language, words in headings.items():
        status, page = shown.get(f"/{language}/{ADDRESS}")
        assert (status, f"<h1>{words}</h1>" in page, f'<html lang="{language}">' in page) == (503, True, True)
        assert f"{ARTICLE}:14:11  error  C103" in page
        assert "kind: &lt;script&gt;alert(1)&lt;/script&gt;" in page
        assert "<script>alert" not in page
    shown.change(ARTICLE, "kind: <script>alert(1)</script>", "kind: duty")
    status, page = shown.get(f"/en/{ADDRESS}")
    assert (status, SENTENCES["en"] in page) == (200, True)


def test_an_error_that_only_a_rule_finds_is_shown_too(shown: Project) -> None:
    shown.change(ARTICLE, "cites: [xx/harbour-act/art_4__para_1]", "cites: [xx/harbour-act/art_4__para_9]")
    status, page = shown.get("/en/")
    assert (status, "C201 unknown-provision" in page) == (503, True)


def test_an_error_in_the_curriculum_is_shown_until_it_is_mended(shown: Project) -> None:
    quiz = "docs/training/questions/vessels-in-distress.yml"
    shown.change(quiz, "value: 12, unit: hours", "value: 24, unit: hours")
    status, page = shown.get("/en/")
    assert (status, "C814 unsupported-answer" in page) == (503, True)
    shown.change(quiz, "value: 24, unit: hours", "value: 12, unit: hours")
    assert shown.get("/en/")[0] == 200


def test_a_hand_written_page_shows_what_was_written(shown: Project) -> None:
    assert "See" in shown.get("/en/about/method.html")[1]
    shown.change("docs/method.md", "See", "Do see")
    assert "Do see" in shown.get("/en/about/method.html")[1]


def test_a_page_comes_and_goes_with_its_file(shown: Project) -> None:
    term = shown.folder / "law/terms/crew.yml"
    text = (shown.folder / "law/terms/seafarer.yml").read_text(encoding="utf-8")
    assert shown.get("/en/terms/crew.html")[0] == 404
    term.write_text(text.replace("id: seafarer", "id: crew"), encoding="utf-8")
    assert shown.get("/en/terms/crew.html")[0] == 200
    term.unlink()
    assert shown.get("/en/terms/crew.html")[0] == 404


def test_a_page_that_no_menu_leads_to_is_made_too(shown: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def extra(context: SiteContext) -> Iterator[Page]:
        yield Page("extra/alone.md", f"# Alone in {context.language} {{ #top }}\n")

    monkeypatch.setattr(one_page, "KINDS", (*one_page.KINDS, extra))
    status, page = shown.get("/ru/extra/alone.html")
    assert (status, ">Alone in ru<" in page) == (200, True)


def test_a_failure_of_ours_is_told_and_over_when_it_is_mended(shown: Project) -> None:
    shown.change("mkdocs.yml", "name: material", "name: nothing-of-this-name")
    status, page = shown.get("/kk/index.html")
    assert (status, "Бұл бетті құрастыру мүмкін болмады" in page, "configuration error" in page) == (500, True, True)
    shown.change("mkdocs.yml", "name: nothing-of-this-name", "name: material")
    assert shown.get("/kk/index.html")[0] == 200


def test_the_open_page_learns_of_every_change_and_a_built_one_does_not_ask(shown: Project, sample_site: Path) -> None:
    page = shown.get(f"/en/{ADDRESS}")[1]
    state = shown.get("/.changed")[1]
    assert page.count(f'<script src="/.preview.js" data-state="{state}"></script></body>') == 1
    assert "/.changed" in shown.get("/.preview.js")[1]
    shown.change(ARTICLE, SENTENCES["en"], NEW["en"])
    assert shown.get("/.changed")[1] != state
    assert ".preview.js" not in (sample_site / "en" / ADDRESS).read_text(encoding="utf-8")


def test_what_an_editor_keeps_while_it_writes_is_no_change(shown: Project) -> None:
    state = shown.get("/.changed")[1]
    (shown.folder / "law/terms/.seafarer.yml.swp").write_text("half a fi", encoding="utf-8")
    assert shown.get("/.changed")[1] == state


def test_other_files_are_those_of_the_build_and_of_the_theme(shown: Project, sample_site: Path, root: Path) -> None:
    feed = "en/data/verdicts.atom"
    for name in (feed, "robots.txt", "index.html"):
        assert shown.get(f"/{name}") == (200, (sample_site / name).read_text(encoding="utf-8"))
    sheet = "assets/concordance.css"
    source = root / "scripts/concordance/site/theme" / sheet
    # With the rules for any amount: no build has counted which ones the pages name.
    assert shown.get(f"/kk/{sheet}") == (200, source.read_text(encoding="utf-8") + every_rule())


def test_a_request_for_the_head_alone_has_no_body(shown: Project) -> None:
    assert shown.get(f"/en/{ADDRESS}", "HEAD") == (200, "")


@pytest.mark.parametrize("address", [
    "/../mkdocs.yml", "/en/../../mkdocs.yml", "/en/%2e%2e/%2e%2e/mkdocs.yml", "/en/assets/../../../preview.py",
    "/en/assets/..%2f..%2fpreview.py", "//etc/passwd", "/en/..%2f..%2fmkdocs.html", "/en/assets/", "/en/data/",
    "/de/index.html", "/en/no-such-page.html"])
def test_nothing_else_can_be_had(shown: Project, address: str) -> None:
    status, page = shown.get(address)
    assert (status, "site_name" in page, "class Preview" in page) == (404, False, False)
