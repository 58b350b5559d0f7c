"""Walks all references of the corpus once, so that each rule names only the kind it looks after."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordance.model.corpus import Corpus, DataFile
from concordance.model.problem import Path


@dataclass(frozen=True)
class Reference:
    """A reference found in a file: to what kind of record, with which id, from which path."""

    kind: str
    target: str
    file: str
    path: Path
    home: str = ""  # the act or instrument whose sources and chapters are meant


def references(corpus: Corpus, kind: str) -> Iterator[Reference]:
    """Yield all references of one kind: provision, act, actor, term, source, chapter, obligation or instrument."""
    for file in corpus.files:
        walk = _WALKS.get(file.kind)
        if walk:
            yield from (ref for ref in walk(file) if ref.kind == kind)


def _many(kind: str, file: str, path: Path, targets, home: str = "") -> Iterator[Reference]:
    for index, target in enumerate(targets):
        yield Reference(kind, target, file, (*path, index), home)


def _actors(file: DataFile) -> Iterator[Reference]:
    for index, actor in enumerate(file.record.actors):
        yield from _many("actor", file.path, ("actors", index, "broader"), actor.broader)


def _act(file: DataFile) -> Iterator[Reference]:
    yield from _many("act", file.path, ("amended_by",), file.record.amended_by)


def _article(file: DataFile) -> Iterator[Reference]:
    article = file.record
    act = article.id.rsplit("/", 1)[0]
    yield Reference("act", act, file.path, ("id",))
    yield Reference("act", article.wording.by, file.path, ("wording", "by"))
    yield from _many("source", file.path, ("wording", "sources"), article.wording.sources, act)
    if article.chapter:
        yield Reference("chapter", article.chapter, file.path, ("chapter",), act)
    for index, provision in enumerate(article.provisions):
        base = ("provisions", index)
        yield from _many("actor", file.path, (*base, "bearer"), provision.bearer)
        yield from _many("actor", file.path, (*base, "towards"), provision.towards)
        yield from _many("term", file.path, (*base, "terms"), provision.terms)
        yield from _many("provision", file.path, (*base, "cites"), provision.cites)
        for number, version in enumerate(provision.versions):
            here = (*base, "versions", number)
            yield Reference("act", version.by, file.path, (*here, "by"))
            if version.sources != article.wording.sources:
                yield from _many("source", file.path, (*here, "sources"), version.sources, act)


def _term(file: DataFile) -> Iterator[Reference]:
    yield from _many("term", file.path, ("related",), file.record.related)
    for index, definition in enumerate(file.record.definitions):
        kind = "provision" if "/" in definition.where else "obligation"
        yield Reference(kind, definition.where, file.path, ("definitions", index, "where"))


def _instrument(file: DataFile) -> Iterator[Reference]:
    instrument = file.record
    for index, event in enumerate(instrument.status):
        yield from _many("source", file.path, ("status", index, "sources"), event.sources, instrument.id)
        if event.act:
            yield Reference("act", event.act, file.path, ("status", index, "act"))


def _obligations(file: DataFile) -> Iterator[Reference]:
    record = file.record
    yield Reference("instrument", record.instrument, file.path, ("instrument",))
    for index, obligation in enumerate(record.obligations):
        base = ("obligations", index)
        yield from _many("source", file.path, (*base, "sources"), obligation.sources, record.instrument)
        yield from _many("obligation", file.path, (*base, "related"), obligation.related)


def _assessments(file: DataFile) -> Iterator[Reference]:
    record = file.record
    yield Reference("instrument", record.instrument, file.path, ("instrument",))
    for index, row in enumerate(record.rows):
        base = ("rows", index)
        yield Reference("element", row.element, file.path, (*base, "id"))
        for number, evidence in enumerate(row.evidence):
            yield Reference("provision", evidence.provision, file.path, (*base, "evidence", number, "provision"))
        if row.examined:
            yield from _many("act", file.path, (*base, "examined", "acts"), row.examined.acts)


_WALKS = {
    "actors": _actors,
    "act": _act,
    "article": _article,
    "term": _term,
    "instrument": _instrument,
    "obligations": _obligations,
    "assessments": _assessments,
}
