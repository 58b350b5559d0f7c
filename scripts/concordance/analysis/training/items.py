"""The parts of the curriculum that are reviewed one by one, each with everything it rests on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from concordance.analysis.training.answers import filled
from concordance.model.asks import Asks, What
from concordance.model.assessment import Assessed
from concordance.model.corpus import Corpus
from concordance.model.exercise import Exercise
from concordance.model.places import Place
from concordance.model.quiz import Quiz, QuizQuestion
from concordance.model.text import Text
from concordance.model.training import TrainingModule


class ItemKind(StrEnum):
    """What part of the curriculum it is."""

    MODULE = "module"
    SECTION = "section"
    MISTAKE = "mistake"
    CARD = "card"
    QUESTION = "question"
    EXERCISE = "exercise"


@dataclass(frozen=True)
class Item:
    """One part. number: its place from 1 where it has no id of its own. rests_on: citations, each once.

    The item of a module itself rests on what it teaches; its sections, mistakes and card lines are items of their own.
    """

    kind: ItemKind
    id: str
    module: str
    title: Text
    reviewed: Assessed
    rests_on: tuple[str, ...]
    place: Place
    number: int | None = None


def items(corpus: Corpus) -> Iterator[Item]:
    """Yield every part of the curriculum: module after module with its questions, then the exercises."""
    quizzes = {quiz.module: (path, quiz) for path, quiz in corpus.of(Quiz)}
    files = {module.id: path for path, module in corpus.of(TrainingModule)}
    for module in corpus.modules.values():
        yield from _of_module(module, files[module.id])
        if module.id in quizzes:
            yield from _of_quiz(*quizzes[module.id])
    for path, exercise in corpus.of(Exercise):
        yield Item(ItemKind.EXERCISE, exercise.id, exercise.modules[0], exercise.title, exercise.reviewed,
                   _each_once(exercise_rests_on(exercise)), Place(path))


def _of_module(module: TrainingModule, path: str) -> Iterator[Item]:
    def item(kind: ItemKind, name: str, title: Text, cites: Iterable[str], *where: str | int,
             number: int | None = None) -> Item:
        return Item(kind, name, module.id, title, module.reviewed, _each_once(cites), Place(path, where), number)

    taught = module.teaches
    yield item(ItemKind.MODULE, module.id, module.title,
               (*taught.provisions, *(f"term:{term}" for term in taught.terms), *taught.obligations))
    for index, section in enumerate(module.sections):
        yield item(ItemKind.SECTION, f"{module.id}/{section.id}", section.title,
                   (cite for statement in section.statements for cite in statement.cites), "sections", index)
    for index, mistake in enumerate(module.mistakes):
        yield item(ItemKind.MISTAKE, f"{module.id}/{index + 1}", mistake.mistake, mistake.cites, "mistakes", index,
                   number=index + 1)
    for index, line in enumerate(module.card):
        yield item(ItemKind.CARD, f"{module.id}/{index + 1}", line.text, line.cites, "card", index, number=index + 1)


def _of_quiz(path: str, quiz: Quiz) -> Iterator[Item]:
    for index, question in enumerate(quiz.questions):
        yield Item(ItemKind.QUESTION, f"{quiz.module}/{question.id}", quiz.module, question.stem,
                   quiz.reviewed_of(question), _each_once(question_rests_on(question)),
                   Place(path, ("questions", index)))


def question_rests_on(question: QuizQuestion) -> Iterator[str]:
    """Yield what a question rests on, as citations: what it cites, what it asks about, the values of its options."""
    yield from question.cites
    yield from _asked_of(question.asks)
    for asks, _ in filled(question):
        yield from _asked_of(asks)


def exercise_rests_on(exercise: Exercise) -> Iterator[str]:
    """Yield what the expected answers of an exercise rest on, as citations."""
    for task in exercise.tasks:
        for answer in task.answers:
            yield from answer.cites
            for asks in answer.holds:
                yield from _asked_of(asks)


def _asked_of(asks: Asks) -> Iterator[str]:
    """Yield the records a predicate looks into. An act or article that only says where something stands is none."""
    yield from asks.names("because")
    yield from asks.names("provision")
    yield from asks.names("where")
    yield from asks.names("of")
    yield from asks.names("delegation")
    yield from (f"claim:{claim}" for claim in asks.names("claim"))
    if asks.what in (What.DEFINED_BY, What.DEFINED_IN):
        yield from (f"term:{term}" for term in asks.names("term"))
    if asks.what in (What.BINDING, What.PARTY_SINCE):
        yield from asks.names("instrument")


def _each_once(cites: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cites))
