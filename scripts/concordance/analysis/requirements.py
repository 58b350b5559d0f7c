"""Per shared requirement: who asks for it, which standard is the strictest, and where the law stands on a day."""

from dataclasses import dataclass
from datetime import date

from concordance.analysis.outcome import ElementVerdict, strongest
from concordance.analysis.verdicts import ElementOnDay, element_on
from concordance.model.corpus import Corpus
from concordance.model.crosswalk import Reach
from concordance.model.instrument import Force, Instrument, Modality, Obligation
from concordance.model.requirement import Link, Part, Requirement

# The firmest word first; between instruments binding force goes before the word.
_FORCE = (Force.BINDING, Force.POLITICAL, Force.BENCHMARK)
_WORD = (Modality.MANDATORY, Modality.COMMITMENT, Modality.DEFINITION, Modality.RECOMMENDED, Modality.CONSIDER,
         Modality.GUIDANCE, Modality.ENCOURAGED, Modality.SCOPE, Modality.OPTIONAL, Modality.FINAL_CLAUSE)
_AT_LEAST = (Reach.EQUAL, Reach.BROADER)


@dataclass(frozen=True)
class Asked:
    """One element that asks for a part, with its verdict on the day."""

    link: Link
    obligation: Obligation
    instrument: Instrument
    result: ElementOnDay

    @property
    def strictness(self) -> tuple[bool, int, int, bool]:
        """Sorts the strictest first: seen in the text, binding force, firmness of the word, asks all of the part."""
        return (self.obligation.unverified, _FORCE.index(self.instrument.force),
                _WORD.index(self.obligation.modality), self.link.relation not in _AT_LEAST)


@dataclass(frozen=True)
class PartOnDay:
    """One part on one day: who asks for it, the strictest first, and what holds in the law."""

    id: str
    part: Part
    asked: tuple[Asked, ...]
    verdict: ElementVerdict

    @property
    def strictest(self) -> Asked | None:
        """The hardest demand for at least this part; None where every element asks for less or something else."""
        return next((asked for asked in self.asked if asked.link.relation in _AT_LEAST), None)


@dataclass(frozen=True)
class Standard:
    """An instrument and how many parts of the requirement it asks for."""

    instrument: Instrument
    parts: int
    of: int


@dataclass(frozen=True)
class RequirementOnDay:
    """One requirement on one day."""

    requirement: Requirement
    day: date
    parts: tuple[PartOnDay, ...]

    @property
    def standards(self) -> tuple[Standard, ...]:
        """The instruments that ask for it: those that ask for most parts first, then by force."""
        found: dict[str, tuple[Instrument, set[str]]] = {}
        for part in self.parts:
            for asked in part.asked:
                if asked.link.relation in _AT_LEAST:
                    found.setdefault(asked.instrument.id, (asked.instrument, set()))[1].add(part.id)
        lines = [Standard(instrument, len(parts), len(self.parts)) for instrument, parts in found.values()]
        return tuple(sorted(lines, key=lambda x: (-x.parts, _FORCE.index(x.instrument.force), x.instrument.id)))


def requirements_on(corpus: Corpus, day: date) -> tuple[RequirementOnDay, ...]:
    """Return every requirement on `day`, in the order of the files."""
    return tuple(requirement_on(corpus, requirement, day) for requirement in corpus.requirements.values())


def requirement_on(corpus: Corpus, requirement: Requirement, day: date) -> RequirementOnDay:
    """Return one requirement on `day`."""
    by_part: dict[str, list[Asked]] = {requirement.part_id(part.id): [] for part in requirement.parts}
    for link in requirement.links:
        owner = corpus.obligations[link.element.split("/")[0]]
        result = element_on(corpus, owner, corpus.elements[link.element], day)
        instrument = corpus.instruments[corpus.instrument_of[owner.id]]
        by_part[requirement.part_id(link.part)].append(Asked(link, owner, instrument, result))
    parts = []
    for part in requirement.parts:
        full = requirement.part_id(part.id)
        asked = tuple(sorted(by_part[full], key=lambda a: (a.strictness, a.link.element)))
        parts.append(PartOnDay(full, part, asked, part_verdict(asked)))
    return RequirementOnDay(requirement, day, tuple(parts))


def part_verdict(asked: tuple[Asked, ...]) -> ElementVerdict:
    """Return what holds for a part, from the verdicts on the elements that ask for it.

    What asks the same answers it, the text of the strictest first. Else: met where something that asks more is met;
    at least partly met where something that asks less or overlaps is met in part; not reviewed otherwise.
    """
    known = [a for a in asked if a.result.verdict is not ElementVerdict.NOT_REVIEWED]
    same = [a for a in known if a.link.relation is Reach.EQUAL]
    if same:
        return same[0].result.verdict
    more = [a.result.verdict for a in known if a.link.relation is Reach.BROADER and a.result.verdict.satisfied]
    if more:
        return strongest(more)
    some = (ElementVerdict.MET, ElementVerdict.WEAKENED, ElementVerdict.PARTLY_MET)
    if any(a.result.verdict in some for a in known if a.link.relation is not Reach.BROADER):
        return ElementVerdict.PARTLY_MET
    return ElementVerdict.NOT_REVIEWED
