"""Questions to think about, with the answer in the notes, and case exercises."""

from collections.abc import Iterator
from typing import Final

from concordance.analysis.training.items import ItemKind
from concordance.model.exercise import Exercise
from concordance.model.quiz import Depth, QuestionKind, QuizQuestion
from concordance.model.training import TrainingModule
from concordance.training.pack import Pack
from concordance.training.slides.parts import Block, Level, Line, Slide
from concordance.training.slides.telling import Told, citation, text_slides, warning

# Kinds that a room can answer by raising hands; pairs and numbers belong to the quiz.
_FOR_A_ROOM: Final = {QuestionKind.SINGLE: "choose-one", QuestionKind.MULTIPLE: "choose-many",
                      QuestionKind.TRUE_FALSE: "choose-true"}


def questions_of(pack: Pack, module: TrainingModule) -> tuple[QuizQuestion, ...]:
    """Return a question of each level, the first that a room can answer."""
    found = [question for question in pack.questions(module) if question.kind in _FOR_A_ROOM]
    by_level = (next((question for question in found if question.level is level), None) for level in Depth)
    return tuple(question for question in by_level if question)


def question_slides(pack: Pack, module: TrainingModule, question: QuizQuestion, number: int) -> Iterator[Slide]:
    """Yield the slides of a question; its answer, the reasons and what it rests on are in the notes."""
    words = pack.words
    fixed = (*warning(pack, ItemKind.QUESTION, f"{module.id}/{question.id}"),
             Line(words.text(question.stem), Level.TEXT, strong=True),
             Line(words("slides", _FOR_A_ROOM[question.kind]), Level.CITATION))
    told = tuple(Told((Line(words.text(option.text), Level.STEP, place),), cites=question.cites)
                 for place, option in enumerate(question.options, 1))
    if not told:
        told = tuple(Told((Line(words("slides", key).capitalize(), Level.STEP, place),), cites=question.cites)
                     for place, key in enumerate(("is-true", "is-false"), 1))
    yield from text_slides(pack, words("slides", "think").format(number), told, fixed, _answer(pack, question),
                           at_most=7)


def _answer(pack: Pack, question: QuizQuestion) -> tuple[str, ...]:
    words = pack.words
    if question.right is not None:
        said = words("slides", "is-true" if question.right else "is-false")
        return (words("slides", "answer").format(said), *((words.text(question.why),) if question.why else ()))
    right = "; ".join(f"{place + 1}. {words.text(question.options[place].text)}" for place in question.right_options)
    return (words("slides", "answer").format(right),
            *(f"{place}. {words('slides', 'is-true' if option.right else 'is-false').capitalize()}. "
              f"{words.text(option.why)}" for place, option in enumerate(question.options, 1)))


def exercises_of(pack: Pack, module: TrainingModule) -> tuple[Exercise, ...]:
    """Return the exercises whose first module in the pack this is: each stands in one deck."""
    order = {each.id for each in pack.modules}
    return tuple(exercise for exercise in pack.exercises()
                 if next(name for name in exercise.modules if name in order) == module.id)


def exercise_slides(pack: Pack, exercise: Exercise) -> Iterator[Slide]:
    """Yield the facts, the tasks, and the expected answer to each task. Every slide says that the case is invented."""
    words, title = pack.words, pack.words.text(exercise.title)
    fixed = (*warning(pack, ItemKind.EXERCISE, exercise.id), Line(words("slides", "fictional"), Level.WARNING))
    note = (words("slides", "fictional"), words("slides", "minutes").format(exercise.minutes),
            words("slides", "note").format(words.text(exercise.teaching_note)))
    facts = tuple(Told((Line(words.text(text), Level.TEXT),)) for text in exercise.facts)
    yield from text_slides(pack, words("slides", "case").format(title), facts, fixed, note, at_most=4)
    tasks = tuple(Told((Line(words.text(task.task), Level.STEP, place),))
                  for place, task in enumerate(exercise.tasks, 1))
    yield from text_slides(pack, words("slides", "tasks").format(title), tasks, fixed, note, at_most=5)
    expected = tuple(_expected(pack, exercise))
    yield from text_slides(pack, words("slides", "expected").format(title), expected, fixed, note)


def _expected(pack: Pack, exercise: Exercise) -> Iterator[Told]:
    """Yield each task with its first answer, so that they stay together, then each further answer."""
    for place, task in enumerate(exercise.tasks, 1):
        asked: Block = (Line(pack.words.text(task.task), Level.STEP, place, strong=True),)
        for answer in task.answers:
            yield Told((*asked, Line(pack.words.text(answer.text)), citation(pack, answer.cites)), cites=answer.cites)
            asked = ()
