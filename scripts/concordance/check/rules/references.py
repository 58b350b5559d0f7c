"""Walks all references of the corpus once, so that each rule names only the kind it looks after."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from concordance.model.act import Act
from concordance.model.actor import ActorRegister
from concordance.model.amendment import AmendmentFile
from concordance.model.assessment import AssessmentFile
from concordance.model.claim import Claim
from concordance.model.corpus import Corpus
from concordance.model.delegation import DelegationFile
from concordance.model.exercise import Exercise
from concordance.model.instrument import Instrument, ObligationFile
from concordance.model.problem import Path
from concordance.model.provision import Article
from concordance.model.question import QuestionFile
from concordance.model.questionnaire import Questionnaire
from concordance.model.quiz import Quiz
from concordance.model.requirement import Requirement
from concordance.model.term import Term
from concordance.model.training import AudienceFile, TrainingModule


@dataclass(frozen=True)
class Reference:
    """A reference found in a file: to what kind of record, with which id, from which path."""

    kind: str
    target: str
    file: str
    path: Path
    home: str = ""  # the act, instrument or questionnaire whose sources and chapters are meant


def references(corpus: Corpus, kind: str) -> Iterator[Reference]:
    """Yield all references of one kind.

    kind: provision, act, actor, term, source, chapter, obligation, element or instrument; of the curriculum: cite
    (anything that can be cited), audience or module.
    """
    return iter(_by_kind(corpus).get(kind, ()))


# The rules ask one after another about the same corpus: one walk serves them all, and no older corpus is kept alive.
_latest: list[tuple[Corpus, dict[str, list[Reference]]]] = []


def _by_kind(corpus: Corpus) -> dict[str, list[Reference]]:
    if not _latest or _latest[0][0] is not corpus:
        found: dict[str, list[Reference]] = {}
        for ref in _all(corpus):
            found.setdefault(ref.kind, []).append(ref)
        _latest[:] = [(corpus, found)]
    return _latest[0][1]


def _all(corpus: Corpus) -> Iterator[Reference]:
    for path, register in corpus.of(ActorRegister):
        yield from _actors(path, register)
    for path, act in corpus.of(Act):
        yield from _many("act", path, ("amended_by",), act.amended_by)
    for path, article in corpus.of(Article):
        yield from _article(path, article)
    for path, amendments in corpus.of(AmendmentFile):
        yield from _amendments(path, amendments)
    for path, delegations in corpus.of(DelegationFile):
        yield from _delegations(path, delegations)
    for path, questions in corpus.of(QuestionFile):
        for index, question in enumerate(questions.questions):
            yield from _acts_or_provisions(path, ("questions", index, "about"), question.about)
    for path, claim in corpus.of(Claim):
        yield from _acts_or_provisions(path, ("provisions",), claim.provisions)
        yield from _many("act", path, ("examined", "acts"), claim.examined.acts)
    for path, term in corpus.of(Term):
        yield from _term(path, term)
    for path, instrument in corpus.of(Instrument):
        yield from _instrument(path, instrument)
    for path, obligations in corpus.of(ObligationFile):
        yield from _obligations(path, obligations)
    for path, requirement in corpus.of(Requirement):
        for index, link in enumerate(requirement.links):
            yield Reference("element", link.element, path, ("links", index, "element"))
    for path, judged in corpus.of(AssessmentFile):
        yield from _assessments(path, judged)
    for path, questionnaire in corpus.of(Questionnaire):
        yield from _questionnaire(path, questionnaire)
    for path, audiences in corpus.of(AudienceFile):
        for index, audience in enumerate(audiences.audiences):
            yield from _many("actor", path, ("audiences", index, "actors"), audience.actors)
    for path, module in corpus.of(TrainingModule):
        yield from _module(path, module)
    for path, quiz in corpus.of(Quiz):
        yield from _quiz(path, quiz)
    for path, exercise in corpus.of(Exercise):
        yield from _exercise(path, exercise)


def _many(kind: str, file: str, path: Path, targets: Iterable[str], home: str = "") -> Iterator[Reference]:
    for index, target in enumerate(targets):
        yield Reference(kind, target, file, (*path, index), home)


def _actors(file: str, register: ActorRegister) -> Iterator[Reference]:
    for index, actor in enumerate(register.actors):
        yield from _many("actor", file, ("actors", index, "broader"), actor.broader)


def _article(file: str, article: Article) -> Iterator[Reference]:
    act = article.id.rsplit("/", 1)[0]
    yield Reference("act", act, file, ("id",))
    yield Reference("act", article.wording.by, file, ("wording", "by"))
    yield from _many("source", file, ("wording", "sources"), article.wording.sources, act)
    if article.chapter:
        yield Reference("chapter", article.chapter, file, ("chapter",), act)
    for index, provision in enumerate(article.provisions):
        base = ("provisions", index)
        yield from _many("actor", file, (*base, "bearer"), provision.bearer)
        yield from _many("actor", file, (*base, "towards"), provision.towards)
        yield from _many("term", file, (*base, "terms"), provision.terms)
        yield from _many("provision", file, (*base, "cites"), provision.cites)
        for number, version in enumerate(provision.versions):
            here = (*base, "versions", number)
            yield Reference("act", version.by, file, (*here, "by"))
            if version.sources != article.wording.sources:
                yield from _many("source", file, (*here, "sources"), version.sources, act)


def _acts_or_provisions(file: str, path: Path, targets: Iterable[str]) -> Iterator[Reference]:
    for index, target in enumerate(targets):
        yield Reference("act" if target.count("/") == 1 else "provision", target, file, (*path, index))


def _amendments(file: str, record: AmendmentFile) -> Iterator[Reference]:
    yield Reference("act", record.act, file, ("act",))
    yield from _many("act", file, ("complete_for",), record.complete_for)
    yield from _many("source", file, ("taken", "sources"), record.taken.sources, record.act)
    for index, operation in enumerate(record.operations):
        base = ("operations", index)
        yield Reference("act", operation.act, file, (*base, "target"))
        if operation.sources != record.taken.sources:
            yield from _many("source", file, (*base, "sources"), operation.sources, record.act)


def _delegations(file: str, record: DelegationFile) -> Iterator[Reference]:
    yield Reference("act", record.act, file, ("act",))
    for index, delegation in enumerate(record.delegations):
        base = ("delegations", index)
        yield Reference("provision", delegation.provision, file, (*base, "provision"))
        yield from _many("provision", file, (*base, "also"), delegation.also)
        yield from _many("actor", file, (*base, "of"), delegation.of)
        for number, found in enumerate(delegation.found):
            yield from _acts_or_provisions(file, (*base, "found", number, "by"), (found.by,))


def _term(file: str, term: Term) -> Iterator[Reference]:
    yield from _many("term", file, ("related",), term.related)
    for index, definition in enumerate(term.definitions):
        kind = "provision" if "/" in definition.where else "obligation"
        yield Reference(kind, definition.where, file, ("definitions", index, "where"))


def _instrument(file: str, instrument: Instrument) -> Iterator[Reference]:
    for index, event in enumerate(instrument.status):
        yield from _many("source", file, ("status", index, "sources"), event.sources, instrument.id)
        if event.act:
            yield Reference("act", event.act, file, ("status", index, "act"))
    for index, entry in enumerate(instrument.not_demanded):
        yield from _many("source", file, ("not_demanded", index, "sources"), entry.sources, instrument.id)


def _obligations(file: str, record: ObligationFile) -> Iterator[Reference]:
    yield Reference("instrument", record.instrument, file, ("instrument",))
    if record.document:
        yield from _many("source", file, ("document", "sources"), record.document.sources, record.instrument)
    for index, obligation in enumerate(record.obligations):
        base = ("obligations", index)
        yield from _many("source", file, (*base, "sources"), obligation.sources, record.instrument)
        yield from _many("obligation", file, (*base, "related"), obligation.related)


def _assessments(file: str, record: AssessmentFile) -> Iterator[Reference]:
    yield Reference("instrument", record.instrument, file, ("instrument",))
    for index, row in enumerate(record.rows):
        base = ("rows", index)
        yield Reference("element", row.element, file, (*base, "id"))
        for number, evidence in enumerate(row.evidence):
            yield Reference("provision", evidence.provision, file, (*base, "evidence", number, "provision"))
        if row.examined:
            yield from _many("act", file, (*base, "examined", "acts"), row.examined.acts)


def _questionnaire(file: str, record: Questionnaire) -> Iterator[Reference]:
    # An instrument may have the id of a questionnaire, so the sources of the latter are asked for by another name.
    home = f"questionnaire:{record.id}"
    yield from _many("instrument", file, ("instruments",), record.instruments)
    for index, group in enumerate(record.groups):
        yield from _many("source", file, ("groups", index, "sources"), group.sources, home)
        for number, covered in enumerate(group.covers):
            yield Reference("instrument", covered.instrument, file, ("groups", index, "covers", number, "instrument"))
    for index, question in enumerate(record.questions):
        for key in ("obligation", "element", "provision", "term", "actor"):
            named: tuple[str, ...] = getattr(question, f"{key}s")
            yield from _many(key, file, ("questions", index, f"{key}s"), named)
        yield from _many("source", file, ("questions", index, "sources"), question.sources, home)


def _module(file: str, module: TrainingModule) -> Iterator[Reference]:
    yield from _many("audience", file, ("audiences",), module.audiences)
    for kind in ("provision", "term", "obligation"):
        yield from _many(kind, file, ("teaches", f"{kind}s"), getattr(module.teaches, f"{kind}s"))
    for index, section in enumerate(module.sections):
        base = ("sections", index)
        yield from _many("audience", file, (*base, "audiences"), section.audiences)
        for number, statement in enumerate(section.statements):
            yield from _many("cite", file, (*base, "statements", number, "cites"), statement.cites)
    for index, mistake in enumerate(module.mistakes):
        yield from _many("cite", file, ("mistakes", index, "cites"), mistake.cites)
    for index, line in enumerate(module.card):
        yield from _many("cite", file, ("card", index, "cites"), line.cites)


def _quiz(file: str, quiz: Quiz) -> Iterator[Reference]:
    yield Reference("module", quiz.module, file, ("module",))
    for index, question in enumerate(quiz.questions):
        base = ("questions", index)
        yield from _many("audience", file, (*base, "audiences"), question.audiences)
        yield from _many("cite", file, (*base, "cites"), question.cites)


def _exercise(file: str, exercise: Exercise) -> Iterator[Reference]:
    yield from _many("module", file, ("modules",), exercise.modules)
    yield from _many("audience", file, ("audiences",), exercise.audiences)
    for index, task in enumerate(exercise.tasks):
        for number, answer in enumerate(task.answers):
            yield from _many("cite", file, ("tasks", index, "answers", number, "cites"), answer.cites)
