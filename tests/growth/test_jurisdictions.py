"""The invented jurisdictions: sound, the same each time, as many as asked for, and work that grows with them."""

import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from concordance.analysis import bare_verdicts as bare
from concordance.analysis.bare_verdicts import bare_verdicts
from concordance.analysis.beyond import all_pairs, beyond
from concordance.analysis.verdicts import verdicts
from concordance.check.runner import run
from concordance.load.corpus import load
from concordance.model.corpus import Corpus
from concordance.model.crosswalk import Crosswalk
from tests.benchmarks.growth.checked import Checked, measure
from tests.benchmarks.growth.jurisdictions import INSTRUMENTS, Size, corpus, trees, write
from tests.benchmarks.growth.measure import Measured
from tests.benchmarks.growth.page import curves, picture, tables

DAYS = (date(2017, 12, 31), date(2019, 1, 1), date(2021, 12, 31), date(2024, 3, 1), date(2025, 6, 1))


@pytest.fixture(scope="module")
def small() -> Corpus:
    return corpus(Size(1_000))


def test_as_many_as_asked_for(small: Corpus) -> None:
    assert len(small.rows) == 1_000
    assert len(small.provisions) == len(small.obligations) == 100
    assert len(small.elements) == 500
    assert len(small.lenders) == 10
    many = Size(1_000_000)
    assert sum(obligations for _, obligations in many.states()) * INSTRUMENTS * 10 == 1_000_000
    assert len(dict(many.states())) == 20


def test_files_and_records_are_the_same_and_sound(small: Corpus, tmp_path: Path) -> None:
    assert write(Size(1_000), tmp_path) > 500_000
    loaded = load(tmp_path, cache=None)
    assert not run(loaded)
    assert {file.path: file for file in loaded.corpus.files} == {file.path: file for file in small.files}


def test_the_same_seed_gives_the_same_and_another_does_not() -> None:
    assert list(trees(Size(200))) == list(trees(Size(200)))
    assert list(trees(Size(200))) != list(trees(Size(200), seed=2))


def test_verdicts_of_every_kind_and_dates_that_matter(small: Corpus) -> None:
    found = [bare_verdicts(small, day) for day in DAYS]
    assert {str(verdict) for day in found for verdict in day.elements.values()} == {
        "met", "weakened", "partly-met", "missing", "conflict", "not-reviewed"}
    # A wording that came after the judgement makes it stale, and stale judgements count.
    assert len({tuple(day.elements.items()) for day in found}) == len(DAYS) - 1


@pytest.mark.parametrize("day", DAYS)
def test_bare_verdicts_are_the_verdicts(small: Corpus, day: date) -> None:
    full, found = verdicts(small, day), bare_verdicts(small, day)
    assert found.obligations == {result.obligation.id: result.verdict for result in full}
    assert found.elements == {element.id: element.verdict for result in full for element in result.elements}


def test_pairs_are_counted_as_they_are_compared(small: Corpus) -> None:
    pairs = all_pairs(small)
    assert len(pairs) == INSTRUMENTS * (INSTRUMENTS - 1)
    assert all(counts == beyond(small, *pair).counts for pair, counts in pairs.items())


def calls(work: Callable[[], object], *modules: str) -> int:
    """Return how many calls into the named modules some work makes: its length, without a clock."""
    count = 0

    def watch(frame: object, event: str, _: object) -> None:
        nonlocal count
        if event == "call" and frame.f_globals.get("__name__") in modules:  # type: ignore[attr-defined]
            count += 1

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


ENGINE = tuple(f"concordance.{name}" for name in (
    "analysis.verdicts", "analysis.standing", "analysis.outcome", "analysis.bare_verdicts", "analysis.beyond",
    "model.provision", "model.assessment", "model.corpus", "model.crosswalk", "model.lending"))


@pytest.mark.parametrize(("name", "work"), [
    ("proofs", lambda c: verdicts(c, DAYS[3])), ("verdicts", lambda c: bare_verdicts(c, DAYS[3])),
    ("pairs", all_pairs)])
def test_four_times_the_judgements_are_four_times_the_work(name: str, work: Callable[[Corpus], object]) -> None:
    bare._latest.clear()
    once, four = (calls(partial(work, corpus(Size(rows))), *ENGINE) for rows in (1_000, 4_000))
    assert once > 500, name
    assert 3 < four / once < 4.4, f"{name}: {once} calls, then {four}"


def test_one_path_is_found_without_looking_through_all_links(small: Corpus) -> None:
    walk = small.crosswalk
    match = walk.matches()[0]
    looked_at = 0

    class Counted(tuple[object, ...]):
        def __iter__(self):  # type: ignore[no-untyped-def]
            nonlocal looked_at
            for link in super().__iter__():
                looked_at += 1
                yield link

    fresh = Crosswalk(walk.links, walk.within)
    fresh.links = Counted(walk.links)  # type: ignore[assignment]
    for _ in range(20):
        assert fresh.path(match.entry, match.other)
    assert looked_at <= len(walk.links)


def test_a_page_and_a_picture() -> None:
    measured = [Measured("verdicts", 10 ** power, 0.2 * 10 ** power / 1000, 0.1 * 10 ** power / 1000, 50, 5, "elements")
                for power in (3, 4, 5)]
    (curve,) = curves(measured)
    assert curve.exponent == pytest.approx(1)
    assert "| verdicts | 0.1 (0.2) | 1 (2) | 10.0 (20.0) | 1.00 |" in tables(measured)
    assert picture(measured).count("<circle") == 3
    assert "prefers-color-scheme:dark" in picture(measured)


def test_the_command_checks_them_cold_warm_and_changed() -> None:
    told: list[Checked] = []
    table = measure(100, told.append)
    assert [one.state for one in told] == ["nothing remembered", "nothing changed", "one file changed"]
    assert told[1].cpu < told[0].cpu
    assert told[1].cpu < told[2].cpu
    assert table.splitlines()[0].startswith("100 provisions with a judgement each: ")
    assert len(table.splitlines()) == 7
