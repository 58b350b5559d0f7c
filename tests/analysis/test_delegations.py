"""Expected acts: what their state is on a day, and how long the law waited."""

from dataclasses import replace
from datetime import date

import pytest

from concordance.analysis.delegations import count_by_status, delegations
from concordance.model.corpus import Corpus
from concordance.model.delegation import DelegationFile, DelegationStatus


@pytest.mark.parametrize(("day", "states"), [
    ("2019-01-01", ["not-yet"] * 4),
    ("2019-07-01", ["overdue", "not-found", "not-found", "not-examined"]),
    ("2020-01-01", ["overdue", "overdue", "not-found", "not-examined"]),
    ("2025-01-01", ["found", "overdue", "not-found", "not-examined"]),
    ("2026-11-22", ["found", "overdue", "not-found", "not-examined"]),
])
def test_the_state_follows_the_day(sample: Corpus, day: str, states: list[str]) -> None:
    assert [str(item.status) for item in delegations(sample, date.fromisoformat(day))] == states


def test_the_wait_ends_when_the_act_is_in_force(sample: Corpus) -> None:
    waited = {item.id: item.waited for item in delegations(sample, date(2026, 11, 22))}
    assert waited["xx/harbour-act/admission-procedure"] == (date(2025, 1, 1) - date(2019, 6, 1)).days
    assert waited["xx/harbour-act/care-list"] == (date(2026, 11, 22) - date(2019, 12, 1)).days
    assert waited["xx/harbour-act/papers-register"] is None


def test_every_state_is_counted_and_the_counts_add_up(real: Corpus) -> None:
    found = delegations(real, date(2026, 11, 22))
    counts = count_by_status(found)
    assert set(counts) == set(DelegationStatus)
    assert sum(counts.values()) == len(found) == len(real.delegations) >= 40


def test_the_referral_rules_were_awaited_and_then_found(real: Corpus) -> None:
    def state(day: date) -> DelegationStatus:
        [item] = [d for d in delegations(real, day) if d.delegation.provision == "kz/110-viii/art_18__para_2"]
        return item.status

    assert state(date(2024, 7, 1)) is DelegationStatus.NOT_YET
    assert state(date(2024, 9, 5)) is DelegationStatus.OVERDUE
    assert state(date(2026, 11, 22)) is DelegationStatus.FOUND


def test_a_negative_says_where_it_was_looked_for(real: Corpus) -> None:
    missing = [d for d in delegations(real, date(2026, 11, 22))
               if d.status in (DelegationStatus.OVERDUE, DelegationStatus.NOT_FOUND)]
    assert missing
    assert all(d.delegation.searched and d.delegation.searched.where for d in missing)


def found_by(sample: Corpus, *acts: str) -> Corpus:
    """Return the sample with the care list carried out by these acts or provisions."""
    files = []
    for file in sample.files:
        if isinstance(file.record, DelegationFile):
            [one, care, *others] = file.record.delegations
            [pattern] = one.found
            care = care.model_copy(update={"found": tuple(pattern.model_copy(update={"by": act}) for act in acts)})
            file = replace(file, record=file.record.model_copy(update={"delegations": (one, care, *others)}))
        files.append(file)
    return Corpus(tuple(files))


@pytest.mark.parametrize(("acts", "found_from"), [
    (("xx/harbour-act", "xx/harbour-amendment"), "2019-06-01"),
    (("xx/harbour-amendment", "xx/harbour-act"), "2019-06-01"),
    (("xx/harbour-amendment/art_1__para_1",), "2025-01-01"), (("xx/lost/art_1",), None),
    (("xx/lost/art_1", "xx/harbour-amendment"), "2025-01-01")])
def test_of_several_that_carry_it_out_the_first_in_force_counts_and_what_is_not_there_does_not(
        sample: Corpus, acts: tuple[str, ...], found_from: str | None) -> None:
    found = delegations(found_by(sample, *acts), date(2026, 11, 22))
    [care] = [item for item in found if item.id.endswith("/care-list")]
    assert (str(care.found_from) if care.found_from else None) == found_from
    assert (care.status is DelegationStatus.FOUND) == (found_from is not None)


def test_before_it_is_due_nothing_was_awaited(sample: Corpus) -> None:
    for day, waited in (("2019-11-30", 0), ("2019-12-01", 0), ("2019-12-02", 1)):
        [care] = [i for i in delegations(sample, date.fromisoformat(day)) if i.id.endswith("/care-list")]
        assert care.waited == waited
