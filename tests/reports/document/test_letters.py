"""One rule for what no format can hold, whatever part it stands in; and for where a link may lead."""

from xml.dom.minidom import parseString
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordance.reports.document.letters import LOST, clean
from concordance.reports.document.links import inward, outward
from concordance.reports.document.parts import Bar, Chart, Column, Facts, Heading, Run, Table
from tests.reports.document.samples import HOSTILE, KAZAKH, LONG_ADDRESS, REFUSED, SIGNS, UNPRINTABLE


@pytest.mark.parametrize("text", [
    *HOSTILE, KAZAKH, SIGNS, "", " ", "e\u0301", "a\u00a0b", "a\u00adb", "a\u200bb", "\U0001f600"])
def test_a_text_of_letters_stays_as_it_is(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(("text", "left"), UNPRINTABLE)
def test_what_no_format_holds_leaves_a_mark_and_what_parts_lines_a_space(text: str, left: str) -> None:
    assert clean(text) == left


@given(st.text())
def test_whatever_is_left_can_be_held_by_xml(text: str) -> None:
    left = clean(text)
    assert parseString(f"<a>{escape(left)}</a>").documentElement.firstChild is not None or not left
    assert clean(left) == left


_PARTING = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85"


@given(st.text(st.characters(categories=("Cs", "Cc", "Co"), exclude_characters=_PARTING), min_size=1))
def test_nothing_vanishes_without_a_mark(text: str) -> None:
    assert clean(text) == LOST * len(text)


def test_every_text_of_a_part_is_cleaned_when_the_part_is_made() -> None:
    bad, good = "a\x07b", f"a{LOST}b"
    chart = Chart(bad, bad, (("full", bad),), (Bar(bad, (("full", 1),)),))
    found = [Run(bad).text, Run("x", href=bad).href, Heading(1, bad, "x").text, Column(bad).label,
             Table((Column("x"),), (), bad).caption, Facts(((bad, ()),)).pairs[0][0], chart.title, chart.text,
             chart.legend[0][1], chart.bars[0].label]
    assert found == [good] * 10


@pytest.mark.parametrize("href", REFUSED)
def test_a_link_to_anywhere_else_is_none(href: str) -> None:
    assert outward(href) is None
    assert inward(href) is None


def test_an_address_becomes_a_uri_in_ascii() -> None:
    assert outward(LONG_ADDRESS) == LONG_ADDRESS
    assert outward(" HTTPS://example.org/ә b?q=%20#1 ") == "HTTPS://example.org/%D3%99%20b?q=%20#1"
    assert outward('https://example.org/"><script>') == "https://example.org/%22%3E%3Cscript%3E"
    assert outward("mailto:nobody@example.org") == "mailto:nobody@example.org"
    assert (inward("#summary"), outward("#summary"), outward(None), inward(None)) == ("summary", None, None, None)
