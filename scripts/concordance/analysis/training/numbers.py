"""The number that the data gives to a question: the length of a time limit, the year of a day, a count of a list."""

from datetime import date

from concordance.analysis.training.limits import number
from concordance.analysis.training.of_provisions import version_on
from concordance.analysis.training.of_terms import listed
from concordance.model.asks import Asks, What
from concordance.model.corpus import Corpus
from concordance.model.provision import StartIs
from concordance.model.quiz import Unit

_LIMITS = (Unit.HOURS, Unit.DAYS, Unit.MONTHS, Unit.YEARS)
# The units a number of each predicate can have, and the key that the number takes the place of.
_TAKES = {
    What.TIME_LIMIT: (_LIMITS, "limit"),
    What.FIRST_DAY: ((Unit.CALENDAR_YEAR,), "on"),
    What.PARTY_SINCE: ((Unit.CALENDAR_YEAR,), "on"),
    What.LISTS: ((Unit.ITEMS,), "item"),
}


class NumberError(ValueError):
    """The question has no one number: the message says why."""


def number_of(corpus: Corpus, asks: Asks, day: date, unit: Unit) -> int:
    """Return the one number that answers `asks` on `day`, in `unit`.

    asks: `time-limit`, `first-day`, `party-since` or `lists` with the key open that the number stands for. Raises
    NumberError where the data gives no number, several, or none in that unit.
    """
    units, key = _TAKES[asks.what]
    if unit not in units:
        raise NumberError(f"'{asks.what}' is counted in {', '.join(units)}, not in {unit}")
    if asks.open != (key,):
        raise NumberError(f"a number of '{asks.what}' stands for '{key}': leave that key open")
    if asks.negated:
        raise NumberError("a number is not asked with 'not'")
    found = {amount for amount in _numbers(corpus, asks, day, unit) if amount is not None}
    if len(found) != 1:
        said = f"several numbers: {', '.join(map(str, sorted(found)))}" if found else "no number"
        raise NumberError(f"the data gives {said} in {unit}" + (
            "; say with 'nth' which limit is meant" if found and asks.what is What.TIME_LIMIT else ""))
    return found.pop()


def _numbers(corpus: Corpus, asks: Asks, day: date, unit: Unit) -> list[int | None]:
    match asks.what:
        case What.TIME_LIMIT:
            versions = [version_on(corpus, name, day) for name in asks.names("provision")]
            chosen = slice(None) if asks.nth is None else slice(asks.nth - 1, asks.nth)
            return [number(limit, unit) for version in versions if version for limit in version.time_limits[chosen]]
        case What.FIRST_DAY:
            return [_year_of_first_day(corpus, name, day) for name in asks.names("provision")]
        case What.PARTY_SINCE:
            bound = [corpus.instruments[name].binding_from for name in asks.names("instrument")]
            return [since.year if since else None for since in bound]
        case _:
            return [len({value for where in asks.names("where") for value in listed(corpus, asks, day, where)}) or None]


def _year_of_first_day(corpus: Corpus, name: str, day: date) -> int | None:
    if name in corpus.acts:
        return corpus.acts[name].in_force.start.year
    version = version_on(corpus, name, day)
    return version.start.year if version and version.start_is is StartIs.EXACT else None
