"""Wordings partition time: from the first day on, every day has exactly one, on any history that the checks accept."""

from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from concordance.check.rules import c301_date_order, c302_versions
from concordance.model.corpus import Corpus
from concordance.model.provision import Provision, Version
from tests.invented import corpus, obligation, provision, version

FIRST = date(2020, 1, 1)
DAYS = [FIRST + timedelta(days=number) for number in range(30)]
ONE_DAY = timedelta(days=1)
days = st.sampled_from(DAYS)


@st.composite
def histories(draw: st.DrawFn) -> tuple[Version, ...]:
    """Up to three versions in any order, mostly meeting, some with a hole or an overlap, the last perhaps a repeal."""
    starts = sorted(draw(st.lists(days, min_size=1, max_size=3)))
    slip = st.sampled_from([0, 0, 0, 0, -1, 1])
    ends: list[str | None] = [str(after - ONE_DAY + timedelta(days=draw(slip))) for after in starts[1:]]
    ends.append(draw(st.sampled_from([None, None, str(DAYS[-1])])))
    return tuple(version(str(start), end, repealed=end is None and draw(st.booleans()))
                 for start, end in zip(starts, ends, strict=True))


def covering(found: Provision, day: date) -> list[Version]:
    """Return every version that claims `day`, a repeal included."""
    return [v for v in found.versions if v.start <= day and (v.end is None or day <= v.end)]


def boundaries(found: Provision) -> set[date]:
    """Return the days on which something may change, and their neighbours."""
    edges = {edge for v in found.versions for edge in (v.start, v.end) if edge}
    return {edge + step for edge in edges for step in (-ONE_DAY, timedelta(0), ONE_DAY)}


def accepted(data: Corpus) -> bool:
    """True when the rules on dates find nothing."""
    return not [*c301_date_order.check(data), *c302_versions.check(data)]


@given(histories())
def test_an_accepted_history_has_one_wording_on_every_day(versions: tuple[Version, ...]) -> None:
    found = provision(1, *versions)
    assume(accepted(corpus([found], [obligation("charter-1", "a")], [])))
    last = versions[-1].end or DAYS[-1]
    assert [day for day in DAYS if versions[0].start <= day <= last and len(covering(found, day)) != 1] == []


@given(histories())
def test_a_day_with_two_wordings_or_a_hole_is_never_accepted(versions: tuple[Version, ...]) -> None:
    found = provision(1, *versions)
    last = versions[-1].end or DAYS[-1]
    torn = [day for day in DAYS if versions[0].start <= day <= last and len(covering(found, day)) != 1]
    assert not (torn and accepted(corpus([found], [obligation("charter-1", "a")], [])))


@given(histories(), days)
def test_the_wording_of_a_day_is_the_one_that_covers_it(versions: tuple[Version, ...], day: date) -> None:
    found = provision(1, *versions)
    assume(accepted(corpus([found], [obligation("charter-1", "a")], [])))
    assert found.version_on(day) == next((v for v in covering(found, day) if not v.repealed), None)


def test_every_provision_of_the_sample_has_one_wording_on_every_day(sample: Corpus) -> None:
    assert torn_days(sample) == []
    assert len(sample.provisions) == 14


def test_every_provision_of_the_real_corpus_has_one_wording_on_every_day(real: Corpus) -> None:
    assert torn_days(real) == []
    assert len(real.provisions) > 500


def torn_days(data: Corpus) -> list[tuple[str, date]]:
    """Return every provision and day without exactly one wording, looked at around each change."""
    return [
        (name, day) for name, found in data.provisions.items() for day in sorted(boundaries(found))
        if found.versions[0].start <= day <= (found.versions[-1].end or date.max) and len(covering(found, day)) != 1
    ]
