"""The number that the data gives to a question."""

import pytest

from concordance.analysis.training.numbers import NumberError, number_of
from concordance.model.corpus import Corpus
from concordance.model.quiz import Unit
from tests.analysis.training.asking import asks
from tests.invented import day

H = "xx/harbour-act"


@pytest.mark.parametrize(("flow", "on", "unit", "expected"), [
    (f"what: time-limit, provision: {H}/art_4__para_1", "2026-03-01", Unit.HOURS, 12),
    (f"what: time-limit, provision: {H}/art_3__para_1, nth: 1", "2026-07-01", Unit.DAYS, 14),
    (f"what: first-day, provision: {H}/art_2__para_1", "2026-03-01", Unit.CALENDAR_YEAR, 2025),
    (f"what: first-day, provision: {H}", "2026-03-01", Unit.CALENDAR_YEAR, 2019),
    ("what: party-since, instrument: haven", "2026-03-01", Unit.CALENDAR_YEAR, 2019),
    ("what: lists, term: vessel-in-distress, where: haven-1-a", "2026-03-01", Unit.ITEMS, 2)])
def test_the_data_gives_the_number(sample: Corpus, flow: str, on: str, unit: Unit, expected: int) -> None:
    assert number_of(sample, asks(flow), day(on), unit) == expected


@pytest.mark.parametrize(("flow", "on", "unit", "told"), [
    (f"what: time-limit, provision: {H}/art_4__para_1", "2026-03-01", Unit.ITEMS, "counted in hours, days, months"),
    (f"what: time-limit, provision: {H}/art_4__para_1", "2026-03-01", Unit.DAYS, "no number in days"),
    (f"what: time-limit, provision: {H}/art_3__para_1", "2026-06-30", Unit.DAYS, "no number in days"),
    (f"what: time-limit, provision: {H}/art_3__para_1", "2019-05-31", Unit.DAYS, "no number in days"),
    (f"what: time-limit, provision: {H}/art_4__para_1, not: true", "2026-03-01", Unit.HOURS,
     "^a number is not asked with 'not'$"),
    ("what: time-limit, limit: PT12H", "2026-03-01", Unit.HOURS, "stands for 'limit': leave that key open"),
    (f"what: first-day, provision: {H}/art_5-1__para_1", "2026-03-01", Unit.CALENDAR_YEAR, "no number"),
    (f"what: first-day, provision: [{H}, {H}/art_2__para_1]", "2026-03-01", Unit.CALENDAR_YEAR,
     "several numbers: 2019, 2025"),
    ("what: party-since, instrument: pledge", "2026-03-01", Unit.CALENDAR_YEAR, "no number"),
    (f"what: lists, term: seafarer, where: {H}/art_1__point_1", "2026-03-01", Unit.ITEMS, "no number")])
def test_where_there_is_no_one_number_the_reason_is_told(sample: Corpus, flow: str, on: str, unit: Unit,
                                                         told: str) -> None:
    with pytest.raises(NumberError, match=told):
        number_of(sample, asks(flow), day(on), unit)


def test_of_several_limits_the_question_says_which(real: Corpus) -> None:
    flow = "what: time-limit, provision: kz/110-viii/art_9__point_6"
    with pytest.raises(NumberError, match="several numbers: 3, 6 in months; say with 'nth' which limit is meant"):
        number_of(real, asks(flow), day("2026-11-22"), Unit.MONTHS)
    assert [number_of(real, asks(f"{flow}, nth: {nth}"), day("2026-11-22"), Unit.MONTHS) for nth in (1, 2)] == [6, 3]
