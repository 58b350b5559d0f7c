"""A questionnaire answered from the judgements and provisions of a day, each answer with its proof."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordance.analysis.duties import borne
from concordance.analysis.outcome import ElementVerdict
from concordance.analysis.replies import Asking, Completeness, Reply, asking, choose, completeness, fits, tell
from concordance.analysis.verdicts import ElementOnDay, Trust, element_on, trust_of
from concordance.model.actor import ActorKind
from concordance.model.base import Basis, weakest
from concordance.model.corpus import Corpus
from concordance.model.instrument import Obligation
from concordance.model.provision import Provision, Version
from concordance.model.questionnaire import FormQuestion, QuestionKind, Questionnaire

_CARRIES = (ElementVerdict.MET, ElementVerdict.WEAKENED, ElementVerdict.PARTLY_MET, ElementVerdict.CONFLICT)


class Unknown(StrEnum):
    """Why it is not known what holds for an element."""

    NOT_JUDGED = "not-judged"
    NOT_ASSESSED = "not-assessed"
    UNDETERMINED = "undetermined"
    OTHER_DAYS = "other-days"
    FROM_MEMORY = "from-memory"
    TEXT_NOT_SEEN = "text-not-seen"
    NOT_TESTABLE = "not-testable"


@dataclass(frozen=True)
class Point:
    """One element a question asks about. unknown: why nothing is known of it; None where there is a verdict."""

    obligation: Obligation
    instrument: str
    result: ElementOnDay
    unknown: Unknown | None

    @property
    def outcome(self) -> ElementVerdict:
        """The verdict; an element of an obligation whose text nobody has seen counts as not reviewed."""
        return self.result.verdict if self.unknown is None else ElementVerdict.NOT_REVIEWED


@dataclass(frozen=True)
class CitedProvision:
    """A provision in force that answers, in the wording of the day.

    elements: the elements it answers; none where the question itself names it or a term it defines.
    """

    id: str
    provision: Provision
    version: Version
    elements: tuple[str, ...]
    terms: tuple[str, ...] = ()


@dataclass(frozen=True)
class Authority:
    """A body that answers, and the provisions cited that name it; none where only the question names it."""

    actor: str
    provisions: tuple[str, ...]


@dataclass(frozen=True)
class QuestionAnswer:
    """The answer proposed to one question.

    absent: what the question names and what does not stand on the day: obligations not encoded, provisions and terms
    without a wording in force that somebody has read, bodies that bear nothing. trust: of the judgements and provisions
    behind the reply; None where there are none.
    """

    question: FormQuestion
    asking: Asking
    reply: Reply
    completeness: Completeness
    points: tuple[Point, ...]
    cited: tuple[CitedProvision, ...]
    actors: tuple[Authority, ...]
    absent: tuple[str, ...]
    trust: Trust | None

    @property
    def fits(self) -> bool:
        """False where the form does not offer the reply, so that the State has to choose."""
        return fits(self.reply, self.question.kind)

    @property
    def short(self) -> tuple[Point, ...]:
        """The elements the law answers only in part, weakly, not at all, or contrary to what is asked."""
        return tuple(p for p in self.points if p.unknown is None and p.outcome is not ElementVerdict.NOT_APPLICABLE
                     and p.outcome is not ElementVerdict.MET)

    @property
    def unknown(self) -> tuple[Point, ...]:
        """The elements of which nothing is known."""
        return tuple(point for point in self.points if point.unknown is not None)

    @property
    def stale(self) -> tuple[Point, ...]:
        """The elements whose verdict is older than the wording in force."""
        return tuple(point for point in self.points if point.unknown is None and point.result.stale)


@dataclass(frozen=True)
class Tally:
    """How many questions have which reply, out of how many. Questions not asked are in no other count."""

    questions: int
    not_asked: int
    replies: dict[Reply, int]
    completeness: dict[Completeness, int]
    bases: dict[Basis, int]

    @property
    def asked(self) -> int:
        """How many questions are asked, or perhaps asked: the denominator of replies and completeness."""
        return self.questions - self.not_asked


@dataclass(frozen=True)
class QuestionnaireAnswer:
    """A questionnaire answered as of a day, in the order of its questions."""

    questionnaire: Questionnaire
    day: date
    answers: tuple[QuestionAnswer, ...]

    def of_group(self, group: str) -> tuple[QuestionAnswer, ...]:
        """Return the answers of one group."""
        return tuple(answer for answer in self.answers if answer.question.group == group)

    @property
    def tally(self) -> Tally:
        """The counts of all questions."""
        return tally(self.answers)


def answer_questionnaire(corpus: Corpus, questionnaire: Questionnaire, day: date) -> QuestionnaireAnswer:
    """Answer every question of a questionnaire from what holds on `day`.

    Nothing is guessed: what was not reviewed, or rests on memory, is not known. Figures, practice and needs are left
    for the State. A question whose condition is not met by the reply proposed is answered too and marked as not asked.
    """
    bearing = frozenset(borne(corpus, day)) if any(question.actors for question in questionnaire.questions) else None
    found: dict[str, QuestionAnswer] = {}
    for question in questionnaire.questions:
        earlier = found.get(question.when.question) if question.when else None
        before = (earlier.reply, earlier.question.kind, earlier.asking) if earlier else None
        found[question.id] = _answer(corpus, question, day, asking(question.when, before), bearing or frozenset())
    return QuestionnaireAnswer(questionnaire, day, tuple(found.values()))


def tally(answers: tuple[QuestionAnswer, ...]) -> Tally:
    """Count answers; every reply, completeness and basis is present, also with zero."""
    asked = [answer for answer in answers if answer.asking is not Asking.NOT_ASKED]
    replies, done = Counter(a.reply for a in asked), Counter(a.completeness for a in asked)
    bases = Counter(answer.question.basis for answer in answers)
    return Tally(len(answers), len(answers) - len(asked), {reply: replies[reply] for reply in Reply},
                 {state: done[state] for state in Completeness}, {basis: bases[basis] for basis in Basis})


def _answer(corpus: Corpus, question: FormQuestion, day: date, asked: Asking,
            bearing: frozenset[str]) -> QuestionAnswer:
    if question.kind is QuestionKind.FIGURES:
        return QuestionAnswer(question, asked, Reply.FOR_THE_STATE, Completeness.OPEN, (), (), (), (), None)
    points = tuple(_points(corpus, question, day))
    cited, absent = _cited(corpus, question, points, day)
    unencoded = tuple(name for name in question.obligations if name not in corpus.obligations)
    absent += (*unencoded, *(actor for actor in question.actors if actor not in bearing))
    actors = _actors(corpus, question, cited, bearing)
    outcomes = [*(point.outcome for point in points), *(ElementVerdict.NOT_REVIEWED for _ in unencoded)]
    if question.kind.choices:
        reply = choose(outcomes)
    else:
        named = actors if question.kind is QuestionKind.AUTHORITIES else cited
        reply = tell(outcomes, something=bool(named))
    unsettled = (ElementVerdict.NOT_REVIEWED in outcomes or bool(absent) or question.for_state is not None
                 or any(point.result.stale for point in points))
    return QuestionAnswer(question, asked, reply, completeness(reply, question.kind, unsettled=unsettled), points,
                          cited, actors, absent, _trust(corpus, points, cited))


def _points(corpus: Corpus, question: FormQuestion, day: date) -> Iterator[Point]:
    """Yield each element asked about once: those of the obligations named first, then those named alone."""
    of_obligations = [element for name in question.obligations if name in corpus.obligations
                      for element in corpus.obligations[name].element_ids()]
    for element in dict.fromkeys([*of_obligations, *question.elements]):
        obligation = corpus.obligations[element.split("/")[0]]
        result = element_on(corpus, obligation, corpus.elements[element], day)
        home = corpus.instrument_of[obligation.id]
        skipped = obligation.not_assessed is not None or corpus.instruments[home].not_assessed is not None
        yield Point(obligation, home, result, _why_unknown(obligation, result, skipped=skipped))


def _why_unknown(obligation: Obligation, result: ElementOnDay, *, skipped: bool) -> Unknown | None:
    if obligation.unverified:
        return Unknown.TEXT_NOT_SEEN
    if not obligation.testable:
        return Unknown.NOT_TESTABLE
    if result.verdict is not ElementVerdict.NOT_REVIEWED:
        return None
    if result.used:
        return Unknown.UNDETERMINED
    if result.unverified:
        return Unknown.FROM_MEMORY
    if result.rows:
        return Unknown.OTHER_DAYS
    return Unknown.NOT_ASSESSED if skipped else Unknown.NOT_JUDGED


def _cited(corpus: Corpus, question: FormQuestion, points: tuple[Point, ...],
           day: date) -> tuple[tuple[CitedProvision, ...], tuple[str, ...]]:
    """Return the provisions that answer, in the order of the acts, and what the question names in vain."""
    elements: dict[str, dict[str, None]] = {name: {} for name in question.provisions}
    terms: dict[str, list[str]] = {}
    absent: list[str] = []
    for term in question.terms:
        places = [d.where for d in corpus.terms[term].definitions if d.where in corpus.provisions and d.stands_on(day)
                  and _wording(corpus, d.where, day)]
        for place in places:
            elements.setdefault(place, {})
            terms.setdefault(place, []).append(term)
        absent += [] if places else [term]
    for point in points:
        if point.outcome in _CARRIES:
            for row in point.result.deciding:
                for item in row.evidence:
                    elements.setdefault(item.evidence.provision, {})[point.result.id] = None
    found = []
    for name, answered in elements.items():
        version = _wording(corpus, name, day)
        if version is None:
            absent.append(name)
        else:
            found.append(CitedProvision(name, corpus.provisions[name], version, tuple(answered),
                                        tuple(terms.get(name, ()))))
    order = {name: number for number, name in enumerate(corpus.provisions)}
    return tuple(sorted(found, key=lambda item: order[item.id])), tuple(absent)


def _wording(corpus: Corpus, provision: str, day: date) -> Version | None:
    """Return the wording in force on the day, unless it is known from memory only: that answers nothing."""
    version = corpus.provisions[provision].version_on(day)
    return None if version is None or version.basis is Basis.RECALLED else version


def _actors(corpus: Corpus, question: FormQuestion, cited: tuple[CitedProvision, ...],
            bearing: frozenset[str]) -> tuple[Authority, ...]:
    """Return the bodies a question on authorities is answered with; persons who hold a right are none."""
    if question.kind is not QuestionKind.AUTHORITIES:
        return ()
    named = [actor for actor in question.actors if actor in bearing]
    named += [actor for item in cited for actor in item.provision.bearer if _is_authority(corpus, actor)]
    return tuple(Authority(actor, tuple(item.id for item in cited if actor in item.provision.bearer))
                 for actor in dict.fromkeys(named))


def _is_authority(corpus: Corpus, actor: str) -> bool:
    return actor in corpus.actors and corpus.actors[actor].kind in (ActorKind.STATE_BODY, ActorKind.COMMISSION)


def _trust(corpus: Corpus, points: tuple[Point, ...], cited: tuple[CitedProvision, ...]) -> Trust | None:
    known = [point for point in points if point.unknown is None]
    if not known and not cited:
        return None
    judged = [trust_of(corpus, point.obligation, (point.result,)) for point in known]
    bases = [trust.basis for trust in judged] + [item.version.basis for item in cited]
    return Trust(weakest(bases), bool(judged) and all(trust.reviewed for trust in judged))
