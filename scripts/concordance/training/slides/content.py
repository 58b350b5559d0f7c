"""The slides of one module, from the title to the sources."""

from collections.abc import Iterator

from concordance.analysis.training.changes import Change
from concordance.analysis.training.cites import CiteKind, resolve
from concordance.analysis.training.items import ItemKind
from concordance.analysis.training.review import ItemOnDay
from concordance.model.corpus import act_of
from concordance.model.training import Mistake, Section, Statement, TrainingModule
from concordance.reports.addresses import name
from concordance.reports.dates import long_day
from concordance.training.frame import waiting
from concordance.training.pack import Pack
from concordance.training.slides.parts import Cell, Grid, Layout, Level, Line, Slide
from concordance.training.slides.pictures import drawn
from concordance.training.slides.practice import exercise_slides, question_slides, questions_of
from concordance.training.slides.telling import (
    Told,
    citation,
    cited,
    sources,
    table_slides,
    text_slides,
    warning,
)


def slides(pack: Pack, module: TrainingModule) -> Iterator[Slide]:
    """Yield the slides of a module in order."""
    yield _title(pack, module)
    yield from _objectives(pack, module)
    for section in pack.sections(module):
        yield from _section(pack, module, section)
    yield from _mistakes(pack, module)
    yield from _activity(pack, module)
    for number, question in enumerate(questions_of(pack, module), 1):
        yield from question_slides(pack, module, question, number)
    for exercise in pack.exercises_of(module):
        yield from exercise_slides(pack, exercise)
    yield from _waiting(pack, module)
    yield from _sources(pack, module)


def _title(pack: Pack, module: TrainingModule) -> Slide:
    words = pack.words
    return Slide(
        Layout.TITLE, words.text(module.title),
        below=(words("slides", "for").format(words.text(pack.audience.label)),
               words("slides", "state").format(long_day(pack.edition.day, pack.language)),
               words("slides", "data").format(pack.edition.data), words("slides", "trust")),
        notes=(words.text(module.summary), words("slides", "lesson").format(module.minutes),
               words.text(pack.audience.summary),
               words("slides", "reviewed").format(long_day(module.reviewed.on, pack.language),
                                                  words.phrase("assessor", module.reviewed.by)[0]),
               words("slides", "trust"),
               words("ui", "summary-note"), *sources(pack, module.teaches.provisions)))


def _objectives(pack: Pack, module: TrainingModule) -> Iterator[Slide]:
    told = tuple(Told((Line(pack.words.text(text)),)) for text in module.objectives)
    waits = (Line(pack.words("slides", "stale"), Level.WARNING),) if _found(pack, module) else ()
    yield from text_slides(pack, pack.words("slides", "objectives"), told, waits, (pack.words.text(module.summary),),
                           at_most=5)


def _section(pack: Pack, module: TrainingModule, section: Section) -> Iterator[Slide]:
    words, identifier = pack.words, f"{module.id}/{section.id}"
    told = tuple(Told((Line(words.text(statement.text)), citation(pack, statement.cites)),
                      _added(pack, statement), statement.cites)
                 for statement in section.statements)
    waits = warning(pack, ItemKind.SECTION, identifier)
    lead = words("slides", "part-of").format(words.text(module.title))
    minutes = f" ({words('slides', 'minutes').format(section.minutes)})" if section.minutes else ""
    yield from text_slides(pack, words.text(section.title), told, waits, (f"{lead}{minutes}",))
    if section.picture:
        below = (*(line.text for line in waits), words("ui", "summary-note"))
        yield from table_slides(pack, words.text(section.picture.title), drawn(pack, section.picture), below,
                                (lead, words("ui", "summary-note"), *sources(pack, section.picture.of)))


def _added(pack: Pack, statement: Statement) -> tuple[str, ...]:
    """Return what the notes of a slide say beside a statement: the remark, and what is for the speaker only."""
    words = pack.words
    return (*((words.text(statement.remark),) if statement.remark else ()),
            *((words("slides", "note").format(words.text(statement.note)),) if statement.note else ()))


def _mistakes(pack: Pack, module: TrainingModule) -> Iterator[Slide]:
    words = pack.words
    rows = tuple(_mistake(pack, mistake, bool(warning(pack, ItemKind.MISTAKE, f"{module.id}/{number}")))
                 for number, mistake in enumerate(module.mistakes, 1))
    grid = Grid((words("slides", "heard"), words("slides", "law-says")), rows, (40, 60),
                words("slides", "of-mistakes").format(len(rows)))
    cites = (cite for mistake in module.mistakes for cite in mistake.cites)
    yield from table_slides(pack, words("slides", "mistakes"), grid, (words("ui", "summary-note"),),
                            (words("slides", "part-of").format(words.text(module.title)), *sources(pack, cites)))


def _mistake(pack: Pack, mistake: Mistake, waits: bool) -> tuple[Cell, Cell]:
    stale = (pack.words("slides", "stale"),) if waits else ()
    return (Cell(pack.words.text(mistake.mistake), tint=2),
            Cell(pack.words.text(mistake.correction), ("; ".join(cited(pack, mistake.cites)), *stale), tint=1))


def _activity(pack: Pack, module: TrainingModule) -> Iterator[Slide]:
    words, activity = pack.words, module.activity
    title = words("slides", "activity").format(words.text(activity.title))
    materials = words("slides", "materials").format("; ".join(words.text(text) for text in activity.materials))
    fixed = (Line(words("slides", "minutes").format(activity.minutes)
                  + (f". {materials}" if activity.materials else ""), Level.TEXT, strong=True),)
    told = tuple(Told((Line(words.text(step), Level.STEP, number),)) for number, step in enumerate(activity.steps, 1))
    yield from text_slides(pack, title, told, fixed,
                           (words("slides", "part-of").format(words.text(module.title)), fixed[0].text), at_most=4)


def _waiting(pack: Pack, module: TrainingModule) -> Iterator[Slide]:
    words, found = pack.words, _found(pack, module)
    told = tuple(Told((Line(f"{words('training-item', each.item.kind).capitalize()}: {words.text(each.item.title)}",
                            Level.TEXT), Line(_why(pack, each), Level.CITATION))) for each in found)
    if told:
        yield from text_slides(pack, words("slides", "stale-title"), told,
                               (Line(words("slides", "stale"), Level.WARNING),), (words("slides", "stale"),), at_most=5)


def _found(pack: Pack, module: TrainingModule) -> list[ItemOnDay]:
    """Return what waits for a review of what this audience is taught: of the module, its questions and exercises."""
    cases = {exercise.id for exercise in pack.exercises_of(module)}
    return [found for found in waiting(pack)
            if (found.item.id in cases if found.item.kind is ItemKind.EXERCISE else found.item.module == module.id)]


def _why(pack: Pack, found: ItemOnDay) -> str:
    words = pack.words
    said = dict.fromkeys(_change(pack, change) for change in found.changes)
    return "; ".join((*said, *([words("slides", "unsupported")] if found.unsupported else [])))


def _change(pack: Pack, change: Change) -> str:
    words, what = pack.words, pack.words("training-change", change.what)
    of = cited(pack, (change.cite,))[0]
    return words("slides", "since").format(of, what, change.since) if change.since else f"{of}: {what}"


def _sources(pack: Pack, module: TrainingModule) -> Iterator[Slide]:
    """Yield what was cited: acts and instruments on the slide, every citation with its address in the notes."""
    words = pack.words
    cites = tuple(dict.fromkeys((
        *(cite for section in pack.sections(module) for statement in section.statements for cite in statement.cites),
        *(cite for mistake in module.mistakes for cite in mistake.cites),
        *(cite for question in questions_of(pack, module) for cite in question.cites),
        *(cite for exercise in pack.exercises_of(module) for task in exercise.tasks for answer in task.answers
          for cite in answer.cites))))
    named: dict[str, str | None] = {}
    terms = []
    for cite, shown in zip(cites, pack.cites(cites), strict=True):
        if cite.startswith(f"{CiteKind.TERM}:"):
            terms.append(words.text(pack.corpus.terms[cite.partition(":")[2]].label))
            continue
        of = _home(pack, cite) or shown.text
        named[of] = named.get(of) or shown.address
    told = [Told((Line(title, Level.TEXT, address=address),)) for title, address in named.items()]
    if terms:
        told.append(Told((Line(f"{words('ui', 'terms')}: {'; '.join(terms)}", Level.TEXT),)))
    told.append(Told((Line(f"{words('slides', 'trust')} {words('ui', 'summary-note')}", Level.TEXT, strong=True),)))
    first = (words("slides", "trust"), words("slides", "data").format(pack.edition.data))
    found = list(text_slides(pack, words("slides", "sources"), tuple(told), notes=first, at_most=10))
    for place, slide in enumerate(found):
        last = place == len(found) - 1
        yield Slide(slide.layout, slide.title, slide.lines, size=slide.size,
                    notes=(*slide.notes, *(sources(pack, cites, addresses=True) if last else ())))


def _home(pack: Pack, cite: str) -> str | None:
    """Return the act or instrument in which something cited stands; None for what stands in none."""
    found = resolve(pack.corpus, cite)
    match found.kind if found else None:
        case CiteKind.PROVISION | CiteKind.ARTICLE:
            return name(pack.corpus, act_of(cite), pack.language)
        case CiteKind.OBLIGATION | CiteKind.ELEMENT:
            instrument = pack.corpus.instruments[pack.corpus.instrument_of[cite.split("/")[0]]]
            return pack.words.text(instrument.short_title)
        case CiteKind.DELEGATION:
            return name(pack.corpus, cite.rsplit("/", 1)[0], pack.language)
        case _:
            return None
