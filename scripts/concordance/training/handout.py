"""The handout: what a learner takes home. Every statement with its remark and citation; no notes, no answers."""

from collections.abc import Iterator

from concordance.analysis.training.items import ItemKind
from concordance.model.exercise import Exercise
from concordance.model.training import Section, TrainingModule
from concordance.reports.document.parts import (
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Heading,
    Item,
    Notice,
    Paragraph,
    Style,
    Table,
    plain,
)
from concordance.training.frame import citations, cited, framed, warning
from concordance.training.pack import Pack
from concordance.training.pictures import table
from concordance.training.sources import sources


def document(pack: Pack) -> Document:
    """Return the handout of a pack."""
    return framed(pack, "handout", (*_modules(pack), *_sources(pack)))


def mistakes(pack: Pack, module: TrainingModule) -> Iterator[Block]:
    """Yield what learners often believe beside what the law says."""
    words = pack.words
    yield from warning(pack, ItemKind.MISTAKE, *(f"{module.id}/{n}" for n in range(1, len(module.mistakes) + 1)))
    yield Table(
        (Column(words("pack-handout", "mistake"), 2), Column(words("pack-handout", "correction"), 3)),
        tuple((Cell((plain(words.text(item.mistake)),)),
               Cell((plain(words.text(item.correction)), citations(pack, item.cites)))) for item in module.mistakes))


def objectives(pack: Pack, module: TrainingModule) -> Bullets:
    """Return what the learner can do after a module."""
    return Bullets(tuple(Item(plain(pack.words.text(text))) for text in module.objectives))


def facts(pack: Pack, exercise: Exercise) -> Notice:
    """Return the facts of an exercise in a box that says first that they are invented."""
    return Notice((plain(pack.words("pack", "fictional"), strong=True),
                   *(plain(pack.words.text(text)) for text in exercise.facts)))


def _modules(pack: Pack) -> Iterator[Block]:
    words = pack.words
    for module in pack.modules:
        yield Heading(1, words.text(module.title), module.id)
        yield Paragraph(plain(words.text(module.summary)), Style.LEAD)
        yield from warning(pack, ItemKind.MODULE, module.id)
        yield Paragraph(plain(words("pack-handout", "objectives")), Style.LABEL)
        yield objectives(pack, module)
        for section in pack.sections(module):
            yield from _section(pack, module, section)
        yield Heading(2, words("pack-handout", "mistakes"), f"{module.id}.mistakes")
        yield from mistakes(pack, module)
        found = pack.exercises_of(module)
        if found:
            yield Heading(2, words("pack-handout", "exercises"), f"{module.id}.exercises")
        for exercise in found:
            yield Heading(3, words.text(exercise.title), f"exercise.{exercise.id}")
            yield from warning(pack, ItemKind.EXERCISE, exercise.id)
            yield facts(pack, exercise)
            yield Paragraph(plain(words("pack-handout", "tasks")), Style.LABEL)
            yield Bullets(tuple(Item(plain(words.text(task.task))) for task in exercise.tasks))


def _section(pack: Pack, module: TrainingModule, section: Section) -> Iterator[Block]:
    words = pack.words
    yield Heading(2, words.text(section.title), f"{module.id}.{section.id}")
    yield from warning(pack, ItemKind.SECTION, f"{module.id}/{section.id}")
    for statement in section.statements:
        yield Paragraph(plain(words.text(statement.text), strong=True))
        if statement.remark:
            yield Paragraph(plain(words.text(statement.remark)))
        yield cited(pack, statement.cites)
    if section.picture:
        yield table(pack, section.picture)


def _sources(pack: Pack) -> Iterator[Block]:
    cites = [cite for module in pack.modules for section in pack.sections(module)
             for statement in section.statements for cite in statement.cites]
    cites += [cite for module in pack.modules for mistake in module.mistakes for cite in mistake.cites]
    yield Heading(1, pack.words("pack-handout", "sources"), "sources")
    yield from sources(pack, cites)
