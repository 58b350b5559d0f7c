"""Names and texts that every spreadsheet accepts, whatever they are made from."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from concordance.reports.sheets.limits import LETTERS, fitting, heads, letters, range_names, sheet_names, written

ANY = st.lists(st.text(st.characters() | st.sampled_from("[]:*?/\\' \x07\ud800aAңR1"), max_size=40), max_size=5)
XML = re.compile("[\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")


@given(ANY)
@example(["x" * 40, "x" * 41, "X" * 31, "History", "history", "'a'", "", "\x00"])
def test_names_of_sheets_are_valid_and_unique(wanted: list[str]) -> None:
    found = sheet_names(wanted)
    assert len({name.casefold() for name in found}) == len(found) == len(wanted)
    for name in found:
        assert 1 <= letters(name) <= 31
        assert not re.search(r"[\[\]:*?/\\\n]", name)
        assert XML.fullmatch(name)
        assert name[0] != "'" != name[-1]
        assert name.casefold() != "history"


@given(ANY)
@example(["a", "A", "a (2)", "a"])
def test_heads_of_a_table_are_never_empty_nor_the_same(labels: list[str]) -> None:
    found = heads(labels)
    assert len({name.casefold() for name in found}) == len(found) == len(labels)
    assert all(1 <= letters(name) <= 255 for name in found)


@given(ANY)
@example(["r", "C", "R1C1", "AB12", "a-b", "a_b", "1st", "xfd1048576"])
def test_names_of_ranges_look_like_no_cell(keys: list[str]) -> None:
    found = range_names(keys)
    assert len({name.casefold() for name in found}) == len(found) == len(keys)
    for name in found:
        assert re.fullmatch(r"(_|[^\W\d])\w*", name)
        assert not re.fullmatch(r"(?i)[a-z]{1,3}\d+|r\d*|c\d*|r\d*c\d*", name)


@pytest.mark.parametrize(("wanted", "found"), [
    (["Міндеттемелер", "міндеттемелер"], ("Міндеттемелер", "міндеттемелер (2)")),
    (["a/b"], ("a-b",)), (["x" * 32], ("x" * 30 + "…",)), (["x" * 31], ("x" * 31,)),
])
def test_a_good_name_stays_and_a_bad_one_is_mended(wanted: list[str], found: tuple[str, ...]) -> None:
    assert sheet_names(wanted) == found


def test_keys_with_hyphens_become_names_of_ranges() -> None:
    assert range_names(["not-reviewed", "not_reviewed", "r1"]) == ("not_reviewed", "not_reviewed_2", "_r1")


@given(st.text())
def test_what_is_written_fits_into_xml(text: str) -> None:
    assert XML.fullmatch(written(text))
    assert "\r" not in written(text)


def test_only_what_xml_cannot_hold_is_dropped() -> None:
    assert written("a\x07\ud800\ufffe\tә\r\nb\rc😀") == "a\tә\nb\nc😀"


@pytest.mark.parametrize("letter", ["ы", "😀"])
@pytest.mark.parametrize("number", [LETTERS // 2, LETTERS, LETTERS + 1, 40_000])
def test_a_text_fits_a_cell_or_is_cut_visibly(letter: str, number: int) -> None:
    text = letter * number
    found = fitting(text, " [cut]")
    assert letters(found) <= LETTERS
    assert found.endswith(" [cut]") == (letters(text) > LETTERS)
    assert letters(found) > LETTERS - 3 or found == text
