"""The findings of the gap report: each obligation with its elements, the verdict on each, reason and proof."""

from collections.abc import Iterator
from itertools import groupby

from concordance.analysis.outcome import Verdict
from concordance.analysis.severity import priority_of
from concordance.analysis.verdicts import ElementOnDay, ObligationOnDay, RowOnDay
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.model.policy import Priority
from concordance.reports.document.parts import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Run,
    Runs,
    Style,
    Table,
    plain,
)
from concordance.reports.gap.answer import GapAnswer
from concordance.reports.gap.proof import evidence, examined, lender, shown_rows
from concordance.reports.obligation_citation import cited

_BETWEEN = Run(" · ")


def findings(answer: GapAnswer, results: tuple[ObligationOnDay, ...], words: Words, prefix: str) -> Iterator[Block]:
    """Yield the obligations under a heading for each instrument. prefix: keeps anchors apart where two lists stand."""
    for name, members in groupby(results, key=lambda result: result.instrument):
        instrument = answer.corpus.instruments[name]
        yield Heading(2, words.text(instrument.short_title), f"{prefix}-{name}")
        yield Paragraph((Run(words.text(instrument.title)), _BETWEEN, Run(words("instrument-force", instrument.force))),
                        Style.NOTE)
        for result in members:
            yield from _obligation(answer.corpus, result, words, prefix)


def label(result: ObligationOnDay, corpus: Corpus, words: Words) -> Runs:
    """Return verdict, modality, measures, priority, trust of an obligation in one line."""
    obligation = result.obligation
    runs = [Run(words(result.wording, result.verdict), strong=True, tone=_tone(result.verdict)), _BETWEEN,
            Run(words("modality", obligation.modality)), _BETWEEN, Run(words("measures", obligation.measures))]
    priority = priority_of(corpus, result)
    if priority not in (Priority.NONE, Priority.OPEN):
        runs += [_BETWEEN, Run(f"{words('priority', 'title')}: {words('priority', priority)}")]
    runs += [_BETWEEN, Run(f"{words('report', 'trust')}: {words('basis', result.trust.basis)}"), _BETWEEN,
             Run(words("review", "reviewed" if result.trust.reviewed else "proposed")), _BETWEEN,
             Run(obligation.id, code=True)]
    if result.stale:
        runs += [_BETWEEN, Run(words("report", "stale"), strong=True)]
    return tuple(runs)


def _tone(verdict: Verdict) -> str | None:
    return None if verdict is Verdict.NOT_TESTABLE else str(verdict)


def _obligation(corpus: Corpus, result: ObligationOnDay, words: Words, prefix: str) -> Iterator[Block]:
    obligation = result.obligation
    yield Heading(3, f"{cited(corpus, obligation.id, words.language)}: {words.text(obligation.title)}",
                  f"{prefix}-{obligation.id}")
    yield Paragraph(label(result, corpus, words), Style.LABEL)
    yield Paragraph(plain(words.text(obligation.summary)))
    if obligation.not_assessed:
        yield Paragraph(plain(words.text(obligation.not_assessed)), Style.NOTE)
    if result.elements:
        yield Table(
            (Column(words("report", "element"), 3), Column(words("report", "verdict"), 2),
             Column(words("gap-report", "reason-proof"), 7)),
            tuple(_element(corpus, element, words) for element in result.elements))


def _element(corpus: Corpus, element: ElementOnDay, words: Words) -> tuple[Cell, ...]:
    proof: list[Runs] = []
    if lent := lender(corpus, element, words):
        proof.append((Run(lent, emphasis=True),))
    rows = shown_rows(element)
    for row in rows:
        proof += _row(corpus, row, words)
    if not rows:
        proof.append(plain(words("gap-report", "not-speaking" if element.rows else "no-row")))
    return (Cell((plain(words.text(element.element.label)),)),
            Cell((plain(words("element", element.verdict), tone=str(element.verdict)),)), Cell(tuple(proof)))


def _row(corpus: Corpus, row: RowOnDay, words: Words) -> Iterator[Runs]:
    mark = f" [{words('standing', row.standing)}]" if row.standing in ("stale", "unverified") else ""
    yield plain(words.text(row.row.reason) + mark)
    # One line for each act and wording: a judgement may name twenty provisions of a code.
    for (act, since), members in groupby(evidence(corpus, row, words.language), key=lambda c: (c.act, c.since)):
        wording = f" ({words('gap-report', 'wording').format(since)})" if since else ""
        places = [Run(found.place, href=found.address) for found in members]
        yield (Run(f"{act}{wording}: "), *(run for place in places[:-1] for run in (place, Run("; "))), places[-1])
    if looked := examined(corpus, row, words):
        yield (Run(looked, emphasis=True),)
    if row.row.settle:
        yield (Run(f"{words('report', 'settle')}: ", strong=True), Run(words.text(row.row.settle)))
