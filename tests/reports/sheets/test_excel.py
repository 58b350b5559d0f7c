"""The Excel file as a program of others reads it back."""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from concordance.analysis.outcome import Verdict
from concordance.language import Words
from concordance.model.text import LANGUAGES
from concordance.reports.look import INK, SIGN, TINT
from concordance.reports.sheets import excel_sheet
from concordance.reports.sheets.excel import render
from concordance.reports.sheets.limits import LETTERS
from concordance.reports.sheets.parts import Field, Kind, Sheet, Value, Workbook

DAY = date(2026, 11, 22)
WORDS = Words("kk")
TONES = tuple((WORDS("verdict", verdict), str(verdict)) for verdict in Verdict)
FIELDS = (Field("id", "Белгісі"), Field("text", "Мазмұны", Kind.LONG), Field("since", "Күні", Kind.DAY),
          Field("count", "Саны", Kind.NUMBER), Field("share", "Үлесі", Kind.SHARE),
          Field("verdict", "Қорытынды", Kind.VERDICT), Field("url", "Дереккөз", Kind.LINK))
URL = "https://law.example/act?a=1&b=2#z%5"
ROW = ("6", "Порт кемелерді қабылдайды.", DAY, 12, 0.25, WORDS("verdict", "partial"), URL)


def sheet(*rows: tuple[Value, ...], name: str = "Міндеттемелер", key: str = "obligations") -> Sheet:
    return Sheet(key, name, "Порттың міндеттемелері", FIELDS, rows, TONES)


def text_sheet(*texts: str, kind: Kind = Kind.TEXT) -> Sheet:
    return Sheet("texts", "Texts", "Texts", (Field("a", "A", kind),), tuple((text,) for text in texts))


def workbook(*sheets: Sheet, language: str = "kk") -> Workbook:
    return Workbook(language, "Порттар & кемелер", "ports-1", DAY, (("Күні", "2026-11-22"), ("Мекенжай", URL)),
                    "Ешкім қол қойған жоқ.", sheets)


def read(*sheets: Sheet) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(render(workbook(*sheets))), rich_text=False)


def first(*sheets: Sheet) -> Worksheet:
    """Return the first sheet after the cover."""
    return read(*sheets).worksheets[1]


def values(page: Worksheet, row: int) -> list[object]:
    return [cell.value for cell in page[row]]


def test_a_table_stands_under_its_title_and_head() -> None:
    page = first(sheet(ROW, ROW))
    assert page.title == "Міндеттемелер"
    assert page["A1"].value == "Порттың міндеттемелері"
    assert values(page, 3) == [field.label for field in FIELDS]
    assert (page.max_row, page.max_column) == (5, len(FIELDS))
    [table] = page.tables.values()
    assert (table.displayName, table.ref, table.autoFilter.ref) == ("obligations_table", "A3:G5", "A3:G5")
    assert page.freeze_panes == "B4"


def test_values_keep_their_kind() -> None:
    page = first(sheet(ROW))
    assert values(page, 4) == ["6", ROW[1], datetime(2026, 11, 22), 12, 0.25, ROW[5], URL]
    assert [cell.data_type for cell in page[4]] == ["s", "s", "d", "n", "n", "s", "s"]
    assert [page[place].number_format for place in ("C4", "D4", "E4")] == ["yyyy-mm-dd", "General", "0%"]
    assert page["G4"].hyperlink.target + "#" + page["G4"].hyperlink.location == URL


def test_nothing_is_an_empty_cell_and_yes_is_a_truth_value() -> None:
    page = first(sheet(("a", None, None, None, None, "", True)))
    assert values(page, 4) == ["a", None, None, None, None, None, True]


@pytest.mark.parametrize("verdict", [v for v in Verdict if v in INK])
def test_a_verdict_has_sign_and_colour_and_its_value_is_the_word_alone(verdict: Verdict) -> None:
    cell = first(sheet((*ROW[:5], WORDS("verdict", verdict), None)))["F4"]
    assert cell.value == WORDS("verdict", verdict)
    assert cell.number_format == f'"{SIGN[verdict]} "@'
    assert (cell.font.color.rgb[2:], cell.fill.fgColor.rgb[2:]) == (INK[verdict][1:].upper(), TINT[verdict][1:].upper())


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "=HYPERLINK(\"https://x.example\")", "{=1}", "12", "1e5",
                                  "https://x.example", "internal:A1", "mailto:a@b.example", "0012", "TRUE", "#REF!",
                                  "_x0041_", " a ", "a\nb", "<b>&amp;</b>", "2026-11-22"])
@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.LONG, Kind.VERDICT, Kind.NUMBER, Kind.DAY])
def test_a_text_is_a_text_whatever_it_looks_like(text: str, kind: Kind) -> None:
    cell = first(text_sheet(text, kind=kind))["A4"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)
    assert cell.quotePrefix == (text[0] in "=+-@")


@pytest.mark.parametrize("text", ["internal:'x'!A1", "file:///etc/passwd", "external:c:\\x.xlsx", "javascript:alert(1)",
                                  "https://x.example/ a", "ftp://x.example", f"https://x.example/{'a' * 2079}"])
def test_only_an_address_of_the_web_becomes_a_link(text: str) -> None:
    cell = first(text_sheet(text, kind=Kind.LINK))["A4"]
    assert (cell.value, cell.hyperlink) == (text, None)


def test_beyond_the_limit_of_links_an_address_is_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel_sheet, "LINKS", 2)
    page = first(text_sheet(*(f"https://x.example/{n}" for n in range(4)), kind=Kind.LINK))
    assert [bool(page[f"A{row}"].hyperlink) for row in range(4, 8)] == [True, True, False, False]
    assert page["A7"].value == "https://x.example/3"


def test_signs_that_no_xml_holds_are_dropped() -> None:
    assert first(text_sheet("a\x00\x0b\ud800b\ufffe"))["A4"].value == "ab"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_too_long_for_a_cell_is_cut_and_says_so(language: str) -> None:
    data = render(workbook(text_sheet("ы" * 40_000, "ы" * LETTERS), language=language))
    page = openpyxl.load_workbook(io.BytesIO(data)).worksheets[1]
    cut, whole = page["A4"].value, page["A5"].value
    mark = Words(language)("workbook", "cut").format(LETTERS)
    assert cut == "ы" * (LETTERS - len(mark)) + mark
    assert str(LETTERS) in mark
    assert whole == "ы" * LETTERS


@pytest.mark.parametrize(("value", "text"), [(date(1890, 5, 1), "1890-05-01"), (2**60, str(2**60)),
                                             (float("nan"), "nan")])
def test_what_a_spreadsheet_would_falsify_is_a_text(value: Value, text: str) -> None:
    page = first(Sheet("s", "S", "S", (Field("a", "A", Kind.NUMBER),), ((value,), (date(1900, 3, 1),))))
    assert (page["A4"].value, page["A4"].data_type) == (text, "s")
    assert page["A5"].value == datetime(1900, 3, 1)


def test_a_sheet_without_rows_says_so_and_is_no_table() -> None:
    page = first(sheet())
    assert values(page, 3) == [field.label for field in FIELDS]
    assert page["A4"].value == WORDS("workbook", "empty")
    assert not page.tables


def test_the_cover_says_what_it_is_and_leads_to_every_sheet() -> None:
    book = read(sheet(ROW), sheet(name="Порттар/кемелер", key="ports"))
    cover = book.worksheets[0]
    assert cover.title == WORDS("workbook", "about")
    texts = [cell.value for row in cover.iter_rows() for cell in row if cell.value is not None]
    assert texts[:2] == ["Порттар & кемелер", "Ешкім қол қойған жоқ."]
    assert {"Күні", "2026-11-22", URL} <= set(texts)
    links = {cell.value: cell.hyperlink.location for row in cover.iter_rows() for cell in row if cell.hyperlink}
    assert links.pop(URL) == "z%5"
    assert links == {page.title: f"'{page.title}'!A1" for page in book.worksheets[1:]}
    assert [page.title for page in book.worksheets[1:]] == ["Міндеттемелер", "Порттар-кемелер", "Бағандар"]


def test_every_sheet_has_a_named_range_with_its_head() -> None:
    book = read(sheet(ROW), sheet(ROW, name="It's", key="r1"), sheet(name="x", key="obligations-table"))
    assert {name: found.attr_text for name, found in book.defined_names.items()} == {
        "obligations": "'Міндеттемелер'!$A$3:$G$4", "_r1": "'It''s'!$A$3:$G$4",
        "obligations_table": "'x'!$A$3:$G$3", "columns": "'Бағандар'!$A$3:$D$24"}
    tables = [table for page in book.worksheets for table in page.tables]
    assert tables == ["obligations_table_2", "r1_table", "columns_table"]


def test_the_last_sheet_lists_the_columns_with_their_names_for_programs() -> None:
    page = read(sheet(ROW)).worksheets[-1]
    rows = [values(page, row) for row in range(4, page.max_row + 1)]
    assert rows == [["Міндеттемелер", "obligations", field.label, field.key] for field in FIELDS]


def test_a_sheet_prints_with_head_numbers_and_running_head() -> None:
    page = first(sheet(ROW))
    assert (page.page_setup.orientation, page.page_setup.fitToHeight, page.sheet_properties.pageSetUpPr.fitToPage) == (
        "landscape", 0, True)
    assert page.print_title_rows == "$3:$3"
    assert page.oddFooter.right.text == "&P / &N"
    assert page.oddHeader.left.text.strip() == "Порттар && кемелер"


def _heights(data: bytes) -> dict[str, float]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read("xl/worksheets/sheet2.xml").decode()
    assert "customHeight" not in xml
    return {row: float(height) for row, height in re.findall(r'<row r="(\d+)"[^>]* ht="([\d.]+)"', xml)}


def test_rows_are_as_high_as_their_texts_and_follow_them() -> None:
    short, long = (*ROW[:1], "бір", *ROW[2:]), (*ROW[:1], "кеме " * 100, *ROW[2:])
    heights = _heights(render(workbook(sheet(short, long, (*ROW[:1], "a\nb\nc", *ROW[2:])))))
    assert "4" not in heights  # one line, as high as any
    assert heights["6"] == 45
    assert 8 * 15 <= heights["5"] <= 14 * 15


def test_the_file_says_what_it_is_and_carries_no_hour() -> None:
    data = render(workbook(sheet(ROW)))
    found = openpyxl.load_workbook(io.BytesIO(data)).properties
    assert (found.title, found.subject, found.description) == ("Порттар & кемелер", "ports-1", "Ешкім қол қойған жоқ.")
    assert (found.created, found.modified) == (datetime(2026, 11, 22), datetime(2026, 11, 22))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert len(archive.infolist()) > 10


def test_the_same_workbook_gives_the_same_bytes() -> None:
    assert render(workbook(sheet(ROW), sheet())) == render(workbook(sheet(ROW), sheet()))


def test_two_columns_of_one_name_are_told_apart() -> None:
    fields = (Field("a", "Ел"), Field("b", "ел"), Field("c", ""))
    page = first(Sheet("s", "S", "S", fields, (("1", "2", "3"),)))
    assert values(page, 3) == ["Ел", "ел (2)", "-"]


def counted(chart: Sequence[str]) -> Sheet:
    fields = (Field("name", "Құжат"), Field("full", WORDS("verdict", "full"), Kind.NUMBER),
              Field("gap", WORDS("verdict", "missing"), Kind.NUMBER), Field("other", "Өзге", Kind.NUMBER))
    return Sheet("counts", "Сандар", "Сандар", fields, (("A", 1, 2, 0), ("B", 3, 0, 5)), TONES, tuple(chart))


def test_a_chart_is_drawn_from_the_cells_in_the_colours_of_the_verdicts() -> None:
    page = first(counted(("name", "full", "gap", "other")))
    [chart] = page._charts
    assert (chart.grouping, chart.barDir) == ("stacked", "bar")
    assert [one.val.numRef.f for one in chart.series] == ["Сандар!$B$4:$B$5", "Сандар!$C$4:$C$5", "Сандар!$D$4:$D$5"]
    assert {one.cat.strRef.f for one in chart.series} == {"Сандар!$A$4:$A$5"}
    assert [one.tx.v for one in chart.series] == [f"+ {WORDS('verdict', 'full')}", f"– {WORDS('verdict', 'missing')}",
                                                  "Өзге"]
    colours = [one.spPr.solidFill.srgbClr for one in chart.series]
    assert colours[:2] == [INK["full"][1:].upper(), INK["missing"][1:].upper()]
    assert chart.anchor._from.row > 5


def test_a_chart_of_an_unknown_column_is_a_fault_of_ours() -> None:
    with pytest.raises(ValueError, match="nothing"):
        render(workbook(counted(("name", "nothing"))))


def test_more_rows_than_a_spreadsheet_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel_sheet, "ROWS", 10)
    assert first(sheet(*[ROW] * 7)).max_row == 10
    with pytest.raises(ValueError, match="obligations: 8 rows, and a spreadsheet has room for 7"):
        render(workbook(sheet(*[ROW] * 8)))
