"""Tables of time: the dated versions of provisions, the periods they set, and the operations of amending acts."""

from collections.abc import Iterator

from concordance.exchange.export import Source
from concordance.exchange.tables.columns import (
    Column,
    Kind,
    Table,
    basis,
    day,
    flag,
    key,
    maybe,
    number,
    of_kind,
    texts,
    word,
)
from concordance.exchange.tables.rows import Pair, Part, known, pairs, parts, source_id, version_id
from concordance.model.amendment import Amendment, Operation
from concordance.model.corpus import Corpus, act_of
from concordance.model.provision import Bound, StartIs, TimeLimit, Version

Operated = Part[tuple[Corpus, Amendment]]


def _versions(source: Source) -> Iterator[Part[Version]]:
    for identifier, provision in source.corpus.provisions.items():
        yield from parts(identifier, provision.versions)


def _limits(source: Source) -> Iterator[Part[TimeLimit]]:
    for row in _versions(source):
        yield from parts(version_id(row.owner, row.record), row.record.time_limits)


def _version_sources(source: Source) -> Iterator[Pair]:
    for row in _versions(source):
        yield from pairs(version_id(row.owner, row.record),
                         (source_id(act_of(row.owner), name) for name in row.record.sources))


def _amendments(source: Source) -> Iterator[Operated]:
    for _, file in source.corpus.amendment_files:
        yield from parts(file.act, ((source.corpus, operation) for operation in file.operations))


def _amendment_id(row: Operated) -> str:
    return f"{row.owner}/{row.record[1].name}"


def _amendment_sources(source: Source) -> Iterator[Pair]:
    for row in _amendments(source):
        yield from pairs(_amendment_id(row), (source_id(row.owner, name) for name in row.record[1].sources))


VERSIONS = Table[Part[Version]]("versions", ("id",), _versions, (
    key("id", lambda row: version_id(row.owner, row.record)),
    key("provision", lambda row: row.owner, "provisions"),
    number("position", lambda row: row.place),
    day("from", lambda row: row.record.start, required=True),
    word("from_is", StartIs, lambda row: row.record.start_is),
    basis("from_basis", lambda row: row.record.start_basis),
    day("to", lambda row: row.record.end),
    flag("repealed", lambda row: row.record.repealed),
    key("by", lambda row: row.record.by, "acts"),
    basis("basis", lambda row: row.record.basis),
    *texts("summary", lambda row: row.record.summary),
    *texts("conditions", lambda row: row.record.conditions),
    *texts("note", lambda row: row.record.note),
))
TIME_LIMITS = Table[Part[TimeLimit]]("time_limits", ("version", "position"), _limits, (
    key("version", lambda row: row.owner, "versions"),
    number("position", lambda row: row.place),
    of_kind(Kind.DURATION, "duration", lambda row: row.record.duration),
    word("bound", Bound, lambda row: row.record.bound),
    *texts("what", lambda row: row.record.what),
))
VERSION_SOURCES = Table[Pair]("version_sources", ("version", "source"), _version_sources, (
    key("version", lambda row: row.one, "versions"),
    key("source", lambda row: row.other, "sources"),
))
_TARGETS: tuple[Column[Operated], ...] = (
    key("target", lambda row: row.record[1].target),
    maybe("target_act", lambda row: known(row.record[1].act, row.record[0].acts), "acts"),
    maybe("target_article", lambda row: known(row.record[1].target, row.record[0].articles), "articles"),
    maybe("target_provision", lambda row: known(row.record[1].target, row.record[0].provisions), "provisions"),
)
AMENDMENTS = Table[Operated]("amendments", ("id",), _amendments, (
    key("id", _amendment_id),
    key("act", lambda row: row.owner, "acts"),
    number("position", lambda row: row.place),
    word("op", Operation, lambda row: row.record[1].op),
    *_TARGETS,
    flag("parts", lambda row: row.record[1].parts),
    flag("encoded", lambda row: row.record[1].encoded),
    flag("editorial", lambda row: row.record[1].editorial),
    day("from", lambda row: row.record[1].start, required=True),
    word("from_is", StartIs, lambda row: row.record[1].start_is),
    basis("from_basis", lambda row: row.record[1].start_basis),
    basis("basis", lambda row: row.record[1].basis),
    *texts("what", lambda row: row.record[1].what),
))
AMENDMENT_SOURCES = Table[Pair]("amendment_sources", ("amendment", "source"), _amendment_sources, (
    key("amendment", lambda row: row.one, "amendments"),
    key("source", lambda row: row.other, "sources"),
))
TABLES = (VERSIONS, TIME_LIMITS, VERSION_SOURCES, AMENDMENTS, AMENDMENT_SOURCES)
