"""Public statements about the law, checked against the provisions."""

from enum import StrEnum

from pydantic import Field, model_validator

from concordance.model.base import Basis, Day, Record, Review
from concordance.model.source import Address
from concordance.model.text import Text


class ClaimVerdict(StrEnum):
    """What the texts say to the statement."""

    CONFIRMED = "confirmed"
    NUANCED = "nuanced"
    ELSEWHERE = "elsewhere"
    NOT_FOUND = "not-found"
    CONTRADICTED = "contradicted"
    NOT_VERIFIABLE = "not-verifiable"


class Appearance(Record):
    """Where the statement was published."""

    who: Text = Field(description="who made the statement: an office or a publication; persons only in public office")
    on: Day | None = Field(default=None, description="day of the statement, where it is known")
    where: Text
    url: Address
    basis: Basis


class Looked(Record):
    """Which acts were read for the statement, and when."""

    acts: tuple[str, ...] = Field(min_length=1)
    on: Day


class Claim(Record):
    """One statement (`mappings/claims/<id>.yml`)."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    claim: Text = Field(description="the statement in our own words")
    made: tuple[Appearance, ...] = Field(min_length=1)
    verdict: ClaimVerdict
    reason: Text
    provisions: tuple[str, ...] = Field(default=(), description="provisions, or acts as a whole, that decide it")
    examined: Looked
    review: Review = Review.PROPOSED

    @model_validator(mode="after")
    def _names_what_decides(self) -> "Claim":
        silent = (ClaimVerdict.NOT_FOUND, ClaimVerdict.NOT_VERIFIABLE)
        if not self.provisions and self.verdict not in silent:
            raise ValueError("name the provisions or acts that decide the statement")
        return self
