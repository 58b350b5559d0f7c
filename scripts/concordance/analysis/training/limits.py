"""Time limits in the words of a question: does a limit say that, and what is its number in a unit."""

import re

from concordance.model.provision import DURATION, Bound, TimeLimit
from concordance.model.quiz import Unit

NO_LIMIT = "none"
_SAID = re.compile(r"^(?:(?P<bound>at-most|at-least|exactly|every) )?(?P<duration>P\S+)$")
_PARTS = re.compile(r"^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$")


def is_limit(said: str) -> bool:
    """True for what a question can say of a limit: `P30D`, `at-least P30D`, `unquantified`, `none`."""
    found = _SAID.match(said)
    return said in (NO_LIMIT, Bound.UNQUANTIFIED) or bool(found and DURATION.match(found["duration"]))


def says(limit: TimeLimit, said: str) -> bool:
    """True when `limit` is what is `said`. Twelve months are a year; thirty days are no month, 24 hours no day."""
    if said == Bound.UNQUANTIFIED:
        return limit.duration is None
    found = _SAID.match(said)
    if limit.duration is None or found is None or not DURATION.match(found["duration"]):
        return False
    return found["bound"] in (None, limit.bound) and _amounts(limit.duration) == _amounts(found["duration"])


def number(limit: TimeLimit, unit: Unit) -> int | None:
    """Return the duration of `limit` in `unit`; None where it has no number or is not made of that unit."""
    if limit.duration is None:
        return None
    months, days, seconds = _amounts(limit.duration)
    whole = {Unit.YEARS: (months, 12), Unit.MONTHS: (months, 1), Unit.DAYS: (days, 1), Unit.HOURS: (seconds, 3600)}
    if unit not in whole:
        return None
    amount, size = whole[unit]
    # One unit carries all of the duration: a year and ten days is no number of years.
    return amount // size if amount == months + days + seconds and amount and not amount % size else None


def _amounts(duration: str) -> tuple[int, int, int]:
    """Return months, days and seconds: what the calendar turns into one another, and nothing else."""
    parts = _PARTS.match(duration)
    assert parts is not None
    years, months, weeks, days, hours, minutes, seconds = (int(part or 0) for part in parts.groups())
    return years * 12 + months, weeks * 7 + days, hours * 3600 + minutes * 60 + seconds
