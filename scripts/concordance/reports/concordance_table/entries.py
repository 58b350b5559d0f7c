"""The lines of a table towards the law in the words of a reader: one entry serves document and workbook."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordance.analysis.concordance_table import Answer, Line, ToLaw
from concordance.analysis.delegations import DelegationOnDay
from concordance.analysis.verdicts import ElementOnDay, RowOnDay
from concordance.language import Words
from concordance.model.corpus import Corpus, act_of
from concordance.model.instrument import Force, ObligationFile
from concordance.model.scale import Marks
from concordance.reports.addresses import local, name
from concordance.reports.gap.proof import address_of, examined, lender, shown_rows
from concordance.reports.look import SIGN
from concordance.reports.obligation_citation import cited, place_of_obligation
from concordance.reports.scales import as_on_obligation, mark_of, told


@dataclass(frozen=True)
class Existing:
    """A provision that answers, in its wording of the day. address: where that wording can be read."""

    id: str
    act: str
    place: str
    since: date
    summary: str
    address: str | None


@dataclass(frozen=True)
class Told:
    """A verdict as a reader is told it: the mark of the scale, its id, our own word, and the tone of the mark.

    merged: True where the mark stands for several of our words, so that ours has to be told beside it.
    """

    mark: str
    mark_id: str
    own: str
    tone: str | None
    merged: bool


@dataclass(frozen=True)
class Entry:
    """One line. place: within the instrument. since_is: what the day `since` is. lacking: what is to be done, and by
    when where a day is known; both only from data. told: the verdict on the line; whole: that on its obligation."""

    line: Line
    place: str
    citation: str
    title: str
    text: str
    element: str
    since: date
    since_is: str
    existing: tuple[Existing, ...]
    lacking: tuple[tuple[str, date | None], ...]
    told: Told
    whole: Told
    comment: tuple[str, ...]


def entries(corpus: Corpus, table: ToLaw, scale: Marks, words: Words) -> list[Entry]:
    """Return an entry for each line, in the order of the table."""
    return [_entry(corpus, line, scale, words) for line in table.lines]


def by_file(corpus: Corpus, found: list[Entry]) -> Iterator[tuple[ObligationFile, list[Entry]]]:
    """Yield the entries of each article or part of an instrument, in order."""
    home = {o.id: place for place, file in enumerate(corpus.obligation_files) for o in file.obligations}
    groups: dict[int, list[Entry]] = {}
    for entry in found:
        groups.setdefault(home[entry.line.result.obligation.id], []).append(entry)
    for place in sorted(groups):
        yield corpus.obligation_files[place], groups[place]


def tell(scale: Marks, verdict: str, wording: str, words: Words) -> Told:
    """Return a verdict in the words of a scale. wording: of the obligation, which says what was owed."""
    mark = mark_of(scale, verdict, wording)
    ours = {as_on_obligation(v) for v in (*mark.verdicts, *mark.not_owed)}
    return Told(told(scale, verdict, wording, words), mark.id, words(wording, as_on_obligation(verdict)),
                mark.tone if mark.tone in SIGN else None, len(ours) > 1)


def reasons(corpus: Corpus, element: ElementOnDay, words: Words) -> Iterator[str]:
    """Yield why an element has its verdict: who answers for it, each reason, and what was looked through in vain."""
    if lent := lender(corpus, element, words):
        yield lent
    rows = shown_rows(element)
    for row in rows:
        yield reason(row, words)
        if looked := examined(corpus, row, words):
            yield looked
    if not rows:
        yield words("gap-report", "not-speaking" if element.rows else "no-row")


def reason(row: RowOnDay, words: Words) -> str:
    """Return the reason of one judgement, with a mark where it is stale or rests on memory."""
    mark = f" [{words('standing', row.standing)}]" if row.standing in ("stale", "unverified") else ""
    return words.text(row.row.reason) + mark


def _entry(corpus: Corpus, line: Line, scale: Marks, words: Words) -> Entry:
    obligation, language = line.result.obligation, words.language
    since, since_is = _since(corpus, line, words)
    verdict = tell(scale, str(line.verdict), line.result.wording, words)
    return Entry(
        line, _place(corpus, line, language), cited(corpus, obligation.id, language), words.text(obligation.title),
        words.text(obligation.summary), words.text(line.element.element.label) if line.element else "",
        since, since_is, tuple(existing(corpus, answer, words) for answer in line.provisions),
        tuple(_lacking(line, words)), verdict, tell(scale, str(line.result.verdict), line.result.wording, words),
        tuple(_comment(corpus, line, verdict, words)))


def existing(corpus: Corpus, answer: Answer, words: Words) -> Existing:
    """Return an answering provision in the words of a reader."""
    version = answer.evidence.version
    assert version is not None  # a judgement counts only while its provisions are in force
    return Existing(answer.provision, name(corpus, act_of(answer.provision), words.language),
                    local(answer.provision.rsplit("/", 1)[1], words.language), version.start,
                    words.text(version.summary), address_of(corpus, answer.evidence, words.language))


def _place(corpus: Corpus, line: Line, language: str) -> str:
    """Return the place within the instrument, with the document where the instrument is a series of them."""
    identifier = line.result.obligation.id
    citation = corpus.obligations[identifier].citation
    own = corpus.instruments[line.result.instrument].short_title.en or ""
    head = citation.split(", ", 1)[0]
    named = own.endswith(head) or head.endswith(own)
    return (place_of_obligation if named else cited)(corpus, identifier, language)


def _since(corpus: Corpus, line: Line, words: Words) -> tuple[date, str]:
    instrument = corpus.instruments[line.result.instrument]
    key = {Force.POLITICAL: "promised", Force.BENCHMARK: "benchmark"}.get(instrument.force, "binding")
    if key == "binding" and instrument.binding_from is None:
        key = "first-step"
    return corpus.since[line.result.obligation.id], words("concordance-table", f"since-{key}")


def _lacking(line: Line, words: Words) -> Iterator[tuple[str, date | None]]:
    for element in line.elements:
        for row in shown_rows(element):
            if row.row.settle:
                yield f"{words('report', 'settle')}: {words.text(row.row.settle)}", None
    for item in line.expected:
        yield _expected(item, words), item.delegation.due.on if item.delegation.due else None


def _expected(item: DelegationOnDay, words: Words) -> str:
    where = local(item.delegation.provision.rsplit("/", 1)[1], words.language)
    return (f"{words('delegations', 'expected')} ({words('expected', item.delegation.expected)}, {where}): "
            f"{words.text(item.delegation.what)}: {words('delegation', item.status)}")


def _comment(corpus: Corpus, line: Line, verdict: Told, words: Words) -> Iterator[str]:
    result = line.result
    if verdict.merged and result.obligation.testable:
        yield f"{words('report', 'verdict')}: {verdict.own}."
    if result.unverified:
        yield words("concordance-table", "unseen")
    if result.obligation.not_assessed and str(line.verdict) == "not-reviewed":
        yield words.text(result.obligation.not_assessed)
    if not result.obligation.testable:
        yield words("concordance-table", "untestable")
    elif line.element:
        yield from reasons(corpus, line.element, words)
    else:
        for element in result.elements:
            if element.id in result.decided_by:
                state = words("element", element.verdict)
                yield f"{words.text(element.element.label)}: {state}. {' '.join(reasons(corpus, element, words))}"
