"""Markdown: read by a parser of CommonMark that is not ours, the document is what it was."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from concordance.language import Words
from concordance.model.text import LANGUAGES
from concordance.reports.document.letters import clean
from concordance.reports.document.markdown import render
from concordance.reports.document.parts import Bullets, Facts, Heading, Item, Paragraph, Run, Runs, Table
from concordance.reports.look import SIGN
from tests.reports.document.samples import HOSTILE, KAZAKH, TONES, bare, chart, hostile, rich, said


def read(text: str) -> LexborHTMLParser:
    """Return what CommonMark with tables makes of a text."""
    return LexborHTMLParser(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text))


def told(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_head_names_the_document_its_edition_and_its_standing(language: str) -> None:
    tree = read(render(rich(language)))
    assert [node.text() for node in tree.css("h1")] == [said("title", language)]
    assert [told(item.text()) for item in tree.css_first("ul").css("li")] == [
        f"{said('day', language)}: 2026-11-22", f"{said('data', language)}: sample-1",
        f"{said('page', language)}: https://example.org/haven/", rich(language).foot]
    notice = tree.css_first("blockquote")
    assert [node.text() for node in notice.css("p")] == [
        Words(language)("printed", "trust"), said("proposed", language), said("note", language)]


def test_headings_are_those_of_the_document_and_links_lead_to_them() -> None:
    tree = read(render(rich("kk")))
    headings = [block for block in rich("kk").blocks if isinstance(block, Heading)]
    assert [(node.tag, node.text()) for node in tree.css("h2, h3, h4, h5")] == [
        (f"h{h.level + 1}", h.text) for h in headings]
    places = {node.attributes["id"]: node.parent.text() for node in tree.css("a[id]") if node.parent}
    assert places == {h.anchor: h.text for h in headings if h.anchor in ("summary", "small")}
    assert [link.attributes["href"] for link in tree.css('a[href^="#"]')] == ["#summary", "#small"]


def test_looks_of_runs_are_kept() -> None:
    tree = read(render(rich("en")))
    assert "strong" in [told(node.text()) for node in tree.css("p > strong")]
    assert "emphasis" in [told(node.text()) for node in tree.css("p > em")]
    assert [node.text() for node in tree.css("em > strong, strong > em")] == ["both"]
    assert "code_run" in [node.text() for node in tree.css("code")]
    text = told(tree.body.text())
    for tone in TONES:
        assert f"{SIGN[tone]} {said(tone, 'en')}" in text


def test_a_chart_is_its_text_and_a_table_of_its_figures() -> None:
    tree, block = read(render(rich("ru"))), chart("ru")
    table = tree.css_first("table")
    assert block.text in [node.text() for node in tree.css("p")]
    assert [told(node.text()) for node in table.css("th")] == [
        "", *(f"{SIGN[tone]} {name}" for tone, name in block.legend), "Всего"]
    rows = [[node.text() for node in row.css("td")] for row in table.css("tbody tr")]
    assert rows[1] == ["Статья 2", "7", "6", "5", "4", "3", "2", "1", "28"]
    assert rows[2] == ["Статья 3", *["0"] * 8]
    assert rows[3] == ["Статья 40", "240", "0", "0", "1", "0", "0", "0", "241"]


def test_a_table_keeps_its_columns_its_rows_and_its_paragraphs() -> None:
    table = read(render(rich("en"))).css("table")[1]
    rows = table.css("tbody tr")
    assert [len(row.css("td")) for row in rows] == [4] * 8
    assert len(rows[0].css("td")[2].css("br")) == 1
    assert [node.text() for node in rows[-1].css("td")] == ["–", "", "", "0"]
    assert "right" in (table.css("th")[3].attributes["style"] or "")


def test_lists_stand_in_one_another() -> None:
    whole = Bullets((Item((Run("a"),)), Item((Run("b"),), 2), Item((Run("c"),), 1), Item((Run("d"),))))
    tree = read(render(replace(bare(), blocks=(Facts((("x", (Run("y"),)),)), whole))))
    outer = tree.css("ul")
    assert [told(item.text(deep=False)) for item in tree.css("body > ul > li > ul > li")] == ["b", "c"]
    assert len(outer) == 3  # the facts are a list of their own


def test_hostile_texts_come_out_as_they_went_in() -> None:
    tree = read(render(hostile()))
    texts = [told(text) for text in tree.body.text(separator="\x1f").split("\x1f")]
    for text in HOSTILE:
        assert texts.count(told(text)) >= 20, text
    for text in ("bell\ufffdend", KAZAKH):
        assert texts.count(text) >= 20
    assert tree.css("script, hr, del, img, pre, ol, b") == []
    assert {link.attributes["href"].split(":")[0] for link in tree.css("a[href]")} == {"https"}
    headings = [block for block in hostile().blocks if isinstance(block, Heading)]
    assert len(tree.css("h2, h3, h4, h5")) == len(headings)
    # Two tables for each text, one of them the chart's; the table without rows has its head.
    assert len(tree.css("table")) == 2 * len(headings) + 1
    assert {len(row.css("td, th")) for row in tree.css("tr")} == {1, 3, 4}


def _shown(blocks: tuple[Paragraph | Bullets | Table, ...]) -> LexborHTMLParser:
    # The cover of a bare document is its title alone.
    return read(render(replace(bare(), blocks=blocks)))


_LETTERS = st.text(alphabet=" ab1.)-+*_`~[]()<>#|\\!&;=:\"«»–қ", min_size=1, max_size=12)
_RUNS = st.lists(st.builds(Run, _LETTERS, strong=st.booleans(), emphasis=st.booleans(), code=st.booleans(),
                           href=st.sampled_from([None, "https://example.org/(a)?b=1&lt;=2"])), min_size=1, max_size=4)


@given(_RUNS.map(tuple))
def test_any_runs_side_by_side_are_read_as_they_were_meant(runs: Runs) -> None:
    tree = _shown((Paragraph(runs),))
    text = re.sub(r"\s", "", "".join(run.text for run in runs))
    assert re.sub(r"\s", "", "".join(node.text() for node in tree.css("p"))) == text
    for css, chosen in (("code", [run.code for run in runs]), ("strong", [run.strong for run in runs]),
                        ("em", [run.emphasis for run in runs]), ("a", [run.href for run in runs])):
        wanted = re.sub(r"\s", "", "".join(run.text for run, yes in zip(runs, chosen, strict=True) if yes))
        assert re.sub(r"\s", "", "".join(node.text() for node in tree.css(css))) == wanted, css
    assert {link.attributes["href"] for link in tree.css("a")} <= {"https://example.org/(a)?b=1&lt;=2"}


@given(st.one_of(st.text(max_size=40), st.text(alphabet="1234567890-+*.)#>=~`|: \t\nab", max_size=8)))
def test_any_text_begins_no_list_heading_or_box(text: str) -> None:
    tree = _shown((Paragraph((Run(text),)), Bullets((Item((Run(text),)),))))
    letters = re.sub(r"\s", "", clean(text))
    assert [re.sub(r"\s", "", node.text()) for node in tree.css("p")] == ([letters] if letters else [])
    assert re.sub(r"\s", "", tree.css_first("li").text()) == letters
    assert tree.css("ol, h2, h3, blockquote, pre, hr, table, ul ul") == []


def test_the_same_document_gives_the_same_text() -> None:
    assert render(hostile()) == render(hostile())
