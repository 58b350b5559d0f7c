"""The history of all verdicts agrees with the comparison of the days around each change."""

from datetime import date, timedelta

from concordance.analysis.history import VerdictChange, changed_on, days_that_matter, history
from concordance.analysis.outcome import Verdict
from concordance.analysis.verdicts import obligation_on
from concordance.model.corpus import Corpus
from concordance.model.instrument import Obligation
from tests.invented import ACT, assessment_file, corpus, evidence, obligation, provision, row, version

SINCE = date(2024, 7, 1)


def test_each_change_is_one_between_the_day_before_and_the_day(real: Corpus) -> None:
    found = history(real, "palermo")
    assert len(found) > 40
    for change in found:
        promise = real.obligations[change.obligation]
        before = obligation_on(real, promise, change.day - timedelta(days=1))
        after = obligation_on(real, promise, change.day)
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


TWICE = provision(1, version("2020-01-01", "2020-12-31"), version("2021-01-01"))


def law(*more: Obligation) -> Corpus:
    """Return a duty of two elements, one of which was met in part by the first wording and is met since the second."""
    return corpus([TWICE], [obligation("left", "a", "b"), *more], [
        row("left/a/then", "subset-of", evidence(1, "2020-01-01")), row("left/a/now", "equal-to", evidence(1)),
        row("left/b/always", "not-applicable")])


def test_a_change_says_what_changed_from_what_to_what_and_by_which_act() -> None:
    first, second = date(2020, 1, 1), date(2021, 1, 1)
    known, made = history(law())
    assert known == VerdictChange(
        first, "charter", "left", Verdict.NOT_REVIEWED, Verdict.PARTIAL, 0, 0, 1, (ACT,), known_by=False)
    assert made == VerdictChange(
        second, "charter", "left", Verdict.PARTIAL, Verdict.FULL, 0, 1, 1, (ACT,), known_by=False)
    # Nobody had looked before 2020: that somebody has since is no change of the law.
    assert (known.of_knowledge, made.of_knowledge) == (True, False)
    assert changed_on((known, made), second) == (made,)
    assert changed_on((known, made), date(2021, 1, 2)) == ()
    assert [days_that_matter((known, made), since) for since in (first, second, date(2021, 1, 2))] == [
        (second,), (second,), ()]


def test_a_day_known_only_as_no_later_than_is_said_to_be_one() -> None:
    late = corpus([provision(1, version("2020-01-01", start_is="no-later-than"))], [obligation("left", "a")],
                  [row("left/a/now", "equal-to", evidence(1))])
    [change] = history(late)
    assert (change.known_by, change.acts, change.of_knowledge) == (True, (), True)


def test_what_cannot_be_tested_and_another_instrument_have_no_history_here() -> None:
    final = obligation("final", "a", testable=False)
    found = law(final)
    found = Corpus((*found.files, assessment_file(9, row("final/a/now", "equal-to", evidence(1)))))
    assert {change.obligation for change in history(found)} == {"left"}
    assert history(found, "charter") == history(found)
    assert history(found, "pact") == ()
