"""The whole table with its indexes: what every other module of the graph looks names up in."""

from typing import Final

from concordance.graph.vocabulary.borrowed import BORROWED_PROPERTIES
from concordance.graph.vocabulary.parts import Property
from concordance.graph.vocabulary.properties import OWN_PROPERTIES
from concordance.graph.vocabulary.words import SCHEMES

PROPERTIES: Final[tuple[Property, ...]] = (*OWN_PROPERTIES, *BORROWED_PROPERTIES)
BY_KEY: Final[dict[str, Property]] = {prop.key: prop for prop in PROPERTIES}
WORDS: Final[dict[str, frozenset[str]]] = {scheme.name: frozenset(scheme.words) for scheme in SCHEMES}


def scheme_class(scheme: str) -> str:
    """Return the name of the class of a scheme's words, as in `ActorKindWord` for `actor-kind`."""
    return "".join(part.capitalize() for part in scheme.split("-")) + "Word"


def scheme_of(prop: Property) -> str:
    """Return the scheme whose words are the values of a property of kind `word`."""
    return prop.to or "verdict"
