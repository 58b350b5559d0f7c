"""Terms across acts: used and not defined, defined and not used, defined differently."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordance.analysis.definitions import Reading, read
from concordance.model.corpus import Corpus, act_of
from concordance.model.term import Definition, Term


class TermState(StrEnum):
    """What is notable about a term in national law."""

    NOT_DEFINED = "used-not-defined"
    NOT_USED = "defined-not-used"
    DEFINED_DIFFERENTLY = "defined-differently"
    IN_ORDER = "in-order"


@dataclass(frozen=True)
class TermUse:
    """One term: where national law defines it, how often each act uses it, and what follows.

    borrowed: acts that use the term although only another act defines it. different: pairs of defining provisions
    that differ, with the elements that only the first and only the second has; both are empty where the same elements
    reach less far in one of them.
    """

    term: Term
    state: TermState
    national: tuple[Definition, ...]
    treaty: tuple[Definition, ...]
    used_in: dict[str, int]
    borrowed: tuple[str, ...]
    different: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...]


def term_uses(corpus: Corpus, day: date) -> tuple[TermUse, ...]:
    """Return every term with its definitions and uses on `day`, in the order of the terms.

    The use in the defining provision itself does not count.
    """
    uses: dict[str, Counter[str]] = {}
    for identifier, provision in corpus.provisions.items():
        if provision.version_on(day) is not None:
            for term in provision.terms:
                if not any(d.where == identifier for d in corpus.terms[term].definitions):
                    uses.setdefault(term, Counter())[act_of(identifier)] += 1
    return tuple(_use(corpus, term, uses.get(term.id, Counter()), day) for term in corpus.terms.values())


def _use(corpus: Corpus, term: Term, used: Counter[str], day: date) -> TermUse:
    # A provision that is listed for comparison, and does not itself speak of the term, defines nothing.
    national = tuple(d for d in term.definitions if (p := corpus.provisions.get(d.where)) and p.version_on(day)
                     and d.stands_on(day) and term.id in p.terms)
    treaty = tuple(d for d in term.definitions if d.where not in corpus.provisions)
    defining = {act_of(definition.where) for definition in national}
    borrowed = tuple(act for act in sorted(used) if act not in defining) if national else ()
    different = tuple(
        (one.where, other.where, _only(one, other), _only(other, one))
        for index, one in enumerate(national) for other in national[index + 1:]
        if act_of(one.where) != act_of(other.where) and (_only(one, other) or _only(other, one) or _unlike(one, other))
    )
    if not national:
        state = TermState.NOT_DEFINED if used else TermState.IN_ORDER
    elif different:
        state = TermState.DEFINED_DIFFERENTLY
    else:
        state = TermState.IN_ORDER if used else TermState.NOT_USED
    return TermUse(term, state, national, treaty, dict(sorted(used.items())), borrowed, different)


def _unlike(one: Definition, other: Definition) -> bool:
    """True when an element that both have reaches further in one of them."""
    theirs = {element.id: element for element in other.elements}
    return any(read(element, theirs[element.id]) is not Reading.SAME for element in one.elements
               if element.id in theirs)


def _only(one: Definition, other: Definition) -> tuple[str, ...]:
    """Ids of the elements that `one` has and `other` has not: elements of one term share their ids across acts."""
    theirs = {element.id for element in other.elements}
    return tuple(element.id for element in one.elements if element.id not in theirs)
