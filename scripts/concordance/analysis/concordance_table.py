"""Tables of concordance on a day, both ways: obligations with what answers them, and provisions with what they answer.

Nothing falls out in silence: a line without an answer is in the table, and a provision that answers nothing is listed.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from concordance.analysis.delegations import DelegationOnDay, delegations
from concordance.analysis.outcome import ElementVerdict, Verdict
from concordance.analysis.standing import EvidenceOnDay
from concordance.analysis.verdicts import ElementOnDay, ObligationOnDay, RowOnDay, verdicts
from concordance.model.corpus import Corpus, act_of
from concordance.model.delegation import DelegationStatus
from concordance.model.provision import Provision, Version


class Level(StrEnum):
    """What a line of the table towards the law is about."""

    OBLIGATION = "obligation"
    ELEMENT = "element"


@dataclass(frozen=True)
class Answer:
    """A provision, in its wording of the day, that a judgement which counts on the day names for an element."""

    element: ElementOnDay
    row: RowOnDay
    evidence: EvidenceOnDay

    @property
    def provision(self) -> str:
        """The id of the provision."""
        return self.evidence.evidence.provision


@dataclass(frozen=True)
class Line:
    """An obligation, or one element of it, and what answers it. element: None for the whole obligation.

    expected: acts that the answering provisions leave matters to and that were not found, where something is lacking.
    """

    result: ObligationOnDay
    element: ElementOnDay | None
    answers: tuple[Answer, ...]
    expected: tuple[DelegationOnDay, ...]

    @property
    def id(self) -> str:
        """The id of the element, or of the obligation."""
        return self.element.id if self.element else self.result.obligation.id

    @property
    def verdict(self) -> Verdict | ElementVerdict:
        """The verdict on the element, or on the obligation."""
        return self.element.verdict if self.element and self.result.obligation.testable else self.result.verdict

    @property
    def elements(self) -> tuple[ElementOnDay, ...]:
        """The elements the line speaks of."""
        return (self.element,) if self.element else self.result.elements

    @property
    def provisions(self) -> tuple[Answer, ...]:
        """One answer for each provision, those of the judgements that decide first."""
        first: dict[str, Answer] = {}
        for answer in self.answers:
            first.setdefault(answer.provision, answer)
        return tuple(first.values())

    @property
    def unanswered(self) -> bool:
        """True where nothing was found, the opposite was found, or nobody looked."""
        return str(self.verdict) in ("missing", "conflict", "not-reviewed")


@dataclass(frozen=True)
class ToLaw:
    """Obligations with the provisions that answer them. instruments: those asked for, in their order."""

    day: date
    instruments: tuple[str, ...]
    level: Level
    lines: tuple[Line, ...]

    @cached_property
    def results(self) -> tuple[ObligationOnDay, ...]:
        """The obligations, each once."""
        return tuple({line.result.obligation.id: line.result for line in self.lines}.values())

    @property
    def seen(self) -> tuple[ObligationOnDay, ...]:
        """The testable obligations whose text somebody has seen: the denominator of every count."""
        return tuple(r for r in self.results if r.obligation.testable and not r.unverified)

    @property
    def unanswered(self) -> tuple[Line, ...]:
        """The lines of testable obligations that are missing, in conflict or not reviewed."""
        return tuple(line for line in self.lines if line.unanswered and line.result.obligation.testable)

    def counts(self, level: Level) -> Counter[tuple[str, str]]:
        """Count `(verdict, wording)` of the obligations seen, or of their elements."""
        if level is Level.OBLIGATION:
            return Counter((str(r.verdict), r.wording) for r in self.seen)
        return Counter((str(e.verdict), r.wording) for r in self.seen for e in r.elements)


@dataclass(frozen=True)
class ProvisionLine:
    """A provision in force and what it answers."""

    id: str
    provision: Provision
    version: Version
    uses: tuple[tuple[ObligationOnDay, Answer], ...]


@dataclass(frozen=True)
class Silent:
    """A provision in force that answers nothing asked about. named_by: judgements that name it and do not count."""

    id: str
    provision: Provision
    version: Version
    named_by: tuple[RowOnDay, ...]


@dataclass(frozen=True)
class ToInstruments:
    """Provisions of acts with the obligations they answer, in the order of the law.

    not_in_force: provisions of these acts that had no wording in force on the day.
    """

    day: date
    acts: tuple[str, ...]
    instruments: tuple[str, ...]
    lines: tuple[ProvisionLine, ...]
    silent: tuple[Silent, ...]
    not_in_force: tuple[str, ...]


def to_law(corpus: Corpus, day: date, instruments: tuple[str, ...] = (), level: Level = Level.ELEMENT) -> ToLaw:
    """Return the obligations of the instruments, all where none is named, with what answers each on `day`.

    level: a line for each element, and one for each obligation without elements; or one for each obligation. Raises
    KeyError for an unknown instrument.
    """
    asked = _instruments(corpus, instruments)
    waiting = _expected(corpus, day)
    lines: list[Line] = []
    for name in asked:
        for result in verdicts(corpus, day, name):
            parts = result.elements if level is Level.ELEMENT else ()
            lines += [_line(result, part, waiting) for part in parts or (None,)]
    return ToLaw(day, asked, level, tuple(lines))


def to_instruments(corpus: Corpus, day: date, acts: tuple[str, ...] = (),
                   instruments: tuple[str, ...] = ()) -> ToInstruments:
    """Return the provisions of the acts with what they answer in the instruments on `day`.

    Without acts, all acts that carry evidence on the day; without instruments, all of them. Raises KeyError for an
    unknown act or instrument.
    """
    asked = _instruments(corpus, instruments)
    for act in acts:
        if act not in corpus.acts:
            raise KeyError(act)
    uses: dict[str, list[tuple[ObligationOnDay, Answer]]] = {}
    idle: dict[str, dict[str, RowOnDay]] = {}
    for name in asked:
        for result in verdicts(corpus, day, name):
            for element in result.elements:
                for answer in _answers(element):
                    uses.setdefault(answer.provision, []).append((result, answer))
                for row in element.rows:
                    for item in row.evidence if not row.standing.used else ():
                        idle.setdefault(item.evidence.provision, {})[row.row.id] = row
    found = tuple(act for act in corpus.acts if act in (acts or {act_of(provision) for provision in uses}))
    lines, silent, past = [], [], []
    for identifier, provision in corpus.provisions.items():
        if act_of(identifier) not in found:
            continue
        version = provision.version_on(day)
        if version is None:
            past.append(identifier)
        elif identifier in uses:
            lines.append(ProvisionLine(identifier, provision, version, tuple(uses[identifier])))
        else:
            silent.append(Silent(identifier, provision, version, tuple(idle.get(identifier, {}).values())))
    return ToInstruments(day, found, asked, tuple(lines), tuple(silent), tuple(past))


def _instruments(corpus: Corpus, asked: tuple[str, ...]) -> tuple[str, ...]:
    for name in asked:
        if name not in corpus.instruments:
            raise KeyError(name)
    return tuple(name for name in corpus.instruments if name in (asked or corpus.instruments))


def _line(result: ObligationOnDay, element: ElementOnDay | None, waiting: dict[str, list[DelegationOnDay]]) -> Line:
    answers = tuple(answer for part in ((element,) if element else result.elements) for answer in _answers(part))
    line = Line(result, element, answers, ())
    if str(line.verdict) in ("full", "met", "not-applicable", "not-testable"):
        return line
    expected = {found.id: found for answer in answers for found in waiting.get(answer.provision, ())}
    return Line(result, element, answers, tuple(expected.values()))


def _answers(element: ElementOnDay) -> Iterator[Answer]:
    """Yield what the judgements that count on the day name, those that decide first."""
    others = tuple(row for row in element.used if row not in element.deciding)
    for row in (*element.deciding, *others):
        for item in row.evidence:
            yield Answer(element, row, item)


def _expected(corpus: Corpus, day: date) -> dict[str, list[DelegationOnDay]]:
    """Return, by provision, the acts it leaves matters to and that were not found by `day`."""
    open_states = (DelegationStatus.OVERDUE, DelegationStatus.NOT_FOUND, DelegationStatus.NOT_EXAMINED)
    waiting: dict[str, list[DelegationOnDay]] = {}
    for found in delegations(corpus, day):
        if found.status in open_states:
            for provision in (found.delegation.provision, *found.delegation.also):
                waiting.setdefault(provision, []).append(found)
    return waiting
