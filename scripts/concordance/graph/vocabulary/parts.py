"""What the table of the vocabulary is made of."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What the values of a property are, and so how they are written."""

    LINK = "link"
    WORD = "word"
    TEXT = "text"
    STRING = "string"
    DATE = "date"
    DURATION = "duration"
    INTEGER = "integer"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"


# Datatypes of the kinds that are typed literals. Texts carry language tags; links and words are IRIs.
DATATYPES: dict[Kind, str] = {
    Kind.STRING: "xsd:string",
    Kind.DATE: "xsd:date",
    Kind.DURATION: "xsd:duration",
    Kind.INTEGER: "xsd:integer",
    Kind.DECIMAL: "xsd:decimal",
    Kind.BOOLEAN: "xsd:boolean",
    Kind.TEXT: "rdf:langString",
}


@dataclass(frozen=True)
class Class:
    """A class of our own. `above`: classes of others, or ours, that it belongs under."""

    name: str
    label: str
    comment: str
    above: tuple[str, ...] = ()


@dataclass(frozen=True)
class Property:
    """A property. `key` is its name in Python and in JSON-LD, `curie` in Turtle and SPARQL."""

    key: str
    curie: str
    kind: Kind
    comment: str
    on: str = ""
    to: str = ""

    @property
    def own(self) -> bool:
        """True for a property of our own vocabulary."""
        return ":" not in self.curie


@dataclass(frozen=True)
class Scheme:
    """A closed vocabulary: the class of its words, and each word with what it means."""

    name: str
    of: str
    words: dict[str, str]
