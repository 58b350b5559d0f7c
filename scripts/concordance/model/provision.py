"""Articles, provisions and their dated versions.

Addresses are Akoma Ntoso eIds (naming convention 1.0): `art_17__para_2__point_12`. A version is the
wording from one day to another, summarised in our own words; the statute's sentences are not copied.
"""

import re
from datetime import date
from enum import StrEnum

from pydantic import Field, field_validator

from concordance.model.base import Basis, Day, Record
from concordance.model.text import Text

EID = re.compile(r"^art_[0-9]+(-[0-9]+)*(__(para|subpara|point|indent|note)_[0-9]+(-[0-9]+)*)*$")
DURATION = re.compile(r"^P(?=\d|T)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$", re.ASCII)


class ProvisionKind(StrEnum):
    """What a provision does."""

    DEFINITION = "definition"
    PRINCIPLE = "principle"
    AIM = "aim"
    DUTY = "duty"
    COMPETENCE = "competence"
    RIGHT = "right"
    PROHIBITION = "prohibition"
    PRESUMPTION = "presumption"
    DELEGATION = "delegation"
    SCOPE = "scope"
    COMMENCEMENT = "commencement"
    OFFENCE = "offence"
    AGGRAVATION = "aggravation"
    PENALTY = "penalty"
    LIABILITY = "liability"
    PROCEDURE = "procedure"
    STATUS = "status"
    STRUCTURE = "structure"


class Force(StrEnum):
    """The modal force of a provision.

    Kazakh drafting states duties in the present indicative ("they inform"): that is `indicative` where a
    body is told to do something, and `competence` where the text allocates a task "within competence".
    """

    MUST = "must"
    INDICATIVE = "indicative"
    MUST_NOT = "must-not"
    ENTITLED = "entitled"
    COMPETENCE = "competence"
    MAY = "may"
    DECLARATORY = "declaratory"

    @property
    def weak(self) -> bool:
        """True where the words leave it to the body whether to act: they answer a "shall" only weakly."""
        return self in (Force.MAY, Force.COMPETENCE)


class StartIs(StrEnum):
    """Whether the first day of a version is known, or only a day by which it was in force."""

    EXACT = "exact"
    NO_LATER_THAN = "no-later-than"


class Bound(StrEnum):
    """How a time limit limits."""

    AT_MOST = "at-most"
    AT_LEAST = "at-least"
    EXACTLY = "exactly"
    EVERY = "every"
    UNQUANTIFIED = "unquantified"


class TimeLimit(Record):
    """A period the provision sets, as an ISO 8601 duration; none where the text gives no number."""

    duration: str | None = Field(default=None, description="ISO 8601, as in P30D, P6M, PT24H")
    bound: Bound
    what: Text

    @field_validator("duration")
    @classmethod
    def _is_iso(cls, value: str | None) -> str | None:
        if value is not None and not DURATION.match(value):
            raise ValueError("not an ISO 8601 duration: write P30D, P6M, P1Y or PT24H")
        return value


class Wording(Record):
    """Defaults of an article for its versions: what a version does not say itself, it takes from here."""

    start: Day = Field(alias="from")
    start_is: StartIs = Field(default=StartIs.EXACT, alias="from_is")
    start_basis: Basis = Field(default=Basis.OFFICIAL_TEXT, alias="from_basis")
    by: str = Field(description="act that introduced the wording")
    basis: Basis
    sources: tuple[str, ...] = Field(min_length=1)


class Version(Record):
    """The wording of a provision from a first day to a last day (both in force; no last day = still in force)."""

    start: Day = Field(alias="from", description="first day in force")
    start_is: StartIs = Field(default=StartIs.EXACT, alias="from_is")
    start_basis: Basis = Field(default=Basis.OFFICIAL_TEXT, alias="from_basis")
    end: Day | None = Field(default=None, alias="to", description="last day in force")
    by: str = Field(description="act that introduced this wording")
    basis: Basis
    sources: tuple[str, ...] = Field(min_length=1, description="keys of the sources in act.yml")
    summary: Text = Field(description="what the provision says, in our own words")
    conditions: tuple[Text, ...] = ()
    time_limits: tuple[TimeLimit, ...] = ()
    repealed: bool = Field(default=False, description="true for the closing entry after a repeal")
    note: Text | None = None

    def in_force(self, day: date) -> bool:
        """True when `day` lies between the first and the last day of this version, both included."""
        return not self.repealed and self.start <= day and (self.end is None or day <= self.end)


class Divergence(Record):
    """A difference in substance between the Russian and the Kazakh text."""

    about: Text
    basis: Basis = Basis.OFFICIAL_TEXT


class Provision(Record):
    """An addressable part of an article: paragraph, point, indent or note."""

    eid: str = Field(description="Akoma Ntoso eId, as in art_17__para_2__point_12")
    num: str = Field(description="the number as the text prints it, empty for unnumbered parts")
    kind: ProvisionKind
    force: Force
    bearer: tuple[str, ...] = Field(default=(), description="actors that bear the duty or hold the power or right")
    towards: tuple[str, ...] = Field(default=(), description="actors towards whom it is owed")
    cites: tuple[str, ...] = Field(default=(), description="provisions or acts the text refers to")
    terms: tuple[str, ...] = Field(default=(), description="defined terms the text uses")
    divergence: tuple[Divergence, ...] = ()
    title: Text | None = Field(default=None, description="a title of its own, where the text has one")
    versions: tuple[Version, ...] = Field(min_length=1, description="oldest first")

    @field_validator("eid")
    @classmethod
    def _is_eid(cls, value: str) -> str:
        if not EID.match(value):
            raise ValueError("not an eId: write art_17__para_2__point_12 (para, subpara, point, indent, note)")
        return value

    def version_on(self, day: date) -> Version | None:
        """Return the one version in force on `day`, or None."""
        for version in self.versions:
            if version.in_force(day):
                return version
        return None


class Article(Record):
    """One article of an act (`articles/art-017.yml`) with every part of it."""

    id: str = Field(pattern=r"^[a-z]{2}/[a-z0-9-]+/art_[0-9]+(-[0-9]+)*$")
    num: str
    chapter: str | None = None
    heading: Text
    heading_before: Text | None = Field(default=None, description="the heading before the latest change of it")
    wording: Wording = Field(description="defaults for the versions below")
    whole: bool = Field(default=False, description="true when every part of the article is encoded")
    provisions: tuple[Provision, ...] = Field(min_length=1)
