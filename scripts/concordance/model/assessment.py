"""How law and promise meet: assessment rows, one element against one or more provisions.

Relations follow NIST IR 8477 (set-theory relations, seen from the obligation's element) with two of our
own: `contrary-to`, and `undetermined` for an element that was looked at and could not be settled.
"""

from datetime import date
from enum import StrEnum

from pydantic import Field, ValidationError, model_validator

from concordance.model.base import Basis, Day, Record, Review
from concordance.model.provision import Provision, Version
from concordance.model.text import Text


class Relation(StrEnum):
    """What the provisions are to the element."""

    EQUAL = "equal-to"
    EQUIVALENT = "equivalent-to"
    SUPERSET = "superset-of"
    SUBSET = "subset-of"
    INTERSECTS = "intersects-with"
    CONTRARY = "contrary-to"
    NONE = "no-relationship"
    NOT_APPLICABLE = "not-applicable"
    UNDETERMINED = "undetermined"

    @property
    def needs_evidence(self) -> bool:
        """True for relations that speak about provisions and so must name them."""
        return self not in (Relation.NONE, Relation.NOT_APPLICABLE, Relation.UNDETERMINED)


class Evidence(Record):
    """A provision, in the version in force on the day of assessment unless another version is named."""

    provision: str
    version: Day | None = Field(default=None, description="first day of the version meant, for older wordings")
    note: Text | None = Field(default=None, description="which part of the provision carries the point")

    def version_meant(self, provision: Provision, assessed_on: date) -> Version | None:
        """Return the version that was judged: the one named, else the one in force on the day of assessment."""
        if self.version is None:
            return provision.version_on(assessed_on)
        return next((version for version in provision.versions if version.start == self.version), None)


class Examined(Record):
    """What was looked through before saying that there is nothing."""

    acts: tuple[str, ...] = Field(min_length=1)
    on: Day
    note: Text | None = None


class Window(Record):
    """The days a row without evidence speaks about; open where a bound is absent."""

    start: Day | None = Field(default=None, alias="from")
    end: Day | None = Field(default=None, alias="to")

    def open_on(self, day: date) -> bool:
        """True when `day` lies inside, both ends included."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


class Assessed(Record):
    """Who judged, when, and who stands behind it."""

    on: Day
    by: str
    review: Review = Review.PROPOSED
    reviewer: str | None = None
    reviewed_on: Day | None = None


class Row(Record):
    """One judgement. Its id is `<obligation>/<element>/<name of the row>`."""

    id: str = Field(pattern=r"^[a-z0-9-]+/[a-z0-9-]+/[a-z0-9-]+$")
    relation: Relation
    together: bool = Field(default=False, description="several provisions together cover the element")
    evidence: tuple[Evidence, ...] = ()
    window: Window | None = Field(default=None, description="days the row speaks about, for rows without evidence")
    reason: Text
    examined: Examined | None = None
    settle: Text | None = Field(
        default=None, description="what would have to be read to settle an undetermined element"
    )
    basis: Basis = Basis.DERIVED
    assessed: Assessed

    @property
    def element(self) -> str:
        """The full id of the element, as in `palermo-6-3-a/housing`."""
        return self.id.rsplit("/", 1)[0]

    @property
    def obligation(self) -> str:
        """The id of the obligation."""
        return self.id.split("/", 1)[0]


class AssessmentFile(Record):
    """The judgements on one article (`mappings/assessments/palermo/art-06.yml`) or another part."""

    instrument: str
    article: str | None = None
    part: str | None = None
    assessed: Assessed = Field(description="default for the rows below")
    rows: tuple[Row, ...] = Field(min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _judged_once(cls, given: object) -> object:
        """Make one record of who judged and when, for all rows that take it over from the file."""
        said, rows = (given.get("assessed"), given.get("rows")) if isinstance(given, dict) else (None, None)
        if not isinstance(given, dict) or not isinstance(said, dict) or not isinstance(rows, list):
            return given
        try:
            assessed = Assessed.model_validate(said)
        except ValidationError:
            return given  # told with its place when the file is read
        return {**given, "assessed": assessed, "rows": [
            {**row, "assessed": assessed} if isinstance(row, dict) and row.get("assessed") is said else row
            for row in rows]}
