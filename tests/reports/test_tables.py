"""CSV that a spreadsheet opens without running anything, and that a program reads back whole."""

import csv
import io
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from concordance.load.csv_cells import unguarded
from concordance.reports.tables import csv_text

LINES = st.lists(st.tuples(st.text(max_size=8), st.text(st.sampled_from('=+-@\t\r\n",\' x'), max_size=5)), max_size=4)


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


@given(LINES)
def test_the_csv_module_reads_back_what_was_written(rows: list[tuple[str, str]]) -> None:
    found = read(csv_text(("a", "b"), rows))
    assert [tuple(map(unguarded, row)) for row in found] == [("a", "b"), *rows]


def test_texts_are_guarded_and_numbers_stay() -> None:
    text = csv_text(("text", "number", "share", "day", "none"), [("=cmd()", -5, -0.25, date(2026, 11, 22), None)])
    assert text == "text,number,share,day,none\n'=cmd(),-5,-0.25,2026-11-22,\n"


def test_a_line_of_one_empty_cell_is_no_empty_line() -> None:
    assert csv_text(("a",), [("",), (None,)]) == 'a\n""\n""\n'


def test_lines_end_as_in_unix_whatever_stands_in_a_cell() -> None:
    assert csv_text(("a", "b"), [("x\r\ny", 'say "so"')]) == 'a,b\n"x\r\ny","say ""so"""\n'
