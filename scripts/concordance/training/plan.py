"""The facilitator's plan: times, materials, steps, what to stress, and the expected answers with their proofs."""

from collections.abc import Iterator

from concordance.analysis.training.items import ItemKind
from concordance.model.exercise import Exercise
from concordance.model.training import Section, TrainingModule
from concordance.reports.document.parts import (
    Align,
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Heading,
    Item,
    Notice,
    Paragraph,
    Run,
    Style,
    Table,
    cell,
    plain,
)
from concordance.reports.training_check import reasons
from concordance.training.frame import citations, framed, waiting, warning
from concordance.training.handout import facts, mistakes, objectives
from concordance.training.pack import Pack
from concordance.training.proofs import proofs
from concordance.training.timing import PER_QUESTION, Part, PartKind, Session, session

_BEFORE = ("before-1", "before-2", "before-3")
_HARM = ("harm-1", "harm-2", "harm-3", "harm-4", "harm-5")


def document(pack: Pack) -> Document:
    """Return the plan of a pack. It is not for learners: it holds the answers."""
    sessions = {module.id: session(pack, module) for module in pack.modules}
    return framed(pack, "plan", (
        *_overview(pack, sessions), *_stale(pack),
        *(block for module in pack.modules for block in _module(pack, module, sessions[module.id]))))


def _overview(pack: Pack, sessions: dict[str, Session]) -> Iterator[Block]:
    words = pack.words
    yield Heading(1, words("pack-plan", "overview"), "overview")
    least, most = min(PER_QUESTION.values()), max(PER_QUESTION.values())
    yield Paragraph(plain(words("pack-plan", "timing-lead").format(least, most)))
    kinds = (PartKind.LESSON, PartKind.ACTIVITY, PartKind.EXERCISE, PartKind.QUIZ)
    named = {PartKind.EXERCISE: "exercises"}
    columns = [Column(words("pack-plan", "module"), 6)]
    columns += [Column(words("pack-plan", named.get(kind, kind)), 2, Align.END) for kind in kinds]
    rows = [(cell(words.text(module.title)), *(cell(str(sessions[module.id].of(kind))) for kind in kinds),
             cell(str(sessions[module.id].minutes))) for module in pack.modules]
    if len(rows) > 1:
        sums = [sum(s.of(kind) for s in sessions.values()) for kind in kinds]
        whole = (*sums, sum(s.minutes for s in sessions.values()))
        rows.append((Cell((plain(words("pack-plan", "total"), strong=True),)),
                     *(Cell((plain(str(n), strong=True),)) for n in whole)))
    yield Table((*columns, Column(words("pack-plan", "total"), 2, Align.END)), tuple(rows))
    for heading, keys in (("before", _BEFORE), ("harm", _HARM)):
        yield Heading(2, words("pack-plan", heading), heading)
        yield Bullets(tuple(Item(plain(words("pack-plan", key))) for key in keys))


def _stale(pack: Pack) -> Iterator[Block]:
    """List what the law has left behind, with what changed."""
    words = pack.words
    found = waiting(pack)
    if not found:
        return
    yield Heading(2, words("pack-plan", "stale"), "stale")
    yield Notice((plain(words("pack", "stale").format(len(found))),), "warning")
    items: list[Item] = []
    for waits in found:
        items.append(Item((Run(f"{words('training-item', waits.item.kind)}: ", strong=True),
                           Run(words.text(waits.item.title)),
                           Run(f" ({words('training-check', 'reviewed').format(waits.item.reviewed.on)})"))))
        items += [Item(plain(reason), 1) for reason in reasons(pack.corpus, waits, words)]
    yield Bullets(tuple(items))


def _module(pack: Pack, module: TrainingModule, runs: Session) -> Iterator[Block]:
    words = pack.words
    yield Heading(1, words.text(module.title), module.id)
    yield Paragraph(plain(words.text(module.summary)), Style.LEAD)
    yield from warning(pack, ItemKind.MODULE, module.id)
    yield Paragraph(plain(words("pack-plan", "objectives")), Style.LABEL)
    yield objectives(pack, module)
    yield Heading(2, words("pack-plan", "schedule"), f"{module.id}.schedule")
    yield _schedule(pack, runs)
    yield Heading(2, words("pack-plan", "stress"), f"{module.id}.stress")
    for section in pack.sections(module):
        yield from _section(pack, module, section)
    yield Heading(2, words("pack-handout", "mistakes"), f"{module.id}.mistakes")
    yield from mistakes(pack, module)
    yield from _activity(pack, module)
    found = pack.exercises_of(module)
    if found:
        yield Heading(2, words("pack-plan", "answers"), f"{module.id}.answers")
    for exercise in found:
        yield from _exercise(pack, exercise)
    if quiz := pack.questions(module):
        yield Heading(2, words("pack-plan", "quiz"), f"{module.id}.quiz")
        yield from warning(pack, ItemKind.QUESTION, *(f"{module.id}/{question.id}" for question in quiz))
        yield Paragraph(plain(words("pack-plan", "quiz-lead").format(len(quiz), runs.of(PartKind.QUIZ))))


def _schedule(pack: Pack, runs: Session) -> Table:
    words = pack.words

    def row(part: Part) -> tuple[Cell, ...]:
        estimated = f" ({words('pack-plan', 'estimated')})" if part.estimated else ""
        return (cell(f"{_clock(part.start)} – {_clock(part.end)}"), cell(words("pack-plan", part.kind)),
                cell(part.title), cell(f"{part.minutes}{estimated}"))

    total = (cell(""), cell(""), Cell((plain(words("pack-plan", "total"), strong=True),)),
             Cell((plain(str(runs.minutes), strong=True),)))
    return Table((Column(words("pack-plan", "from-to"), 3), Column(words("pack-plan", "part"), 3),
                  Column(words("pack-plan", "topic"), 8), Column(words("pack-plan", "minutes"), 3, Align.END)),
                 (*map(row, runs.parts), total))


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def _section(pack: Pack, module: TrainingModule, section: Section) -> Iterator[Block]:
    words = pack.words
    time = f" ({words('pack', 'minutes').format(section.minutes)})" if section.minutes else ""
    yield Heading(3, words.text(section.title) + time, f"{module.id}.{section.id}")
    yield from warning(pack, ItemKind.SECTION, f"{module.id}/{section.id}")
    items: list[Item] = []
    for statement in section.statements:
        items.append(Item((Run(words.text(statement.text) + " ", strong=True), *citations(pack, statement.cites))))
        if statement.remark:
            items.append(Item(plain(words.text(statement.remark)), 1))
        if statement.note:
            items.append(Item((Run(f"{words('pack-plan', 'speaker')}: ", strong=True),
                               Run(words.text(statement.note))), 1))
    yield Bullets(tuple(items))


def _activity(pack: Pack, module: TrainingModule) -> Iterator[Block]:
    words, activity = pack.words, module.activity
    told = words("pack", "minutes").format(activity.minutes)
    title = f"{words('pack-plan', 'activity')}: {words.text(activity.title)} ({told})"
    yield Heading(2, title, f"{module.id}.activity")
    if activity.materials:
        yield Paragraph(plain(words("pack-plan", "materials")), Style.LABEL)
        yield Bullets(tuple(Item(plain(words.text(text))) for text in activity.materials))
    yield Table((Column(words("pack", "number"), 1), Column(words("pack-plan", "step"), 14)),
                tuple((cell(str(n)), cell(words.text(text))) for n, text in enumerate(activity.steps, 1)))


def _exercise(pack: Pack, exercise: Exercise) -> Iterator[Block]:
    words = pack.words
    told = words("pack", "minutes").format(exercise.minutes)
    yield Heading(3, f"{words.text(exercise.title)} ({told})", f"exercise.{exercise.id}")
    yield from warning(pack, ItemKind.EXERCISE, exercise.id)
    yield facts(pack, exercise)
    yield Paragraph((Run(f"{words('pack-plan', 'note')}. ", strong=True), Run(words.text(exercise.teaching_note))))
    for task in exercise.tasks:
        yield Paragraph(plain(words.text(task.task)), Style.LABEL)
        yield Table(
            (Column(words("pack-plan", "answer"), 1), Column(words("pack-plan", "proof"), 1)),
            tuple((Cell((plain(words.text(answer.text)), citations(pack, answer.cites))),
                   cell(*proofs(pack, answer.holds))) for answer in task.answers))
