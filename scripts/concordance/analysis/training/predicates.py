"""Whether what a question asks the data is true on a day. Pure functions over the corpus and a day."""

from collections.abc import Callable
from datetime import date
from itertools import product

from concordance.analysis.training import of_promises, of_provisions, of_terms
from concordance.model.asks import SHAPES, Asks, What
from concordance.model.corpus import Corpus

_FACTS: dict[What, Callable[..., bool | None]] = {
    What.BEARER: of_provisions.bearer,
    What.TOWARDS: of_provisions.towards,
    What.FORCE: of_provisions.force,
    What.KIND: of_provisions.kind,
    What.TIME_LIMIT: of_provisions.time_limit,
    What.IN_FORCE: of_provisions.in_force_on,
    What.FIRST_DAY: of_provisions.first_day,
    What.MADE_BY: of_provisions.made_by,
    What.STANDS_IN: of_provisions.stands_in,
    What.CITES: of_provisions.cites,
    What.USES_TERM: of_provisions.uses_term,
    What.DIVERGES: of_provisions.diverges,
    What.DEFINED_BY: of_terms.defined_by,
    What.DEFINED_IN: of_terms.defined_in,
    What.LISTS: of_terms.lists,
    What.HAS_ELEMENT: of_terms.has_element,
    What.ROLE: of_terms.role,
    What.VERDICT: of_promises.verdict,
    What.DEMANDED: of_promises.demanded,
    What.ASKED_BY: of_promises.asked_by,
    What.MODALITY: of_promises.modality,
    What.PARTY_SINCE: of_promises.party_since,
    What.BINDING: of_promises.binding,
    What.CLAIM: of_promises.claim,
    What.DELEGATION: of_promises.delegation,
}


def truth(corpus: Corpus, asks: Asks, day: date) -> bool | None:
    """Return whether the predicate is true on `day`; None where the data cannot tell, and for what is judged.

    asks: a predicate with nothing left open. A key with several entries is true where it is true of one of them. An
    unknown id makes it false; the checks report the id. Raises ValueError for an open key, and for a day that is none.
    """
    if asks.open:
        raise ValueError(f"'{asks.what}' leaves {', '.join(asks.open)} open")
    if asks.judged:
        return None
    fact = _FACTS[asks.what]
    slots = (asks.names(key) for key in SHAPES[asks.what].slots)
    found = [fact(corpus, asks, day, *values) for values in product(*slots)]
    value = True if True in found else None if None in found else False
    return None if value is None else value is not asks.negated


def holds(corpus: Corpus, asks: Asks, day: date) -> bool:
    """True when the data supports what `asks` says, on `day`. What it cannot tell it does not support."""
    return truth(corpus, asks, day) is True
