"""Our IRIs as CURIEs, which SSSOM/TSV asks for, and the prefixes that make IRIs of them again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pyoxigraph import NamedNode

from concordance.graph.namespaces import Names, slug, vocab
from concordance.model.act import Act
from concordance.model.assessment import Evidence

_KINDS = ("agent", "element", "instrument", "row", "state-of-law")


@dataclass(frozen=True)
class Curies:
    """Shortens the IRIs of `names`."""

    names: Names

    @property
    def prefixes(self) -> dict[str, str]:
        """All prefixes of ours with what they stand for."""
        base = self.names.base
        things = {kind: f"{base}id/{kind}/" for kind in _KINDS}
        return {**things, "akn": f"{base}akn/", "ext": f"{base}ns/sssom/", "relation": f"{vocab(base)}relation-"}

    def thing(self, kind: str, identifier: str) -> str:
        """Return the CURIE of a thing of this kind."""
        return self._short(kind, self.names.thing(kind, identifier))

    def agents(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the CURIEs of persons and bodies. Readers refuse letters beyond ASCII: these keep their name alone."""
        return tuple(self.thing("agent", name) for name in map(slug, names) if name.isascii())

    def act(self, act: Act) -> str:
        """Return the CURIE of an act."""
        return self._short("akn", self.names.act(act))

    def wording(self, act: Act, eid: str, start: date | None) -> str:
        """Return the CURIE of the wording of a provision that began on a day; of the provision where none is known."""
        part = self.names.part(act, eid)
        return self._short("akn", self.names.version(part, start) if start else part)

    def evidence(self, row: str, evidence: Evidence) -> str:
        """Return what the name of a piece of evidence adds to that of its row."""
        return self.names.evidence(row, evidence).value.removeprefix(self.names.thing("row", row).value)

    def _short(self, prefix: str, iri: NamedNode) -> str:
        start = self.prefixes[prefix]
        if not iri.value.startswith(start):
            raise ValueError(f"{iri.value} does not begin with {start}")
        return f"{prefix}:{iri.value.removeprefix(start)}"
