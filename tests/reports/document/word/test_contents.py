"""The table of contents: a field of Word with its result in it, which asks nobody anything."""

import re
from dataclasses import replace

import pytest

from concordance.model.text import LANGUAGES
from concordance.reports.document import word
from concordance.reports.document.parts import Heading, Paragraph, plain
from tests.reports.document import samples
from tests.reports.document.word.reading import body, paragraphs, part, parts, said, style_of, told, w
from tests.reports.document.word.test_body import of


def entries(file: bytes) -> list[tuple[str, str, str, int]]:
    """Return style, text, bookmark and page of each entry."""
    found = []
    for link in body(file).iter(w("hyperlink")):
        mark = link.get(w("anchor")) or ""
        if mark.startswith("_Toc"):
            *text, page = (each.text for each in link.iter(w("t")))
            found.append((str(style_of(link.getparent())), "".join(text), mark, int(page)))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_headings_stand_in_it_as_links(rich: dict[str, bytes], language: str) -> None:
    document, file = samples.rich(language), rich[language]
    found = entries(file)
    assert [(int(style[-1]), text) for style, text, _, _ in found] == [(h.level, h.text) for h in document.headings()]
    marked = {mark.get(w("name")): said(mark.getparent()) for mark in body(file).iter(w("bookmarkStart"))}
    assert [marked[mark] for _, _, mark, _ in found] == [heading.text for heading in document.headings()]
    title = {"en": "Contents", "ru": "Содержание", "kk": "Мазмұны"}[language]
    assert [said(each) for each in paragraphs(body(file), "TOCHeading")] == [title]


def test_it_is_one_field_with_a_field_for_each_page_number(rich: dict[str, bytes]) -> None:
    block = body(rich["en"]).find(w("sdt"))
    assert told(block, "sdtPr/docPartObj/docPartGallery") == "Table of Contents"
    codes = [(code.text or "").strip() for code in block.iter(w("instrText"))]
    marks = [mark for _, _, mark, _ in entries(rich["en"])]
    assert codes == ['TOC \\o "1-2" \\h \\z \\u', *(f"PAGEREF {mark} \\h" for mark in marks)]
    depth, deepest = 0, 0
    for each in block.iter(w("fldChar")):
        depth += {"begin": 1, "separate": 0, "end": -1}[each.get(w("fldCharType"))]
        deepest = max(depth, deepest)
        assert depth >= 0
    assert (depth, deepest) == (0, 2)


@pytest.mark.parametrize("kind", ["en", "hostile", "template"])
def test_word_asks_nothing_when_it_opens_the_file(every: dict[str, bytes], kind: str) -> None:
    for name, content in parts(every[kind]).items():
        assert b"updateFields" not in content, name
        assert b"dirty" not in content, name


def test_it_goes_as_deep_as_the_document_says() -> None:
    document = replace(samples.rich("en"), contents=4)
    file = word.render(document)
    assert [style for style, *_ in entries(file)] == ["TOC1", "TOC2", "TOC1", "TOC2", "TOC3", "TOC4", "TOC1"]
    assert 'TOC \\o "1-4"' in "".join(code.text or "" for code in body(file).iter(w("instrText")))
    without = word.render(replace(document, contents=0))
    assert entries(without) == []
    assert body(without).find(w("sdt")) is None


def test_pages_are_told_in_order_and_those_of_chapters_differ(rich: dict[str, bytes]) -> None:
    pages = [page for *_, page in entries(rich["ru"])]
    assert pages == sorted(pages)
    assert pages[0] == 3  # after the cover and the table itself
    chapters = [page for style, _, _, page in entries(rich["ru"]) if style == "TOC1"]
    assert len(set(chapters)) == len(chapters) == 3


def test_the_foot_counts_pages_by_fields_in_the_language_of_the_document(rich: dict[str, bytes]) -> None:
    for language, shown in (("en", r"page 2 of \d+"), ("ru", r"стр\. 2 из \d+"), ("kk", r"2-бет, барлығы \d+")):
        foot = part(rich[language], "word/footer1.xml")
        assert re.fullmatch(rf"2026-11-22 · sample-1 · concordance 0\.0{shown}", said(foot))
        assert [(code.text or "").strip() for code in foot.iter(w("instrText"))] == ["PAGE", "NUMPAGES"]
        assert said(part(rich[language], "word/header1.xml")) == samples.rich(language).head
        assert foot.find(f".//{w('sdt')}") is None


def test_the_cover_has_no_head_and_no_foot(rich: dict[str, bytes]) -> None:
    section = body(rich["en"])[-1]
    assert section.find(w("titlePg")) is not None
    kinds = {child.get(w("type")) for child in section if child.tag in (w("headerReference"), w("footerReference"))}
    assert kinds == {"default"}


def test_a_wide_document_lies_on_its_side_and_its_tables_are_wider() -> None:
    file = word.render(replace(samples.rich("en"), wide=True))
    size = body(file)[-1].find(w("pgSz"))
    assert (size.get(w("w")), size.get(w("h")), size.get(w("orient"))) == ("16838", "11906", "landscape")
    assert int(body(file).find(f".//{w('tblW')}").get(w("w"))) == 16838 - 2 * 1361
    stops = {stop.get(w("pos")) for stop in part(file, "word/footer1.xml").iter(w("tab")) if stop.get(w("pos"))}
    assert stops == {str(16838 - 2 * 1361)}


def test_a_chapter_that_fills_pages_moves_the_next_one() -> None:
    line = Paragraph(plain("one line"))
    # Below its heading a chapter has 663 points on its first page, on others 703; a line and its distance take 19.95.
    for lines, page in ((10, 4), (33, 4), (34, 5), (68, 5), (69, 6), (150, 8)):
        file = word.render(of(Heading(1, "a", "a"), *[line] * lines, Heading(1, "b", "b"), contents=1))
        assert [page for *_, page in entries(file)] == [3, page]
