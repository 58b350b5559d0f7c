"""Shared requirements: what obligations of several instruments have in common, part by part.

A requirement is the hub through which two instruments are compared (NIST IR 8477 calls it the focal
document). An element of an obligation points to a part with a relation seen from the element.
"""

from enum import StrEnum

from pydantic import Field

from concordance.model.base import Record
from concordance.model.crosswalk import Reach
from concordance.model.instrument import Theme
from concordance.model.text import Text


class Confidence(StrEnum):
    """How sure the link is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def weight(self) -> float:
        """Share between 0 and 1; weights multiply along a path."""
        return {"high": 1.0, "medium": 0.8, "low": 0.5}[self.value]


class Part(Record):
    """One part of a requirement, small enough that a law has it or has it not."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    label: Text
    within: tuple[str, ...] = Field(
        default=(), description="parts that ask all of this and more: `part`, or `requirement/part` of another file"
    )


class Link(Record):
    """An element of an obligation, and what it asks of a part."""

    element: str
    part: str
    relation: Reach
    differs: Text | None = Field(default=None, description="what the element asks beyond, short of or beside the part")
    confidence: Confidence = Confidence.HIGH


class Requirement(Record):
    """One requirement (`mappings/requirements/<id>.yml`) to which obligations of several instruments point."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    label: Text
    summary: Text
    theme: Theme
    parts: tuple[Part, ...] = Field(min_length=1)
    links: tuple[Link, ...] = ()

    def part_id(self, part: str) -> str:
        """Return the full id of a part, as in `non-punishment/status-offences`."""
        return part if "/" in part else f"{self.id}/{part}"
