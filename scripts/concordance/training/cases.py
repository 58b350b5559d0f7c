"""Exercise sheets: invented facts, tasks, and room to write. The answers stand in the facilitator's plan only."""

from collections.abc import Iterator
from typing import Final

from concordance.analysis.training.items import ItemKind
from concordance.model.exercise import Exercise
from concordance.reports.document.parts import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Run,
    Style,
    Table,
    plain,
)
from concordance.training.frame import framed, warning
from concordance.training.handout import facts
from concordance.training.pack import Pack

_BLANK: Final = (Run("\u00a0"),)


def document(pack: Pack) -> Document:
    """Return the exercise sheets of a pack, each on a page of its own."""
    return framed(pack, "cases", (block for exercise in pack.exercises() for block in _sheet(pack, exercise)), 1)


def _sheet(pack: Pack, exercise: Exercise) -> Iterator[Block]:
    words = pack.words
    yield Heading(1, words.text(exercise.title), exercise.id)
    module = pack.module_of(exercise)
    if module:
        yield Paragraph(plain(words.text(module.title)), Style.LABEL)
    yield from warning(pack, ItemKind.EXERCISE, exercise.id)
    yield facts(pack, exercise)
    told = words("pack", "minutes").format(exercise.minutes)
    yield Paragraph(plain(f"{words('pack-cases', 'lead')} ({told})"), Style.NOTE)
    lines = _room(len(exercise.tasks))
    for number, task in enumerate(exercise.tasks, 1):
        yield Heading(2, f"{number}. {words.text(task.task)}", f"{exercise.id}.{task.id}")
        yield Table((Column(words("pack-cases", "your-answer")),), lines, whole=True)


def _room(tasks: int) -> tuple[tuple[Cell, ...], ...]:
    """Return the lines to write on, so that the sheet of an exercise stays one page as long as it can."""
    high = Cell((_BLANK, _BLANK))
    if tasks > 4:
        return ((Cell((_BLANK,)),),) * 3
    return ((high,),) * (3 if tasks < 4 else 2)
