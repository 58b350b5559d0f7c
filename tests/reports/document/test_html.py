"""The HTML page: read by a parser that is not ours. How it looks and what axe says is in tests/browser."""

import re
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from concordance.language import Words
from concordance.model.text import LANGUAGES
from concordance.reports.document.html import render
from concordance.reports.document.parts import Chart, Heading, Paragraph, Run, Table
from concordance.reports.look import INK, NOTICE_INK, NOTICE_TINT, SIGN, TINT
from tests.reports.document.samples import (
    HOSTILE,
    KAZAKH,
    LONG_WORD,
    TONES,
    bare,
    chart,
    hostile,
    rich,
    said,
    thick,
)


def read(page: str) -> LexborHTMLParser:
    return LexborHTMLParser(page)


def told(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()


@pytest.fixture(scope="module")
def pages() -> dict[str, LexborHTMLParser]:
    """The rich document in each language, and the hostile one."""
    return {**{language: read(render(rich(language))) for language in LANGUAGES}, "hostile": read(render(hostile()))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_what_it_is(pages: dict[str, LexborHTMLParser], language: str) -> None:
    tree = pages[language]
    meta = {node.attributes.get("name"): node.attributes["content"] for node in tree.css("meta[content]")}
    assert tree.css_first("html").attributes["lang"] == language
    assert tree.css_first("title").text() == tree.css_first("h1").text() == said("title", language)
    assert (meta["author"], meta["keywords"]) == ("Concordance", "haven, пана, убежище")
    assert (meta["dcterms.identifier"], meta["dcterms.date"]) == (f"haven.{language}", "2026-11-22")
    assert meta["description"] == said("subtitle", language)
    cover = told(tree.css_first("header").text(separator=" "))
    assert said("proposed", language) in cover
    assert "sample-1" in cover
    assert rich(language).foot in tree.css_first("footer").text()


@pytest.mark.parametrize("name", [*LANGUAGES, "hostile"])
def test_the_page_asks_nothing_of_anywhere_and_runs_nothing(pages: dict[str, LexborHTMLParser], name: str) -> None:
    tree = pages[name]
    assert tree.css("script, link, img, iframe, object, embed, form, base, use, image, [src], [style*=url]") == []
    assert {node.attributes.get("http-equiv") for node in tree.css("meta[http-equiv]")} == {"Content-Security-Policy"}
    sheet = tree.css_first("style").text()
    assert "@import" not in sheet
    assert "url(" not in sheet
    for link in tree.css("a"):
        assert link.attributes["href"].startswith(("https://example.org/", "mailto:", "#")), link.html


@pytest.mark.parametrize("name", [*LANGUAGES, "hostile"])
def test_ids_are_unique_and_every_reference_to_one_is_met(pages: dict[str, LexborHTMLParser], name: str) -> None:
    tree = pages[name]
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids)) > 10
    wanted = {link.attributes["href"][1:] for link in tree.css('a[href^="#"]')}
    wanted |= {one for node in tree.css("[aria-labelledby]") for one in node.attributes["aria-labelledby"].split()}
    wanted |= set(re.findall(r"url\(#([^)]+)\)", tree.body.html or ""))
    assert wanted - set(ids) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_contents_and_headings_are_those_of_the_document(pages: dict[str, LexborHTMLParser], language: str) -> None:
    tree, document = pages[language], rich(language)
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    found = [(node.tag, node.attributes["id"], node.text()) for node in tree.css("main :is(h2, h3, h4, h5)")]
    assert found == [(f"h{h.level + 1}", h.anchor, h.text) for h in headings]
    entries = [(link.attributes["href"], link.text()) for link in tree.css("nav a")]
    assert entries == [(f"#{h.anchor}", h.text) for h in headings if h.level <= 2]
    below = [link.text() for link in tree.css("nav > ol > li > ol > li > a")]
    assert below == [h.text for h in headings if h.level == 2]


def test_a_link_to_a_place_that_is_not_there_is_text(pages: dict[str, LexborHTMLParser]) -> None:
    main = pages["en"].css_first("main")
    assert "no such place" in main.text()
    assert [link.attributes["href"] for link in main.css("a") if link.attributes["href"].startswith("#")] == [
        "#summary", "#small"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_have_a_caption_heads_of_columns_and_of_rows(pages: dict[str, LexborHTMLParser], language: str) -> None:
    first, second = pages[language].css("main table")
    assert first.css_first("caption").text() == said("elements", language)
    assert second.css("caption") == []
    assert [head.text() for head in first.css('thead th[scope="col"]')] == [
        said(key, language) for key in ("element", "verdict", "reason", "count")]
    assert len(first.css('tbody th[scope="row"]')) == len(first.css("tbody tr")) == 8
    # A phone shows the name of the column beside the cell; an empty cell needs none.
    assert {cell.attributes["data-label"] for cell in first.css("tbody td[data-label]")} == {
        said(key, language) for key in ("verdict", "reason", "count")}
    assert [cell.attributes for cell in first.css("tbody tr:last-child td")][:2] == [{}, {}]
    assert [cell.attributes["class"] for cell in first.css(".tinted")] == [f"tinted t-{tone}" for tone in TONES[::2]]


def test_verdicts_carry_their_sign_and_their_colours(pages: dict[str, LexborHTMLParser]) -> None:
    tree = pages["ru"]
    badges = [told(node.text()) for node in tree.css(".facts .tone")]
    assert badges == [f"{SIGN[tone]} {said(tone, 'ru')}" for tone in TONES]
    sheet = tree.css_first("style").text()
    for tone in INK:
        assert f".t-{tone}{{--ink:{INK[tone]};--tint:{TINT[tone]}}}" in sheet


def _light(colour: str) -> float:
    parts = [int(colour[place:place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("ink", "tint"), [*((INK[tone], TINT[tone]) for tone in INK),
                                           *((NOTICE_INK[tone], NOTICE_TINT[tone]) for tone in NOTICE_INK)])
def test_ink_can_be_read_on_tint_and_white_on_ink(ink: str, tint: str) -> None:
    for light, dark in ((tint, ink), ("#ffffff", ink)):
        assert (_light(light) + 0.05) / (_light(dark) + 0.05) >= 4.5


def test_text_in_another_language_says_so(pages: dict[str, LexborHTMLParser]) -> None:
    runs = pages["kk"].css("main span[lang]")
    assert {node.attributes["lang"] for node in runs} == {"ru"}
    assert {node.text() for node in runs} == {said("body", "ru"), said("note", "ru")}
    assert read(render(replace(bare("kk"), blocks=(Paragraph((Run("сөз", language="kk"),)),)))).css("p span") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chart_is_a_picture_with_a_name_a_text_and_all_its_counts(
        pages: dict[str, LexborHTMLParser], language: str) -> None:
    figure, block = pages[language].css_first("figure"), chart(language)
    svg = figure.css_first("svg")
    assert (svg.attributes["role"], svg.css_first("title").text(), svg.css_first("desc").text()) == (
        "img", block.title, block.text)
    assert figure.css_first("figcaption").text() == block.title
    assert [told(item.text()) for item in figure.css(".legend li")] == [f"{SIGN[t]} {name}" for t, name in block.legend]
    names = [node.text() for node in svg.css("text.name")]
    assert names == [text for bar in block.bars for text in (bar.label, str(bar.whole))]
    counts = [node.text() for node in svg.css("text.count")]
    assert counts[:7] == ["+ 4", "+ 7", "± 6", "½ 5", "– 4", "! 3", "2"]


def test_the_parts_of_a_bar_fill_it_and_the_least_can_be_seen(pages: dict[str, LexborHTMLParser]) -> None:
    rows: dict[str, list[tuple[float, float]]] = {}
    for part in pages["en"].css("figure rect.part"):
        at = part.attributes
        rows.setdefault(at["y"], []).append((float(at["x"].rstrip("%")), float(at["width"].rstrip("%"))))
    assert [len(parts) for parts in rows.values()] == [1, 7, 2]
    for parts in rows.values():
        assert sum(wide for _, wide in parts) == pytest.approx(100, abs=0.05)
        assert all(at == pytest.approx(sum(wide for _, wide in parts[:place]), abs=0.05)
                   for place, (at, _) in enumerate(parts))
        assert min(wide for _, wide in parts) >= 0.6
    assert len(pages["en"].css("figure rect.empty")) == 1


def test_hostile_texts_come_out_as_they_went_in(pages: dict[str, LexborHTMLParser]) -> None:
    texts = [told(text) for text in pages["hostile"].body.text(separator="\x1f").split("\x1f")]
    for text in HOSTILE:
        assert texts.count(told(text)) >= 20, text
    assert "bell\ufffdend" in texts
    assert KAZAKH in texts


def test_the_style_sheet_cannot_be_left_by_a_running_head() -> None:
    ends = '"} </style><script>alert(1)</script> \\22 \n'
    tree = read(render(replace(bare(), head=ends, foot=ends)))
    assert tree.css("script") == []
    assert len(tree.css("style")) == 1
    assert "alert" in tree.css_first("style").text()
    assert told(tree.css_first("footer p").text()) == told(ends)


def test_a_bare_document_has_no_contents_and_no_empty_boxes() -> None:
    tree = read(render(bare()))
    assert tree.css("nav, dl, .notice, .subtitle, figure, table, svg") == []


def test_a_document_without_contents_has_none_even_where_it_has_headings() -> None:
    assert read(render(replace(rich(), contents=0))).css("nav") == []


def test_wide_pages_lie_on_their_side_on_paper() -> None:
    assert "@page{size:A4 landscape" in render(replace(bare(), wide=True))
    assert "@page{size:A4 portrait" in render(bare())


def test_a_long_report_keeps_all_its_parts() -> None:
    document = thick(120, elements=3)
    tree = read(render(document))
    assert len(tree.css("main table")) == sum(isinstance(block, Table) for block in document.blocks) == 120
    assert len(tree.css("figure")) == sum(isinstance(block, Chart) for block in document.blocks) == 1


def test_the_same_document_gives_the_same_page() -> None:
    assert render(hostile()) == render(hostile())
    assert LONG_WORD in render(hostile())


def test_boxes_are_named_in_the_language_of_the_document(pages: dict[str, LexborHTMLParser]) -> None:
    for language in LANGUAGES:
        names = [node.text() for node in pages[language].css(".notice .name")]
        assert names == [Words(language)("printed", tone) for tone in ("trust", "warning")]
