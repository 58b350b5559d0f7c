"""Time limits in the words of a question, and their number in a unit."""

import pytest

from concordance.analysis.training.limits import is_limit, number, says
from concordance.model.provision import TimeLimit
from concordance.model.quiz import Unit


def limit(duration: str | None, bound: str = "at-most") -> TimeLimit:
    return TimeLimit.model_validate({"duration": duration, "bound": bound, "what": {"en": "notice"}})


@pytest.mark.parametrize(("duration", "said", "expected"), [
    ("P30D", "P30D", True), ("P30D", "at-most P30D", True), ("P30D", "at-least P30D", False), ("P30D", "P1M", False),
    ("P1Y", "P12M", True), ("P2W", "P14D", True), ("P1D", "PT24H", False), ("PT72H", "PT72H", True),
    (None, "unquantified", True), ("P30D", "unquantified", False), (None, "P30D", False), ("P30D", "thirty", False),
    ("PT1H30M", "PT90M", True), ("PT1M30S", "PT90S", True), ("PT1H", "PT60M", True), ("P1W1D", "P8D", True),
    ("P1Y1M", "P13M", True), ("P30D", "none", False), (None, "none", False)])
def test_a_limit_says_what_it_says(duration: str | None, said: str, expected: bool) -> None:
    assert says(limit(duration), said) is expected


@pytest.mark.parametrize(("said", "expected"), [
    ("P30D", True), ("at-least P30D", True), ("every P1Y", True), ("unquantified", True), ("none", True),
    ("unquantified P30D", False), ("P", False), ("30 days", False), ("at least P30D", False), ("P1H", False),
    ("", False)])
def test_what_can_be_said_of_a_limit_is_known(said: str, expected: bool) -> None:
    assert is_limit(said) is expected


@pytest.mark.parametrize(("duration", "unit", "expected"), [
    ("P6M", Unit.MONTHS, 6), ("P1Y", Unit.MONTHS, 12), ("P1Y", Unit.YEARS, 1), ("P6M", Unit.YEARS, None),
    ("P30D", Unit.DAYS, 30), ("P30D", Unit.MONTHS, None), ("P2W", Unit.DAYS, 14), ("PT24H", Unit.HOURS, 24),
    ("P1D", Unit.HOURS, None), ("P1Y10D", Unit.YEARS, None), ("PT90M", Unit.HOURS, None), (None, Unit.DAYS, None),
    ("P30D", Unit.ITEMS, None)])
def test_a_duration_is_a_number_of_a_unit_it_is_made_of(duration: str | None, unit: Unit, expected: int | None) -> None:
    assert number(limit(duration), unit) == expected
