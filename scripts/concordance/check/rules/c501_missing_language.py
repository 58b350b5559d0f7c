"""Readers get three languages: provisions in all, obligations and reasons at least as far as promised."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus, DataFile
from concordance.model.problem import CodeDoc, Path
from concordance.model.text import Text

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
    if file.kind == "actors":
        for index, actor in enumerate(record.actors):
            yield ("actors", index, "label"), actor.label, ALL
    elif file.kind in ("act", "instrument"):
        yield ("title",), record.title, ALL
        yield ("short_title",), record.short_title, ALL
    elif file.kind == "article":
        yield ("heading",), record.heading, ALL
        for index, provision in enumerate(record.provisions):
            for number, version in enumerate(provision.versions):
                yield ("provisions", index, "versions", number, "summary"), version.summary, ALL
    elif file.kind == "term":
        yield ("label",), record.label, ALL
        for index, definition in enumerate(record.definitions):
            for number, element in enumerate(definition.elements):
                yield ("definitions", index, "elements", number, "text"), element.text, ALL
    elif file.kind == "obligations":
        for index, obligation in enumerate(record.obligations):
            yield ("obligations", index, "title"), obligation.title, ("en",)
            yield ("obligations", index, "summary"), obligation.summary, ("en",)
    elif file.kind == "assessments":
        for index, row in enumerate(record.rows):
            yield ("rows", index, "reason"), row.reason, ("en", "ru")


RULE = Rule(DOC, check)
