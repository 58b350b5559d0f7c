"""Which days anything is known about: a question about another day is a slip, and gets no empty answer."""

from dataclasses import dataclass
from datetime import date, timedelta

from concordance.model.corpus import Corpus

# Data is not read anew each day; within a year of the last reading an answer still means something.
_AFTER = timedelta(days=366)


@dataclass(frozen=True)
class KnownDays:
    """first: the first day of any wording encoded. read: the last day on which anything was read or judged."""

    first: date
    read: date

    @property
    def last(self) -> date:
        """The last day that may be asked about."""
        return self.read + _AFTER

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last


def known_days(corpus: Corpus) -> KnownDays:
    """Return the days known. Raises ValueError for a corpus without any wording."""
    starts = [version.start for provision in corpus.provisions.values() for version in provision.versions]
    read = [row.assessed.on for row in corpus.rows.values()]
    read += [day for act in corpus.acts.values() if (day := act.read_up_to)]
    return KnownDays(min(starts), max([*starts, *read]))
