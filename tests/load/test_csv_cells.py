"""No text of ours is run by a spreadsheet, and each comes back from its cell letter by letter."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from concordance.load.csv_cells import guarded, unguarded

# Signs that matter, so that most examples begin with one.
HOSTILE = st.text(st.sampled_from("'=+-@\t\r\n\"a ,;1"), max_size=6)


@given(HOSTILE | st.text(max_size=20))
@example("'=1")
@example("''-x")
@example("'")
def test_a_text_comes_back_letter_by_letter(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(HOSTILE)
def test_no_cell_begins_as_a_formula(text: str) -> None:
    assert guarded(text)[:1] not in tuple("=+-@\t\r\n")


@given(HOSTILE)
def test_what_somebody_typed_without_an_apostrophe_stays(text: str) -> None:
    if not text.startswith("'"):
        assert unguarded(text) == text


@pytest.mark.parametrize(("text", "cell"), [
    ("=1+1", "'=1+1"), ("+7 717", "'+7 717"), ("-x", "'-x"), ("@sum", "'@sum"), ("\t=1", "'\t=1"), ("\r", "'\r"),
    ("'=1", "''=1"), ("", ""), ("art. 17", "art. 17"), ("–", "–"), ("'quoted'", "'quoted'"), (" =1", " =1"),
    ("a=b", "a=b"),
])
def test_only_what_would_be_run_gets_an_apostrophe(text: str, cell: str) -> None:
    assert guarded(text) == cell
