"""From ids in the data to IRIs: only of records that exist.

A reference to a record that is not there gives None and so no statement. That never hides a fault: the command line
publishes only a corpus without errors, and an unknown reference is an error (C201, C202, C204).
"""

import re
from dataclasses import dataclass
from urllib.parse import quote

from pyoxigraph import NamedNode

from concordance.graph.namespaces import Names
from concordance.model.corpus import Corpus, act_of


@dataclass(frozen=True)
class Addresses:
    """Looks ids up in one corpus."""

    corpus: Corpus
    names: Names

    def act(self, identifier: str) -> NamedNode | None:
        """Return the IRI of the act with this id, as in `kz/110-viii`."""
        act = self.corpus.acts.get(identifier)
        return self.names.act(act) if act else None

    def part(self, identifier: str) -> NamedNode | None:
        """Return the IRI of the article or provision with this id, as in `kz/110-viii/art_9__point_6`."""
        act = self.corpus.acts.get(act_of(identifier)) if "/" in identifier else None
        known = identifier in self.corpus.provisions or identifier in self.corpus.articles
        return self.names.part(act, identifier.rsplit("/", 1)[1]) if act and known else None

    def legal(self, identifier: str) -> NamedNode | None:
        """Return the IRI of whatever of the law has this id: an act, an article, a provision."""
        return self.act(identifier) or self.part(identifier)

    def actor(self, identifier: str) -> NamedNode | None:
        """Return the IRI of an actor."""
        return self.names.thing("actor", identifier) if identifier in self.corpus.actors else None

    def term(self, identifier: str) -> NamedNode | None:
        """Return the IRI of a term."""
        return self.names.thing("term", identifier) if identifier in self.corpus.terms else None

    def obligation(self, identifier: str) -> NamedNode | None:
        """Return the IRI of an obligation."""
        return self.names.thing("obligation", identifier) if identifier in self.corpus.obligations else None

    def element(self, identifier: str) -> NamedNode | None:
        """Return the IRI of the element with this full id, as in `palermo-6-3-a/housing`."""
        return self.names.thing("element", identifier) if identifier in self.corpus.elements else None

    def requirement_part(self, identifier: str) -> NamedNode | None:
        """Return the IRI of the part of a requirement with this full id, as in `non-punishment/status-offences`."""
        return self.names.thing("part", identifier) if identifier in self.corpus.parts else None

    def sources(self, owner: str, keys: tuple[str, ...]) -> list[NamedNode]:
        """Return the IRIs of the sources that an act or instrument keeps under these keys."""
        record = self.corpus.acts.get(owner) or self.corpus.instruments.get(owner)
        return [self.names.thing("source", f"{owner}/{key}") for key in keys if record and key in record.sources]


def web_address(url: str) -> NamedNode:
    """Return an address as an IRI, with the characters that addresses carry but IRIs must not (RFC 3987) encoded."""
    head, hash_sign, fragment = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", url).partition("#")
    safe = ":/?@!$&'()*+,;=%-._~"
    return NamedNode(quote(head, safe=safe) + hash_sign + quote(fragment, safe=safe))
