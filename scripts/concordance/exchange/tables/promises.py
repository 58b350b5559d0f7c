"""Tables of promises: instruments with the steps of the State, obligations and their elements."""

from collections.abc import Iterator

from concordance.exchange.export import Source
from concordance.exchange.tables.columns import Table, basis, day, flag, key, maybe, number, text, texts, word
from concordance.exchange.tables.rows import Pair, Part, pairs, parts, source_id
from concordance.graph.namespaces import slug
from concordance.model.instrument import (
    Document,
    Element,
    Force,
    Instrument,
    InstrumentKind,
    Measures,
    Modality,
    Obligation,
    ObligationFile,
    Pillar,
    StatusEvent,
    Theme,
)

Obliged = Part[tuple[ObligationFile, Obligation]]


def _document_id(file: ObligationFile) -> str | None:
    return f"{file.instrument}/{slug(file.name)}" if file.document else None


def _status(source: Source) -> Iterator[Part[StatusEvent]]:
    for instrument in source.corpus.instruments.values():
        yield from parts(instrument.id, instrument.status)


def _documents(source: Source) -> Iterator[Part[tuple[str, Document]]]:
    for file in source.corpus.obligation_files:
        if file.document is not None:
            yield from parts(file.instrument, ((_document_id(file) or "", file.document),))


def _obligations(source: Source) -> Iterator[Obliged]:
    for instrument in source.corpus.instruments:
        held = ((file, obligation) for file in source.corpus.obligation_files if file.instrument == instrument
                for obligation in file.obligations)
        yield from parts(instrument, held)


def _obligation_sources(source: Source) -> Iterator[Pair]:
    for row in _obligations(source):
        yield from pairs(row.record[1].id, (source_id(row.owner, name) for name in row.record[1].sources))


def _related(source: Source) -> Iterator[Pair]:
    for obligation in source.corpus.obligations.values():
        yield from pairs(obligation.id, (other for other in obligation.related if other in source.corpus.obligations))


def _elements(source: Source) -> Iterator[Part[Element]]:
    for obligation in source.corpus.obligations.values():
        yield from parts(obligation.id, obligation.elements)


INSTRUMENTS = Table[Instrument]("instruments", ("id",), lambda source: source.corpus.instruments.values(), (
    key("id", lambda row: row.id),
    number("place", lambda row: row.place),
    word("kind", InstrumentKind, lambda row: row.kind),
    word("force", Force, lambda row: row.force),
    *texts("title", lambda row: row.title),
    basis("title_basis", lambda row: row.title_basis),
    *texts("short_title", lambda row: row.short_title),
    day("adopted", lambda row: row.adopted, required=True),
    day("in_force", lambda row: row.in_force),
    basis("dates_basis", lambda row: row.dates_basis),
    text("depositary", lambda row: row.depositary),
    text("reference", lambda row: row.reference, required=True),
    flag("binding", lambda row: row.binding),
    day("binding_from", lambda row: row.binding_from),
    flag("encoded", lambda row: row.encoded),
    *texts("not_assessed", lambda row: row.not_assessed),
    number("obligations_expected", lambda row: row.obligations_expected),
    *texts("notes", lambda row: row.notes),
))
INSTRUMENT_STATUS = Table[Part[StatusEvent]]("instrument_status", ("instrument", "position"), _status, (
    key("instrument", lambda row: row.owner, "instruments"),
    number("position", lambda row: row.place),
    text("what", lambda row: row.record.what, required=True),
    day("on", lambda row: row.record.day),
    maybe("act", lambda row: row.record.act, "acts"),
    basis("basis", lambda row: row.record.basis),
    *texts("note", lambda row: row.record.note),
))
DOCUMENTS = Table[Part[tuple[str, Document]]]("documents", ("id",), _documents, (
    key("id", lambda row: row.record[0]),
    key("instrument", lambda row: row.owner, "instruments"),
    *texts("title", lambda row: row.record[1].title),
    text("number", lambda row: row.record[1].number),
    day("adopted", lambda row: row.record[1].adopted, required=True),
    basis("basis", lambda row: row.record[1].basis),
))
OBLIGATIONS = Table[Obliged]("obligations", ("id",), _obligations, (
    key("id", lambda row: row.record[1].id),
    key("instrument", lambda row: row.owner, "instruments"),
    number("position", lambda row: row.place),
    text("article", lambda row: row.record[0].article),
    text("part", lambda row: row.record[0].part),
    maybe("document", lambda row: _document_id(row.record[0]), "documents"),
    text("citation", lambda row: row.record[1].citation, required=True),
    *texts("title", lambda row: row.record[1].title),
    *texts("summary", lambda row: row.record[1].summary),
    word("modality", Modality, lambda row: row.record[1].modality),
    text("operative_verb", lambda row: row.record[1].operative_verb, required=True),
    text("qualifiers", lambda row: "\n".join(row.record[1].qualifiers)),
    word("pillar", Pillar, lambda row: row.record[1].pillar),
    word("theme", Theme, lambda row: row.record[1].theme),
    text("addressee", lambda row: row.record[1].addressee, required=True),
    text("beneficiary", lambda row: row.record[1].beneficiary, required=True),
    word("measures", Measures, lambda row: row.record[1].measures),
    flag("testable", lambda row: row.record[1].testable),
    text("model_law_2009", lambda row: "\n".join(row.record[1].model_law_2009)),
    text("review_cluster", lambda row: row.record[1].review_cluster),
    *texts("not_assessed", lambda row: row.record[1].not_assessed),
    flag("place_seen", lambda row: row.record[1].place_seen),
    flag("unverified", lambda row: row.record[1].unverified),
    basis("basis", lambda row: row.record[1].basis),
    *texts("notes", lambda row: row.record[1].notes),
))
OBLIGATION_SOURCES = Table[Pair]("obligation_sources", ("obligation", "source"), _obligation_sources, (
    key("obligation", lambda row: row.one, "obligations"),
    key("source", lambda row: row.other, "sources"),
))
OBLIGATION_RELATIONS = Table[Pair]("obligation_relations", ("obligation", "related"), _related, (
    key("obligation", lambda row: row.one, "obligations"),
    key("related", lambda row: row.other, "obligations"),
))
ELEMENTS = Table[Part[Element]]("elements", ("id",), _elements, (
    key("id", lambda row: row.id),
    key("obligation", lambda row: row.owner, "obligations"),
    number("position", lambda row: row.place),
    *texts("label", lambda row: row.record.label),
))
TABLES = (INSTRUMENTS, INSTRUMENT_STATUS, DOCUMENTS, OBLIGATIONS, OBLIGATION_SOURCES, OBLIGATION_RELATIONS, ELEMENTS)
