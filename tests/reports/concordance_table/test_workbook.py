"""Tables of concordance as workbooks: the same lines, typed, with names for programs."""

import io
from datetime import date

import openpyxl
import pytest

from concordance.analysis.concordance_table import Level, to_instruments, to_law
from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.reports.concordance_table.layout import Layout
from concordance.reports.concordance_table.report import report
from concordance.reports.concordance_table.workbook import workbook
from concordance.reports.edition import Edition
from concordance.reports.render import render
from concordance.reports.scales import own_scale, scales
from concordance.reports.sheets.parts import Sheet, Workbook

DAY = date(2026, 11, 22)
EDITION = Edition(DAY, "sample", "concordance test", "https://example.org/kb/")
IDS = ("instrument", "obligation", "element", "mark_id", "verdict")


def book(corpus: Corpus, layout: Layout = Layout.EC, language: str = "en", level: Level = Level.ELEMENT) -> Workbook:
    return workbook(corpus, to_law(corpus, DAY, level=level), EDITION, language, layout)


def sheet(found: Workbook, key: str) -> Sheet:
    [one] = [each for each in found.sheets if each.key == key]
    return one


def records(found: Sheet) -> list[dict[str, object]]:
    return [dict(zip([field.key for field in found.fields], row, strict=True)) for row in found.rows]


@pytest.mark.parametrize("layout", Layout)
def test_the_first_sheet_has_the_columns_of_the_layout_then_names_for_programs(sample: Corpus, layout: Layout) -> None:
    keys = [field.key for field in sheet(book(sample, layout), "table").fields]
    told = {Layout.EC: ["article", "obligation_text", "since", "since_is", "existing", "proposed", "due", "mark",
                        "comment"],
            Layout.MINISTRY: ["article", "obligation_text", "act", "provision_article", "provision_text", "mark", "how",
                              "when", "comment"]}[layout]
    assert keys[:len(told)] == told
    assert tuple(keys[len(told):len(told) + 5]) == IDS


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("level", Level)
def test_keys_are_the_same_in_every_language(sample: Corpus, level: Level, layout: Layout) -> None:
    shapes = {tuple((one.key, tuple(f.key for f in one.fields), len(one.rows))
                    for one in book(sample, layout, language, level).sheets) for language in LANGUAGES}
    assert len(shapes) == 1
    for language in LANGUAGES:
        names = [one.name for one in book(sample, layout, language, level).sheets]
        assert len(set(names)) == len(names)
        assert max(map(len, names)) <= 31


def test_every_line_of_the_table_has_a_row(sample: Corpus) -> None:
    lines = to_law(sample, DAY).lines
    found = records(sheet(book(sample), "table"))
    assert [(row["obligation"], row["element"], row["verdict"]) for row in found] == [
        (line.result.obligation.id, line.element.id if line.element else None, str(line.verdict)) for line in lines]
    nine = records(sheet(book(sample, Layout.MINISTRY), "table"))
    assert [(row["element"] or row["obligation"], row["provision"]) for row in nine] == [
        (line.id, answer.provision if answer else None) for line in lines for answer in line.provisions or (None,)]


def test_how_when_and_comment_stand_once_for_each_element(sample: Corpus) -> None:
    nine = records(sheet(book(sample, Layout.MINISTRY), "table"))
    dues = [row for row in nine if row["element"] == "haven-2-1/no-fee"]
    assert len(dues) == 2
    assert [bool(row["comment"]) for row in dues] == [True, False]
    assert len({row["mark"] for row in dues}) == 1


def test_the_pairs_are_those_of_the_analysis(sample: Corpus) -> None:
    found = records(sheet(book(sample), "pairs"))
    assert [(row["element"], row["row"], row["provision"]) for row in found] == [
        (a.element.id, a.row.row.id, a.provision) for line in to_law(sample, DAY).lines for a in line.answers]


def test_marks_are_counted_by_instrument_with_their_denominator(sample: Corpus) -> None:
    counts = sheet(book(sample), "counts")
    found = {row["instrument_id"]: row for row in records(counts)}
    assert {name: row["testable"] for name, row in found.items()} == {"haven": 6, "pledge": 1, "beacon": 1}
    marks = [mark.id for mark in own_scale().marks]
    assert counts.chart == ("instrument", *marks)
    assert all(sum(int(str(row[mark])) for mark in marks) == row["testable"] for row in found.values())


def test_the_other_direction_has_every_provision_of_the_acts(sample: Corpus) -> None:
    table = to_instruments(sample, DAY)
    found = workbook(sample, table, EDITION, "ru")
    assert [one.key for one in found.sheets] == ["table", "acts", "silent", "past", "marks", "sources"]
    told = [str(row["provision"]) for row in records(sheet(found, "table"))]
    assert told == [line.id for line in table.lines for _ in line.uses]
    assert [row["provision"] for row in records(sheet(found, "silent"))] == [one.id for one in table.silent]
    assert [row["provision"] for row in records(sheet(found, "past"))] == list(table.not_in_force)
    [act] = records(sheet(found, "acts"))
    assert (act["answering"], act["silent"], act["past"]) == (len(table.lines), len(table.silent), 1)


def test_the_cover_has_no_runs_but_texts(sample: Corpus) -> None:
    found = book(sample)
    assert ("Marks", "Our own words, as on the site") in found.cover
    assert found.notice.startswith("Every judgement in this report is proposed")


@pytest.mark.parametrize("layout", Layout)
def test_a_spreadsheet_opens_it_and_finds_the_same_rows(sample: Corpus, real: Corpus, layout: Layout) -> None:
    made = report(sample, to_law(sample, DAY), EDITION, layout, scales(real)["letters"])
    opened = openpyxl.load_workbook(io.BytesIO(render(made, "xlsx", "kk"))).worksheets[1]
    wanted = workbook(sample, to_law(sample, DAY), EDITION, "kk", layout, scales(real)["letters"]).sheets[0]
    place = [field.key for field in wanted.fields].index("mark")
    assert [opened.cell(row, place + 1).value for row in range(4, opened.max_row + 1)] == list(wanted.column("mark"))


def test_csv_holds_the_table_with_keys(sample: Corpus) -> None:
    made = report(sample, to_law(sample, DAY, ("haven",)), EDITION)
    text = render(made, "csv", "en").decode()
    assert text.startswith("article,obligation_text,since,since_is,existing,proposed,due,mark,comment,instrument,")
    assert made.file_name("csv", "en") == "concordance-haven.en.csv"


@pytest.mark.parametrize("style", ["md", "html", "docx", "xlsx", "csv", "json", "pdf"])
@pytest.mark.parametrize("back", [False, True])
def test_every_format_writes_it_and_twice_the_same(sample: Corpus, style: str, back: bool) -> None:
    table = to_instruments(sample, DAY) if back else to_law(sample, DAY, ("pledge",))
    made = report(sample, table, EDITION, Layout.MINISTRY)
    first = render(made, style, "kk")
    assert first
    assert render(made, style, "kk") == first


def test_the_real_workbook_holds_every_element(real: Corpus) -> None:
    found = workbook(real, to_law(real, DAY), EDITION, "kk", Layout.EC, real.scales["ec"])
    rows = records(sheet(found, "table"))
    assert len({row["element"] for row in rows if row["element"]}) == len(real.elements)
    assert {row["mark_id"] for row in rows} <= {mark.id for mark in real.scales["ec"].marks}
    assert all(row["mark_id"] == "open" for row in rows if row["verdict"] == "not-reviewed")
    assert all(row["verdict"] == "not-reviewed" for row in rows if row["mark_id"] == "open")
