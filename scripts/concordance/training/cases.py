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

_LINES: Final = 3
# So many tasks leave a page less room.
_MANY: Final = 5
# A line to write on is as high as two lines of text.
_EMPTY: Final = Cell(((Run("\u00a0"),), (Run("\u00a0"),)))


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
    lines = _LINES if len(exercise.tasks) < _MANY else _LINES - 1
    for number, task in enumerate(exercise.tasks, 1):
        yield Heading(2, f"{number}. {words.text(task.task)}", f"{exercise.id}.{task.id}")
        yield Table((Column(words("pack-cases", "your-answer")),), ((_EMPTY,),) * lines, whole=True)
