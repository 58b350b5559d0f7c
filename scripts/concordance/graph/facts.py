"""Collect statements, with every property and every value checked against the table of the vocabulary."""

from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from concordance.graph.namespaces import Names
from concordance.graph.vocabulary.parts import DATATYPES, Kind, Property
from concordance.graph.vocabulary.table import BY_KEY, WORDS, scheme_of
from concordance.model.text import LANGUAGES, Text

Scalar: TypeAlias = NamedNode | Text | date | int | float | str
Value: TypeAlias = Scalar | Iterable[Scalar | None] | None

# str and Text are iterable themselves, so what is one value is asked before what is many.
_SCALARS = (NamedNode, Text, date, int, float, str)
_PYTHON: dict[Kind, type] = {
    Kind.LINK: NamedNode, Kind.WORD: str, Kind.TEXT: Text, Kind.STRING: str, Kind.DATE: date,
    Kind.DURATION: str, Kind.INTEGER: int, Kind.DECIMAL: float, Kind.BOOLEAN: bool,
}


class Facts:
    """Statements about things, for one graph. A set: said twice is said once, and order never matters."""

    def __init__(self, names: Names, graph: NamedNode | None = None) -> None:
        self.names = names
        self._graph: NamedNode | DefaultGraph = graph or DefaultGraph()
        self.quads: set[Quad] = set()
        self._type = names.expand("rdf:type")

    def describe(self, subject: NamedNode, /, *types: str, **values: Value) -> None:
        """State the types and properties of `subject`.

        types: CURIEs, or bare names of our own classes. values: by the key of the property in the table; None is
        left out. Raises KeyError for a property that is not in the table, TypeError or ValueError for a wrong value.
        """
        for name in types:
            self._add(subject, self._type, self.names.expand(name))
        for key, value in values.items():
            prop = BY_KEY[key]
            predicate = self.names.expand(prop.curie)
            for scalar in [value] if isinstance(value, _SCALARS) else value or ():
                if scalar is not None:
                    for term in self._terms(prop, scalar):
                        self._add(subject, predicate, term)

    def _add(self, subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal) -> None:
        self.quads.add(Quad(subject, predicate, value, self._graph))

    def _terms(self, prop: Property, value: Scalar) -> list[NamedNode | Literal]:
        wanted = _PYTHON[prop.kind]
        if not isinstance(value, wanted) or (isinstance(value, bool) and wanted is not bool):
            raise TypeError(f"{prop.key} takes {wanted.__name__}, not {type(value).__name__}")
        if isinstance(value, NamedNode):
            return [value]
        if isinstance(value, Text):
            return [Literal(text, language=language) for language in LANGUAGES if (text := value.get(language))]
        if prop.kind is Kind.WORD:
            scheme = scheme_of(prop)
            if str(value) not in WORDS[scheme]:
                raise ValueError(f"{value} is not a word of {scheme}")
            return [self.names.word(scheme, str(value))]
        return [Literal(_lexical(value), datatype=self.names.expand(DATATYPES[prop.kind]))]


def _lexical(value: date | int | float | str) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        # Products of shares carry the noise of binary fractions; no share has more than a few digits of its own.
        return f"{value:.6f}".rstrip("0").rstrip(".")
    return value.isoformat() if isinstance(value, date) else str(value)
