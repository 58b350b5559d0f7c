"""Charts of a Word file: drawn by Word, with figures that can be changed, told to those who do not see them."""

import io

import openpyxl
import pytest

from concordance.reports.document import word
from concordance.reports.document.parts import Bar, Chart
from concordance.reports.look import INK
from tests.reports.document import samples
from tests.reports.document.word.reading import C, R, body, part, parts, relations, said, w
from tests.reports.document.word.test_body import of

CHART = "word/charts/chart1.xml"


def c(path: str) -> str:
    """Return the full names of a path of elements of charts."""
    return "/".join(f"{{{C}}}{name}" for name in path.split("/"))


def test_a_chart_is_a_drawing_with_words_for_it(rich: dict[str, bytes]) -> None:
    drawing = next(body(rich["ru"]).iter(w("drawing")))
    told = next(drawing.iter("{*}docPr"))
    wanted = samples.chart("ru")
    assert (told.get("title"), told.get("descr")) == (wanted.title, wanted.text)
    known = next(drawing.iter(f"{{{C}}}chart")).get(f"{{{R}}}id")
    assert relations(rich["ru"])[known][:2] == ("chart", CHART)
    assert said(drawing.getparent().getparent().getprevious()) == wanted.title
    assert not any(name.endswith((".png", ".emf", ".jpeg")) for name in parts(rich["ru"]))


def test_series_are_verdicts_in_their_colours(rich: dict[str, bytes]) -> None:
    chart, wanted = part(rich["en"], CHART), samples.chart("en")
    bars = chart.find(c("chart/plotArea/barChart"))
    shape = [bars.find(c(tag)).get("val") for tag in ("barDir", "grouping", "overlap")]
    assert shape == ["bar", "percentStacked", "100"]
    series = bars.findall(c("ser"))
    assert [each.find(c("tx/strRef/strCache/pt/v")).text.split("\u00a0", 1)[1] for each in series] == [
        name for _, name in wanted.legend]
    colours = [[colour.get("val") for colour in each.find(c("spPr")).iter("{*}srgbClr")] for each in series]
    assert all(INK[tone][1:].upper() in found for (tone, _), found in zip(wanted.legend, colours, strict=True))
    counts = [[int(value.text) for value in each.find(c("val")).iter(f"{{{C}}}v")] for each in series]
    assert counts[0] == [4, 7, 0, 240]
    assert [sum(column) for column in zip(*counts, strict=True)] == [bar.whole for bar in wanted.bars]


def test_the_figures_are_in_a_workbook_where_the_chart_says_they_are(rich: dict[str, bytes]) -> None:
    chart = part(rich["kk"], CHART)
    known = chart.find(c("externalData")).get(f"{{{R}}}id")
    kind, target, _ = relations(rich["kk"], CHART)[known]
    assert kind == "package"
    book = openpyxl.load_workbook(io.BytesIO(parts(rich["kk"])[target]))
    for each in chart.iter(f"{{{C}}}strRef", f"{{{C}}}numRef"):
        sheet, place = each.find(c("f")).text.split("!")
        cells = book[sheet][place.replace("$", "")]
        column = [cells] if not isinstance(cells, tuple) else [row[0] for row in cells]
        cached = [value.text for value in each.iter(f"{{{C}}}v")]
        if each.getparent().tag == c("tx"):  # the legend has the sign before the name
            cached = [text.split("\u00a0", 1)[1] for text in cached]
        assert [str(cell.value) for cell in column] == cached


def test_a_count_is_shown_where_there_is_room_for_it(rich: dict[str, bytes]) -> None:
    series = part(rich["en"], CHART).findall(c("chart/plotArea/barChart/ser"))
    missing = series[3].find(c("dLbls"))
    single = {each.find(c("idx")).get("val"): each for each in missing.findall(c("dLbl"))}
    # 4 of 28 have room for a sign and a number, 1 of 241 for nothing, none is nothing.
    assert set(single) == {"0", "2", "3"}
    assert all(each.find(c("delete")).get("val") == "1" for each in single.values())
    assert missing.find(c("numFmt")).get("formatCode") == '"–\u00a0"0'


def test_formulas_of_the_data_are_texts_in_the_workbook() -> None:
    chart = Chart("t", "x", (("met", "=1+1"),), (Bar("=HYPERLINK(\"x\")", (("met", 1),)), Bar("+1", (("met", 2),))))
    file = word.render(of(chart))
    book = openpyxl.load_workbook(io.BytesIO(parts(file)["word/embeddings/Microsoft_Excel_Worksheet1.xlsx"]))
    assert [[cell.data_type for cell in row] for row in book["Chart"]["A2:A3"]] == [["s"], ["s"]]
    assert book["Chart"]["B1"].data_type == "s"


@pytest.mark.parametrize(("bars", "drawings"), [(0, 0), (1, 1), (30, 1), (100, 4)])
def test_a_chart_of_more_bars_than_a_page_holds_is_parted(bars: int, drawings: int) -> None:
    named = tuple(Bar(f"bar {n}", (("met", n),)) for n in range(bars))
    file = word.render(of(Chart("t", "x", (("met", "met"),), named)))
    heights = [int(each.get("cy")) / 12700 for each in body(file).iter("{*}extent")]
    assert len(heights) == drawings
    assert all(height < 700 for height in heights)
    charts = [part(file, f"word/charts/chart{number}.xml") for number in range(1, drawings + 1)]
    names = c("chart/plotArea/barChart/ser/cat")
    labels = [value.text for chart in charts for value in chart.find(names).iter(f"{{{C}}}v")]
    assert labels == [f"bar {n} ({n})" for n in range(bars)]


def test_a_prefix_is_said_by_the_element_that_needs_it() -> None:
    """Another library in the same process may register other prefixes, and the bytes must stay the same."""
    from concordance.reports.document.word.markup import new, serialised

    said = serialised(new("c:externalData", new("c:autoUpdate", val=0), r_id="rId1")).decode()
    assert ' r:id="rId1"' in said
    assert "ns0" not in said
