"""What an exchange format is: a name, a standard, and files made from the data and an edition."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from pyoxigraph import Quad

from concordance.graph.build import build
from concordance.graph.ordering import ordered
from concordance.model.corpus import Corpus
from concordance.reports.edition import Edition


@dataclass(frozen=True)
class Source:
    """What an export is made from. edition: the day of the verdicts, the data version, the base address."""

    corpus: Corpus
    edition: Edition

    @cached_property
    def quads(self) -> tuple[Quad, ...]:
        """The whole graph with the verdicts of the day, in order. Built once for all exports that read it."""
        return tuple(ordered(build(self.corpus, self.edition.base, (self.edition.day,), self.edition.data)))


@dataclass(frozen=True)
class Made:
    """A file of the publication that is there already. path: where it will stand below the base address."""

    path: str
    size: int
    sha256: str

    @classmethod
    def of(cls, path: str, content: bytes) -> "Made":
        """Return what there is to say of a file with this content."""
        return cls(path, len(content), sha256(content).hexdigest())


@dataclass(frozen=True)
class Export:
    """An exchange format. files: yields `(path below the folder of the export, content)`, the same for the same source.

    standard: name and version of the standard the files follow. media_type: of its main file.
    """

    name: str
    standard: str
    media_type: str
    files: Callable[[Source], Iterator[tuple[str, bytes]]]
