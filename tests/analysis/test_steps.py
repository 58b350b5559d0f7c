"""The steps of the gaps: between two changes nothing changes, and a change moves exactly the counts it names."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest

from concordance.analysis.gaps import Filter, gap_report
from concordance.analysis.history import history
from concordance.analysis.steps import Step, steps
from concordance.model.corpus import Corpus
from tests.invented import ACT, corpus, evidence, obligation, provision, row, version

LAST = date(2026, 11, 22)
CASES = pytest.mark.parametrize(("source", "instrument", "first", "least"), [
    ("sample", "haven", date(2018, 1, 1), 2), ("real", "palermo", date(2024, 7, 1), 2),
    ("real", "cets-197", date(2024, 7, 1), 3)])


def found(request: pytest.FixtureRequest, source: str, instrument: str, first: date) -> tuple[Corpus, tuple[Step, ...]]:
    data = request.getfixturevalue(source)
    return data, steps(data, history(data, instrument), instrument, first, LAST)


@CASES
def test_the_counts_of_a_step_are_those_of_its_first_and_its_last_day(
        request: pytest.FixtureRequest, source: str, instrument: str, first: date, least: int) -> None:
    data, all_steps = found(request, source, instrument, first)
    assert len(all_steps) >= least
    for step in all_steps:
        for day in (step.start, step.end):
            assert gap_report(data, day, Filter(instrument)).counts.obligations == step.counts.obligations


@CASES
def test_the_changes_of_a_step_are_all_that_moved(
        request: pytest.FixtureRequest, source: str, instrument: str, first: date, least: int) -> None:
    _, all_steps = found(request, source, instrument, first)
    for earlier, later in pairwise(all_steps):
        moved = Counter(earlier.counts.obligations)
        for change in later.changes:
            moved[change.before] -= 1
            moved[change.after] += 1
        assert dict(moved) == later.counts.obligations
        assert later.changes


@CASES
def test_the_steps_follow_one_another_without_a_hole(
        request: pytest.FixtureRequest, source: str, instrument: str, first: date, least: int) -> None:
    _, all_steps = found(request, source, instrument, first)
    assert (all_steps[0].start, all_steps[-1].end) == (first, LAST)
    assert all(later.start == earlier.end + timedelta(days=1)
               for earlier, later in pairwise(all_steps))
    assert sum(step.days for step in all_steps) == (LAST - first).days + 1


def test_an_act_is_named_only_for_a_change_of_the_law(real: Corpus) -> None:
    found = [step for name in ("palermo", "untoc", "cets-197")
             for step in steps(real, history(real, name), name, date(2024, 7, 1), LAST)]
    assert "kz/110-viii" in {act for step in found for act in step.acts}
    assert [bool(step.acts) for step in found] == [
        any(not change.of_knowledge for change in step.changes) for step in found]
    assert any(step.changes and not step.acts for step in found)


def test_an_obligation_nobody_has_seen_makes_no_step(real: Corpus) -> None:
    hidden = {identifier for identifier, obligation in real.obligations.items() if obligation.unverified}
    instruments = {real.instrument_of[identifier] for identifier in hidden}
    changed = history(real)
    told = {change.obligation for name in sorted(instruments)
            for step in steps(real, changed, name, date(2024, 7, 1), LAST) for change in step.changes}
    assert {change.obligation for change in changed} & hidden
    assert told
    assert told & hidden == set()


def test_the_steps_begin_with_what_holds_on_the_first_day_and_end_with_what_changes_on_the_last() -> None:
    twice = provision(1, version("2020-01-01", "2020-12-31"), version("2021-01-01"))
    law = corpus([twice], [obligation("left", "a")], [
        row("left/a/then", "subset-of", evidence(1, "2020-01-01")), row("left/a/now", "equal-to", evidence(1))])
    found = steps(law, history(law), "charter", date(2020, 1, 1), date(2021, 1, 1))
    assert [(s.start, s.end, s.days, [str(c.after) for c in s.changes], s.acts) for s in found] == [
        (date(2020, 1, 1), date(2020, 12, 31), 366, [], ()),
        (date(2021, 1, 1), date(2021, 1, 1), 1, ["full"], (ACT,))]


def test_a_report_that_was_made_already_is_not_made_again(sample: Corpus) -> None:
    made = gap_report(sample, LAST, Filter("haven"))
    [step] = steps(sample, (), "haven", LAST, LAST, {("haven", LAST): made})
    assert step.counts is made.counts
