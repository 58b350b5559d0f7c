"""What rests on a provision: the verdicts that fall when it is repealed, and what would cite nothing."""

from dataclasses import dataclass
from datetime import date

from concordance.analysis.outcome import ElementVerdict, Verdict, of_elements, strongest
from concordance.analysis.verdicts import ElementOnDay, ObligationOnDay, verdicts
from concordance.model.corpus import Corpus


@dataclass(frozen=True)
class ElementFall:
    """One element whose verdict changes without the provision; `left` is what the other rows still carry."""

    element: ElementOnDay
    left: ElementVerdict

    @property
    def alone(self) -> bool:
        """True when no other judgement carries the element."""
        return self.left is ElementVerdict.NOT_REVIEWED


@dataclass(frozen=True)
class ObligationFall:
    """One obligation with the elements that change, and the verdict that would be left."""

    result: ObligationOnDay
    left: Verdict
    elements: tuple[ElementFall, ...]


@dataclass(frozen=True)
class Impact:
    """What the repeal of a provision with all its parts would touch on a day."""

    provision: str
    day: date
    parts: tuple[str, ...]
    falls: tuple[ObligationFall, ...]
    cited_by: tuple[str, ...]
    defines: tuple[str, ...]
    expected_acts: tuple[str, ...]


def parts_of(corpus: Corpus, identifier: str) -> tuple[str, ...]:
    """Return the provision or article with everything below it; empty for an unknown id."""
    return tuple(p for p in corpus.provisions if p == identifier or p.startswith(f"{identifier}__"))


def impact(corpus: Corpus, identifier: str, day: date) -> Impact:
    """Return what falls on `day` without the provision (or article) and its parts.

    A row that names any of them as evidence no longer counts; the others stand as they are. Raises KeyError for an
    id that is neither a provision nor an article.
    """
    parts = parts_of(corpus, identifier)
    if not parts:
        raise KeyError(identifier)
    gone = frozenset(parts)
    touched = {o for part in parts for o in corpus.obligations_served.get(part, ())}
    falls = tuple(fall for result in verdicts(corpus, day) if result.obligation.id in touched
                  if (fall := _fall(result, gone)) is not None)
    cited_by = tuple(other for other, provision in corpus.provisions.items()
                     if other not in gone and provision.version_on(day) is not None
                     and any(target in gone or target == identifier for target in provision.cites))
    defines = tuple(term.id for term in corpus.terms.values() if any(d.where in gone for d in term.definitions))
    expected = tuple(name for name, d in corpus.delegations.items() if d.provision in gone)
    return Impact(identifier, day, parts, falls, cited_by, defines, expected)


def _fall(result: ObligationOnDay, gone: frozenset[str]) -> ObligationFall | None:
    left = [_left(element, gone) for element in result.elements]
    changed = tuple(ElementFall(element, rest) for element, rest in zip(result.elements, left, strict=True)
                    if rest is not element.verdict)
    return ObligationFall(result, of_elements(left), changed) if changed else None


def _left(element: ElementOnDay, gone: frozenset[str]) -> ElementVerdict:
    return strongest([row.outcome for row in element.used
                      if not any(item.evidence.provision in gone for item in row.evidence)])


def rests_alone(corpus: Corpus, day: date, instrument: str | None = None) -> dict[str, tuple[str, ...]]:
    """Return, for each single provision, the elements that are covered on `day` and would not be without it.

    Only elements that are met, weakened or partly met count, and only a loss of that verdict. Provisions come with
    the heaviest load first, then in the order of the acts.
    """
    load: dict[str, list[str]] = {}
    for result in verdicts(corpus, day, instrument):
        if not result.obligation.testable:
            continue
        for element in result.elements:
            for name in _carriers(element):
                if _left(element, frozenset((name,))) is not element.verdict:
                    load.setdefault(name, []).append(element.id)
    order = {identifier: index for index, identifier in enumerate(corpus.provisions)}
    ranked = sorted(load, key=lambda name: (-len(load[name]), order[name]))
    return {name: tuple(load[name]) for name in ranked}


def _carriers(element: ElementOnDay) -> list[str]:
    covered = (ElementVerdict.MET, ElementVerdict.WEAKENED, ElementVerdict.PARTLY_MET)
    if element.verdict not in covered:
        return []
    return list(dict.fromkeys(item.evidence.provision for row in element.deciding for item in row.evidence))
