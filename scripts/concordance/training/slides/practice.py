"""Questions to think about, each with its answer on the next slide, and case exercises."""

from collections.abc import Iterator
from typing import Final

from concordance.analysis.training.items import ItemKind
from concordance.model.exercise import Exercise
from concordance.model.quiz import Depth, QuestionKind, QuizQuestion
from concordance.model.training import TrainingModule
from concordance.training.pack import Pack
from concordance.training.quiz.asked import LETTERS, Answer, answers
from concordance.training.slides.fitting import BODY, flow, height
from concordance.training.slides.parts import Block, Level, Line, Slide
from concordance.training.slides.telling import Told, citation, sources, text_slides, warning

# Which of the sizes an answer with its task may at least have before the task is asked again on another slide.
_READABLE: Final = 3
# Kinds that a room can answer by raising hands; pairs and numbers belong to the quiz.
_FOR_A_ROOM: Final = {QuestionKind.SINGLE: "choose-one", QuestionKind.MULTIPLE: "choose-many",
                      QuestionKind.TRUE_FALSE: "choose-true"}


def questions_of(pack: Pack, module: TrainingModule) -> tuple[QuizQuestion, ...]:
    """Return a question of each level, the first that a room can answer."""
    found = [question for question in pack.questions(module) if question.kind in _FOR_A_ROOM]
    by_level = (next((question for question in found if question.level is level), None) for level in Depth)
    return tuple(question for question in by_level if question)


def question_slides(pack: Pack, module: TrainingModule, question: QuizQuestion, number: int) -> Iterator[Slide]:
    """Yield a question with its options in the order of the quiz, then the answer with the reason.

    What is wrong with the other options is in the notes.
    """
    words = pack.words
    waits = warning(pack, ItemKind.QUESTION, f"{module.id}/{question.id}")
    stem = Line(words.text(question.stem), Level.TEXT, strong=True)
    options = answers(pack, module, question)
    texts = [option.text for option in options] or [
        words("slides", key).capitalize() for key in ("is-true", "is-false")]
    told = tuple(Told((Line(text, Level.STEP, place, lettered=True),)) for place, text in enumerate(texts, 1))
    fixed = (*waits, stem, Line(words("slides", _FOR_A_ROOM[question.kind]), Level.CITATION))
    yield from text_slides(pack, words("slides", "think").format(number), told, fixed,
                           (words("slides", "answer-next"),), at_most=7)
    right = _right(pack, question, options)
    said = words("training-check", "right"), words("training-check", "wrong")
    reasons = tuple(f"{LETTERS[place]}. {said[not option.right].capitalize()}. {option.why}"
                    for place, option in enumerate(options))
    yield from text_slides(pack, words("slides", "answer-to").format(number), right, (*waits, stem),
                           (*reasons, *sources(pack, question.cites)))


def _right(pack: Pack, question: QuizQuestion, options: tuple[Answer, ...]) -> tuple[Told, ...]:
    """Return what is right, with the reason; the citation stands beneath the last."""
    words = pack.words
    if question.right is None:
        lines: list[Block] = [(Line(f"{LETTERS[place]}. {option.text}", Level.TEXT, strong=True), Line(option.why))
                 for place, option in enumerate(options) if option.right]
    else:
        key = "is-true" if question.right else "is-false"
        why = (Line(words.text(question.why)),) if question.why else ()
        lines = [(Line(words("slides", key).capitalize(), Level.TEXT, strong=True), *why)]
    lines[-1] = (*lines[-1], citation(pack, question.cites))
    return tuple(Told(block) for block in lines)


def exercise_slides(pack: Pack, exercise: Exercise) -> Iterator[Slide]:
    """Yield the facts, the tasks, and the expected answer to each task. Every slide says that the case is invented."""
    words, title = pack.words, pack.words.text(exercise.title)
    fixed = (*warning(pack, ItemKind.EXERCISE, exercise.id), Line(words("slides", "fictional"), Level.WARNING))
    note = (words("slides", "fictional"), words("slides", "minutes").format(exercise.minutes),
            words("slides", "note").format(words.text(exercise.teaching_note)))
    facts = tuple(Told((Line(words.text(text), Level.TEXT),)) for text in exercise.facts)
    tasks = tuple(Told((Line(words.text(task.task), Level.STEP, place),))
                  for place, task in enumerate(exercise.tasks, 1))
    both = flow(tuple(each.lines for each in (*facts, *tasks)), fixed, len(facts) + len(tasks))
    if len(both) == 1:
        # Who answers sees the facts.
        yield from text_slides(pack, words("slides", "case").format(title), (*facts, *tasks), fixed, note,
                               at_most=len(facts) + len(tasks))
    else:
        yield from text_slides(pack, words("slides", "case").format(title), facts, fixed, note, at_most=4)
        yield from text_slides(pack, words("slides", "tasks").format(title), tasks, fixed, note, at_most=5)
    expected = tuple(_expected(pack, exercise, fixed))
    yield from text_slides(pack, words("slides", "expected").format(title), expected, fixed, at_most=2, large=True)


def _expected(pack: Pack, exercise: Exercise, fixed: Block) -> Iterator[Told]:
    """Yield each task with its answers; where one slide cannot hold them, the task is asked again above the rest."""
    words = pack.words
    room = BODY - sum(height(line, _READABLE) for line in fixed)
    for place, task in enumerate(exercise.tasks, 1):
        text = words.text(task.task)
        asked = Line(text, Level.STEP, place, strong=True)
        again = Line(words("slides", "continued").format(text), Level.STEP, place, strong=True)
        block: Block = (asked,)
        cites: tuple[str, ...] = ()
        for answer in task.answers:
            more: Block = (Line(words.text(answer.text)), citation(pack, answer.cites))
            if len(block) > 1 and sum(height(line, _READABLE) for line in (*block, *more)) > room:
                yield Told(block, cites=cites)
                block, cites = (again,), ()
            block, cites = (*block, *more), (*cites, *answer.cites)
        yield Told(block, cites=cites)
