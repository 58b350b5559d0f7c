"""Tables of judgements: assessment rows with their evidence, and the verdicts that follow from them on the day."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from concordance.analysis.outcome import ElementVerdict, Verdict
from concordance.analysis.severity import priority_of
from concordance.analysis.standing import Standing
from concordance.analysis.verdicts import ElementOnDay, ObligationOnDay, RowOnDay, verdicts
from concordance.exchange.export import Source
from concordance.exchange.tables.columns import Table, basis, day, flag, key, maybe, number, text, texts, word
from concordance.exchange.tables.rows import Pair, Part, pairs, parts, version_id
from concordance.model.assessment import Evidence, Relation, Row
from concordance.model.base import Review
from concordance.model.corpus import Corpus
from concordance.model.policy import Priority


class Judged(NamedTuple):
    """What was judged on the day: an obligation, an element or a row of an element."""

    corpus: Corpus
    day: date
    obligation: ObligationOnDay


class Counted(NamedTuple):
    """A row that an element rests on, on the day."""

    day: date
    element: ElementOnDay
    row: RowOnDay


def _examined(source: Source) -> Iterator[Pair]:
    for row in source.corpus.rows.values():
        if row.examined:
            yield from pairs(row.id, row.examined.acts)


def _evidence(source: Source) -> Iterator[Part[tuple[Corpus, Row, Evidence]]]:
    for row in source.corpus.rows.values():
        yield from parts(row.id, ((source.corpus, row, item) for item in row.evidence))


def _wording(row: Part[tuple[Corpus, Row, Evidence]]) -> str | None:
    corpus, judgement, item = row.record
    provision = corpus.provisions.get(item.provision)
    version = item.version_meant(provision, judgement.assessed.on) if provision else None
    return version_id(item.provision, version) if version else None


def _obligations(source: Source) -> Iterator[Judged]:
    for result in verdicts(source.corpus, source.edition.day):
        yield Judged(source.corpus, source.edition.day, result)


def _deciding(source: Source) -> Iterator[Pair]:
    for judged in _obligations(source):
        yield from pairs(judged.obligation.obligation.id, judged.obligation.decided_by)


def _elements(source: Source) -> Iterator[tuple[date, ElementOnDay]]:
    for judged in _obligations(source):
        for element in judged.obligation.elements:
            yield judged.day, element


def _rows(source: Source) -> Iterator[Counted]:
    for when, element in _elements(source):
        for row in (*element.used, *element.unverified):
            yield Counted(when, element, row)


ASSESSMENTS = Table[Row]("assessments", ("id",), lambda source: source.corpus.rows.values(), (
    key("id", lambda row: row.id),
    key("obligation", lambda row: row.obligation, "obligations"),
    key("element", lambda row: row.element, "elements"),
    word("relation", Relation, lambda row: row.relation),
    flag("together", lambda row: row.together),
    day("from", lambda row: row.window.start if row.window else None),
    day("to", lambda row: row.window.end if row.window else None),
    *texts("reason", lambda row: row.reason),
    *texts("settle", lambda row: row.settle),
    basis("basis", lambda row: row.basis),
    day("assessed_on", lambda row: row.assessed.on, required=True),
    text("assessed_by", lambda row: row.assessed.by, required=True),
    word("review", Review, lambda row: row.assessed.review),
    text("reviewer", lambda row: row.assessed.reviewer),
    day("reviewed_on", lambda row: row.assessed.reviewed_on),
    day("examined_on", lambda row: row.examined.on if row.examined else None),
    *texts("examined_note", lambda row: row.examined.note if row.examined else None),
))
EXAMINED_ACTS = Table[Pair]("examined_acts", ("assessment", "act"), _examined, (
    key("assessment", lambda row: row.one, "assessments"),
    key("act", lambda row: row.other, "acts"),
))
EVIDENCE = Table[Part[tuple[Corpus, Row, Evidence]]]("evidence", ("assessment", "position"), _evidence, (
    key("assessment", lambda row: row.owner, "assessments"),
    number("position", lambda row: row.place),
    key("provision", lambda row: row.record[2].provision, "provisions"),
    maybe("version", _wording, "versions"),
    flag("version_named", lambda row: row.record[2].version is not None),
    *texts("note", lambda row: row.record[2].note),
))
OBLIGATION_VERDICTS = Table[Judged]("obligation_verdicts", ("as_of", "obligation"), _obligations, (
    day("as_of", lambda row: row.day, required=True),
    key("obligation", lambda row: row.obligation.obligation.id, "obligations"),
    word("verdict", Verdict, lambda row: row.obligation.verdict),
    word("priority", Priority, lambda row: priority_of(row.corpus, row.obligation)),
    flag("stale", lambda row: row.obligation.stale),
    flag("unverified", lambda row: row.obligation.unverified),
    basis("trust_basis", lambda row: row.obligation.trust.basis),
    flag("reviewed", lambda row: row.obligation.trust.reviewed),
))
DECIDED_BY = Table[Pair]("decided_by", ("obligation", "element"), _deciding, (
    key("obligation", lambda row: row.one, "obligations"),
    key("element", lambda row: row.other, "elements"),
))
ELEMENT_VERDICTS = Table[tuple[date, ElementOnDay]]("element_verdicts", ("as_of", "element"), _elements, (
    day("as_of", lambda row: row[0], required=True),
    key("element", lambda row: row[1].id, "elements"),
    word("verdict", ElementVerdict, lambda row: row[1].verdict),
    flag("stale", lambda row: row[1].stale),
    maybe("answered_by", lambda row: row[1].answered_by.element if row[1].answered_by else None, "elements"),
))
ELEMENT_ROWS = Table[Counted]("element_rows", ("as_of", "element", "assessment"), _rows, (
    day("as_of", lambda row: row.day, required=True),
    key("element", lambda row: row.element.id, "elements"),
    key("assessment", lambda row: row.row.row.id, "assessments"),
    word("standing", Standing, lambda row: row.row.standing),
    word("outcome", ElementVerdict, lambda row: row.row.outcome),
    flag("weak", lambda row: row.row.weak),
    flag("decides", lambda row: row.row in row.element.deciding),
))
TABLES = (ASSESSMENTS, EXAMINED_ACTS, EVIDENCE, OBLIGATION_VERDICTS, DECIDED_BY, ELEMENT_VERDICTS, ELEMENT_ROWS)
