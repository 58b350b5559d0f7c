"""What a citation of the curriculum leads to."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from concordance.model.corpus import Corpus


class CiteKind(StrEnum):
    """What kind of record is cited."""

    PROVISION = "provision"
    ARTICLE = "article"
    ACT = "act"
    OBLIGATION = "obligation"
    ELEMENT = "element"
    NOT_DEMANDED = "not-demanded"
    INSTRUMENT = "instrument"
    DELEGATION = "delegation"
    TERM = "term"
    CLAIM = "claim"
    REQUIREMENT = "requirement"


@dataclass(frozen=True)
class Cited:
    """A record that is cited. id: as in the index of the corpus, without a prefix."""

    kind: CiteKind
    id: str


def topics(corpus: Corpus) -> dict[str, str]:
    """Return what instruments do not demand, as in `palermo/reflection-period`, with the instrument of each."""
    return {f"{instrument.id}/{entry.id}": instrument.id
            for instrument in corpus.instruments.values() for entry in instrument.not_demanded}


_INDEX: dict[CiteKind, Callable[[Corpus], Mapping[str, object]]] = {
    CiteKind.PROVISION: lambda corpus: corpus.provisions,
    CiteKind.ARTICLE: lambda corpus: corpus.articles,
    CiteKind.ACT: lambda corpus: corpus.acts,
    CiteKind.OBLIGATION: lambda corpus: corpus.obligations,
    CiteKind.ELEMENT: lambda corpus: corpus.elements,
    CiteKind.NOT_DEMANDED: topics,
    CiteKind.INSTRUMENT: lambda corpus: corpus.instruments,
    CiteKind.DELEGATION: lambda corpus: corpus.delegations,
    CiteKind.TERM: lambda corpus: corpus.terms,
    CiteKind.CLAIM: lambda corpus: corpus.claims,
    CiteKind.REQUIREMENT: lambda corpus: corpus.requirements,
}
_PREFIXED = (CiteKind.TERM, CiteKind.CLAIM, CiteKind.REQUIREMENT)


def resolve(corpus: Corpus, cite: str) -> Cited | None:
    """Return what `cite` leads to, or None where it leads nowhere."""
    prefix, colon, rest = cite.partition(":")
    if colon:
        kind = next((kind for kind in _PREFIXED if kind == prefix), None)
        return Cited(kind, rest) if kind and rest in _INDEX[kind](corpus) else None
    found = (kind for kind in CiteKind if kind not in _PREFIXED and cite in _INDEX[kind](corpus))
    return next((Cited(kind, cite) for kind in found), None)


def citable(corpus: Corpus) -> Iterator[str]:
    """Yield everything that can be cited, as it is written in a file."""
    for kind in CiteKind:
        yield from (f"{kind}:{name}" if kind in _PREFIXED else name for name in _INDEX[kind](corpus))
