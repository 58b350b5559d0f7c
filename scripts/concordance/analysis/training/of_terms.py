"""What a predicate says of the definitions of a term on a day: true, false, or None where the data cannot tell."""

from collections.abc import Iterator
from datetime import date

from concordance.analysis.definitions import in_force
from concordance.analysis.training.of_provisions import is_within
from concordance.model.act import Content
from concordance.model.asks import Asks
from concordance.model.corpus import Corpus
from concordance.model.term import Definition, Role, TermElement

ABSENT = "absent"


def defined_by(corpus: Corpus, asks: Asks, day: date, term: str, where: str) -> bool:
    """True when the provision or obligation defines the term on the day."""
    return definition_at(corpus, term, where, day) is not None


def defined_in(corpus: Corpus, asks: Asks, day: date, term: str, place: str) -> bool | None:
    """True when something in the act or instrument defines the term. Unknown where that was not read whole."""
    if any(is_within(d.where, place) or corpus.instrument_of.get(d.where) == place
           for d in definitions_on(corpus, term, day)):
        return True
    act, instrument = corpus.acts.get(place), corpus.instruments.get(place)
    read = act.content is Content.WHOLE if act else instrument is None or instrument.encoded
    return False if read else None


def lists(corpus: Corpus, asks: Asks, day: date, where: str, item: str) -> bool:
    """True when the definition there lists the value: in the elements named, else in any that is not an exception."""
    return item in listed(corpus, asks, day, where)


def has_element(corpus: Corpus, asks: Asks, day: date, where: str, element: str) -> bool:
    """True when the definition there has the element, in the role named if one is."""
    roles = asks.names("role")
    return any(found.id == element and (not roles or found.role in roles)
               for found in _elements(corpus, asks, day, where))


def role(corpus: Corpus, asks: Asks, day: date, element: str, named: str) -> bool | None:
    """True when the element has the role in the definition; `absent` where the definition has no such element."""
    known = [list(_elements(corpus, asks, day, where)) for where in asks.names("where")]
    if not any(known):
        return None
    found = [item.role for elements in known for item in elements if item.id == element]
    return not found if named == ABSENT else named in found


def listed(corpus: Corpus, asks: Asks, day: date, where: str) -> tuple[str, ...]:
    """Return the values that the definition there lists, each once."""
    wanted = asks.names("element")
    return tuple(dict.fromkeys(
        value for element in _elements(corpus, asks, day, where)
        if (element.id in wanted if wanted else element.role is not Role.EXCLUDED) for value in element.values))


def definitions_on(corpus: Corpus, term: str, day: date) -> tuple[Definition, ...]:
    """Return the definitions of a term in force on `day`; none for an unknown term."""
    found = corpus.terms.get(term)
    return tuple(d for d in found.definitions if in_force(corpus, d, day)) if found else ()


def definition_at(corpus: Corpus, term: str, where: str, day: date) -> Definition | None:
    """Return the definition of a term at one place on `day`, or None."""
    return next((d for d in definitions_on(corpus, term, day) if d.where == where), None)


def _elements(corpus: Corpus, asks: Asks, day: date, where: str) -> Iterator[TermElement]:
    for term in asks.names("term"):
        definition = definition_at(corpus, term, where, day)
        yield from definition.elements if definition else ()
