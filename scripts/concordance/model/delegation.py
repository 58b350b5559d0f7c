"""Delegations: where a provision leaves a matter to another act, that act is expected.

"In the procedure set by the authorised body" is a promise of an act. Each such promise is recorded with what
was expected of whom, from which day, and what was found where it was looked for.
"""

from datetime import date
from enum import StrEnum

from pydantic import Field, model_validator

from concordance.model.base import Basis, Day, Record
from concordance.model.source import Address
from concordance.model.text import Text


class Expected(StrEnum):
    """What kind of act the provision refers to."""

    ORDER = "order"
    JOINT_ORDER = "joint-order"
    GOVERNMENT_RESOLUTION = "government-resolution"
    LOCAL_ACT = "local-act"
    STATUTE_OF_A_BODY = "statute-of-a-body"
    PLAN = "plan"
    TREATY = "treaty"
    LEGISLATION = "legislation"
    UNSPECIFIED = "unspecified"


class Due(Record):
    """From which day the act was needed, and why: set by the law, or the day the provision took effect."""

    on: Day
    basis: Basis
    reason: Text


class Fulfilment(Record):
    """An act, or a provision of an act, that carries out the delegation (wholly or in the part said)."""

    by: str = Field(description="id of an act or of a provision")
    covers: Text | None = Field(default=None, description="which part of the delegation it carries, if not all")
    basis: Basis


class Search(Record):
    """Where the expected act was looked for, and on which day."""

    on: Day
    where: tuple[Text, ...] = Field(min_length=1)
    urls: tuple[Address, ...] = Field(default=(), description="addresses where a person can look again")


class Delegation(Record):
    """One expected act. `also` names further provisions that speak of the same act."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="unique within the file")
    provision: str
    also: tuple[str, ...] = ()
    expected: Expected
    what: Text = Field(description="what the act is to settle")
    of: tuple[str, ...] = Field(default=(), description="actors that are to adopt it, where the provision says whom")
    due: Due | None = Field(default=None, description="none where the law needs no act of its own from a day")
    found: tuple[Fulfilment, ...] = ()
    searched: Search | None = Field(default=None, description="none: nobody has looked yet")
    basis: Basis
    note: Text | None = None

    @model_validator(mode="after")
    def _found_was_searched(self) -> "Delegation":
        if self.found and self.searched is None:
            raise ValueError("an act was found: say in 'searched' where and when")
        return self


class DelegationStatus(StrEnum):
    """How a delegation stands on a day."""

    FOUND = "found"
    OVERDUE = "overdue"
    NOT_FOUND = "not-found"
    NOT_EXAMINED = "not-examined"
    NOT_YET = "not-yet"


class DelegationFile(Record):
    """The delegations of one act (`law/kz/110-viii/delegations.yml`)."""

    act: str
    delegations: tuple[Delegation, ...] = Field(min_length=1)


def is_late(delegation: Delegation, found_from: date | None, day: date) -> bool:
    """True when on `day` the act was due and none that carries it out was in force yet."""
    return delegation.due is not None and delegation.due.on <= day and (found_from is None or day < found_from)
