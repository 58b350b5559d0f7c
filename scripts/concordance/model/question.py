"""Open questions: what could not be settled from the texts at hand, and where a person can settle it."""

from pydantic import Field

from concordance.model.base import Day, Record
from concordance.model.source import Address
from concordance.model.text import Text


class Question(Record):
    """One open question of fact or of law."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    question: Text
    tried: Text = Field(description="what was looked through, with what result")
    on: Day = Field(description="day of the latest search")
    settle_at: tuple[Address, ...] = Field(min_length=1, description="addresses where it can be settled")
    about: tuple[str, ...] = Field(default=(), description="acts or provisions the answer bears on")
    for_lawyer: bool = Field(default=False, description="true for a question of law, false for one of fact")


class QuestionFile(Record):
    """The open questions of a jurisdiction (`law/kz/open-questions.yml`)."""

    questions: tuple[Question, ...] = Field(min_length=1)
