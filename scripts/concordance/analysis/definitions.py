"""Definitions of one term side by side: for each element, whether a definition reaches as far as another one."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordance.model.corpus import Corpus
from concordance.model.term import Definition, Listing, Role, Term, TermElement


class Reading(StrEnum):
    """How an element of a definition stands to that of the definition it is measured by.

    Broader and narrower speak of the reach of the term: a further condition makes it narrower, a further alternative
    broader. `absent`: neither has an effect, because what is absent here was only an example there.
    """

    SAME = "same"
    BROADER = "broader"
    NARROWER = "narrower"
    OVERLAPPING = "overlapping"
    ABSENT = "absent"


@dataclass(frozen=True)
class Cell:
    """One element in one definition. `more` and `less`: values named here and not in the measure, and the reverse."""

    element: TermElement | None
    reading: Reading | None
    more: tuple[str, ...] = ()
    less: tuple[str, ...] = ()


@dataclass(frozen=True)
class Column:
    """One definition as of the day: since when it is in force, or adopted, as far as known."""

    definition: Definition
    since: date | None
    national: bool
    binding: bool


@dataclass(frozen=True)
class Matrix:
    """A term on a day: columns are definitions, the measure first; rows are elements."""

    term: Term
    day: date
    columns: tuple[Column, ...]
    rows: dict[str, tuple[Cell, ...]]

    def counts(self, index: int) -> dict[Reading, int]:
        """Count the readings of one column; the measure has none."""
        found = Counter(cells[index].reading for cells in self.rows.values())
        return {reading: found[reading] for reading in Reading}


def matrix(corpus: Corpus, term: Term, day: date, measure: str | None = None) -> Matrix | None:
    """Compare the definitions of a term that are in force on `day`.

    measure: the place of the definition the others are measured by; else the one the term names. Returns None when no
    such definition is in force. Raises `KeyError` when the measure is no definition of the term.
    """
    wanted = measure or term.compare_with
    if wanted is None:
        return None
    if all(definition.where != wanted for definition in term.definitions):
        raise KeyError(wanted)
    columns = [column for definition in term.definitions if (column := _column(corpus, definition, day))]
    columns.sort(key=lambda column: column.definition.where != wanted)
    if not columns or columns[0].definition.where != wanted:
        return None
    ids = list(dict.fromkeys(element.id for column in columns for element in column.definition.elements))
    rows = {identifier: _row(identifier, columns) for identifier in ids}
    return Matrix(term, day, tuple(columns), rows)


def in_force(corpus: Corpus, definition: Definition, day: date) -> bool:
    """True when the definition stands on `day`: its elements, and the provision or instrument that holds them."""
    known = definition.where in corpus.provisions or definition.where in corpus.instrument_of
    return known and _column(corpus, definition, day) is not None


def read(here: TermElement | None, there: TermElement | None) -> Reading | None:
    """Return how the element `here` stands to `there`, its counterpart in the measure; None when both are absent."""
    if here is None or there is None:
        return _one_sided(here, there)
    if here.role is not there.role:
        return _of_roles(here, there)
    reach = _of_values(here, there)
    # A longer list of what is carved out leaves less in.
    turned = {Reading.BROADER: Reading.NARROWER, Reading.NARROWER: Reading.BROADER}
    return turned.get(reach, reach) if here.role is Role.EXCLUDED else reach


def _row(identifier: str, columns: list[Column]) -> tuple[Cell, ...]:
    found = [next((e for e in column.definition.elements if e.id == identifier), None) for column in columns]
    measure = found[0]
    cells = [Cell(measure, None)]
    for element in found[1:]:
        named, known = set(element.values if element else ()), set(measure.values if measure else ())
        both = element is not None and measure is not None
        cells.append(Cell(element, read(element, measure),
                          tuple(v for v in (element.values if element else ()) if v not in known) if both else (),
                          tuple(v for v in (measure.values if measure else ()) if v not in named) if both else ()))
    return tuple(cells)


def _one_sided(here: TermElement | None, there: TermElement | None) -> Reading | None:
    if here is None and there is None:
        return None
    if here is None:
        assert there is not None
        return {Role.REQUIRED: Reading.BROADER, Role.EXCLUDED: Reading.BROADER,
                Role.ALTERNATIVE: Reading.NARROWER, Role.ILLUSTRATIVE: Reading.ABSENT}[there.role]
    return {Role.REQUIRED: Reading.NARROWER, Role.EXCLUDED: Reading.NARROWER,
            Role.ALTERNATIVE: Reading.BROADER, Role.ILLUSTRATIVE: Reading.SAME}[here.role]


# From the one that narrows most to the one that leaves most open: what is carved out, a condition, an example, a
# further way in.
_LOOSENESS = (Role.EXCLUDED, Role.REQUIRED, Role.ILLUSTRATIVE, Role.ALTERNATIVE)


def _of_roles(here: TermElement, there: TermElement) -> Reading:
    looser = _LOOSENESS.index(here.role) > _LOOSENESS.index(there.role)
    role = Reading.BROADER if looser else Reading.NARROWER
    # Looser in what the element does, but poorer in what it names, or the reverse: neither reaches further.
    named = _of_values(here, there) if here.values and there.values else role
    return role if named in (role, Reading.SAME) else Reading.OVERLAPPING


def _of_values(here: TermElement, there: TermElement) -> Reading:
    mine, theirs = set(here.values), set(there.values)
    opened = (here.list is Listing.OPEN) - (there.list is Listing.OPEN)
    if mine == theirs:
        return (Reading.SAME, Reading.BROADER, Reading.NARROWER)[opened]
    if mine > theirs and opened >= 0:
        return Reading.BROADER
    if mine < theirs and opened <= 0:
        return Reading.NARROWER
    return Reading.OVERLAPPING


def _column(corpus: Corpus, definition: Definition, day: date) -> Column | None:
    """Return the definition as a column, or None when it is not in force on the day."""
    if not definition.stands_on(day):
        return None
    if "/" in definition.where:
        provision = corpus.provisions[definition.where]
        version = provision.version_on(day)
        return Column(definition, version.start, True, True) if version else None
    instrument = corpus.instruments[corpus.instrument_of[definition.where]]
    # What binds stands from the day it does, where that day is known; a measure from the day it is in force itself.
    since = instrument.binding_from if instrument.binding else instrument.in_force or instrument.adopted
    if (since or instrument.adopted) > day:
        return None
    return Column(definition, since, False, instrument.binding)
