"""The gap report as a document: cover, summary with denominators, figures, findings, annexes, method."""

from collections.abc import Iterator
from itertools import groupby

from concordance.analysis.comparison import ChangeKind, ElementChange
from concordance.analysis.outcome import ElementVerdict, Verdict
from concordance.analysis.rollup import Dimension
from concordance.analysis.severity import priority_of
from concordance.analysis.verdicts import ObligationOnDay
from concordance.language import Words
from concordance.model.corpus import act_of
from concordance.model.policy import Priority
from concordance.reports.addresses import local, name
from concordance.reports.comparison import ORDER
from concordance.reports.document.parts import (
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
from concordance.reports.gap import counts, tables
from concordance.reports.gap.answer import DIMENSIONS, GapAnswer
from concordance.reports.gap.cover import cover, identifier, instruments, subtitle, title
from concordance.reports.gap.findings import findings
from concordance.reports.gap.proof import shown_rows, why_open
from concordance.reports.obligation_citation import cited

_CHARTED = (Dimension.INSTRUMENT, Dimension.PILLAR, Dimension.THEME)
_METHOD = ("method-1", "method-2", "method-3", "method-4", "method-5")


def document(answer: GapAnswer, language: str) -> Document:
    """Return the document of an answer in a language (kk, ru, en)."""
    words = Words(language)
    edition = answer.edition
    notice = Notice((plain(words("report", "proposed"), strong=True), plain(words("report", "not-scored")),
                     plain(words("gap-report", "own-words"))), "trust")
    blocks = (
        *_summary(answer, words), *_figures(answer, words), *_urgent(answer, words), *_changes(answer, words),
        *_findings(answer, words), *_open(answer, words), *_unverified(answer, words), *_method(words),
        *_sources(answer, words),
    )
    return Document(
        language=language, title=title(answer, words), subtitle=subtitle(answer, words), cover=cover(answer, words),
        notice=notice, head=f"{words('report', 'title')}: {instruments(answer, words)}",
        foot=words("gap-report", "foot").format(edition.day, edition.data), identifier=identifier(answer, language),
        day=edition.day.isoformat(), keywords=("human trafficking", "Kazakhstan", "No. 110-VIII", "gap report"),
        blocks=blocks)


def _summary(answer: GapAnswer, words: Words) -> Iterator[Block]:
    found = answer.gaps.counts
    yield Heading(1, words("gap-report", "summary"), "summary")
    yield Paragraph(plain(words("gap-report", "summary-lead").format(
        found.testable, *(found.obligations[verdict] for verdict in counts.SHOWN))), Style.LEAD)
    if answer.gaps.unverified.testable:
        yield Paragraph(plain(words("gap-report", "summary-unverified").format(answer.gaps.unverified.testable)))
    if answer.stale:
        yield Paragraph(plain(words("gap-report", "summary-stale").format(answer.stale)))
    if answer.changes:
        kinds = answer.changes.counts
        yield Paragraph(plain(words("gap-report", "summary-changes").format(
            answer.changes.before, *(kinds[k] for k in (ChangeKind.CLOSED, ChangeKind.OPENED, ChangeKind.IMPROVED,
                                                        ChangeKind.WORSENED)))))
    sheet = counts.by_modality(answer, words)
    yield tables.chart(sheet, words)
    yield tables.figures(sheet)
    yield tables.elements(counts.of_elements(answer, words), words)
    yield Paragraph(plain(words("gap-report", "words")), Style.NOTE)
    yield Paragraph(plain(words("gap-report", "untestable").format(answer.untestable)), Style.NOTE)


def _figures(answer: GapAnswer, words: Words) -> Iterator[Block]:
    yield Heading(1, words("gap-report", "figures"), "figures")
    for by in DIMENSIONS:
        if len(answer.rollups[by]) < 2 and by in (Dimension.INSTRUMENT, Dimension.FORCE):
            continue  # one instrument: the summary has said it
        sheet = counts.by_dimension(answer, by, words)
        yield Heading(2, sheet.title, f"by-{by}")
        if by in _CHARTED:
            yield tables.chart(sheet, words)
        yield tables.figures(sheet, caption=False)


def _urgent(answer: GapAnswer, words: Words) -> Iterator[Block]:
    policy = answer.corpus.severity
    if policy is None:
        return
    urgent = sorted((r for r in answer.listed if priority_of(answer.corpus, r) in (Priority.CRITICAL, Priority.HIGH)),
                    key=lambda r: priority_of(answer.corpus, r).rank)
    yield Heading(1, words("gap-report", "urgent"), "urgent")
    yield Paragraph(plain(words("gap-report", "urgent-lead").format(policy.version)))
    if not urgent:
        yield Paragraph(plain(words("gap-report", "urgent-none")))
        return
    yield Table(
        (Column(words("priority", "title").capitalize(), 2), Column(words("report", "obligation"), 5),
         Column(words("report", "verdict"), 2), Column(words("gap-report", "lacking"), 6)),
        tuple((cell(words("priority", priority_of(answer.corpus, r))), _named(answer, r, words),
               Cell((plain(words(r.wording, r.verdict), tone=str(r.verdict)),)), _lacking(r, words)) for r in urgent))


def _named(answer: GapAnswer, result: ObligationOnDay, words: Words) -> Cell:
    where = cited(answer.corpus, result.obligation.id, words.language)
    return Cell(((Run(where, href=f"#finding-{result.obligation.id}"),), plain(words.text(result.obligation.title))))


def _lacking(result: ObligationOnDay, words: Words) -> Cell:
    short = [e for e in result.elements if e.verdict is not ElementVerdict.NOT_APPLICABLE
             and (e.verdict is ElementVerdict.WEAKENED or not e.verdict.satisfied)]
    return Cell(tuple((Run(f"{words.text(e.element.label)}: "), Run(words("element", e.verdict), tone=str(e.verdict)))
                      for e in short))


def _changes(answer: GapAnswer, words: Words) -> Iterator[Block]:
    found = answer.changes
    if found is None:
        return
    yield Heading(1, words("gap-report", "changes").format(found.before), "changes")
    yield Paragraph(plain(words("gap-report", "changes-lead").format(len(found.changes))))
    yield Table((Column(words("report", "change"), 3), Column(words("report", "elements").capitalize(), 1)),
                tuple((cell(words("change", kind)), cell(str(n))) for kind, n in found.counts.items()))
    for kind in ORDER:
        members = [change for change in found.changes if change.kind is kind]
        if members and kind.of_the_law:
            yield Heading(2, f"{words('change', kind).capitalize()}: {len(members)}", f"change-{kind}")
            yield Table(
                (Column(words("report", "element"), 5), Column(words("gap-report", "before"), 3),
                 Column(words("gap-report", "after"), 3), Column(words("gap-report", "cause"), 5)),
                tuple((cell(cited(answer.corpus, c.obligation.obligation.id, words.language),
                            words.text(c.after.element.label)),
                       Cell((plain(words("element", c.before.verdict), tone=str(c.before.verdict)),)),
                       Cell((plain(words("element", c.after.verdict), tone=str(c.after.verdict)),)),
                       cell(*_causes(answer, c, words))) for c in members))


def _causes(answer: GapAnswer, change: ElementChange, words: Words) -> Iterator[str]:
    """Yield one line for each day, act and wording: a law may bring ten provisions on one day."""
    for (day, began, home), members in groupby(change.causes, key=lambda c: (c.day, c.began, act_of(c.provision))):
        places = [local(cause.provision.rsplit("/", 1)[1], words.language) for cause in members]
        told = words("changes", "began" if began else "ended").format(day)
        yield f"{name(answer.corpus, home, words.language)}, {told}: {'; '.join(places)}"


def _findings(answer: GapAnswer, words: Words) -> Iterator[Block]:
    everything = sum(r.obligation.testable for r in answer.gaps.seen)
    yield Heading(1, words("gap-report", "findings"), "findings")
    yield Paragraph(plain(words("gap-report", "findings-lead")))
    yield Paragraph(plain(words("gap-report", "listed").format(len(answer.listed), everything)), Style.NOTE)
    in_order = sorted(answer.listed, key=lambda r: list(answer.corpus.instruments).index(r.instrument))
    yield from findings(answer, tuple(in_order), words, "finding")


def _open(answer: GapAnswer, words: Words) -> Iterator[Block]:
    yield Heading(1, f"{words('gap-report', 'annex')}. {words('gap-report', 'open')}", "open")
    yield Paragraph(plain(words("gap-report", "open-lead")))
    if not answer.open_elements:
        yield Paragraph(plain(words("gap-report", "open-none")))
    for home, members in groupby(answer.open_elements, key=lambda pair: pair[0].instrument):
        yield Heading(2, words.text(answer.corpus.instruments[home].short_title), f"open-{home}")
        yield Table(
            (Column(words("report", "element"), 4), Column(words("gap-report", "why-open"), 5),
             Column(words("report", "settle"), 4)),
            tuple((cell(cited(answer.corpus, r.obligation.id, words.language), words.text(e.element.label)),
                   cell(*why_open(answer.corpus, words.text(r.obligation.not_assessed)
                                  if r.obligation.not_assessed else None, e, words)),
                   cell(*(words.text(row.row.settle) for row in shown_rows(e) if row.row.settle)))
                  for r, e in members))


def _unverified(answer: GapAnswer, words: Words) -> Iterator[Block]:
    if not answer.unverified:
        return
    yield Heading(1, f"{words('gap-report', 'annex')}. {words('gap-report', 'unverified')}", "unverified")
    yield Paragraph(plain(words("verify", "lead")))
    for home, members in groupby(answer.unverified, key=lambda result: result.instrument):
        yield Heading(2, words.text(answer.corpus.instruments[home].short_title), f"unverified-{home}")
        yield Table((Column(words("report", "obligation"), 5), Column(words("report", "modality"), 2),
                     Column(words("report", "verdict"), 2)),
                    tuple((cell(cited(answer.corpus, r.obligation.id, words.language), words.text(r.obligation.title)),
                           cell(words("modality", r.obligation.modality)), cell(words(r.wording, r.verdict)))
                          for r in members if r.verdict is not Verdict.NOT_TESTABLE))


def _method(words: Words) -> Iterator[Block]:
    yield Heading(1, words("gap-report", "method"), "method")
    yield Bullets(tuple(Item(plain(words("gap-report", key))) for key in _METHOD))


def _sources(answer: GapAnswer, words: Words) -> Iterator[Block]:
    yield Heading(1, f"{words('gap-report', 'annex')}. {words('gap-report', 'sources')}", "sources")
    rows = tuple(
        (cell(words.text(act.title)), Cell(((Run(source.title, href=source.url),),)), cell(source.language or ""),
         cell(str(source.redaction or "")), cell(words("basis", source.basis)))
        for act in (answer.corpus.acts[act] for act in answer.acts()) for source in act.sources.values())
    yield Table((Column(words("gap-report", "act"), 5), Column(words("gap-report", "read-in"), 5),
                 Column(words("gap-report", "language"), 1), Column(words("gap-report", "redaction"), 2),
                 Column(words("gap-report", "basis"), 2)), rows)
