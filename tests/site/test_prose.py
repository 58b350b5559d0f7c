"""The hand-written pages: in the language of the site where they are translated, else marked as English."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from concordance.language import Words
from concordance.model.text import LANGUAGES
from concordance.site.prose import pictures, prose_pages
from tests.conftest import ROOT


def written(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def test_a_translation_takes_the_place_of_the_page(tmp_path: Path) -> None:
    written(tmp_path, "method.md", "# Method\n")
    written(tmp_path, "guide/partner.md", "# Partners\n")
    written(tmp_path, "kk/guide/partner.md", "# Әріптестерге { #partners }\n")
    found = {language: [(p.page.path, p.title, p.language) for p in prose_pages(tmp_path, language)]
             for language in LANGUAGES}
    english = [("about/method.md", "Method", "en"), ("about/guide/partner.md", "Partners", "en")]
    assert found == {"en": english, "ru": english,
                     "kk": [english[0], ("about/guide/partner.md", "Әріптестерге", "kk")]}


def test_the_pictures_of_a_page_stand_beside_it(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    written(docs, "reference/growth.md", "# Growth\n\n![Curves](../images/growth.svg) and [a page](../method.md)\n"
                  "![elsewhere](https://example.org/a.png) ![outside](../../secret.svg) ![none](../images/none.svg)\n")
    written(docs, "images/growth.svg", "<svg/>")
    written(docs, "images/unused.svg", "<svg/>")
    written(tmp_path, "secret.svg", "<svg/>")
    assert dict(pictures(docs, prose_pages(docs, "en"))) == {"about/images/growth.svg": b"<svg/>"}


def test_every_picture_of_the_real_pages_is_there() -> None:
    for language in LANGUAGES:
        prose = prose_pages(ROOT / "docs", language)
        shown = {name for name, _ in pictures(ROOT / "docs", prose)}
        assert len(shown) == sum(page.page.content.count("](../images/") for page in prose) > 0


def test_the_pages_for_readers_are_translated() -> None:
    for language in ("ru", "kk"):
        pages = prose_pages(ROOT / "docs", language)
        assert {p.page.path for p in pages if p.language == language} == {
            "about/method.md", "about/licences.md", "about/guide/drafter.md", "about/guide/trainer.md",
            "about/guide/partner.md", "about/guide/reports.md", "about/guide/servers.md"}
        assert [p.page.path for p in pages] == [p.page.path for p in prose_pages(ROOT / "docs", "en")]


@pytest.mark.parametrize(("language", "page", "english"), [
    ("en", "method", False), ("ru", "method", False), ("kk", "method", True), ("ru", "guide/partner", True)])
def test_a_page_that_is_in_english_only_says_so_and_is_marked(sample_site: Path, language: str, page: str,
                                                             english: bool) -> None:
    text = (sample_site / language / f"about/{page}.html").read_text(encoding="utf-8")
    tree = LexborHTMLParser(text)
    notice = Words(language)("frame", "english-only")
    assert (notice in text) is english
    # The words, the contents beside them and the entry of the menu.
    places = ["article > div[lang=en] h1", ".md-nav__link--active [lang=en], .md-nav__link--active > [lang=en]"]
    assert [bool(tree.css(place)) for place in places] == [english, english]
    if page == "guide/partner":
        assert [n.text().strip() for n in tree.css(".md-nav--secondary [lang=en]")] == ["Steps & gates"]
    title = tree.css_first("h1")
    assert title is not None
    assert title.attributes["id"] == ("for-partners" if page == "guide/partner" else "how-a-verdict-is-made")
