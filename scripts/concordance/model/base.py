"""The one base class of all records, and the small vocabularies they share.

Records are frozen: nothing changes a record after it was read. Unknown keys are refused, because a
misspelt key that is silently dropped is a legal statement silently dropped.
"""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError

_GIVEN: dict[frozenset[str], set[str]] = {}  # a copy of a record copies its set, so that nobody changes these
_WRITTEN_OUT = re.compile(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")


def _written_out(value: object) -> object:
    """Refuse what pydantic would also take for a day: a number of seconds since 1970, a day with an hour."""
    if isinstance(value, str) and not _WRITTEN_OUT.fullmatch(value):
        raise PydanticCustomError("date_parsing", "write YYYY-MM-DD")
    return value


def _of_our_times(value: date) -> date:
    """Refuse the ends of the calendar: there is no day before the first, and none after the last, to count from."""
    if not 1000 <= value.year < 3000:
        raise PydanticCustomError("date_parsing", "a year from 1000 to 2999")
    return value


Day = Annotated[date, BeforeValidator(_written_out), AfterValidator(_of_our_times)]


class Record(BaseModel):
    """A frozen record that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, str_strip_whitespace=True,
                              defer_build=True)

    def model_post_init(self, _: object, /) -> None:
        """Share the set of the keys that were given with all records of the same keys: it is a quarter of a record."""
        given = self.__pydantic_fields_set__
        object.__setattr__(self, "__pydantic_fields_set__", _GIVEN.setdefault(frozenset(given), given))


class Basis(StrEnum):
    """How a statement is known, strongest first. `recalled` is not evidence and closes no gap."""

    OFFICIAL_TEXT = "official-text"
    DERIVED = "derived"
    SECONDARY = "secondary"
    RECALLED = "recalled"

    @property
    def strength(self) -> int:
        """3 for the wording itself down to 0 for memory, so that `min` finds the weakest link."""
        return _STRENGTH[self]


_STRENGTH = {Basis.OFFICIAL_TEXT: 3, Basis.DERIVED: 2, Basis.SECONDARY: 1, Basis.RECALLED: 0}


def weakest(bases: "list[Basis]") -> Basis:
    """Return the weakest of the given bases; `official-text` when there is nothing to weaken it."""
    return min(bases, key=lambda basis: basis.strength, default=Basis.OFFICIAL_TEXT)


class Review(StrEnum):
    """Who stands behind a judgement: nobody yet, or a lawyer with a name."""

    PROPOSED = "proposed"
    REVIEWED = "reviewed"
    DISPUTED = "disputed"
