"""The history of all verdicts agrees with the comparison of the days around each change."""

from datetime import date, timedelta

from concordance.analysis.history import changed_on, days_that_matter, history
from concordance.analysis.verdicts import obligation_on
from concordance.model.corpus import Corpus

SINCE = date(2024, 7, 1)


def test_each_change_is_one_between_the_day_before_and_the_day(real: Corpus) -> None:
    found = history(real, "palermo")
    assert len(found) > 40
    for change in found:
        obligation = real.obligations[change.obligation]
        before = obligation_on(real, obligation, change.day - timedelta(days=1))
        after = obligation_on(real, obligation, change.day)
        assert (before.verdict, after.verdict) == (change.before, change.after)
        assert [e.verdict for e in before.elements] != [e.verdict for e in after.elements]


def test_the_package_is_a_day_that_matters(real: Corpus) -> None:
    found = history(real)
    days = days_that_matter(found, SINCE)
    assert date(2024, 9, 5) in days
    assert list(days) == sorted(set(days))
    assert all(any(not change.of_knowledge for change in changed_on(found, day)) for day in days)


def test_a_day_known_only_as_no_later_than_is_one_of_knowledge(real: Corpus) -> None:
    assert all(change.of_knowledge for change in history(real) if change.known_by or not change.acts)
