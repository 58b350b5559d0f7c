"""IRIs: which namespace a name lives in, and what each thing of ours is called.

The base comes from `concordance.load.project.base_iri` and is passed in; nothing here knows it. Acts and their parts
follow the Akoma Ntoso naming convention 1.0 (OASIS, 21 Feb 2019): work IRI, then `/~` and the eId of the part.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final
from unicodedata import normalize

from pyoxigraph import NamedNode

from concordance.model.act import Act
from concordance.model.assessment import Evidence

OWN: Final = "c"
BASE_PREFIX: Final = "kb"

BORROWED: Final[dict[str, str]] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "earl": "http://www.w3.org/ns/earl#",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

# EU authority codes of the two authentic languages; English is a courtesy and gets no legal expression of its own.
LANGUAGE_PARTS: Final[dict[str, str]] = {"kk": "kaz", "ru": "rus"}
LANGUAGE_AUTHORITY: Final = "http://publications.europa.eu/resource/authority/language/"


def prefixes(base: str) -> dict[str, str]:
    """Return prefix -> namespace for Turtle, SPARQL and JSON-LD, own vocabulary included."""
    return {OWN: vocab(base), **BORROWED}


def vocab(base: str) -> str:
    """Return the namespace of our own vocabulary."""
    return f"{base}vocab#"


def shapes(base: str) -> str:
    """Return the namespace of our SHACL shapes."""
    return f"{base}shapes#"


def slug(name: str) -> str:
    """Return a name as one path segment: lower case, letters and digits of any script, hyphens between."""
    return re.sub(r"[\W_]+", "-", normalize("NFC", name).lower()).strip("-")


@dataclass(frozen=True)
class Names:
    """What everything is called below one base IRI (which ends in a slash)."""

    base: str

    def expand(self, curie: str) -> NamedNode:
        """Return the IRI of `eli:LegalResource`, or of a bare name in our own vocabulary."""
        prefix, _, local = curie.rpartition(":")
        return NamedNode((BORROWED[prefix] if prefix else vocab(self.base)) + local)

    def word(self, scheme: str, value: str) -> NamedNode:
        """Return the IRI of one word of a closed vocabulary, as in `vocab#basis-official-text`."""
        return NamedNode(f"{vocab(self.base)}{scheme}-{value}")

    def thing(self, kind: str, identifier: str) -> NamedNode:
        """Return `<base>id/<kind>/<identifier>`, as in `id/term/victim`."""
        return NamedNode(f"{self.base}id/{kind}/{identifier}")

    def act(self, act: Act) -> NamedNode:
        """Return the IRI of an act: the base and its Akoma Ntoso work IRI."""
        return NamedNode(self.base + act.akn.lstrip("/"))

    def part(self, act: Act, eid: str) -> NamedNode:
        """Return the IRI of a chapter, article or provision, as in `…/110-viii/~art_9__point_6`."""
        return NamedNode(f"{self.act(act).value}/~{eid}")

    @staticmethod
    def below(parent: NamedNode, tail: str) -> NamedNode:
        """Return `<parent>/<tail>`, for things that exist only inside another one."""
        return NamedNode(f"{parent.value}/{tail}")

    def version(self, provision: NamedNode, start: date) -> NamedNode:
        """Return the IRI of a wording: that of its provision, then `/@` and its first day."""
        return self.below(provision, f"@{start.isoformat()}")

    def definition(self, term: str, where: str, start: date | None) -> NamedNode:
        """Return the IRI of a definition: its term, its place and, where its elements changed, their first day."""
        since = f"/@{start.isoformat()}" if start else ""
        return self.thing("definition", f"{term}/{where}{since}")

    def evidence(self, row: str, evidence: Evidence) -> NamedNode:
        """Return the IRI of one piece of evidence: its row, the provision, and the wording where one is named."""
        named = f"/@{evidence.version.isoformat()}" if evidence.version else ""
        return NamedNode(f"{self.thing('row', row).value}/evidence/{evidence.provision}{named}")

    def verdict(self, day: date, identifier: str) -> NamedNode:
        """Return the IRI of the verdict on an obligation or an element as of a day."""
        return self.thing("verdict", f"{day.isoformat()}/{identifier}")

    def result(self, day: date, identifier: str) -> NamedNode:
        """Return the IRI of the EARL test result that a verdict carries."""
        return self.thing("result", f"{day.isoformat()}/{identifier}")

    def state_of_law(self, day: date) -> NamedNode:
        """Return the IRI of what is judged: the law encoded here, as it stood on a day."""
        return self.thing("state-of-law", day.isoformat())

    def verdict_graph(self, day: date) -> NamedNode:
        """Return the name of the graph that holds the computed verdicts as of a day."""
        return NamedNode(f"{self.base}graph/verdicts/{day.isoformat()}")
