"""What rows are made from where a record does not say by itself what it belongs to."""

from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from concordance.model.corpus import Corpus
from concordance.model.provision import Version

T = TypeVar("T")


class Part(NamedTuple, Generic[T]):
    """Something inside a record: the key of the record, the place in it from 1, and the thing."""

    owner: str
    place: int
    record: T

    @property
    def id(self) -> str:
        """The key of a thing that has an id of its own inside the record."""
        return f"{self.owner}/{self.record.id}"  # type: ignore[attr-defined]


class Pair(NamedTuple):
    """The key of a record and that of one it names."""

    one: str
    other: str


def parts(owner: str, records: Iterable[T]) -> Iterator[Part[T]]:
    """Yield the things inside a record with their places."""
    for place, record in enumerate(records, start=1):
        yield Part(owner, place, record)


def pairs(one: str, others: Iterable[str]) -> Iterator[Pair]:
    """Yield a record with every other it names, each once."""
    for other in dict.fromkeys(others):
        yield Pair(one, other)


def version_id(provision: str, version: Version) -> str:
    """Return the key of a version, which ends as its IRI does: `kz/110-viii/art_1__point_1/@2024-09-05`."""
    return f"{provision}/@{version.start.isoformat()}"


def source_id(owner: str, name: str) -> str:
    """Return the key of a source: its act or instrument, and its key there."""
    return f"{owner}/{name}"


def known(identifier: str, records: Iterable[str]) -> str | None:
    """Return an id if it is among the records, else None."""
    return identifier if identifier in records else None


def law_of(corpus: Corpus, identifier: str) -> str:
    """Return what of the law an id names: act, article or provision. An article and its opening words share one id."""
    return "act" if identifier in corpus.acts else "article" if identifier in corpus.articles else "provision"
