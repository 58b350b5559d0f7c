"""The lines of a table towards the instruments in the words of a reader."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordance.analysis.concordance_table import Answer, ProvisionLine, Silent, ToInstruments
from concordance.analysis.verdicts import ObligationOnDay
from concordance.language import Words
from concordance.model.assessment import Relation
from concordance.model.corpus import Corpus, act_of
from concordance.model.provision import Provision, Version
from concordance.model.scale import Marks
from concordance.reports.addresses import local, name
from concordance.reports.concordance_table.entries import Told, reason, tell
from concordance.reports.gap.proof import lender
from concordance.reports.obligation_citation import cited


@dataclass(frozen=True)
class Norm:
    """A provision in its wording of the day. bearers: who bears it. address: where that wording can be read."""

    id: str
    act: str
    act_id: str
    place: str
    kind: str
    since: date
    summary: str
    bearers: str
    address: str | None


@dataclass(frozen=True)
class Use:
    """One element that a provision answers: its place, what the judgement says the provision is to it, its verdict."""

    element_id: str
    instrument: str
    citation: str
    obligation: str
    text: str
    element: str
    relation: str
    row: str
    told: Told
    comment: tuple[str, ...]


def norms(corpus: Corpus, table: ToInstruments, scale: Marks, words: Words) -> list[tuple[Norm, tuple[Use, ...]]]:
    """Return every provision that answers something, with what it answers, in the order of the law."""
    return [(norm(corpus, line, words), tuple(_uses(corpus, line, scale, words))) for line in table.lines]


def norm(corpus: Corpus, line: ProvisionLine | Silent, words: Words) -> Norm:
    """Return a provision in the words of a reader."""
    return _norm(corpus, line.id, line.provision, line.version, words)


def relation(answer: Answer, words: Words) -> str:
    """Return what the provision is to the element, and that others make up for the rest where they do."""
    row = answer.row.row
    told = words("relation", row.relation)
    whole = row.together and answer.row.outcome.satisfied and row.relation is Relation.SUBSET
    return words("concordance-table", "together").format(told) if whole else told


def verdict_on(result: ObligationOnDay, answer: Answer) -> str:
    """Return the verdict on the element that is answered; on its obligation where that cannot be tested."""
    return str(answer.element.verdict if result.obligation.testable else result.verdict)


def why_silent(silent: Silent, words: Words) -> str:
    """Return why a provision answers nothing: nobody names it, or no judgement that names it counts on the day."""
    if not silent.named_by:
        return words("concordance-table", "unnamed")
    told = "; ".join(f"{row.row.id}: {words('standing', row.standing)}" for row in silent.named_by)
    return f"{words('concordance-table', 'named-by')}: {told}"


def _norm(corpus: Corpus, identifier: str, provision: Provision, version: Version, words: Words) -> Norm:
    home = act_of(identifier)
    known = [corpus.acts[home].sources[key] for key in version.sources if key in corpus.acts[home].sources]
    source = next((s for s in known if s.language == words.language), known[0] if known else None)
    bearers = ", ".join(words.text(corpus.actors[actor].label) for actor in provision.bearer if actor in corpus.actors)
    return Norm(identifier, name(corpus, home, words.language), home,
                local(identifier.rsplit("/", 1)[1], words.language), words("kind", provision.kind), version.start,
                words.text(version.summary), bearers, source.url if source else None)


def _uses(corpus: Corpus, line: ProvisionLine, scale: Marks, words: Words) -> Iterator[Use]:
    for result, answer in line.uses:
        obligation, element = result.obligation, answer.element
        told = tell(scale, verdict_on(result, answer), result.wording, words)
        comment = [f"{words('report', 'verdict')}: {told.own}."] if told.merged else []
        if lent := lender(corpus, element, words):
            comment.append(lent)
        yield Use(
            element.id, words.text(corpus.instruments[result.instrument].short_title),
            cited(corpus, obligation.id, words.language), words.text(obligation.title), words.text(obligation.summary),
            words.text(element.element.label), relation(answer, words), answer.row.row.id, told,
            (*comment, reason(answer.row, words)))
