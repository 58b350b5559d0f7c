"""Case exercises: invented facts, tasks on them, and expected answers that the data must support."""

from enum import StrEnum

from pydantic import Field, field_validator, model_validator

from concordance.model.asks import Asks, What
from concordance.model.assessment import Assessed
from concordance.model.base import Record
from concordance.model.quiz import Depth
from concordance.model.text import Text
from concordance.model.training import SLUG


class Tag(StrEnum):
    """What the facts turn on."""

    ACT = "act"
    MEANS = "means"
    PURPOSE = "purpose"
    AGE = "age"
    STATUS = "status"


class TaskKind(StrEnum):
    """What a task asks: which elements are there, which provision applies, whose step is next, what is left open."""

    ELEMENTS = "elements"
    PROVISION = "provision"
    NEXT_STEP = "next-step"
    UNDECIDED = "undecided"


# A task is only answered when the data was asked for what the task is about.
_MUST_ASK = {
    TaskKind.ELEMENTS: (What.LISTS, What.HAS_ELEMENT, What.ROLE),
    TaskKind.NEXT_STEP: (What.BEARER,),
}


class Answer(Record):
    """One part of the expected answer, and the predicates (nothing left open) that must be true for it."""

    text: Text
    cites: tuple[str, ...] = Field(min_length=1)
    holds: tuple[Asks, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _leaves_nothing_open(self) -> "Answer":
        for asks in self.holds:
            if asks.open:
                raise ValueError(f"'{asks.what}' of an expected answer also says {', '.join(asks.open)}")
        return self


class Task(Record):
    """One task on the facts."""

    id: str = Field(pattern=SLUG)
    kind: TaskKind
    task: Text
    answers: tuple[Answer, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _asks_what_it_is_about(self) -> "Task":
        wanted = _MUST_ASK.get(self.kind, ())
        asked = [asks.what for answer in self.answers for asks in answer.holds]
        if wanted and not set(wanted) & set(asked):
            raise ValueError(f"a task of kind '{self.kind}' is answered with at least one of {', '.join(wanted)}")
        return self


class Exercise(Record):
    """One case exercise (`docs/training/exercises/<id>.yml`). The facts are invented; no person is real."""

    id: str = Field(pattern=SLUG)
    modules: tuple[str, ...] = Field(min_length=1, description="modules it belongs to, the main one first")
    audiences: tuple[str, ...] = Field(default=(), description="for whom; empty for all of the modules")
    title: Text
    fictional: bool = Field(description="true: the facts are invented, and every pack says so")
    level: Depth
    minutes: int = Field(ge=1)
    facts: tuple[Text, ...] = Field(min_length=1, description="paragraphs")
    tags: tuple[Tag, ...] = Field(min_length=1)
    tasks: tuple[Task, ...] = Field(min_length=1)
    teaching_note: Text
    reviewed: Assessed = Field(description="who compared it with the law, and on which day")

    @field_validator("fictional")
    @classmethod
    def _is_invented(cls, value: bool) -> bool:
        if not value:
            raise ValueError("only invented facts are taught: write fictional: true")
        return value
