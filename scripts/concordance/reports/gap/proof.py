"""Why a verdict on an element is what it is, as short texts: reasons, provisions with their wording, what is open."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordance.analysis.standing import EvidenceOnDay
from concordance.analysis.verdicts import ElementOnDay, RowOnDay
from concordance.language import Words
from concordance.model.corpus import Corpus, act_of
from concordance.model.source import Source
from concordance.reports.addresses import local, name
from concordance.reports.obligation_citation import cited


@dataclass(frozen=True)
class Cited:
    """A provision as evidence. since: first day of its wording. address: where that wording can be read."""

    act: str
    place: str
    since: date | None
    address: str | None

    @property
    def text(self) -> str:
        """The whole citation."""
        return f"{self.act}, {self.place}"


def shown_rows(element: ElementOnDay) -> tuple[RowOnDay, ...]:
    """Return the rows a reader sees: those that decide, then those that rest on memory."""
    return (*element.deciding, *element.unverified)


def evidence(corpus: Corpus, row: RowOnDay, language: str) -> tuple[Cited, ...]:
    """Return the provisions of a row, each once, in the order of the row."""
    found = dict.fromkeys(
        Cited(name(corpus, act_of(item.evidence.provision), language),
              local(item.evidence.provision.rsplit("/", 1)[1], language),
              item.version.start if item.version else None, address_of(corpus, item, language))
        for item in row.evidence)
    return tuple(found)


def address_of(corpus: Corpus, item: EvidenceOnDay, language: str) -> str | None:
    """Return where the wording in force can be read, in the language asked for where such a source is named."""
    source = source_of(corpus, item, language)
    return source.url if source else None


def source_of(corpus: Corpus, item: EvidenceOnDay, language: str) -> Source | None:
    """Return the source of the wording in force: one in the language asked for, else the first one named."""
    act = corpus.acts.get(act_of(item.evidence.provision))
    known = [act.sources[key] for key in item.version.sources if key in act.sources] if act and item.version else []
    return next((s for s in known if s.language == language), known[0] if known else None)


def examined(corpus: Corpus, row: RowOnDay, words: Words) -> str | None:
    """Return which acts were looked through, and when; None where the row names none."""
    looked = row.row.examined
    if looked is None:
        return None
    acts = ", ".join(words.text(corpus.acts[act].short_title) for act in looked.acts if act in corpus.acts)
    return f"{words('report', 'examined')}: {acts} ({looked.on})"


def lender(corpus: Corpus, element: ElementOnDay, words: Words) -> str | None:
    """Return whose judgement answers an element that has none of its own, and None where it has one."""
    lent = element.answered_by
    if lent is None:
        return None
    owner = cited(corpus, lent.element.split("/")[0], words.language)
    return f"{words('requirements', f'lent-{lent.relation}')} {owner} ({lent.element})"


def why_open(corpus: Corpus, result_reason: str | None, element: ElementOnDay, words: Words) -> Iterator[str]:
    """Yield why an element has no verdict: of its obligation, of its rows, or that nobody judged it."""
    if result_reason:
        yield result_reason
    told = shown_rows(element)
    for row in told:
        yield words.text(row.row.reason)
        if found := examined(corpus, row, words):
            yield found
    if not told and not result_reason:
        yield words("gap-report", "not-speaking" if element.rows else "no-row")
