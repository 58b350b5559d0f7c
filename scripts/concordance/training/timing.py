"""How long a session takes: the parts of a module for one audience, in order, and their sum."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from concordance.model.exercise import Exercise
from concordance.model.quiz import Depth
from concordance.model.training import Section, TrainingModule
from concordance.training.pack import Pack

# Minutes for a question of the quiz, with the discussion of the key.
PER_QUESTION: Final = {Depth.RECALL: 1, Depth.UNDERSTAND: 2, Depth.APPLY: 3}
# Where a section says nothing of its time.
PER_STATEMENT: Final = 3


class PartKind(StrEnum):
    """What the group does."""

    LESSON = "lesson"
    ACTIVITY = "activity"
    QUIZ = "quiz"
    EXERCISE = "exercise"


@dataclass(frozen=True)
class Part:
    """A part of a session. start: minutes from its beginning. estimated: the data gives no time for it."""

    kind: PartKind
    title: str
    start: int
    minutes: int
    estimated: bool = False

    @property
    def end(self) -> int:
        """When it ends, in minutes from the beginning of the session."""
        return self.start + self.minutes


@dataclass(frozen=True)
class Session:
    """A module as it runs for one audience."""

    parts: tuple[Part, ...]

    @property
    def minutes(self) -> int:
        """The whole."""
        return sum(part.minutes for part in self.parts)

    def of(self, kind: PartKind) -> int:
        """Return the minutes of one kind of parts."""
        return sum(part.minutes for part in self.parts if part.kind is kind)


def session(pack: Pack, module: TrainingModule) -> Session:
    """Return the session of a module: sections, activity, exercises, quiz."""
    found: list[Part] = []
    for kind, title, minutes, estimated in _parts(pack, module):
        found.append(Part(kind, title, found[-1].end if found else 0, minutes, estimated))
    return Session(tuple(found))


def _parts(pack: Pack, module: TrainingModule) -> Iterator[tuple[PartKind, str, int, bool]]:
    words = pack.words
    for section in pack.sections(module):
        yield PartKind.LESSON, words.text(section.title), _of_section(section), section.minutes is None
    yield PartKind.ACTIVITY, words.text(module.activity.title), module.activity.minutes, False
    for exercise in pack.exercises_of(module):
        yield PartKind.EXERCISE, words.text(exercise.title), _of_exercise(exercise), False
    questions = pack.questions(module)
    if questions:
        yield (PartKind.QUIZ, words("pack", "questions").format(len(questions)),
               sum(PER_QUESTION[question.level] for question in questions), True)


def _of_section(section: Section) -> int:
    return section.minutes or PER_STATEMENT * len(section.statements)


def _of_exercise(exercise: Exercise) -> int:
    return exercise.minutes
