"""What an amending act did to other acts: one operation on one provision, from one day (ELI `amends`).

Replayed over the first wording that was read, the operations give exactly the versions that the provisions
carry; rule C304 proves it.
"""

import re
from enum import StrEnum

from pydantic import Field, field_validator

from concordance.model.base import Basis, Day, Record
from concordance.model.provision import StartIs
from concordance.model.text import Text

_TARGET = re.compile(r"^[a-z]{2}/[a-z0-9-]+/(art|chp|sec)_[0-9]+(-[0-9]+)*(__[a-z]+_[0-9]+(-[0-9]+)*)*$")


class Operation(StrEnum):
    """What is done to the provision."""

    INSERT = "insert"
    SUBSTITUTE = "substitute"
    REPEAL = "repeal"


class Taken(Record):
    """Defaults of a file for its operations: what an operation does not say itself, it takes from here."""

    start: Day = Field(alias="from", description="first day of the change")
    start_is: StartIs = Field(default=StartIs.EXACT, alias="from_is")
    start_basis: Basis = Field(default=Basis.OFFICIAL_TEXT, alias="from_basis")
    basis: Basis = Field(description="how it is known that this act did this")
    sources: tuple[str, ...] = Field(min_length=1, description="keys of the sources in act.yml of the amending act")


class Amendment(Taken):
    """One operation. A repealed provision ends on the day before `from`."""

    op: Operation
    target: str = Field(description="id of a provision or an article, also of one that is not encoded here")
    parts: bool = Field(default=False, description="true when every encoded part below the target is meant too")
    encoded: bool = Field(default=True, description="false for a target that is not encoded here")
    editorial: bool = Field(
        default=False, description="true when words change that our summary does not carry: no version of its own"
    )
    what: Text = Field(description="what changed, in our own words")

    @field_validator("target")
    @classmethod
    def _is_address(cls, value: str) -> str:
        if not _TARGET.match(value):
            raise ValueError("not an address: write kz/criminal-code/art_128__para_2__point_13")
        return value

    @property
    def name(self) -> str:
        """What the operation is called within its act: stable when others are added before it."""
        return f"{self.op}/{self.target}/{self.start}"

    @property
    def act(self) -> str:
        """The act that is changed."""
        return self.target.rsplit("/", 1)[0]

    def reaches(self, provision_id: str) -> bool:
        """True when the operation works on this provision: its target, or with `parts` anything below it."""
        return provision_id == self.target or (self.parts and provision_id.startswith(f"{self.target}__"))


class AmendmentFile(Record):
    """All known operations of one amending act (`law/kz/111-viii/amendments.yml`)."""

    act: str = Field(description="the amending act, which is the folder of this file")
    complete_for: tuple[str, ...] = Field(
        default=(), description="acts read so far that nothing encoded there was left out of the list"
    )
    note: Text | None = Field(default=None, description="how the list was found, and what may be missing")
    taken: Taken = Field(description="defaults for the operations below")
    operations: tuple[Amendment, ...] = Field(min_length=1)
