"""Hostile texts: an independent reader of Markdown sees what stands in the data, and tokens are tokens."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from concordance.exchange.json_text import json_text
from concordance.exchange.oscal.texts import line, prose, token
from concordance.exchange.plain import plain

HOSTILE = (
    "*bold* _low_ `code`", "# heading", "1. list", "12) list", "- list", "+ list", "> quote", "<script>x</script>",
    "[a](javascript:alert)", "![i](x)", "{{ insert: param, ac-1_prm_1 }}", "a | b", "---", "===", "~~~", "&lt;", "a\\b",
    "https://a.example/_x_", "Title\n===", "    four spaces", "\ttab", "=1+1", "x^2^ y~2~", "art_1__para_2",
    "1.5 per cent",
)
TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)


def seen(markdown: str) -> tuple[str, set[str]]:
    """Return what a reader of CommonMark sees, paragraph by paragraph, and what else than plain text is in it."""
    blocks = MarkdownIt("commonmark").enable("table").parse(markdown)
    inline = [token for block in blocks for token in (block.children or [])]
    marks = {token.type for token in (*blocks, *inline)} - {
        "paragraph_open", "paragraph_close", "inline", "text", "text_special", "softbreak"}
    texts = ["".join("\n" if token.type == "softbreak" else token.content for token in block.children or [])
             for block in blocks if block.type == "inline"]
    return "\n\n".join(texts), marks


@pytest.mark.parametrize("text", HOSTILE)
def test_what_looks_like_markup_is_shown_as_it_is(text: str) -> None:
    assert seen(line(text)) == (plain(text), set())
    told, marks = seen(prose(text))
    assert marks == set()
    assert re.sub(r"\s+", " ", told) == plain(text)


@given(TEXT)
def test_any_text_is_shown_as_it_is(text: str) -> None:
    told, marks = seen(line(text))
    assert (told, marks) == (plain(text), set())
    assert "\n" not in line(text)
    told, marks = seen(prose(text))
    assert marks == set()
    assert told.split() == plain(text).split()


@given(TEXT)
def test_a_plain_text_has_no_edges_and_no_control_characters(text: str) -> None:
    told = plain(text)
    assert told == told.strip()
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]", told)
    assert plain(told) == told


def test_letters_that_cannot_be_written_are_shown_as_missing() -> None:
    assert plain("a\x00b\x07") == "a\ufffdb\ufffd"
    assert plain("\ufeff a\u2028b\r\nc\t d ") == "a b c  d"
    assert plain(" \n ") == ""


@pytest.mark.parametrize(("name", "wanted"), [
    ("kz/110-viii", "kz-110-viii"), ("2000-vienna", "_2000-vienna"), ("art_5-1", "art_5-1"), ("a b", "a-b"), ("", "_"),
])
def test_names_become_tokens(name: str, wanted: str) -> None:
    assert token(name) == wanted


@given(st.recursive(st.text(max_size=5) | st.integers() | st.booleans(),
                    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
                    max_leaves=20))
def test_the_text_is_json_of_the_same_tree(tree: object) -> None:
    assert json.loads(json_text({"a": tree})) == {"a": tree}


def test_flat_values_stand_on_one_line() -> None:
    assert json_text({"a": [{"n": "x", "v": 1}, {"n": "ә"}], "b": {}, "c": ["1", "2"]}) == (
        '{\n "a": [\n  {"n": "x", "v": 1},\n  {"n": "ә"}\n ],\n "b": {},\n "c": ["1", "2"]\n}\n')
