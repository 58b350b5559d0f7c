"""What a predicate says of what the State promised, and of how it is kept: true, false, or None for unknown."""

from datetime import date

from concordance.analysis.delegations import delegation_on
from concordance.analysis.outcome import ElementVerdict, Verdict
from concordance.analysis.training.cites import topics
from concordance.analysis.verdicts import element_on, obligation_on
from concordance.model.asks import Asks
from concordance.model.corpus import Corpus
from concordance.model.crosswalk import Reach
from concordance.model.delegation import DelegationStatus
from concordance.model.instrument import Modality

_DEMANDS = (Modality.MANDATORY, Modality.COMMITMENT)


def verdict(corpus: Corpus, asks: Asks, day: date, of: str, named: str) -> bool | None:
    """True when that is the verdict. Of what nobody reviewed only this is known."""
    found = verdict_on(corpus, of, day)
    if found is None:
        return False
    return _settled(found, named, unsettled=(ElementVerdict.NOT_REVIEWED, Verdict.NOT_REVIEWED))


def demanded(corpus: Corpus, asks: Asks, day: date, instrument: str, topic: str) -> bool | None:
    """True when the topic is a firm obligation of the instrument.

    Unknown where the topic is one of another instrument and this one asks something of the same requirement, and
    for what another instrument does not demand: neither says what this one demands.
    """
    home = topics(corpus).get(topic)
    if home is not None:
        return False if home == instrument else None
    obligation = corpus.obligations.get(topic)
    if obligation is None:
        return False
    if corpus.instrument_of[topic] == instrument:
        return obligation.modality in _DEMANDS
    parts = {link.part for element in obligation.element_ids() for link in corpus.links_of.get(element, ())}
    near = any(corpus.instrument_of.get(element.split("/")[0]) == instrument and any(x.part in parts for x in links)
               for element, links in corpus.links_of.items())
    return None if near or not _encoded(corpus, instrument) else False


def asked_by(corpus: Corpus, asks: Asks, day: date, part: str, instrument: str) -> bool | None:
    """True when an element of the instrument is linked to the part, or asks at least a part that holds this one."""
    wanted = asks.names("modality")
    above = _holding(corpus, part)
    for element, links in corpus.links_of.items():
        owner = element.split("/")[0]
        if corpus.instrument_of.get(owner) != instrument:
            continue
        if wanted and corpus.obligations[owner].modality not in wanted:
            continue
        if any(link.part == part or (link.part in above and link.relation in (Reach.EQUAL, Reach.BROADER))
               for link in links):
            return True
    return False if _encoded(corpus, instrument) else None


def modality(corpus: Corpus, asks: Asks, day: date, obligation: str, named: str) -> bool:
    """True when the obligation has this modality."""
    found = corpus.obligations.get(obligation)
    return found is not None and found.modality == named


def party_since(corpus: Corpus, asks: Asks, day: date, instrument: str, on: str) -> bool | None:
    """True when the State is bound since that day. Unknown where it is bound and the day is not recorded."""
    found = corpus.instruments.get(instrument)
    if found is None or not found.binding:
        return False
    return None if found.binding_from is None else found.binding_from == date.fromisoformat(on)


def binding(corpus: Corpus, asks: Asks, day: date, instrument: str, named: str) -> bool:
    """True when that is what the instrument is to the State."""
    found = corpus.instruments.get(instrument)
    return found is not None and found.force == named


def claim(corpus: Corpus, asks: Asks, day: date, claim: str, named: str) -> bool:
    """True when that is what was found about the public statement."""
    found = corpus.claims.get(claim)
    return found is not None and found.verdict == named


def delegation(corpus: Corpus, asks: Asks, day: date, delegation: str, named: str) -> bool | None:
    """True when the promised act has this status. Of what nobody looked for only this is known."""
    if delegation not in corpus.delegations:
        return False
    found = delegation_on(corpus, delegation, day).status
    return _settled(found, named, unsettled=(DelegationStatus.NOT_EXAMINED,))


def verdict_on(corpus: Corpus, of: str, day: date) -> Verdict | ElementVerdict | None:
    """Return the verdict on an obligation or an element; None where there is neither of this id."""
    if of in corpus.elements:
        return element_on(corpus, corpus.obligations[of.split("/")[0]], corpus.elements[of], day).verdict
    return obligation_on(corpus, corpus.obligations[of], day).verdict if of in corpus.obligations else None


def _settled(found: str, named: str, *, unsettled: tuple[str, ...]) -> bool | None:
    return True if found == named else None if found in unsettled else False


def _encoded(corpus: Corpus, instrument: str) -> bool:
    found = corpus.instruments.get(instrument)
    return found is None or found.encoded


def _holding(corpus: Corpus, part: str) -> set[str]:
    """Return the parts within which a part lies, however far up."""
    found: set[str] = set()
    queue = list(corpus.within.get(part, ()))
    while queue:
        here = queue.pop()
        if here not in found:
            found.add(here)
            queue += corpus.within.get(here, ())
    return found
