"""Sheets of a table towards the law."""

from collections.abc import Iterator

from concordance.analysis.concordance_table import ToLaw
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.model.scale import Marks
from concordance.reports.concordance_table import legend
from concordance.reports.concordance_table.entries import Entry, Existing, entries, existing
from concordance.reports.concordance_table.layout import Layout
from concordance.reports.concordance_table.scale_sheets import id_of, mark_sheet, source_sheet, tones
from concordance.reports.concordance_table.uses import relation
from concordance.reports.sheets.parts import Field, Kind, Sheet, Value


def sheets(corpus: Corpus, table: ToLaw, layout: Layout, scale: Marks, words: Words) -> Iterator[Sheet]:
    """Yield the table in the columns of the layout, counts, pairs, what is unanswered, marks, sources."""
    found = entries(corpus, table, scale, words)
    yield (_ec if layout is Layout.EC else _ministry)(corpus, found, words)
    yield _counts(corpus, table, scale, words)
    yield _pairs(corpus, table, words)
    lacking = {line.id for line in table.unanswered}
    yield _unanswered(corpus, [entry for entry in found if entry.line.id in lacking], words)
    yield mark_sheet(table, scale, words)
    yield source_sheet(corpus, table, words)


def _ids(words: Words) -> tuple[Field, ...]:
    """Return what programs join by, which stands behind the columns of the layout."""
    return (Field("instrument", words("concordance-table", "instrument")),
            Field("obligation", id_of(words("report", "obligation"), words)),
            Field("element", id_of(words("concordance-table", "element"), words)),
            Field("mark_id", id_of(words("concordance-table", "mark"), words)),
            Field("verdict", id_of(words("report", "verdict"), words)))


def _named(corpus: Corpus, entry: Entry, words: Words) -> tuple[Value, ...]:
    line = entry.line
    return (words.text(corpus.instruments[line.result.instrument].short_title), line.result.obligation.id,
            line.element.id if line.element else None, entry.told.mark_id, str(line.verdict))


def _what(entry: Entry) -> str:
    return f"{entry.title}: {entry.element}" if entry.element else f"{entry.title}. {entry.text}"


def _lacking(entry: Entry) -> str | None:
    return "\n".join(text for text, _ in entry.lacking) or None


def _ec(corpus: Corpus, found: list[Entry], words: Words) -> Sheet:
    def said(key: str) -> str:
        return words("concordance-table", f"ec-{key}")

    fields = (
        Field("article", said("article")), Field("obligation_text", said("obligation"), Kind.LONG),
        Field("since", said("deadline"), Kind.DAY), Field("since_is", words("concordance-table", "since-is")),
        Field("existing", said("existing"), Kind.LONG), Field("proposed", said("proposed"), Kind.LONG),
        Field("due", words("concordance-table", "due"), Kind.DAY), Field("mark", said("mark"), Kind.VERDICT),
        Field("comment", said("comment"), Kind.LONG), *_ids(words),
    )
    rows = tuple((
        e.citation, _what(e), e.since, e.since_is,
        "\n".join(f"{p.act}, {p.place} ({p.since}): {p.summary}" for p in e.existing) or None, _lacking(e), _due(e),
        e.told.mark, "\n".join(e.comment) or None, *_named(corpus, e, words)) for e in found)
    return Sheet("table", words("concordance-table", "sheet-table"), words("concordance-table", "to-law"), fields, rows,
                 tones(found))


def _ministry(corpus: Corpus, found: list[Entry], words: Words) -> Sheet:
    def said(key: str) -> str:
        return words("concordance-table", f"ministry-{key}")

    fields = (
        Field("article", said("article")), Field("obligation_text", said("text"), Kind.LONG),
        Field("act", said("act")), Field("provision_article", said("place")),
        Field("provision_text", said("provision"), Kind.LONG), Field("mark", said("mark"), Kind.VERDICT),
        Field("how", said("how"), Kind.LONG), Field("when", said("when"), Kind.DAY),
        Field("comment", said("comment"), Kind.LONG), *_ids(words),
        Field("provision", id_of(words("gap-report", "provision"), words)),
    )
    rows = tuple(row for entry in found for row in _nine(corpus, entry, words))
    return Sheet("table", words("concordance-table", "sheet-table"), words("concordance-table", "to-law"), fields, rows,
                 tones(found))


def _nine(corpus: Corpus, entry: Entry, words: Words) -> Iterator[tuple[Value, ...]]:
    """Yield a row for each provision; how, when and comment stand in the first."""
    places: tuple[Existing | None, ...] = entry.existing or (None,)
    for number, found in enumerate(places):
        law = (found.act, found.place, found.summary) if found else (None, None, None)
        more = (None, None, None) if number else (_lacking(entry), _due(entry), "\n".join(entry.comment) or None)
        yield (entry.citation, _what(entry), *law, entry.told.mark, *more, *_named(corpus, entry, words),
               found.id if found else None)


def _due(entry: Entry) -> Value:
    return min((day for _, day in entry.lacking if day), default=None)


def _counts(corpus: Corpus, table: ToLaw, scale: Marks, words: Words) -> Sheet:
    fields = (Field("instrument_id", words("gap-report", "id")), Field("instrument", words("gap-report", "instrument")),
              *(Field(mark.id, words.text(mark.label), Kind.NUMBER) for mark in scale.marks),
              Field("testable", words("report", "testable"), Kind.NUMBER))
    rows: list[tuple[Value, ...]] = []
    for name, counted in legend.by_instrument(table, scale):
        rows.append((name, words.text(corpus.instruments[name].short_title),
                     *(counted[mark.id] for mark in scale.marks), sum(counted.values())))
    looks = tuple((words.text(mark.label), tone) for mark in scale.marks if (tone := legend.tone(mark)))
    return Sheet("counts", words("concordance-table", "sheet-counts"), words("concordance-table", "sheet-counts"),
                 fields, tuple(rows), looks, ("instrument", *(mark.id for mark in scale.marks)))


def _pairs(corpus: Corpus, table: ToLaw, words: Words) -> Sheet:
    fields = (
        _ids(words)[1], _ids(words)[2], Field("row", words("gap-report", "row")),
        Field("relation", words("gap-report", "relation")),
        Field("provision", id_of(words("gap-report", "provision"), words)),
        Field("act", words("gap-report", "act")), Field("place", words("concordance-table", "back-provision")),
        Field("since", words("gap-report", "from"), Kind.DAY),
        Field("summary", words("gap-report", "summary-of"), Kind.LONG),
        Field("source", words("gap-report", "source"), Kind.LINK),
    )
    rows: list[tuple[Value, ...]] = []
    for line in table.lines:
        for answer in line.answers:
            found = existing(corpus, answer, words)
            rows.append((line.result.obligation.id, answer.element.id, answer.row.row.id,
                         relation(answer, words), found.id, found.act, found.place, found.since,
                         found.summary, found.address))
    return Sheet("pairs", words("concordance-table", "sheet-pairs"), words("concordance-table", "sheet-pairs"), fields,
                 tuple(rows))


def _unanswered(corpus: Corpus, found: list[Entry], words: Words) -> Sheet:
    fields = (
        Field("article", words("concordance-table", "ec-article")),
        Field("obligation_text", words("concordance-table", "ec-obligation"), Kind.LONG),
        Field("mark", words("concordance-table", "ec-mark"), Kind.VERDICT),
        Field("why", words("concordance-table", "why"), Kind.LONG),
        Field("proposed", words("concordance-table", "ec-proposed"), Kind.LONG), *_ids(words),
    )
    rows = tuple((e.citation, _what(e), e.told.mark, "\n".join(e.comment) or None, _lacking(e),
                  *_named(corpus, e, words)) for e in found)
    return Sheet("unanswered", words("concordance-table", "sheet-unanswered"), words("concordance-table", "unanswered"),
                 fields, rows, tones(found))
