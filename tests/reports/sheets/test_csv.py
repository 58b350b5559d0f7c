"""A sheet as CSV says what the sheet says, to programs."""

import csv
import io
from datetime import date

import pytest

from concordance.reports.sheets.csv import render
from concordance.reports.sheets.parts import Field, Kind, Sheet

FIELDS = (Field("name", "Атауы"), Field("count", "Саны", Kind.NUMBER), Field("share", "Үлесі", Kind.SHARE),
          Field("since", "Күні", Kind.DAY), Field("seen", "Көрілген"))


def test_keys_are_the_header_and_values_are_for_programs() -> None:
    sheet = Sheet("ports", "Порттар", "Порттар", FIELDS, (
        ("Ақтау", -3, 0.25, date(2026, 11, 22), True), ("=1", None, 1, None, False)))
    assert render(sheet) == ("name,count,share,since,seen\n"
                             "Ақтау,-3,0.25,2026-11-22,true\n"
                             "'=1,,1,,false\n")


def test_a_sheet_without_rows_has_its_header() -> None:
    assert render(Sheet("none", "-", "-", FIELDS, ())) == "name,count,share,since,seen\n"


@pytest.mark.parametrize("text", ['a "b", c', "two\nlines", "two\rlines", "a\u2028b"])
def test_any_text_is_one_cell(text: str) -> None:
    sheet = Sheet("s", "s", "s", (Field("a", "a"), Field("b", "b")), ((text, "x"),))
    assert list(csv.reader(io.StringIO(render(sheet), newline="")))[1:] == [[text, "x"]]
