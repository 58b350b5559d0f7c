"""The shapes of what partners' scripts read as JSON. Their JSON Schemas are generated from here."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from concordance.model.text import Text
from concordance.reports.concordance_table.model import ByProvisionOut, ConcordanceTableOut
from concordance.reports.gap_model import GapReportOut, LanguageMap
from concordance.reports.matrix import MatrixOut
from concordance.reports.published_edition import EditionOut
from concordance.reports.questionnaire.model import QuestionnaireOut
from concordance.reports.training_check_model import TrainingCheckOut


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class CauseOut(_Part):
    """A provision whose wording began or ended between the two days, and the act that did it."""

    provision: str
    act: str
    day: date
    wording: Literal["began", "ended"]


class ElementChangeOut(_Part):
    """One element on both days."""

    obligation: str
    citation: str
    element: str
    label: LanguageMap
    change: str
    verdict_before: str
    verdict_after: str
    causes: list[CauseOut]


class ComparisonOut(_Part):
    """Two days compared, element by element, unchanged ones included."""

    schema_: Literal["gap-comparison-1"] = Field(default="gap-comparison-1", alias="schema")
    tool: str
    before: date
    after: date
    instrument: str | None
    elements: int = Field(description="how many elements were compared: the denominator of every count")
    counts: dict[str, int]
    changes: list[ElementChangeOut]


class FulfilmentOut(_Part):
    """An act or provision that carries a delegation out."""

    by: str
    in_force_from: date | None
    covers: LanguageMap | None
    basis: str


class DelegationOut(_Part):
    """One expected act on the day of the report."""

    id: str
    provision: str
    also: list[str]
    expected: str
    what: LanguageMap
    adopted_by: list[str]
    status: str
    due: date | None
    days_waited: int | None
    found: list[FulfilmentOut]
    searched_on: date | None
    searched_where: list[LanguageMap]
    look_at: list[str]
    basis: str


class DelegationsOut(_Part):
    """All expected acts as of one day."""

    schema_: Literal["delegations-1"] = Field(default="delegations-1", alias="schema")
    tool: str
    as_of: date
    counts: dict[str, int]
    delegations: list[DelegationOut]


class AppearanceOut(_Part):
    """Where a statement was published."""

    who: LanguageMap
    on: date | None
    where: LanguageMap
    url: str
    basis: str


class ClaimOut(_Part):
    """One public statement and what the texts say to it."""

    id: str
    claim: LanguageMap
    verdict: str
    reason: LanguageMap
    provisions: list[str]
    examined_acts: list[str]
    examined_on: date
    made: list[AppearanceOut]
    review: str


class ClaimsOut(_Part):
    """All public statements checked."""

    schema_: Literal["claims-1"] = Field(default="claims-1", alias="schema")
    tool: str
    counts: dict[str, int]
    claims: list[ClaimOut]


class ElementFallOut(_Part):
    """One element whose verdict changes without the provision."""

    element: str
    label: LanguageMap
    verdict: str
    left: str
    rests_alone: bool


class ObligationFallOut(_Part):
    """One obligation with the elements that change."""

    obligation: str
    citation: str
    verdict: str
    left: str
    elements: list[ElementFallOut]


class ImpactOut(_Part):
    """What the repeal of a provision with its parts would touch on a day."""

    schema_: Literal["impact-1"] = Field(default="impact-1", alias="schema")
    tool: str
    provision: str
    as_of: date
    parts: list[str]
    obligations: list[ObligationFallOut]
    cited_by: list[str]
    defines: list[str]
    expected_acts: list[str]


class StepOut(_Part):
    """One step of a path through the hub: the relation of what stands before to `to`."""

    relation: str
    to: str


class BeyondElementOut(_Part):
    """One element, and how far the other instrument asks for it."""

    element: str
    label: LanguageMap
    cover: str
    linked: bool = Field(description="false where the element points to no shared requirement")
    closest: str | None
    relation: str | None = Field(description="of the element, seen from the closest one")
    weight: float | None
    path: list[StepOut]
    others: list[str]


class BeyondObligationOut(_Part):
    """One obligation with its elements."""

    obligation: str
    citation: str
    title: LanguageMap
    cover: str
    elements: list[BeyondElementOut]


class BeyondOut(_Part):
    """What one instrument asks beyond another."""

    schema_: Literal["crosswalk-1"] = Field(default="crosswalk-1", alias="schema")
    tool: str
    asks: str
    than: str
    elements: int = Field(description="how many elements were compared: the denominator of every count")
    counts: dict[str, int]
    obligations: list[BeyondObligationOut]


class CellOut(_Part):
    """One element of one definition, and how it stands to the measure."""

    present: bool
    text: LanguageMap | None
    role: str | None
    list: str | None
    values: tuple[str, ...]
    reading: str | None = Field(description="same, broader, narrower, overlapping, absent; null in the measure itself")
    more: tuple[str, ...]
    less: tuple[str, ...]


class DefinitionColumnOut(_Part):
    """One definition."""

    where: str
    since: date | None
    national: bool
    binding: bool
    counts: dict[str, int]


class TermMatrixOut(_Part):
    """One term: its definitions as columns, the measure first, and its elements as rows."""

    term: str
    label: LanguageMap
    definitions: list[DefinitionColumnOut]
    rows: dict[str, list[CellOut]]


class TermsOut(_Part):
    """Definitions of terms side by side on one day."""

    schema_: Literal["definitions-1"] = Field(default="definitions-1", alias="schema")
    tool: str
    as_of: date
    terms: list[TermMatrixOut]


class PublishedGapsOut(_Part):
    """A gap report as published. Texts are in all languages they exist in."""

    schema_: Literal["published-gaps-1"] = Field(default="published-gaps-1", alias="schema")
    edition: EditionOut
    report: GapReportOut
    not_reviewed: list[str] = Field(description="elements of testable obligations without a verdict on the day")
    changes: ComparisonOut | None = Field(description="since the day compared with; null where none was asked for")


PUBLISHED: dict[str, type[BaseModel]] = {
    "gap-report-2": GapReportOut, "gap-comparison-1": ComparisonOut, "delegations-1": DelegationsOut,
    "claims-1": ClaimsOut, "impact-1": ImpactOut,
    "crosswalk-1": BeyondOut, "definitions-1": TermsOut,
    "concordance-table-1": ConcordanceTableOut, "concordance-by-provision-1": ByProvisionOut,
    "matrix-1": MatrixOut, "published-gaps-1": PublishedGapsOut,
    "questionnaire-answer-1": QuestionnaireOut, "training-check-1": TrainingCheckOut,
}


def language_map(text: Text) -> LanguageMap:
    """Return a text in the languages it exists in."""
    return LanguageMap(kk=text.kk, ru=text.ru, en=text.en)


def json_text(model: BaseModel) -> str:
    """Return a published model as JSON text, keys in the order of the model."""
    return model.model_dump_json(by_alias=True, indent=2) + "\n"
