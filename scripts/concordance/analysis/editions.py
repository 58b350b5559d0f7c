"""What became of the verdicts between two editions of the data: what the law did, and what was judged anew.

An edition keeps the verdicts that its data gave on its day. The data of today, asked about that same day, shows what
was judged anew; asked about the day of today as well, it shows what the law did in between. Nothing is told twice.
"""

from dataclasses import dataclass
from datetime import date

from concordance.analysis.bare_verdicts import bare_verdicts
from concordance.model.corpus import Corpus


@dataclass(frozen=True)
class Kept:
    """The verdicts of an edition: of each testable obligation, and of each of its elements, by id."""

    day: date
    data: str
    obligations: dict[str, str]
    elements: dict[str, str]


@dataclass(frozen=True)
class Moved:
    """One obligation or element whose verdict is another one than before."""

    id: str
    before: str
    after: str


@dataclass(frozen=True)
class Changelog:
    """What became of the verdicts of an edition. judged: on its own day, by the data of today. law: since its day.

    Elements are told; the obligations they belong to follow from them. new, gone: elements that came to or left the
    data. same: how many elements of the edition are neither judged anew, nor changed by the law, nor gone.
    """

    before: Kept
    after: Kept
    judged: tuple[Moved, ...]
    law: tuple[Moved, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]
    same: int


def keep(corpus: Corpus, day: date, data: str) -> Kept:
    """Return the verdicts of testable obligations on a day. data: the data version."""
    found = bare_verdicts(corpus, day)
    asked = [obligation for obligation in corpus.obligations.values() if obligation.testable]
    return Kept(day, data, {o.id: str(found.obligations[o.id]) for o in asked},
                {name: str(found.elements[name]) for o in asked for name in o.element_ids()})


def changelog(corpus: Corpus, before: Kept, day: date, data: str) -> Changelog:
    """Compare a kept edition with the data as they are, on `day`."""
    then, now = keep(corpus, before.day, data), keep(corpus, day, data)
    both = [name for name in then.elements if name in before.elements]
    judged = tuple(Moved(name, before.elements[name], then.elements[name]) for name in both
                   if before.elements[name] != then.elements[name])
    law = tuple(Moved(name, then.elements[name], now.elements[name]) for name in then.elements
                if then.elements[name] != now.elements[name])
    touched = {moved.id for moved in (*judged, *law)}
    return Changelog(
        before, now, judged, law, tuple(name for name in then.elements if name not in before.elements),
        tuple(name for name in before.elements if name not in then.elements),
        sum(name not in touched for name in both))
