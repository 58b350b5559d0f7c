"""The shapes of tables of concordance as published. Their JSON Schemas are generated from here."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from concordance.reports.gap_model import LanguageMap, SourceRef
from concordance.reports.published_edition import EditionOut


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class MarkOut(_Part):
    """One mark of the scale."""

    id: str
    label: LanguageMap
    meaning: LanguageMap
    verdicts: list[str] = Field(description="our verdicts on obligations and elements that it stands for")
    not_owed: list[str] = Field(description="verdicts that get it instead where nothing firm is owed")
    added: bool = Field(description="true where the scale itself has no such mark")


class ScaleOut(_Part):
    """The scale the verdicts are told in. What its marks stand for is our own reading."""

    id: str
    label: LanguageMap
    summary: LanguageMap
    basis: str | None = Field(description="how the marks are known; null for our own words")
    review: str | None
    marks: list[MarkOut]


class ToldOut(_Part):
    """A verdict and the mark it is told by."""

    verdict: str
    mark: str = Field(description="id of a mark of the scale")


class ExpectedOut(_Part):
    """An act that an answering provision leaves a matter to and that was not found."""

    id: str
    what: LanguageMap
    status: str
    due: date | None


class ProvisionOut(_Part):
    """A provision in its wording of the day."""

    act: str
    citation: LanguageMap
    kind: str
    force: str
    bearers: list[str]
    version_from: date
    version_by: str
    basis: str
    summary: LanguageMap
    sources: list[SourceRef]


class JudgementOut(_Part):
    """One judgement, told once however many lines it answers."""

    relation: str = Field(description="what the provisions are to the element")
    together: bool
    reason: LanguageMap
    examined_acts: list[str]
    examined_on: date | None
    settle: LanguageMap | None
    assessed_on: date
    assessed_by: str
    review: str


class RowUseOut(_Part):
    """A judgement on a line. Standing "unverified" marks one that rests on memory: shown, never counted."""

    row: str = Field(description="key of `judgements`")
    standing: str
    outcome: str = Field(description="what it says of this line: a firm word answered by a weak one is weakened")
    provisions: list[str] = Field(description="keys of `provisions`")


class LineOut(_Part):
    """One element of an obligation, or one obligation, and what answers it."""

    obligation: str
    element: str | None = Field(description="null where the line is about the whole obligation")
    instrument: str
    citation: LanguageMap
    title: LanguageMap
    summary: LanguageMap
    element_label: LanguageMap | None
    modality: str
    force: str = Field(description="what the instrument is to the State: binding, political or benchmark")
    owed: bool = Field(description="false for an option, a duty to consider, a political promise, a benchmark")
    since: date = Field(description="the day from which the text speaks to the State")
    testable: bool
    unverified: bool = Field(description="nobody has seen the text of the obligation: in no count")
    told: ToldOut
    obligation_told: ToldOut
    provisions: list[str] = Field(description="what answers, those of the judgements that decide first")
    rows: list[RowUseOut] = Field(description="the judgements that count, and those that rest on memory")
    answered_by: list[str] = Field(description="elements whose judgements answer those that have none of their own")
    not_assessed: LanguageMap | None
    expected: list[ExpectedOut]


class TableCountsOut(_Part):
    """Marks of testable obligations whose text somebody has seen, and of their elements; every mark, also with zero."""

    obligations: dict[str, int]
    elements: dict[str, int]
    unverified: int = Field(description="testable obligations whose text nobody has seen")
    untestable: int


class ConcordanceTableOut(_Part):
    """Obligations with the provisions that answer them, on one day. Nothing is left out."""

    schema_: Literal["concordance-table-1"] = Field(default="concordance-table-1", alias="schema")
    edition: EditionOut
    instruments: list[str]
    level: Literal["obligation", "element"]
    scale: ScaleOut
    review_notice: LanguageMap
    counts: TableCountsOut
    unanswered: list[str] = Field(description="lines that are missing, in conflict or not reviewed")
    lines: list[LineOut]
    judgements: dict[str, JudgementOut] = Field(description="by id, those that lines name")
    provisions: dict[str, ProvisionOut] = Field(description="by id, those that lines name")


class UseOut(_Part):
    """One element that a provision answers."""

    obligation: str
    element: str
    instrument: str
    citation: LanguageMap
    title: LanguageMap
    element_label: LanguageMap
    row: str = Field(description="key of `judgements`")
    told: ToldOut


class AnsweringOut(_Part):
    """A provision and what it answers."""

    provision: str = Field(description="key of `provisions`")
    answers: list[UseOut]


class NamedOut(_Part):
    """A judgement that names a provision and does not count on the day."""

    row: str
    standing: str


class SilentOut(_Part):
    """A provision in force that answers nothing asked about."""

    provision: str = Field(description="key of `provisions`")
    named_by: list[NamedOut]


class ByProvisionOut(_Part):
    """Provisions of acts with the obligations they answer, on one day. Each provision encoded is in one list."""

    schema_: Literal["concordance-by-provision-1"] = Field(default="concordance-by-provision-1", alias="schema")
    edition: EditionOut
    acts: dict[str, str] = Field(description="how much of each act is encoded: whole, selected, heading-only, not-read")
    instruments: list[str]
    scale: ScaleOut
    review_notice: LanguageMap
    answering: list[AnsweringOut]
    silent: list[SilentOut]
    not_in_force: list[str]
    judgements: dict[str, JudgementOut] = Field(description="by id, those that answers name")
    provisions: dict[str, ProvisionOut] = Field(description="by id, those in force on the day")
