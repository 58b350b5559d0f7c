"""A passage that is not in the language of the page is marked, so that it is read aloud and hyphenated rightly."""

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

ENGLISH = re.compile(r"\b[a-z]{3,} [a-z]{2,}\b")
# Commands are the same in every language, Latin is no English, and our own notes quote words of a treaty.
OTHER = re.compile(r"concordance [a-z-]+(?: --?[a-z-]+)*|mutatis mutandis|sale of children|«[^»]*»|“[^”]*”")
# The title above the page and the links to the next one are printed by the theme as bare text.
MARKED = "[lang=en], code, script, style, head, .md-header__topic, .md-footer__title"


def unmarked(page: Path) -> list[str]:
    """Return the texts of a page that read like English and are not marked as that."""
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    for node in tree.css(MARKED):
        node.decompose()
    assert tree.body is not None
    texts = [node.text(deep=False) for node in tree.body.traverse(include_text=True) if node.tag == "-text"]
    return [text.strip() for text in texts if ENGLISH.search(OTHER.sub("", text))]


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_no_english_passage_of_the_real_site_is_unmarked(real_site: Path, language: str) -> None:
    every = sorted((real_site / language).rglob("*.html"))
    # A tenth of the pages, and every page that is one of its kind.
    chosen = sorted({*every[::10], *(real_site / language / "about").rglob("*.html"),
                     *every[:5], *(page for page in every if page.name == "index.html")})
    assert len(chosen) > 150
    found = {page.relative_to(real_site / language).as_posix(): texts for page in chosen if (texts := unmarked(page))}
    assert found == {}


def test_the_marks_of_the_sample_stand_where_its_phrases_are_not_known(sample_site: Path) -> None:
    page = LexborHTMLParser((sample_site / "kk/commitments/haven/haven-2-1.html").read_text(encoding="utf-8"))
    marked = [node.text() for node in page.css("dl.c-facts [lang=en]")]
    assert "each State Party" not in marked
    assert "seafarers" in marked or "crews" in marked
    assert "әрбір қатысушы мемлекет" in page.css_first("dl.c-facts").text()  # type: ignore[union-attr]
    quoted = [node.text() for node in page.css("dl.c-facts q[lang=en]")]
    assert quoted
