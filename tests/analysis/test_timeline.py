"""The periods of an obligation partition time and agree with the verdict of every day in them."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from concordance.analysis.outcome import Verdict
from concordance.analysis.timeline import timeline
from concordance.analysis.verdicts import obligation_on
from concordance.model.assessment import Row
from concordance.model.corpus import Corpus
from concordance.model.provision import Provision
from tests import invented
from tests.invented import evidence, provision, row, version


def test_periods_follow_one_another_without_a_hole(real: Corpus) -> None:
    for obligation in real.obligations.values():
        periods = timeline(real, obligation)
        for old, new in pairwise(periods):
            assert old.end == new.start - timedelta(days=1)
        assert not periods or periods[-1].end is None


def test_history_begins_on_the_day_the_state_was_bound(real: Corpus) -> None:
    bound = {name: instrument.binding_from for name, instrument in real.instruments.items() if instrument.binding_from}
    assert bound["palermo"] == date(2008, 8, 30)
    begun = {(home, timeline(real, o)[0].start) for o in real.obligations.values()
             if (home := real.instrument_of[o.id]) in bound}
    assert begun == set(bound.items())


def test_history_begins_with_the_document_or_the_first_step_where_nothing_binds_from_a_known_day(real: Corpus) -> None:
    begun = {name: timeline(real, real.obligations[name])[0].start
             for name in ("osce-decisions-moscow-1991-prohibitions", "cets-197-26", "ilo-c29-25")}
    assert begun == {"osce-decisions-moscow-1991-prohibitions": date(1991, 10, 3), "cets-197-26": date(2008, 2, 1),
                     "ilo-c29-25": date(2000, 12, 14)}


def test_a_pledge_and_a_benchmark_speak_from_their_own_day(sample: Corpus) -> None:
    begun = {name: [p.start for p in timeline(sample, sample.obligations[name])]
             for name in ("haven-3-1", "beacon-4", "pledge-care", "pledge-night")}
    assert begun == {"haven-3-1": [date(2019, 1, 1), date(2019, 6, 1)],
                     "beacon-4": [date(1990, 3, 4), date(2019, 6, 1), date(2026, 7, 1)],
                     "pledge-care": [date(2021, 6, 1)], "pledge-night": [date(2021, 6, 1)]}


@pytest.mark.parametrize("day", [date(2010, 1, 1), date(2021, 7, 1), date(2024, 7, 1), date(2024, 9, 4),
                                 date(2024, 9, 5), date(2025, 9, 16), date(2026, 7, 1), date(2026, 11, 22)])
def test_a_period_says_what_the_engine_says_of_each_day_in_it(real: Corpus, day: date) -> None:
    for obligation in real.obligations.values():
        said = obligation_on(real, obligation, day)
        periods = [p for p in timeline(real, obligation) if p.start <= day and (p.end is None or day <= p.end)]
        if day < real.since[obligation.id]:
            assert periods == []
            continue
        [period] = periods
        assert [e.verdict for e in period.result.elements] == [e.verdict for e in said.elements]


def periods(law: Provision, *judged: Row) -> list[tuple[str, str, str]]:
    """Return from when to when which verdict stands on an obligation of the year 2000 with one element."""
    corpus = invented.corpus([law], [invented.obligation("left", "a")], judged)
    return [(str(p.start), str(p.end), str(p.verdict)) for p in timeline(corpus, corpus.obligations["left"])]


@pytest.mark.parametrize(("law", "judged"), [
    (provision(1, version("2001-01-01", "2001-06-30")), row("left/a/one", "equal-to", evidence(1), on="2001-02-01")),
    (provision(1), row("left/a/one", "not-applicable", window=("2001-01-01", "2001-06-30"))),
])
def test_a_period_lasts_to_the_last_day_of_a_wording_or_a_window_and_the_next_begins_the_day_after(
        law: Provision, judged: Row) -> None:
    said = "full" if judged.evidence else "not-applicable"
    assert periods(law, judged) == [("2000-01-01", "2000-12-31", "not-reviewed"), ("2001-01-01", "2001-06-30", said),
                                    ("2001-07-01", "None", "not-reviewed")]


@pytest.mark.parametrize(("other", "known_by", "acts"), [("exact", False, 1), ("no-later-than", True, 0)])
def test_a_day_is_one_of_a_change_where_one_wording_began_on_it_for_certain(
        other: str, known_by: bool, acts: int) -> None:
    law = [provision(1, version("2021-01-01", start_is="no-later-than")),
           provision(2, version("2021-01-01", start_is=other))]
    judged = row("left/a/one", "equal-to", evidence(1), evidence(2))
    corpus = invented.corpus(law, [invented.obligation("left", "a")], [judged])
    last = timeline(corpus, corpus.obligations["left"])[-1]
    assert (last.start, last.known_by, len(last.acts)) == (date(2021, 1, 1), known_by, acts)


def test_evidence_that_is_not_there_begins_no_period() -> None:
    # The checks refuse it (C201); the history passes over it.
    assert periods(provision(1), row("left/a/one", "equal-to", evidence(9))) == [("2000-01-01", "None", "not-reviewed")]


def test_what_does_not_apply_is_not_asked() -> None:
    law = invented.corpus([provision(1)], [invented.obligation("left", "a", "b", "c")], [
        row("left/a/one", "equal-to", evidence(1)), row("left/b/one", "not-applicable")])
    last = timeline(law, law.obligations["left"])[-1]
    assert (last.satisfied, last.asked) == (1, 2)


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
