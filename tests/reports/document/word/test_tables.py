"""Tables of a Word file: a head on each page, widths that nothing changes, tints with a sign beside them."""

from itertools import pairwise
from typing import Any

import pytest

from concordance.reports.document import word
from concordance.reports.document.parts import Align, Cell, Column, Facts, Table, cell, plain
from concordance.reports.document.word.fitting import fitted
from concordance.reports.document.word.letter_widths import face
from concordance.reports.look import SIGN, TINT
from tests.reports.document.word.reading import at, body, paragraphs, said, style, style_of, told, w
from tests.reports.document.word.test_body import of


def made(*columns: Column, rows: tuple[tuple[Cell, ...], ...] = (), caption: str | None = None) -> Any:
    """Return the table of a document of one table."""
    return body(word.render(of(Table(columns, rows, caption)))).find(w("tbl"))


def test_the_head_is_marked_and_repeated(rich: dict[str, bytes]) -> None:
    tables = [each for each in body(rich["en"]).iter(w("tbl")) if style_of_table(each) == "ReportTable"]
    assert len(tables) == 2
    for table in tables:
        first, *others = table.findall(w("tr"))
        assert at(first, "trPr/tblHeader") is not None
        assert all(at(row, "trPr/tblHeader") is None for row in others)
        flags = ("firstRow", "firstColumn", "noHBand", "noVBand")
        assert [told(table, "tblPr/tblLook", flag) for flag in flags] == ["1", "1", "0", "1"]
    rows = [each.get(w("type")) for each in style(rich["en"], "Report Table").iter(w("tblStylePr"))]
    assert rows == ["firstRow", "band2Horz"]


def style_of_table(table: Any) -> str:
    """Return the id of the style of a table."""
    return str(told(table, "tblPr/tblStyle"))


def test_a_table_says_what_it_is_to_those_who_do_not_see_it(rich: dict[str, bytes]) -> None:
    found = [(told(table, "tblPr/tblCaption"), told(table, "tblPr/tblDescription"))
             for table in body(rich["ru"]).iter(w("tbl"))]
    assert found[2] == ("Элементы обязанности", "Столбцы: Элемент, Вывод, Основание и нормы, Число")
    # Without a caption it is called by the heading above it.
    assert found[3] == ("Как читались строки", "Столбцы: Элемент, Число")
    assert found[0][1] == "Строки: Состояние закона на, Версия данных, Опубликовано по адресу"


def test_columns_have_their_shares_of_the_page_and_keep_them() -> None:
    table = made(Column("a", 1), Column("b", 2), Column("c", 0.5), rows=((cell("x"), cell("y"), cell("z")),))
    widths = [int(each.get(w("w"))) for each in table.iter(w("gridCol"))]
    text = 11906 - 2 * 1361
    assert sum(widths) == text == int(told(table, "tblPr/tblW", "w") or 0)
    assert [round(width / text * 3.5, 2) for width in widths] == [1.0, 2.0, 0.5]
    assert told(table, "tblPr/tblLayout", "type") == "fixed"
    cells = [[int(each.get(w("w"))) for each in row.iter(w("tcW"))] for row in table.iter(w("tr"))]
    assert cells == [widths, widths]


def test_numbers_stand_at_the_end_by_their_style() -> None:
    file = word.render(of(Table((Column("a"), Column("n", align=Align.END)), ((cell("x"), cell("7")),))))
    assert [style_of(each) for each in body(file).find(w("tbl")).iter(w("p"))] == [
        "ReportTableHead", "ReportTableHeadNumber", "ReportTableText", "ReportTableNumber"]
    assert told(style(file, "Report Table Number"), "pPr/jc") == "right"


@pytest.mark.parametrize("verdict", SIGN)
def test_a_tint_has_a_sign_beside_it(verdict: str) -> None:
    row = (cell("x", tone=verdict), Cell((plain("told", tone=verdict),), verdict), Cell((), verdict))
    table = made(*[Column("c")] * 3, rows=(row,))
    cells = list(table.iter(w("tc")))[3:]
    assert [told(each, "tcPr/shd", "fill") for each in cells] == [TINT[verdict][1:].upper()] * 3
    assert [said(each) for each in cells] == [f"{SIGN[verdict]}\u00a0x", f"{SIGN[verdict]}\u00a0told", ""]


def test_a_short_row_is_not_parted_by_the_end_of_a_page_and_a_long_one_is() -> None:
    table = made(Column("a"), rows=((cell("short"),), (cell("long " * 600),)))
    assert [at(row, "trPr/cantSplit") is not None for row in table.iter(w("tr"))] == [True, True, False]


def test_every_cell_has_a_paragraph_and_two_tables_do_not_touch() -> None:
    table = Table((Column("a"), Column("b")), ((Cell(()), Cell((plain("x"), (), plain("y")))),))
    found = body(word.render(of(table, table, Facts((("n", plain("v")),)))))
    assert [len(each.findall(w("p"))) for each in found.iter(w("tc"))] == [1, 1, 1, 2] * 2 + [1, 1]
    tags = [each.tag for each in found]
    assert all(after == w("p") for before, after in pairwise(tags) if before == w("tbl"))


def test_a_caption_stays_with_its_table(rich: dict[str, bytes]) -> None:
    caption = paragraphs(body(rich["en"]), "Caption")[1]
    assert said(caption) == "Elements of the duty"
    assert caption.getnext().tag == w("tbl")
    for name in ("caption", "Report Table Head"):
        assert at(style(rich["en"], name), "pPr/keepNext") is not None


def test_a_table_that_word_could_not_open_is_refused() -> None:
    columns = tuple(Column(str(number)) for number in range(64))
    assert word.render(of(Table(columns[:63], ())))
    with pytest.raises(ValueError, match="a table of 64 columns, 'wide': Word has 63 at most"):
        word.render(of(Table(columns, (), "wide")))


def test_a_word_wider_than_its_column_is_parted_at_a_syllable_and_an_id_is_not() -> None:
    regular = face("Arial", False, False)
    parted = fitted("проверяемые обязательства", 40, regular, 9)
    assert parted.replace("\u00ad", "") == "проверяемые обязательства"
    assert all("\u00ad" in word for word in parted.split())
    assert fitted("проверяемые обязательства", 80, regular, 9) == "проверяемые обязательства"
    assert fitted("haven-2-1/element-1_of_many", 40, regular, 9) == "haven-2-1/element-1_of_many"
    narrow = made(Column("қолданылмайды", 0.5), Column("b", 7))
    assert next(narrow.iter(w("softHyphen")), None) is not None


def test_facts_are_a_table_whose_first_column_names_the_rows(rich: dict[str, bytes]) -> None:
    table = next(body(rich["kk"]).iter(w("tbl")))
    assert style_of_table(table) == "ReportFacts"
    assert told(table, "tblPr/tblLook", "firstColumn") == "1"
    assert {style_of(row.findall(w("tc"))[0].find(w("p"))) for row in table.iter(w("tr"))} == {"ReportFactName"}
