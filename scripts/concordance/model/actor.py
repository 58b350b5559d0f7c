"""Who bears a duty, holds a right, or is protected."""

from enum import StrEnum

from pydantic import Field

from concordance.model.base import Record
from concordance.model.text import Text


class ActorKind(StrEnum):
    """What sort of bearer or beneficiary an actor is."""

    STATE_BODY = "state-body"
    COMMISSION = "commission"
    ORGANISATION = "organisation"
    PERSON = "person"
    STATE = "state"


class Actor(Record):
    """A body, organisation or group of persons that provisions speak of."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    kind: ActorKind
    label: Text
    broader: tuple[str, ...] = Field(default=(), description="actors this one belongs to")
    note: str | None = None


class ActorRegister(Record):
    """All actors of one jurisdiction (`law/<jurisdiction>/actors.yml`)."""

    actors: tuple[Actor, ...]
