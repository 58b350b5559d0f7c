"""Matrix, coverage and timeline as built: their numbers are those of the engine, and the pages stay small."""

import json
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from concordance.analysis.gaps import Filter, GapReport, count, gap_report
from concordance.analysis.matrix import uses
from concordance.analysis.outcome import Verdict
from concordance.analysis.rollup import Dimension, rollup
from concordance.model.corpus import Corpus, act_of
from concordance.model.instrument import Modality, Theme
from concordance.reports.look import SIGN
from concordance.reports.matrix import MatrixOut
from concordance.site.pages.links import BAR
from tests.built import TODAY

SITES = pytest.mark.parametrize(("site", "data", "instrument"), [
    ("sample_site", "sample", "haven"), ("real_site", "real", "palermo")])
HEAVIEST = 300_000


@pytest.fixture
def folder(request: pytest.FixtureRequest, site: str) -> Path:
    """The site in English."""
    return Path(request.getfixturevalue(site)) / "en"


@pytest.fixture
def corpus(request: pytest.FixtureRequest, data: str) -> Corpus:
    """What the site was built from."""
    found = request.getfixturevalue(data)
    assert isinstance(found, Corpus)
    return found


@pytest.fixture
def report(corpus: Corpus, instrument: str) -> GapReport:
    """What the engine says today."""
    return gap_report(corpus, TODAY, Filter(instrument))


def tree(file: Path) -> LexborHTMLParser:
    return LexborHTMLParser(file.read_text(encoding="utf-8"))


def embedded(file: Path) -> dict[str, object]:
    text = file.read_text(encoding="utf-8")
    assert text.startswith("concordanceMatrix(")
    found: dict[str, object] = json.loads(text.removeprefix("concordanceMatrix(").rstrip().removesuffix(");"))
    return found


@SITES
def test_the_table_has_a_sign_where_an_act_serves_an_obligation_and_nowhere_else(
        folder: Path, corpus: Corpus, report: GapReport, instrument: str) -> None:
    page = tree(folder / f"gaps/{instrument}-matrix.html")
    columns = [r.obligation.id for r in report.everything if r.obligation.testable]
    heads = [link.attributes["href"] or "" for link in page.css("#matrix-table .m-heads a")]
    assert [Path(head).stem for head in heads] == columns
    acts: dict[tuple[str, str], int] = {}
    for provision, obligation in uses(tuple(r for r in report.everything if r.obligation.testable)):
        acts[act_of(provision), obligation] = acts.get((act_of(provision), obligation), 0) + 1
    shown = {}
    for row in page.css("#matrix-table tbody tr"):
        for column, cell in zip(columns, row.css("td"), strict=True):
            if link := cell.css_first("a"):
                number = link.css_first("small")
                shown[row.attributes["data-row"], column] = int(number.text()) if number else 1
    assert shown == acts != {}


@SITES
def test_the_heads_tell_verdict_and_number_of_provisions(folder: Path, report: GapReport, instrument: str) -> None:
    page = tree(folder / f"gaps/{instrument}-matrix.html")
    results = [r for r in report.everything if r.obligation.testable]
    used = [obligation for _, obligation in uses(tuple(results))]
    told = [(cell.css_first("span").text(deep=False).strip(), int(cell.css_first("b").text()))
            for cell in page.css("#matrix-table .m-sums td")]
    assert told == [(SIGN[str(r.verdict)], used.count(r.obligation.id)) for r in results]
    unanswered = sum(n == 0 for _, n in told)
    assert len(page.css("#matrix-table .m-heads .m-none")) == unanswered > 0


@SITES
def test_the_list_names_every_provision_of_the_matrix(folder: Path, report: GapReport, instrument: str) -> None:
    page = tree(folder / f"gaps/{instrument}-matrix.html")
    links = [a for item in page.css("#matrix-items .m-item") for a in item.css("p + p a")]
    assert len(links) == len(uses(tuple(r for r in report.everything if r.obligation.testable))) > 0


@SITES
def test_the_published_json_says_what_the_engine_says(folder: Path, report: GapReport, instrument: str) -> None:
    text = (folder.parent / f"data/matrix-{instrument}.json").read_text(encoding="utf-8")
    found = MatrixOut.model_validate_json(text)
    results = [r for r in report.everything if r.obligation.testable]
    assert [(o.id, o.verdicts[-1]) for o in found.obligations] == [(r.obligation.id, str(r.verdict)) for r in results]
    assert {(cell.provision, cell.obligation): cell.outcomes[-1] for cell in found.cells if cell.outcomes[-1]} == {
        key: str(use.outcome) for key, use in uses(tuple(results)).items()}
    assert found.unanswered[-1] == sum(r.obligation.id not in {o for _, o in uses(tuple(results))} for r in results)


@SITES
@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_script_holds_the_published_matrix(
        folder: Path, corpus: Corpus, instrument: str, language: str) -> None:
    published = (folder.parent / f"data/matrix-{instrument}.json").read_text(encoding="utf-8")
    found = MatrixOut.model_validate_json(published)
    held = embedded(folder.parent / language / f"data/matrix-{instrument}.js")
    ids = [o["id"] for o in held["obligations"]]  # type: ignore[attr-defined]
    outcomes = [*held["outcomes"]]  # type: ignore[misc]
    assert set(ids) == {o for o, home in corpus.instrument_of.items() if home == instrument
                        and corpus.obligations[o].testable}
    cells = {
        (f"{act['id']}/{p['id']}", ids[cell[0]]): [None if x == "-" else outcomes[int(x)] for x in cell[2]]
        for act in held["acts"] for a in act["articles"] for p in a["provisions"]  # type: ignore[attr-defined]
        for cell in p["cells"]
    }
    assert cells == {(cell.provision, cell.obligation): cell.outcomes for cell in found.cells} != {}
    assert [o["verdicts"] for o in held["obligations"]] == [  # type: ignore[attr-defined]
        o.verdicts for o in found.obligations]
    assert held["days"] == [str(day) for day in found.days]


def numbers(row: LexborNode) -> list[int]:
    return [int(cell.text()) for cell in row.css("td.c-num")]


@pytest.mark.parametrize(("site", "data"), [("sample_site", "sample"), ("real_site", "real")])
def test_the_rows_of_the_coverage_are_the_roll_ups_of_the_engine(folder: Path, corpus: Corpus) -> None:
    seen = gap_report(corpus, TODAY).seen
    page = tree(folder / "gaps/coverage.html")
    shown = [numbers(row) for table in page.css("table.s-table:not(.s-cross)") for row in table.css("tbody tr")]
    whole = count(tuple(r for r in seen if r.obligation.testable))
    present = [v for v in BAR if whole.obligations[v]]
    expected = [whole]
    for by in (Dimension.THEME, Dimension.MODALITY, Dimension.PILLAR, Dimension.FORCE, Dimension.INSTRUMENT):
        expected += rollup(corpus, seen, by).values()
    wanted = sorted([*(c.obligations[v] for v in present), c.testable] for c in expected)
    assert sorted(shown) == wanted
    assert shown[0][-1] == sum(shown[0][:-1]) == whole.testable


@pytest.mark.parametrize(("site", "data"), [("sample_site", "sample"), ("real_site", "real")])
def test_theme_and_modality_cross_with_their_denominators(folder: Path, corpus: Corpus) -> None:
    seen = [r for r in gap_report(corpus, TODAY).seen if r.obligation.testable]
    shown = [b.text() for b in tree(folder / "gaps/coverage.html").css("table.s-cross td b")]
    wanted = []
    for modality in Modality:
        for theme in Theme:
            cell = [r for r in seen if r.obligation.modality is modality and r.obligation.theme is theme]
            met = sum(r.verdict in (Verdict.FULL, Verdict.WEAKENED) for r in cell)
            wanted += [f"{met} / {len(cell)}"] if cell else []
    assert shown == wanted != []
    assert sum(int(cell.split(" / ")[1]) for cell in shown) == len(seen)


@SITES
def test_each_step_of_the_timeline_is_the_gap_report_of_its_first_day(
        folder: Path, corpus: Corpus, instrument: str) -> None:
    page = tree(folder / f"gaps/{instrument}-timeline.html")
    rows = page.css("tr[data-from]")
    reports = [gap_report(corpus, date.fromisoformat(row.attributes["data-from"] or ""), Filter(instrument))
               for row in rows]
    present = [v for v in BAR if any(r.counts.obligations[v] for r in reports)]
    assert [numbers(row) for row in rows] == [
        [*(r.counts.obligations[v] for v in present), r.counts.testable] for r in reports] != []
    told = page.css_first("svg.s-steps desc").text()
    assert [str(row.attributes["data-from"]) in told for row in rows] == [True] * len(rows)


def test_every_page_that_shows_the_whole_is_small(real_site: Path) -> None:
    weights = {f"{file.parent.parent.name}/{file.name}": file.stat().st_size
               for pattern in ("*matrix.html", "coverage*.html", "*-timeline.html")
               for file in real_site.glob(f"*/gaps/{pattern}")}
    assert len(weights) >= 3 * (23 + 4 + 22)
    assert {name: weight for name, weight in weights.items() if weight >= HEAVIEST} == {}


def test_all_cells_of_all_instruments_are_in_the_overview(real_site: Path, real: Corpus) -> None:
    page = tree(real_site / "en/gaps/matrix.html")
    shown = {(Path((a.attributes["href"] or "").split("-matrix.html#act=")[0]).name,
              (a.attributes["href"] or "").split("#act=")[1]): int(a.text())
             for a in page.css("table.m-overview tbody td a")}
    wanted: dict[tuple[str, str], set[str]] = {}
    for provision, obligation in uses(tuple(r for r in gap_report(real, TODAY).everything if r.obligation.testable)):
        wanted.setdefault((real.instrument_of[obligation], act_of(provision)), set()).add(obligation)
    assert shown == {key: len(ids) for key, ids in wanted.items()}
    assert len(shown) > 150
