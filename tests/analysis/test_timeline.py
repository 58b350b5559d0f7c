"""The periods of an obligation partition time and agree with the verdict of every day in them."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from concordance.analysis.outcome import Verdict
from concordance.analysis.timeline import timeline
from concordance.analysis.verdicts import obligation_on
from concordance.model.corpus import Corpus


def test_periods_follow_one_another_without_a_hole(real: Corpus) -> None:
    for obligation in real.obligations.values():
        periods = timeline(real, obligation)
        for old, new in pairwise(periods):
            assert old.end == new.start - timedelta(days=1)
        assert not periods or periods[-1].end is None


def test_history_begins_on_the_day_the_state_was_bound(real: Corpus) -> None:
    bound = real.instruments["palermo"].binding_from
    assert {timeline(real, o)[0].start for o in real.obligations.values() if o.testable} == {bound}


@pytest.mark.parametrize("day", [date(2010, 1, 1), date(2021, 7, 1), date(2024, 7, 1), date(2024, 9, 4),
                                 date(2024, 9, 5), date(2025, 9, 16), date(2026, 7, 1), date(2026, 11, 22)])
def test_a_period_says_what_the_engine_says_of_each_day_in_it(real: Corpus, day: date) -> None:
    for obligation in real.obligations.values():
        [period] = [p for p in timeline(real, obligation) if p.start <= day and (p.end is None or day <= p.end)]
        assert [e.verdict for e in period.result.elements] == [
            e.verdict for e in obligation_on(real, obligation, day).elements]


def test_the_consent_rule_came_with_the_package_by_the_law_that_made_it(real: Corpus) -> None:
    before, last = timeline(real, real.obligations["palermo-3-b"])[-2:]
    assert (last.start, last.acts) == (date(2024, 9, 5), ("kz/111-viii",))
    assert (before.satisfied, last.satisfied) == (0, 2)
    assert last.verdict is Verdict.PARTIAL


def test_a_day_of_reading_is_not_shown_as_the_day_of_a_change(real: Corpus) -> None:
    periods = timeline(real, real.obligations["palermo-3-b"])
    read = next(p for p in periods if p.start == date(2021, 7, 1))
    assert read.known_by
    assert read.acts == ()
