"""The trainers' area: what is taught to whom and what of it is out of date, every module, every quiz."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from concordance.analysis.training.changes import Change
from concordance.analysis.training.items import ItemKind
from concordance.analysis.training.review import CurriculumOnDay, ItemOnDay, curriculum_on
from concordance.model.exercise import Exercise
from concordance.model.text import Text
from concordance.model.training import Audience, Mistake, Section, Statement, TrainingModule
from concordance.site.context import Page, SiteContext, href, term_path
from concordance.site.pages.links import Reference, quoted
from concordance.site.pages.training_links import (
    HERE,
    exercise_anchor,
    link,
    links,
    module_path,
    question_anchor,
    quiz_path,
    section_anchor,
)
from concordance.site.pages.training_packs import shelves
from concordance.site.pages.training_quiz import asked
from concordance.site.render import later, page

STYLE = "assets/training/training.css"
SCRIPT = "assets/training/quiz.js"
ANSWERS = "assets/training/answers.js"


@dataclass(frozen=True)
class Warned:
    """What a reader of one part has to know: what it rests on changed since the review, or an answer fell."""

    item: ItemOnDay
    changes: tuple[tuple[Reference, Change], ...]
    url: str


@dataclass(frozen=True)
class ModuleLine:
    """One module in the list, with what it has."""

    module: TrainingModule
    url: str
    quiz_url: str
    questions: int
    exercises: int


@dataclass(frozen=True)
class AudienceLine:
    """One audience, and the modules for it."""

    audience: Audience
    modules: tuple[ModuleLine, ...]

    @property
    def minutes(self) -> int:
        """How long all of its modules take."""
        return sum(line.module.minutes for line in self.modules)


@dataclass(frozen=True)
class Told:
    """A statement with the links of its citations."""

    statement: Statement
    links: tuple[Reference, ...]


class _Shared:
    """What is computed once for all pages, and not before one of them is read."""

    def __init__(self, context: SiteContext) -> None:
        self._context = context

    @cached_property
    def review(self) -> CurriculumOnDay:
        """The curriculum on the day of the site."""
        return curriculum_on(self._context.corpus, self._context.day)

    def warned(self, here: str, module: str | None = None) -> list[Warned]:
        """Return the parts of a module, or of all, that wait for a review."""
        return [Warned(item, tuple((link(self._context, here, c.record), c) for c in item.changes),
                       href(here, *_address(item)))
                for item in self.review.found if module in (None, item.item.module)]


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the first page, every module, every quiz; nothing where there is no curriculum."""
    corpus = context.corpus
    if not corpus.modules:
        return
    shared = _Shared(context)
    yield later(HERE, _index, context, shared)
    for module in corpus.modules.values():
        yield later(module_path(module.id), _module, context, module, shared)
        if module.id in corpus.quizzes:
            yield later(quiz_path(module.id), _quiz, context, module, shared)


def _address(item: ItemOnDay) -> tuple[str, str]:
    """Return page and anchor of a part of the curriculum."""
    part, module = item.item, item.item.module
    name = part.id.rsplit("/", 1)[-1]
    match part.kind:
        case ItemKind.QUESTION:
            return quiz_path(module), question_anchor(name)
        case ItemKind.SECTION:
            return module_path(module), section_anchor(name)
        case ItemKind.EXERCISE:
            return module_path(module), exercise_anchor(name)
        case ItemKind.MISTAKE | ItemKind.CARD:
            return module_path(module), "mistakes" if part.kind is ItemKind.MISTAKE else "card"
        case ItemKind.MODULE:
            return module_path(module), ""


def _index(context: SiteContext, shared: _Shared) -> Page:
    corpus = context.corpus
    lines = {module.id: _line(context, HERE, module) for module in corpus.modules.values()}
    audiences = [AudienceLine(audience, tuple(line for line in lines.values()
                                              if audience.id in line.module.audiences))
                 for audience in corpus.audiences.values()]
    return page(context, "training.md.j2", HERE, lines=list(lines.values()), audiences=audiences,
                counts=shared.review.counts(), warned=shared.warned(HERE), shelves=shelves(context, HERE), style=STYLE)


def _line(context: SiteContext, here: str, module: TrainingModule) -> ModuleLine:
    quiz = context.corpus.quizzes.get(module.id)
    return ModuleLine(module, href(here, module_path(module.id)),
                      href(here, quiz_path(module.id)) if quiz else "", len(quiz.questions) if quiz else 0,
                      sum(module.id in exercise.modules for exercise in context.corpus.exercises.values()))


def _module(context: SiteContext, module: TrainingModule, shared: _Shared) -> Page:
    here, corpus = module_path(module.id), context.corpus

    def told(statements: tuple[Statement, ...]) -> list[Told]:
        return [Told(statement, links(context, here, statement.cites)) for statement in statements]

    sections: list[tuple[Section, str, list[Told]]] = [
        (section, section_anchor(section.id), told(section.statements)) for section in module.sections]
    mistakes: list[tuple[Mistake, tuple[Reference, ...]]] = [
        (mistake, links(context, here, mistake.cites)) for mistake in module.mistakes]
    own = [e for e in corpus.exercises.values() if e.modules[0] == module.id]
    others = [(e.title, href(here, module_path(e.modules[0]), exercise_anchor(e.id)))
              for e in corpus.exercises.values() if module.id in e.modules[1:]]
    return page(context, "training_module.md.j2", here, m=_line(context, here, module), module=module,
                title_yaml=Markup(quoted(module.title.best(context.language)[0])), sections=sections,
                mistakes=mistakes, card=told(module.card), exercises=[_exercise(context, here, e) for e in own],
                others=others, terms=[(corpus.terms[term].label, href(here, term_path(term)))
                                      for term in module.teaches.terms],
                rests=links(context, here, (*module.teaches.provisions, *module.teaches.obligations)),
                warned=shared.warned(here, module.id), labels=_labels(context), beside=_beside(context, here, module),
                style=STYLE, script=ANSWERS)


def _exercise(context: SiteContext, here: str, exercise: Exercise) -> tuple[Exercise, str, list[object]]:
    """Return an exercise, its anchor, and each task with the links of each of its answers."""
    tasks: list[object] = [(task, [(answer, links(context, here, answer.cites)) for answer in task.answers])
                           for task in exercise.tasks]
    return exercise, exercise_anchor(exercise.id), tasks


def _beside(context: SiteContext, here: str, module: TrainingModule) -> list[tuple[str, Text, str]]:
    """Return the module before and the one after, each with the word for it."""
    order = list(context.corpus.modules.values())
    place = order.index(module)
    found = []
    if place:
        found.append(("before", order[place - 1]))
    if place + 1 < len(order):
        found.append(("after", order[place + 1]))
    return [(word, other.title, href(here, module_path(other.id))) for word, other in found]


def _labels(context: SiteContext) -> dict[str, Text]:
    return {audience.id: audience.label for audience in context.corpus.audiences.values()}


def _quiz(context: SiteContext, module: TrainingModule, shared: _Shared) -> Page:
    here, quiz = quiz_path(module.id), context.corpus.quizzes[module.id]
    restricted = {name for question in quiz.questions for name in question.audiences}
    title = context.words("trainers", "quiz-of").format(module.title.best(context.language)[0])
    warned = [w for w in shared.warned(here, module.id) if w.item.item.kind is ItemKind.QUESTION]
    return page(context, "training_quiz.md.j2", here, module=module, title=title, title_yaml=Markup(quoted(title)),
                module_url=href(here, module_path(module.id)),
                questions=[asked(context, here, question) for question in quiz.questions],
                audiences=[(name, _labels(context)[name]) for name in module.audiences] if restricted else [],
                warned={question_anchor(w.item.item.id): w for w in warned}, labels=_labels(context), style=STYLE,
                script=SCRIPT)
