"""Questionnaires: what a State is asked about the instruments it joined, question by question.

Questions are told in our own words. Number, group and the articles asked about are facts of the document; where the
document was not seen, the question says so by its basis.
"""

from enum import StrEnum

from pydantic import Field, model_validator

from concordance.model.base import Basis, Day, Record, Review
from concordance.model.source import Address, Source
from concordance.model.text import Text

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Choice(StrEnum):
    """What a form lets one choose."""

    YES = "yes"
    IN_PART = "in-part"
    NO = "no"


class QuestionKind(StrEnum):
    """How a question wants to be answered."""

    YES_NO = "yes-no"
    YES_NO_IN_PART = "yes-no-in-part"
    DESCRIBE = "describe"
    CITE = "cite"
    AUTHORITIES = "list-of-authorities"
    FIGURES = "figures-not-in-law"

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What the form lets one choose; none where it asks for words."""
        return {QuestionKind.YES_NO: (Choice.YES, Choice.NO),
                QuestionKind.YES_NO_IN_PART: (Choice.YES, Choice.IN_PART, Choice.NO)}.get(self, ())


class Condition(Record):
    """When a question is asked: only after one of these answers to an earlier question."""

    question: str
    answers: tuple[Choice, ...] = Field(min_length=1)


class FormQuestion(Record):
    """One question. What it asks about is named by ids; an obligation stands for all of its elements."""

    id: str = Field(pattern=SLUG, description="unique within the questionnaire")
    number: str = Field(min_length=1, description="the number in the document; one of our own where basis is derived")
    group: str
    text: Text = Field(description="what is asked, in our own words")
    kind: QuestionKind
    when: Condition | None = Field(default=None, description="asked only after this answer to an earlier question")
    obligations: tuple[str, ...] = ()
    elements: tuple[str, ...] = Field(default=(), description="full ids, as in palermo-5-1/criminal-offence")
    provisions: tuple[str, ...] = Field(default=(), description="provisions to be cited whatever the judgements name")
    terms: tuple[str, ...] = Field(default=(), description="terms whose definitions are to be cited")
    actors: tuple[str, ...] = Field(default=(), description="bodies to be listed where they bear something that day")
    for_state: Text | None = Field(default=None, description="what only the State can say beside what the law says")
    basis: Basis = Field(description="how the question is known; derived: made from the article, its text not seen")
    sources: tuple[str, ...] = Field(min_length=1)
    note: Text | None = None


class Covered(Record):
    """The articles of one instrument that a group asks about."""

    instrument: str
    articles: tuple[str, ...] = Field(min_length=1)


class NotFound(Record):
    """What was looked for in vain: part of the questionnaire that nobody here has seen."""

    what: Text
    tried: Text = Field(description="what was looked through, with what result")
    on: Day
    settle_at: tuple[Address, ...] = Field(min_length=1, description="addresses where it can be settled")


class Group(Record):
    """A group of questions, such as a thematic cluster. One without questions says what was not found."""

    id: str = Field(pattern=SLUG)
    number: str | None = Field(default=None, description="none where no number was seen")
    title: Text
    covers: tuple[Covered, ...] = ()
    basis: Basis = Field(description="how the title and the articles of the group are known")
    sources: tuple[str, ...] = Field(min_length=1)
    note: Text | None = None
    not_found: NotFound | None = None


class Questionnaire(Record):
    """One questionnaire (`mappings/questionnaires/<id>.yml`)."""

    id: str = Field(pattern=SLUG)
    title: Text
    title_basis: Basis
    short_title: Text
    by: Text = Field(description="who asks")
    reference: Text | None = Field(default=None, description="the document that sets it, by symbol or number")
    adopted: Day | None = None
    dates_basis: Basis | None = Field(default=None, description="how reference and adoption are known")
    instruments: tuple[str, ...] = Field(min_length=1, description="what it is about, the main one first")
    caution: Text = Field(description="what a reader must know of the text of the questions before using them")
    groups: tuple[Group, ...] = Field(min_length=1)
    questions: tuple[FormQuestion, ...] = Field(min_length=1)
    sources: dict[str, Source] = Field(min_length=1)
    not_found: tuple[NotFound, ...] = ()
    review: Review = Review.PROPOSED

    @model_validator(mode="after")
    def _says_how_its_day_is_known(self) -> "Questionnaire":
        if (self.adopted or self.reference) and self.dates_basis is None:
            raise ValueError("'adopted' and 'reference' need 'dates_basis'")
        return self
