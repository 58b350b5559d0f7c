"""Tables of terms: labels, definitions by place, and the elements of definitions."""

from collections.abc import Iterator

from concordance.exchange.export import Source
from concordance.exchange.tables.columns import Table, day, key, listed, maybe, number, one_of, text, texts, word
from concordance.exchange.tables.rows import Pair, Part, known, pairs, parts
from concordance.model.corpus import Corpus
from concordance.model.term import Definition, Listing, Role, Term, TermElement, Value
from concordance.model.text import LANGUAGES

Label = tuple[str, str, str]  # what it is for, its language, its words


def definition_id(term: str, definition: Definition) -> str:
    """Return the key of a definition, as its IRI ends: `child/crc-1`."""
    since = f"/@{definition.start.isoformat()}" if definition.start else ""
    return f"{term}/{definition.where}{since}"


def _labels(source: Source) -> Iterator[Part[Label]]:
    for term in source.corpus.terms.values():
        other = [("other", language, told) for label in term.other_labels for language in LANGUAGES
                 if (told := label.get(language))]
        found = [("found-by", language, told) for language, words in term.also_found_by.items() for told in words]
        yield from parts(term.id, (*other, *found))


def _related(source: Source) -> Iterator[Pair]:
    for term in source.corpus.terms.values():
        yield from pairs(term.id, term.related)


def _values(source: Source) -> Iterator[Part[Value]]:
    for term in source.corpus.terms.values():
        yield from parts(term.id, term.values)


def _definitions(source: Source) -> Iterator[Part[tuple[Corpus, Definition]]]:
    for term in source.corpus.terms.values():
        yield from parts(term.id, ((source.corpus, definition) for definition in term.definitions))


def _elements(source: Source) -> Iterator[Part[TermElement]]:
    for term in source.corpus.terms.values():
        for definition in term.definitions:
            yield from parts(definition_id(term.id, definition), definition.elements)


TERMS = Table[Term]("terms", ("id",), lambda source: source.corpus.terms.values(), (
    key("id", lambda term: term.id),
    *texts("label", lambda term: term.label),
    text("compare_with", lambda term: term.compare_with),
    *texts("note", lambda term: term.note),
))
TERM_LABELS = Table[Part[Label]]("term_labels", ("term", "position"), _labels, (
    key("term", lambda row: row.owner, "terms"),
    number("position", lambda row: row.place),
    one_of("kind", ("other", "found-by"), lambda row: row.record[0]),
    one_of("language", LANGUAGES, lambda row: row.record[1]),
    text("label", lambda row: row.record[2], required=True),
))
TERM_RELATIONS = Table[Pair]("term_relations", ("term", "related"), _related, (
    key("term", lambda row: row.one, "terms"),
    key("related", lambda row: row.other, "terms"),
))
TERM_VALUES = Table[Part[Value]]("term_values", ("term", "value"), _values, (
    key("term", lambda row: row.owner, "terms"),
    key("value", lambda row: row.record.id),
    number("position", lambda row: row.place),
    *texts("label", lambda row: row.record.label),
))
DEFINITIONS = Table[Part[tuple[Corpus, Definition]]]("definitions", ("id",), _definitions, (
    key("id", lambda row: definition_id(row.owner, row.record[1])),
    key("term", lambda row: row.owner, "terms"),
    number("position", lambda row: row.place),
    key("where", lambda row: row.record[1].where),
    maybe("provision", lambda row: known(row.record[1].where, row.record[0].provisions), "provisions"),
    maybe("obligation", lambda row: known(row.record[1].where, row.record[0].obligations), "obligations"),
    day("from", lambda row: row.record[1].start),
    day("to", lambda row: row.record[1].end),
    *texts("genus", lambda row: row.record[1].genus),
    *texts("structure", lambda row: row.record[1].structure),
    *texts("note", lambda row: row.record[1].note),
))
DEFINITION_ELEMENTS = Table[Part[TermElement]]("definition_elements", ("definition", "element"), _elements, (
    key("definition", lambda row: row.owner, "definitions"),
    key("element", lambda row: row.record.id),
    number("position", lambda row: row.place),
    *texts("text", lambda row: row.record.text),
    word("role", Role, lambda row: row.record.role),
    text("values", lambda row: listed(row.record.values)),
    word("list", Listing, lambda row: row.record.list, required=False),
))
TABLES = (TERMS, TERM_LABELS, TERM_RELATIONS, TERM_VALUES, DEFINITIONS, DEFINITION_ELEMENTS)
