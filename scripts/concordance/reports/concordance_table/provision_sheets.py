"""Sheets of a table towards the instruments."""

from collections import Counter
from collections.abc import Iterator

from concordance.analysis.concordance_table import ToInstruments
from concordance.language import Words
from concordance.model.corpus import Corpus, act_of
from concordance.model.scale import Marks
from concordance.reports.addresses import local, name
from concordance.reports.concordance_table.scale_sheets import id_of, mark_sheet, source_sheet, tones
from concordance.reports.concordance_table.uses import Norm, norm, norms, why_silent
from concordance.reports.sheets.parts import Field, Kind, Sheet, Value


def sheets(corpus: Corpus, table: ToInstruments, scale: Marks, words: Words) -> Iterator[Sheet]:
    """Yield the table, provisions counted by act, what answers nothing, what was not in force, marks, sources."""
    yield _table(corpus, table, scale, words)
    yield _acts(corpus, table, words)
    yield _silent(corpus, table, words)
    if table.not_in_force:
        yield _past(corpus, table, words)
    yield mark_sheet(table, scale, words)
    yield source_sheet(corpus, table, words)


def _law_fields(words: Words) -> tuple[Field, ...]:
    return (Field("provision_article", words("concordance-table", "back-provision")),
            Field("act", words("concordance-table", "act")),
            Field("provision", id_of(words("gap-report", "provision"), words)),
            Field("kind", words("concordance-table", "kind")), Field("since", words("gap-report", "from"), Kind.DAY),
            Field("provision_text", words("concordance-table", "back-text"), Kind.LONG),
            Field("bearers", words("concordance-table", "back-body")),
            Field("source", words("gap-report", "source"), Kind.LINK))


def _law(found: Norm) -> tuple[Value, ...]:
    return (found.place, found.act, found.id, found.kind, found.since, found.summary, found.bearers or None,
            found.address)


def _table(corpus: Corpus, table: ToInstruments, scale: Marks, words: Words) -> Sheet:
    mark = words("concordance-table", "ec-mark")
    fields = (
        Field("provision_article", words("concordance-table", "back-provision")),
        Field("act", words("concordance-table", "act")),
        Field("provision_text", words("concordance-table", "back-text"), Kind.LONG),
        Field("article", words("concordance-table", "back-place")),
        Field("obligation_text", words("concordance-table", "back-obligation"), Kind.LONG),
        Field("relation", words("concordance-table", "back-relation")), Field("mark", mark, Kind.VERDICT),
        Field("comment", words("concordance-table", "back-comment"), Kind.LONG),
        Field("bearers", words("concordance-table", "back-body")),
        Field("since", words("gap-report", "from"), Kind.DAY), Field("kind", words("concordance-table", "kind")),
        Field("source", words("gap-report", "source"), Kind.LINK),
        Field("instrument", words("concordance-table", "instrument")),
        Field("provision", id_of(words("gap-report", "provision"), words)),
        Field("element", id_of(words("concordance-table", "element"), words)), Field("mark_id", id_of(mark, words)),
        Field("row", words("gap-report", "row")),
    )
    found = norms(corpus, table, scale, words)
    rows = tuple((
        item.place, item.act, item.summary, use.citation, f"{use.obligation}: {use.element}", use.relation,
        use.told.mark, "\n".join(use.comment) or None, item.bearers or None, item.since, item.kind, item.address,
        use.instrument, item.id, use.element_id, use.told.mark_id, use.row) for item, uses in found for use in uses)
    return Sheet("table", words("concordance-table", "sheet-table"), words("concordance-table", "to-instruments"),
                 fields, rows, tones((use for _, uses in found for use in uses)))


def _acts(corpus: Corpus, table: ToInstruments, words: Words) -> Sheet:
    answering = Counter(act_of(line.id) for line in table.lines)
    silent = Counter(act_of(one.id) for one in table.silent)
    past = Counter(act_of(identifier) for identifier in table.not_in_force)
    fields = (Field("act_id", words("gap-report", "id")), Field("act", words("concordance-table", "act"), Kind.LONG),
              Field("content", words("ui", "content")),
              Field("answering", words("concordance-table", "answering"), Kind.NUMBER),
              Field("silent", words("concordance-table", "sheet-silent"), Kind.NUMBER),
              Field("past", words("concordance-table", "past"), Kind.NUMBER))
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (act, words.text(corpus.acts[act].title), words("content", corpus.acts[act].content), answering[act],
         silent[act], past[act]) for act in table.acts)
    title = words("concordance-table", "sheet-acts")
    return Sheet("acts", title, title, fields, rows)


def _silent(corpus: Corpus, table: ToInstruments, words: Words) -> Sheet:
    fields = (*_law_fields(words), Field("why", words("concordance-table", "why"), Kind.LONG))
    rows = tuple((*_law(norm(corpus, one, words)), why_silent(one, words)) for one in table.silent)
    return Sheet("silent", words("concordance-table", "sheet-silent"), words("concordance-table", "silent"), fields,
                 rows)


def _past(corpus: Corpus, table: ToInstruments, words: Words) -> Sheet:
    fields = _law_fields(words)[:3]
    rows = tuple((local(identifier.rsplit("/", 1)[1], words.language),
                  name(corpus, act_of(identifier), words.language), identifier) for identifier in table.not_in_force)
    return Sheet("past", words("concordance-table", "sheet-past"), words("concordance-table", "past"), fields, rows)
