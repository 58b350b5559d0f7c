"""Which values a key of `asks` can have in this corpus, so that a slip is told with a suggestion."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from concordance.analysis.outcome import ElementVerdict, Verdict
from concordance.analysis.training.cites import citable, resolve, topics
from concordance.analysis.training.limits import NO_LIMIT, is_limit
from concordance.analysis.training.of_terms import ABSENT
from concordance.model.asks import Asks, What
from concordance.model.claim import ClaimVerdict
from concordance.model.corpus import Corpus
from concordance.model.delegation import DelegationStatus
from concordance.model.instrument import Force as Binding
from concordance.model.instrument import Modality
from concordance.model.provision import Force, ProvisionKind
from concordance.model.term import Role

_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_DATED = (What.IN_FORCE, What.FIRST_DAY)


def unknown(corpus: Corpus, asks: Asks) -> tuple[tuple[str, str], ...]:
    """Return key and value of everything in `asks` that the data does not know. Open keys are passed over."""
    return tuple((key, value) for key in asks.given() if key not in ("wider", "nth")
                 for value in _unknown_of(corpus, asks, key))


def _unknown_of(corpus: Corpus, asks: Asks, key: str) -> list[str]:
    if key == "because":
        return [value for value in asks.names(key) if resolve(corpus, value) is None]
    if key in _FREE:
        return [value for value in asks.names(key) if not _FREE[key](value)]
    found = candidates(corpus, asks, key)
    known = found if isinstance(found, Mapping) else set(found)
    return [value for value in asks.names(key) if value not in known]


def candidates(corpus: Corpus, asks: Asks, key: str) -> Iterable[str]:
    """Return the values that `key` can have, given the other keys; examples where any day or duration will do."""
    return _CANDIDATES[key](corpus, asks)


def _is_day(value: str) -> bool:
    try:
        return bool(_DAY.match(value) and date.fromisoformat(value))
    except ValueError:
        return False


def _provisions(corpus: Corpus, asks: Asks) -> Iterable[str]:
    return (*corpus.provisions, *corpus.acts) if asks.what in _DATED else corpus.provisions


def _places(corpus: Corpus, asks: Asks) -> Iterable[str]:
    return (*corpus.acts, *(corpus.articles if asks.what is What.STANDS_IN else corpus.instruments))


def _wheres(corpus: Corpus, asks: Asks) -> Iterable[str]:
    """A definition there is needed by those that look into it; whether there is one is what `defined-by` asks."""
    if asks.what is What.DEFINED_BY:
        return (*corpus.provisions, *corpus.obligations)
    terms = [corpus.terms[term] for term in asks.names("term") if term in corpus.terms]
    return [definition.where for term in terms for definition in term.definitions]


def _items(corpus: Corpus, asks: Asks) -> Iterable[str]:
    return [value.id for term in asks.names("term") if term in corpus.terms for value in corpus.terms[term].values]


def _elements(corpus: Corpus, asks: Asks) -> Iterable[str]:
    terms = [corpus.terms[term] for term in asks.names("term") if term in corpus.terms]
    return [element.id for term in terms for definition in term.definitions for element in definition.elements]


def _verdicts(corpus: Corpus, asks: Asks) -> Iterable[str]:
    if asks.what is What.CLAIM:
        return map(str, ClaimVerdict)
    of = asks.names("of")
    words: list[str] = []
    if not of or any(name in corpus.elements for name in of):
        words += map(str, ElementVerdict)
    if not of or any(name not in corpus.elements for name in of):
        words += map(str, Verdict)
    return words


_FREE: dict[str, Callable[[str], bool]] = {"on": _is_day, "limit": is_limit}
_CANDIDATES: dict[str, Callable[[Corpus, Asks], Iterable[str]]] = {
    "provision": _provisions,
    "actor": lambda corpus, _: corpus.actors,
    "force": lambda *_: map(str, Force),
    "kind": lambda *_: map(str, ProvisionKind),
    "limit": lambda *_: ("P30D", "at-least P30D", "at-most P6M", "exactly P60D", "every P1Y", "unquantified", NO_LIMIT),
    "on": lambda *_: ("2024-09-05",),
    "act": lambda corpus, _: corpus.acts,
    "place": _places,
    "cited": lambda corpus, _: (*corpus.provisions, *corpus.articles, *corpus.acts),
    "term": lambda corpus, _: corpus.terms,
    "where": _wheres,
    "item": _items,
    "element": _elements,
    "role": lambda _, asks: (*map(str, Role), *((ABSENT,) if asks.what is What.ROLE else ())),
    "of": lambda corpus, _: (*corpus.obligations, *corpus.elements),
    "verdict": _verdicts,
    "instrument": lambda corpus, _: corpus.instruments,
    "topic": lambda corpus, _: (*corpus.obligations, *topics(corpus)),
    "part": lambda corpus, _: corpus.parts,
    "obligation": lambda corpus, _: corpus.obligations,
    "modality": lambda *_: map(str, Modality),
    "binding": lambda *_: map(str, Binding),
    "claim": lambda corpus, _: corpus.claims,
    "delegation": lambda corpus, _: corpus.delegations,
    "status": lambda *_: map(str, DelegationStatus),
    "because": lambda corpus, _: citable(corpus),
}
