"""The curriculum: who is taught, and modules whose every statement names the provisions it rests on."""

from enum import StrEnum

from pydantic import Field

from concordance.model.assessment import Assessed
from concordance.model.base import Record
from concordance.model.text import Text

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Audience(Record):
    """A group of learners with one kind of work, and the actors of the law that they are or serve."""

    id: str = Field(pattern=SLUG)
    label: Text
    summary: Text = Field(description="who they are, and where in their work they meet trafficking")
    actors: tuple[str, ...] = Field(default=(), description="actors whose duties are theirs, for tables of duties")


class AudienceFile(Record):
    """All audiences (`docs/training/audiences.yml`), in the order in which they are shown."""

    audiences: tuple[Audience, ...] = Field(min_length=1)


class Statement(Record):
    """One thing that is taught: a point of a slide, a line of a handout or card. Never without a citation."""

    text: Text
    cites: tuple[str, ...] = Field(min_length=1, description="ids of what it rests on")
    remark: Text | None = Field(default=None, description="more on the law, for everybody: the handout prints it")
    note: Text | None = Field(default=None, description="for the speaker only: what to ask, stress or do in the room")


class PictureKind(StrEnum):
    """What a picture shows; its content is taken from the data."""

    THREE_ELEMENTS = "three-elements"
    TIMELINE = "timeline"
    WHO_DOES_WHAT = "who-does-what"


class Picture(Record):
    """A picture or table made from the data when the pack is built."""

    kind: PictureKind
    of: tuple[str, ...] = Field(
        min_length=1, description="three-elements: places that define human-trafficking; timeline: provisions or "
                                  "acts; who-does-what: provisions"
    )
    title: Text


class Section(Record):
    """A part of a module: a title and its statements, at most a slide or two."""

    id: str = Field(pattern=SLUG)
    title: Text
    minutes: int | None = Field(default=None, ge=1)
    audiences: tuple[str, ...] = Field(default=(), description="for whom; empty for all of the module")
    statements: tuple[Statement, ...] = Field(min_length=1)
    picture: Picture | None = None


class Activity(Record):
    """What the facilitator does with the group."""

    title: Text
    minutes: int = Field(ge=1)
    steps: tuple[Text, ...] = Field(min_length=1)
    materials: tuple[Text, ...] = ()


class Mistake(Record):
    """What learners often believe, and what the law says."""

    mistake: Text
    correction: Text
    cites: tuple[str, ...] = Field(min_length=1)


class Teaches(Record):
    """What of the data the module covers, for coverage, glossary and links."""

    provisions: tuple[str, ...] = ()
    terms: tuple[str, ...] = Field(default=(), description="ids of terms without prefix; they make the glossary")
    obligations: tuple[str, ...] = ()


class TrainingModule(Record):
    """One module (`docs/training/modules/<id>.yml`)."""

    id: str = Field(pattern=SLUG)
    place: int = Field(ge=1, description="where it stands in the curriculum; the smallest first")
    title: Text
    summary: Text
    objectives: tuple[Text, ...] = Field(min_length=1, description="what the learner can do afterwards")
    audiences: tuple[str, ...] = Field(min_length=1)
    minutes: int = Field(ge=1)
    teaches: Teaches
    sections: tuple[Section, ...] = Field(min_length=1)
    activity: Activity
    mistakes: tuple[Mistake, ...] = Field(min_length=1)
    card: tuple[Statement, ...] = Field(min_length=1, description="lines of the pocket card, short")
    reviewed: Assessed = Field(description="who compared it with the law, and on which day")

    def statements(self) -> tuple[Statement, ...]:
        """Return every statement of the sections and of the card, in order."""
        return (*(item for section in self.sections for item in section.statements), *self.card)
