"""A table of concordance as a document: cover, how to read it, marks, the table, what stands apart, sources."""

from collections.abc import Iterator
from itertools import groupby

from concordance.analysis.concordance_table import Level, ToInstruments, ToLaw
from concordance.language import Words
from concordance.model.act import Act
from concordance.model.corpus import Corpus
from concordance.model.instrument import Instrument, ObligationFile
from concordance.model.scale import Marks, Scale
from concordance.reports.addresses import local
from concordance.reports.concordance_table import legend, sources
from concordance.reports.concordance_table.cover import Table as Answer
from concordance.reports.concordance_table.cover import about, cover, direction, identifier, kind, title
from concordance.reports.concordance_table.entries import Entry, by_file, entries
from concordance.reports.concordance_table.law_tables import law_table, verdict_cell
from concordance.reports.concordance_table.layout import Layout
from concordance.reports.concordance_table.provision_tables import by_act, provision_table, silent_tables
from concordance.reports.concordance_table.uses import norms
from concordance.reports.document.parts import (
    Align,
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Heading,
    Item,
    Notice,
    Paragraph,
    Run,
    Style,
    Table,
    cell,
    plain,
)
from concordance.reports.edition import Edition
from concordance.reports.obligation_citation import document_cited
from concordance.reports.scales import own_scale


def document(corpus: Corpus, table: Answer, edition: Edition, language: str, layout: Layout = Layout.EC,
             scale: Marks | None = None) -> Document:
    """Return the document of a table (`analysis.concordance_table`) in a language (kk, ru, en).

    scale: one of `reports.scales.scales`; None for our own words.
    """
    words = Words(language)
    scale = scale or own_scale()
    notice = Notice((plain(words("report", "proposed"), strong=True), plain(words("report", "not-scored")),
                     plain(words("concordance-table", "own-words"))), "trust")
    body = (_to_instruments(corpus, table, layout, scale, words) if isinstance(table, ToInstruments)
            else _to_law(corpus, table, layout, scale, words))
    return Document(
        language=language, title=title(corpus, table, words), subtitle=direction(table, words),
        cover=cover(corpus, table, edition, layout, scale, words), notice=notice,
        head=f"{kind(table, words)}: {about(corpus, table, words)}",
        foot=words("concordance-table", "foot").format(edition.day, edition.data),
        identifier=identifier(corpus, table, edition, language, layout, scale), day=edition.day.isoformat(),
        keywords=("human trafficking", "table of concordance", "correlation table"),
        blocks=(*_reading(table, layout, scale, words), *body, *_sources(corpus, table, words)), wide=True)


def _reading(table: Answer, layout: Layout, scale: Marks, words: Words) -> Iterator[Block]:
    back = isinstance(table, ToInstruments)
    keys = [f"read-layout-{layout}-back", "read-line", "read-relation", "read-encoded", "read-open-back"] if back else [
        f"read-layout-{layout}", "read-line", *(("read-deadline",) if layout is Layout.EC else ()), "read-proposed",
        "read-open"]
    yield Heading(1, words("concordance-table", "reading"), "reading")
    yield Bullets(tuple(Item(plain(words("concordance-table", key))) for key in keys))
    yield Heading(2, words("concordance-table", "marks"), "marks")
    yield Paragraph(plain(words.text(scale.summary)))
    if isinstance(scale, Scale):
        yield Paragraph((Run(legend.marks_known(scale, words)), *(
            run for source in scale.sources.values() for run in (Run(" "), Run(source.title, href=source.url)))),
            Style.NOTE)
    if isinstance(table, ToLaw):
        elements = sum(len(r.elements) for r in table.seen)
        clauses = sum(not r.obligation.testable for r in table.results)
        yield Paragraph(plain(words("concordance-table", "counts-lead").format(
            len(table.seen), elements, len(table.results) - len(table.seen) - clauses, clauses)))
    else:
        yield Paragraph(plain(words("concordance-table", "back-lead").format(
            len(table.lines), len(table.silent), len(table.not_in_force))))
    yield _legend(table, scale, words)


def _legend(table: Answer, scale: Marks, words: Words) -> Table:
    columns = [Column(words("concordance-table", "mark"), 4), Column(words("concordance-table", "meaning"), 7),
               Column(words("concordance-table", "stands-for"), 6)]
    numbers = []
    if isinstance(table, ToLaw):
        columns += [Column(words("report", level).capitalize(), 2, Align.END) for level in ("obligations", "elements")]
        numbers = [legend.counts(table, scale, level) for level in (Level.OBLIGATION, Level.ELEMENT)]
    rows = tuple(
        (Cell((plain(legend.label(mark, words), tone=legend.tone(mark)),), legend.tone(mark)),
         cell(words.text(mark.meaning)), cell(legend.stands_for(mark, words)),
         *(cell(str(counted[mark.id])) for counted in numbers)) for mark in scale.marks)
    return Table(tuple(columns), rows)


def _to_law(corpus: Corpus, table: ToLaw, layout: Layout, scale: Marks, words: Words) -> Iterator[Block]:
    yield Heading(1, words("concordance-table", "table"), "table")
    found = entries(corpus, table, scale, words)
    for name, parts in groupby(by_file(corpus, found), key=lambda pair: pair[0].instrument):
        instrument = corpus.instruments[name]
        yield Heading(2, words.text(instrument.short_title), f"table-{name}")
        yield _named(instrument, words)
        for file, members in parts:
            yield law_table(members, layout, _caption(file, words), words)
    yield Heading(1, words("concordance-table", "unanswered"), "unanswered")
    lacking = {line.id for line in table.unanswered}
    yield from _unanswered([entry for entry in found if entry.line.id in lacking], words)


def _named(instrument: Instrument, words: Words) -> Paragraph:
    return Paragraph((Run(words.text(instrument.title)), Run(" · "),
                      Run(words("instrument-force", instrument.force))), Style.NOTE)


def _caption(file: ObligationFile, words: Words) -> str:
    if file.article:
        return f"{words('citation', 'article').format(file.article)}. {words.text(file.heading)}"
    number = document_cited(file.document.number, words.language) if file.document and file.document.number else ""
    return ". ".join(filter(None, (number, words.text(file.heading))))


def _unanswered(found: list[Entry], words: Words) -> Iterator[Block]:
    if not found:
        yield Paragraph(plain(words("concordance-table", "unanswered-none")))
        return
    yield Paragraph(plain(words("concordance-table", "unanswered-lead")))
    yield Table(
        (Column(words("concordance-table", "ec-article"), 4), Column(words("concordance-table", "ec-obligation"), 6),
         Column(words("concordance-table", "ec-mark"), 3), Column(words("concordance-table", "why"), 9),
         Column(words("concordance-table", "ec-proposed"), 6)),
        tuple((cell(entry.citation), Cell((plain(entry.title, strong=True), plain(entry.element))),
               verdict_cell(entry.told), cell(*entry.comment), cell(*(text for text, _ in entry.lacking)))
              for entry in found))


def _to_instruments(corpus: Corpus, table: ToInstruments, layout: Layout, scale: Marks,
                    words: Words) -> Iterator[Block]:
    yield Heading(1, words("concordance-table", "table"), "table")
    for act, members in by_act(norms(corpus, table, scale, words)):
        yield Heading(2, words.text(corpus.acts[act].short_title), f"table-{act.replace('/', '-')}")
        yield _encoded(corpus.acts[act], words)
        yield provision_table(members, layout, words)
    yield Heading(1, words("concordance-table", "silent"), "silent")
    yield Paragraph(plain(words("concordance-table", "silent-lead" if table.silent else "silent-none")))
    for act, silent in silent_tables(corpus, table, words):
        yield Heading(2, words.text(corpus.acts[act].short_title), f"silent-{act.replace('/', '-')}")
        yield _encoded(corpus.acts[act], words)
        yield silent
    if table.not_in_force:
        yield Heading(1, words("concordance-table", "past"), "past")
        for act, names in groupby(table.not_in_force, key=lambda identifier: identifier.rsplit("/", 1)[0]):
            places = "; ".join(local(identifier.rsplit("/", 1)[1], words.language) for identifier in names)
            yield Paragraph((Run(f"{words.text(corpus.acts[act].short_title)}: ", strong=True), Run(places)))


def _encoded(act: Act, words: Words) -> Paragraph:
    return Paragraph((Run(words.text(act.title)), Run(" · "), Run(words("content", act.content))), Style.NOTE)


def _sources(corpus: Corpus, table: Answer, words: Words) -> Iterator[Block]:
    yield Heading(1, f"{words('gap-report', 'annex')}. {words('concordance-table', 'sheet-sources')}", "sources")
    columns = (Column(words("gap-report", "title"), 5), Column(words("gap-report", "read-in"), 6),
               Column(words("gap-report", "language"), 1), Column(words("gap-report", "redaction"), 2),
               Column(words("gap-report", "basis"), 3))
    for key, homes in (("sources-instruments", sources.instruments(corpus, table)),
                       ("sources-law", sources.acts(corpus, table))):
        rows = tuple((cell(words.text(home.title)), Cell(((Run(s.title, href=s.url),),)), cell(s.language or ""),
                      cell(str(s.redaction or "")), cell(words("basis", s.basis)))
                     for home in homes for s in home.sources.values())
        if rows:
            yield Table(columns, rows, words("concordance-table", key))
