"""The shape of the gap report as published: what a partner's script reads. Its JSON Schema is generated from here."""

from datetime import date
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_ID: Final = "gap-report-2"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class LanguageMap(_Part):
    """A text in the languages it exists in."""

    kk: str | None = None
    ru: str | None = None
    en: str | None = None


class SourceRef(_Part):
    """Where the wording can be read."""

    title: str
    url: str
    basis: str
    language: str | None = None
    redaction: date | None = None


class EvidenceOut(_Part):
    """A provision in one version."""

    provision: str
    citation: LanguageMap
    version_from: date | None = Field(description="first day of the version in force on the day of the report")
    version_by: str | None = Field(description="act that made this version")
    basis: str | None
    force: str | None
    summary: LanguageMap | None
    sources: list[SourceRef]


class RowOut(_Part):
    """One judgement on an element. Standing "unverified" marks one that rests on memory: shown, never counted."""

    id: str
    relation: str
    together: bool
    standing: str
    outcome: str
    reason: LanguageMap
    evidence: list[EvidenceOut]
    examined_acts: list[str]
    examined_on: date | None
    settle: LanguageMap | None
    assessed_on: date
    assessed_by: str
    review: str


class ElementOut(_Part):
    """One element with its verdict and the rows behind it."""

    id: str
    label: LanguageMap
    verdict: str
    stale: bool
    answered_by: str | None = Field(description="the element whose judgement answers this one, which has none")
    path: list[str] = Field(description="the steps from this element to that one through shared requirements")
    rows: list[RowOut]


class ObligationOut(_Part):
    """One obligation with its verdict and proof."""

    id: str
    instrument: str
    citation: str
    title: LanguageMap
    modality: str
    measures: str
    pillar: str
    theme: str
    force: str = Field(description="what the instrument is to the State: binding, political or benchmark")
    testable: bool
    unverified: bool = Field(description="nobody has seen the text of the obligation: counted apart")
    priority: str = Field(description="under the severity policy; open where not reviewed or unverified")
    not_assessed: LanguageMap | None
    verdict: str
    decided_by: list[str]
    stale: bool
    trust_basis: str
    reviewed: bool
    elements: list[ElementOut]


class CountsOut(_Part):
    """Counts with their denominators."""

    testable_obligations: int
    obligations: dict[str, int]
    elements_asked: int
    elements: dict[str, int]


class PolicyOut(_Part):
    """The severity policy the priorities follow."""

    version: str
    adopted: date
    review: str


class GapReportOut(_Part):
    """A gap report as of one day."""

    schema_: Literal["gap-report-2"] = Field(default=SCHEMA_ID, alias="schema")
    tool: str
    as_of: date
    instrument: str | None
    modalities: list[str]
    verdicts: list[str]
    priorities: list[str]
    review_notice: LanguageMap
    counts: CountsOut = Field(description="of everything asked for, before the verdict filter")
    counts_by_modality: dict[str, CountsOut]
    counts_unverified: CountsOut = Field(description="of obligations whose text nobody has seen; in no other count")
    rollups: dict[str, dict[str, CountsOut]] = Field(
        description="by instrument, force, theme, pillar, priority and actor; unverified obligations left out"
    )
    severity_policy: PolicyOut | None
    obligations: list[ObligationOut]

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
