"""Readers get three languages: provisions in all, obligations and reasons at least as far as promised."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.check.rules.texts import texts
from concordance.model.act import Act
from concordance.model.actor import ActorRegister
from concordance.model.amendment import AmendmentFile
from concordance.model.assessment import AssessmentFile
from concordance.model.claim import Claim
from concordance.model.corpus import Corpus, DataFile
from concordance.model.delegation import DelegationFile
from concordance.model.exercise import Exercise
from concordance.model.instrument import Instrument, ObligationFile
from concordance.model.policy import SeverityPolicy
from concordance.model.problem import CodeDoc, Path
from concordance.model.provision import Article
from concordance.model.question import QuestionFile
from concordance.model.questionnaire import Questionnaire
from concordance.model.quiz import Quiz
from concordance.model.requirement import Requirement
from concordance.model.scale import Scale
from concordance.model.term import Term
from concordance.model.text import Text
from concordance.model.training import AudienceFile, TrainingModule

DOC = CodeDoc(
    "C501", "missing-language", "A text lacks a language it must have.",
    "Kazakh and Russian are authentic; a reader of either must not be sent to the other.",
    "summary: {en: …, ru: …}", "summary: {kk: …, ru: …, en: …}",
)
ALL = ("kk", "ru", "en")


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield texts that lack a required language."""
    for file in corpus.files:
        for path, text, needed in _texts(file):
            missing = [language for language in needed if not text.get(language)]
            if missing:
                yield Finding(file.path, path, f"no {' and no '.join(missing)} text")


def _texts(file: DataFile) -> Iterator[tuple[Path, Text, tuple[str, ...]]]:
    record = file.record
    if isinstance(record, ActorRegister):
        for index, actor in enumerate(record.actors):
            yield ("actors", index, "label"), actor.label, ALL
    elif isinstance(record, Act | Instrument):
        yield ("title",), record.title, ALL
        yield ("short_title",), record.short_title, ALL
        if isinstance(record, Instrument):
            for index, entry in enumerate(record.not_demanded):
                yield ("not_demanded", index, "topic"), entry.topic, ALL
                yield ("not_demanded", index, "explanation"), entry.explanation, ALL
    elif isinstance(record, Article):
        yield ("heading",), record.heading, ALL
        for index, provision in enumerate(record.provisions):
            for number, version in enumerate(provision.versions):
                yield ("provisions", index, "versions", number, "summary"), version.summary, ALL
    elif isinstance(record, Term):
        yield ("label",), record.label, ALL
        for index, definition in enumerate(record.definitions):
            for number, element in enumerate(definition.elements):
                yield ("definitions", index, "elements", number, "text"), element.text, ALL
        for name in ("values", "facets"):
            for index, value in enumerate(getattr(record, name)):
                yield (name, index, "label"), value.label, ALL
    elif isinstance(record, AmendmentFile):
        for index, operation in enumerate(record.operations):
            yield ("operations", index, "what"), operation.what, ALL
    elif isinstance(record, DelegationFile):
        for index, delegation in enumerate(record.delegations):
            yield ("delegations", index, "what"), delegation.what, ALL
    elif isinstance(record, QuestionFile):
        for index, question in enumerate(record.questions):
            yield ("questions", index, "question"), question.question, ALL
            yield ("questions", index, "tried"), question.tried, ALL
    elif isinstance(record, Claim):
        yield ("claim",), record.claim, ALL
        yield ("reason",), record.reason, ALL
    elif isinstance(record, ObligationFile):
        for index, obligation in enumerate(record.obligations):
            yield ("obligations", index, "title"), obligation.title, ("en",)
            yield ("obligations", index, "summary"), obligation.summary, ("en",)
            if obligation.not_assessed:
                yield ("obligations", index, "not_assessed"), obligation.not_assessed, ("en", "ru")
    elif isinstance(record, Requirement):
        yield ("label",), record.label, ALL
        yield ("summary",), record.summary, ALL
        for index, part in enumerate(record.parts):
            yield ("parts", index, "label"), part.label, ALL
        for index, link in enumerate(record.links):
            if link.differs:
                yield ("links", index, "differs"), link.differs, ("en", "ru")
    elif isinstance(record, Questionnaire):
        for name in ("title", "short_title", "by", "caution", "reference"):
            if told := getattr(record, name):
                yield (name,), told, ALL
        for index, group in enumerate(record.groups):
            yield ("groups", index, "title"), group.title, ALL
        for index, asked in enumerate(record.questions):
            yield ("questions", index, "text"), asked.text, ALL
            if asked.for_state:
                yield ("questions", index, "for_state"), asked.for_state, ALL
    elif isinstance(record, SeverityPolicy):
        yield ("summary",), record.summary, ALL
        for name in ("force", "modality", "verdict", "theme"):
            for key, share in getattr(record, name).items():
                yield (name, key, "reason"), share.reason, ALL
    elif isinstance(record, Scale):
        yield ("label",), record.label, ALL
        yield ("summary",), record.summary, ALL
        for index, mark in enumerate(record.marks):
            yield ("marks", index, "label"), mark.label, ALL
            yield ("marks", index, "meaning"), mark.meaning, ALL
    elif isinstance(record, AssessmentFile):
        for index, row in enumerate(record.rows):
            yield ("rows", index, "reason"), row.reason, ("en", "ru")
    elif isinstance(record, AudienceFile | TrainingModule | Quiz | Exercise):
        # What is taught is taught in each language: of these every text counts.
        yield from ((path, text, ALL) for path, text in texts(record, ()))


RULE = Rule(DOC, check)
