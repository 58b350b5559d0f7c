"""The comparisons with others: ratios and words on invented measurements, wrong answers, two rows that really run."""

import json
import os
import sys
import urllib.request
from pathlib import Path

import pytest
import yaml

from concordance.model.corpus import Corpus
from tests.benchmarks.peers.__main__ import PAGE, ROWS
from tests.benchmarks.peers.figures import (
    BYTES,
    PEAK,
    PROCESSOR,
    RECALL,
    Comparison,
    Entry,
    Pair,
    Series,
    of_programs,
    short,
)
from tests.benchmarks.peers.measure import Program, Run, RunError, in_turns, run
from tests.benchmarks.peers.page import Machine, Section, measured, summary, table, with_figures
from tests.benchmarks.peers.rows import pairs, provisions, site, start
from tests.exchange.oscal_tree import controls
from tests.hubs import generated
from tests.search.cost import counted, of_ours, of_pagefind, of_stock

MACHINE = Machine("2026-11-23", "Invented 1", 2, "8 GB", "Linux", (0.1, 1.9))


def entry(name: str, *values: float, figure: str = PROCESSOR) -> Entry:
    return Entry(name, {figure: Series(values), PEAK: Series((20.0,) * len(values))})


def python(text: str, **how: object) -> Program:
    return Program("invented", (sys.executable, "-I", "-S", "-c", text), **how)  # type: ignore[arg-type]


def test_the_median_and_the_spread() -> None:
    assert Series((3.0, 1.0, 2.0, 9.0, 2.5)).text() == "2.50 (1.00–9.00)"
    assert Series((1.0, 2.0)).median == 1.5
    assert Series((0.94,)).text() == "0.94"
    assert [short(value) for value in (0, 0.0123, 0.999, 12.34, 99.99, 123.4, 1234567.0)] == [
        "0", "0.012", "1.00", "12.3", "100.0", "123", "1,234,567"]


@pytest.mark.parametrize(("figure", "ours", "theirs", "words", "lost"), [
    (PROCESSOR, 1, 4, "ours is faster, 4.0 times", False), (PROCESSOR, 4, 1, "**ours is slower, 4.0 times**", True),
    (PROCESSOR, 1.04, 1, "equal", False), (PROCESSOR, 1, 1.04, "equal", False), (PROCESSOR, 100, 2, None, True),
    (BYTES, 30, 10, "**ours is more, 3.0 times**", True), (BYTES, 10, 300, "ours is less, 30 times", False),
    (RECALL, 0.9, 0.45, "ours is better, 2.0 times", False), (RECALL, 0.45, 0.9, "**ours is worse, 2.0 times**", True),
])
def test_who_does_worse_is_said_in_bold(figure: str, ours: float, theirs: float, words: str | None,
                                        lost: bool) -> None:
    pair = Pair(entry("a", ours, figure=figure), entry("b", theirs, figure=figure), figure)
    assert (pair.ratio, pair.lost) == (pytest.approx(ours / theirs), lost)
    assert pair.words == (words or "**ours is slower, 50 times**")


def compared(*ours: float) -> Comparison:
    return Comparison("start", "lift: a stone", (entry("we", *ours),), (entry("they", 1, 2, 3, 4, 5),), (PROCESSOR,),
                      "both lifted it")


def test_the_page_tells_medians_spread_ratio_and_where_we_lose() -> None:
    slow, quick = compared(8, 9, 10, 6, 7), compared(1, 1, 1, 1, 1)
    sections = [Section("Stones", "About stones.", (slow, quick))]
    theirs = "| they | 3.00 (processor, s) |"
    assert summary(sections)[2:] == [
        f"| Stones: lift | we | 8.00 (processor, s) {theirs} 2.67 | **ours is slower, 2.7 times** |",
        f"| Stones: lift | we | 1.00 (processor, s) {theirs} 0.33 | ours is faster, 3.0 times |"]
    assert table(slow) == [
        "Lift: a stone. Medians of 5 runs, with the least and the most. Found equal in every run: both lifted it.", "",
        "| | processor, s | largest process, MB |", "|---|---:|---:|", "| we | 8.00 (6.00–10.0) | 20.0 |",
        "| they | 3.00 (1.00–5.00) | 20.0 |"]
    text = measured(sections, MACHINE, {"trestle": "1.2"})
    assert "2 ratios; in 1 of them ours does worse." in text
    assert "trestle 1.2." in text
    assert "Not measured" not in text
    assert "**Not measured in this run: site.**" in measured(sections, MACHINE, {}, ["site"])
    assert "Little else ran on it." in text
    assert "It was shared: 3.0 processes" in Machine("d", "p", 2, "m", "s", (3.0, 1.0)).text()


def test_too_few_runs_are_called_a_trial() -> None:
    assert "Fewer than 5: a trial." in table(compared(1, 2))[0]


def test_the_page_has_a_place_for_the_figures_and_keeps_the_rest() -> None:
    text = PAGE.read_text(encoding="utf-8")
    once = with_figures(text, "FIGURES \\1")
    assert once.count("FIGURES \\1") == 1
    assert with_figures(once, "") == with_figures(text, "")
    assert once.partition("<!-- measured -->")[0] == text.partition("<!-- measured -->")[0]
    with pytest.raises(ValueError, match="0 times"):
        with_figures("# Without\n", "")


def test_every_row_has_a_title_and_says_what_is_compared() -> None:
    folder = Path(start.__file__).parent
    assert {file.stem for file in folder.glob("*.py")} - {"__init__"} == set(ROWS)


def test_a_run_counts_processor_and_memory_of_all_processes() -> None:
    child = "import time\nkept = b'x' * 60_000_000\nend = time.process_time() + 0.2\n" \
            "while time.process_time() < end: pass"
    found = run(python(f"import subprocess, sys; subprocess.run([sys.executable, '-I', '-S', '-c', {child!r}])"))
    assert found.cpu >= 0.2
    assert found.seconds >= 0.2
    assert 60 < found.peak <= found.together < 150


def test_the_memory_of_the_measuring_process_is_not_counted() -> None:
    kept = bytearray(80_000_000)
    assert run(python("pass")).peak < 40
    del kept


def test_the_work_alone_and_its_answer() -> None:
    line = json.dumps({"cpu": 1.5, "seconds": 2.5, "answer": {"rows": 3}})
    found = run(python(f"print('loading'); print({line!r})", inner=True))
    assert (found.cpu, found.seconds, found.answer) == (1.5, 2.5, {"rows": 3})


def test_a_program_that_fails_or_takes_too_long_or_answers_wrongly_ends_the_comparison(tmp_path: Path) -> None:
    with pytest.raises(RunError, match=r"(?s)ended with 3.*broken"):
        run(python("import sys; print('broken'); sys.exit(3)"))
    said = tmp_path / "pid"
    with pytest.raises(RunError, match="took more than"):
        run(python(f"import os, time; open({str(said)!r}, 'w').write(str(os.getpid())); time.sleep(60)", limit=1.5))
    assert not os.path.exists(f"/proc/{said.read_text()}")

    def wrong(found: Run) -> None:
        if "4" not in found.said:
            raise RunError("not four")

    with pytest.raises(RunError, match="not four"):
        in_turns([python("print(4)", check=wrong), python("print(5)", check=wrong)], 1, lambda _: None, warm=False)


def test_the_row_of_pairs_runs_and_both_agree(tmp_path: Path) -> None:
    file = tmp_path / "hub.json"
    pairs.write(generated(3, 4, 40, 20, 90, 12), file)
    told: list[str] = []
    found = pairs.one("a small hub", file, "simple", 1, told.append, warm=False)
    assert [len(each.figures[PROCESSOR].values) for each in (*found.ours, *found.peers)] == [1, 1]
    assert int(found.task.split(": ")[1].split()[0]) > 50
    # Every shortest path is not every path where nodes have an order: the answers differ, and that is found out.
    with pytest.raises(RunError, match="instead of"):
        pairs.one("a small hub", file, "shortest", 1, told.append, warm=False)


def test_the_row_of_starts_runs(tmp_path: Path) -> None:
    found = start.one("say the version", start.VERSION, "each named its version", 1, tmp_path, lambda _: None,
                      warm=False)
    [pair] = found.pairs()
    assert pair.figure == PROCESSOR
    assert pair.ratio < 1


def test_a_catalogue_has_a_control_for_every_provision(sample: Corpus) -> None:
    tree, number = provisions.catalogue(sample)
    made = [control["id"] for control in controls(tree)]
    assert number == len(set(made)) == len(made) == len(sample.provisions) > 10


def test_the_plain_site_has_nothing_of_our_theme(tmp_path: Path) -> None:
    settings = yaml.safe_load(site.plain(tmp_path, tmp_path / "pages", "kk", tmp_path / "site").read_text())
    assert settings["theme"]["name"] == "material"
    assert not set(site.LEFT_OUT) & set(settings["theme"])
    assert settings["plugins"] == [{"search": {"lang": ["ru"]}}]
    assert settings["markdown_extensions"]


def test_the_server_notes_what_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "ж.js").write_text("1")
    with counted(tmp_path) as server, urllib.request.urlopen(f"{server.address}a/%D0%B6.js?v=1") as answer:
        assert answer.read() == b"1"
    assert server.asked == ["/a/ж.js"]


@pytest.mark.parametrize(("path", "of"), [
    ("/ours/site/en/assets/search/engine.js", (True, False, False)),
    ("/ours/site/en/search/w1.js", (True, False, False)),
    ("/ours/site/en/assets/frame.js", (False, False, False)),
    ("/stock/site/en/search/search_index.json", (True, True, False)),
    ("/stock/site/en/assets/javascripts/workers/search.1.min.js", (False, True, False)),
    ("/stock/site/en/assets/javascripts/bundle.1.min.js", (False, False, False)),
    ("/pagefind/en/pagefind.js", (False, False, True)), ("/pagefind/en/index.html", (False, False, False)),
])
def test_which_files_belong_to_a_search(path: str, of: tuple[bool, bool, bool]) -> None:
    assert (of_ours(path), of_stock(path), of_pagefind(path)) == of


def test_entries_keep_the_runs_of_their_program() -> None:
    first, second = of_programs([python("a"), python("b")], [[Run(1, 2, 3, 4)], [Run(5, 6, 7, 8)]], together=True)
    assert [series.values for series in first.figures.values()] == [(1,), (2,), (3,), (4,)]
    assert [series.values for series in second.figures.values()] == [(5,), (6,), (7,), (8,)]
