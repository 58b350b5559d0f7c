"""The check of the curriculum as published: what a script reads. Its JSON Schema is generated from here."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from concordance.reports.gap_model import LanguageMap


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class TrainingChangeOut(_Part):
    """One thing that changed since the review."""

    cite: str = Field(description="what the curriculum cites")
    record: str = Field(description="what changed: the thing cited, a part of it, or what stands behind it")
    what: str
    since: date | None
    by: str | None = Field(description="the act that made the wording, or ended it")
    before: str | None = Field(description="verdict or status on the day of the review")
    after: str | None = Field(description="verdict or status on the day asked about")


class TrainingAnswerOut(_Part):
    """One declared answer that the data does not support."""

    path: list[str | int] = Field(description="keys inside the question or exercise")
    said: str = Field(description="what was declared, or the unit of a number")
    declared: bool | int
    found: bool | int | None = Field(description="what the data says; null where it cannot tell")


class TrainingItemOut(_Part):
    """One part of the curriculum that somebody has to look at again."""

    kind: str
    id: str
    module: str
    title: LanguageMap
    file: str
    path: list[str | int] = Field(description="keys inside the file")
    reviewed_on: date
    stale: bool
    changes: list[TrainingChangeOut]
    unsupported: list[TrainingAnswerOut]


class TrainingCountOut(_Part):
    """How many parts of one kind there are."""

    stale: int
    unsupported: int
    of: int


class TrainingCheckOut(_Part):
    """The curriculum against the law on one day. Parts that are as reviewed are only counted."""

    schema_: Literal["training-check-1"] = Field(default="training-check-1", alias="schema")
    tool: str
    as_of: date
    counts: dict[str, TrainingCountOut]
    items: list[TrainingItemOut]
