"""Links of the trainers' area: what a citation of the curriculum leads to, and what of the curriculum rests on an
article."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from concordance.analysis.training.cites import Cited, CiteKind, resolve
from concordance.analysis.training.items import Item, ItemKind, items
from concordance.model.corpus import Corpus
from concordance.model.text import Text
from concordance.site.context import SiteContext, href, obligation_path, requirement_path, term_path
from concordance.site.pages import claims, delegations
from concordance.site.pages.links import Reference, reference, shortened

HERE = "training/index.md"


def module_path(module: str) -> str:
    """Return the page of a module."""
    return f"training/{module}.md"


def quiz_path(module: str) -> str:
    """Return the page with the questions of a module."""
    return f"training/quiz/{module}.md"


def section_anchor(section: str) -> str:
    """Return the anchor of a section on the page of its module."""
    return f"section-{section}"


def exercise_anchor(exercise: str) -> str:
    """Return the anchor of an exercise on the page of its first module."""
    return f"exercise-{exercise}"


def question_anchor(question: str) -> str:
    """Return the anchor of a question in its quiz. question: its id, within the module or the full one."""
    return f"question-{question.rsplit('/', 1)[-1]}"


def links(context: SiteContext, page: str, cites: Iterable[str]) -> tuple[Reference, ...]:
    """Return citations as links from `page`, each once. Raises KeyError for one that leads nowhere."""
    return tuple(dict.fromkeys(link(context, page, cite) for cite in cites))


def link(context: SiteContext, page: str, cite: str) -> Reference:
    """Return one citation as a link from `page`. Raises KeyError for one that leads nowhere."""
    found = resolve(context.corpus, cite)
    if found is None:
        raise KeyError(cite)  # a check holds every citation to the data
    if found.kind in (CiteKind.PROVISION, CiteKind.ARTICLE, CiteKind.ACT):
        return reference(context, page, found.id)
    label, target, anchor = _elsewhere(context, found)
    return Reference(label, href(page, target, anchor))


def _elsewhere(context: SiteContext, found: Cited) -> tuple[str, str, str]:
    """Return label, page and anchor of what is cited beside the law."""
    corpus, said, name = context.corpus, context.words.text, found.id
    match found.kind:
        case CiteKind.OBLIGATION | CiteKind.ELEMENT:
            owner, _, element = name.partition("/")
            obligation, instrument = corpus.obligations[owner], corpus.instrument_of[owner]
            label = context.cited(owner)
            if element:
                label = f"{label}: {shortened(said(corpus.elements[name].label))}"
            elif context.sharing_place[instrument, obligation.citation] > 1:
                label = f"{label}: {shortened(said(obligation.title))}"
            return label, obligation_path(instrument, owner), element if obligation.testable else ""
        case CiteKind.INSTRUMENT:
            return said(corpus.instruments[name].short_title), f"commitments/{name}/index.md", ""
        case CiteKind.NOT_DEMANDED:
            owner, topic = name.split("/")
            entry = next(e for e in corpus.instruments[owner].not_demanded if e.id == topic)
            label = context.words("trainers", "not-demanded").format(
                said(corpus.instruments[owner].short_title), said(entry.topic))
            return label, f"commitments/{owner}/index.md", "not-demanded"
        case CiteKind.DELEGATION:
            label = f"{context.words('delegations', 'expected')}: {context.cite(corpus.delegations[name].provision)}"
            return label, delegations.HERE, name.replace("/", "-")
        case CiteKind.TERM:
            return said(corpus.terms[name].label), term_path(name), ""
        case CiteKind.REQUIREMENT:
            return said(corpus.requirements[name].label), requirement_path(name), ""
        case CiteKind.CLAIM:
            return shortened(said(corpus.claims[name].claim)), claims.HERE, name
    raise KeyError(name)


@dataclass
class Taught:
    """What of one module rests on an article. questions: number in the quiz, from 1, and address."""

    title: Text
    url: str
    parts: list[tuple[str, str]] = field(default_factory=list)
    questions: list[tuple[int, str]] = field(default_factory=list)
    exercises: list[tuple[str, str]] = field(default_factory=list)


def resting_on(corpus: Corpus) -> dict[str, list[Item]]:
    """Return for each article what of the curriculum rests on it, a provision of it, or an act that it promises."""
    found: dict[str, list[Item]] = {}
    for item in items(corpus):
        for article in dict.fromkeys(_articles(corpus, item.rests_on)):
            found.setdefault(article, []).append(item)
    return found


def _articles(corpus: Corpus, cites: Iterable[str]) -> Iterator[str]:
    for cite in cites:
        place = corpus.delegations[cite].provision if cite in corpus.delegations else cite
        if place in corpus.article_of:
            yield corpus.article_of[place].id
        elif place in corpus.articles:
            yield place


def taught(context: SiteContext, page: str, found: Iterable[Item]) -> list[Taught]:
    """Return items of the curriculum by module, in the order of the modules, as links from `page`."""
    corpus, said = context.corpus, context.words.text
    modules: dict[str, Taught] = {}
    for item in found:
        here = module_path(item.module)
        told = modules.setdefault(item.module, Taught(corpus.modules[item.module].title, href(page, here)))
        match item.kind:
            case ItemKind.SECTION:
                anchor = section_anchor(item.id.rsplit("/", 1)[1])
                told.parts.append((said(item.title), href(page, here, anchor)))
            case ItemKind.MISTAKE | ItemKind.CARD:
                group = "mistakes" if item.kind is ItemKind.MISTAKE else "card"
                part = (context.words("trainers", group), href(page, here, group))
                if part not in told.parts:
                    told.parts.append(part)
            case ItemKind.QUESTION:
                address = href(page, quiz_path(item.module), question_anchor(item.id))
                told.questions.append((numbered(corpus, item.module)[item.id], address))
            case ItemKind.EXERCISE:
                told.exercises.append((said(item.title), href(page, here, exercise_anchor(item.id))))
            case ItemKind.MODULE:
                pass
    return [modules[module] for module in corpus.modules if module in modules]


def numbered(corpus: Corpus, module: str) -> dict[str, int]:
    """Return the number of each question in the quiz of a module, by full id; empty where it has no quiz."""
    quiz = corpus.quizzes.get(module)
    return {f"{module}/{question.id}": number
            for number, question in enumerate(quiz.questions if quiz else (), 1)}
