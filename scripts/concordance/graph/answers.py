"""Ask a store a SPARQL query, and show the answer as a table, CSV or JSON."""

from dataclasses import dataclass
from unicodedata import east_asian_width

from pyoxigraph import (
    Literal,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    serialize,
)

from concordance.graph.ordering import Term, value_of


class QueryError(ValueError):
    """The query cannot be run; the message says why."""


@dataclass(frozen=True)
class Answer:
    """The answer to a query: rows of a SELECT, a yes or no, or statements."""

    found: QuerySolutions | QueryBoolean | QueryTriples
    base: str

    def csv(self) -> str:
        """Return SPARQL 1.1 CSV; statements come as N-Triples."""
        return self._serialised(QueryResultsFormat.CSV).replace("\r\n", "\n")

    def json(self) -> str:
        """Return SPARQL 1.1 JSON; statements come as N-Triples."""
        return self._serialised(QueryResultsFormat.JSON).rstrip() + "\n"

    def table(self, prefixes: dict[str, str]) -> str:
        """Return columns for the eye, with IRIs shortened by `prefixes` and the base, and a closing count."""
        if isinstance(self.found, QueryTriples):
            return self._serialised(QueryResultsFormat.CSV)
        if isinstance(self.found, QueryBoolean):
            return ("yes" if bool(self.found) else "no") + "\n"
        heads = [variable.value for variable in self.found.variables]
        rows = [[self._short(row[head], prefixes) for head in heads] for row in self.found]
        widths = [max(map(_width, column)) for column in zip(heads, *rows, strict=True)]
        lines = ["  ".join(_padded(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip()
                 for row in (heads, ["-" * width for width in widths], *rows)]
        return "\n".join([*lines, "", f"{len(rows)} row{'' if len(rows) == 1 else 's'}"]) + "\n"

    def _serialised(self, style: QueryResultsFormat) -> str:
        if isinstance(self.found, QueryTriples):
            triples: list[Triple] = sorted(self.found, key=str)
            return (serialize(triples, format=RdfFormat.N_TRIPLES) or b"").decode()
        if isinstance(self.found, QueryBoolean) and style == QueryResultsFormat.CSV:
            return ("true" if bool(self.found) else "false") + "\n"
        return (self.found.serialize(format=style) or b"").decode()

    def _short(self, term: Term | None, prefixes: dict[str, str]) -> str:
        if term is None:
            return ""
        text = value_of(term)
        if isinstance(term, Literal):
            return text
        for prefix, namespace in prefixes.items():
            if text.startswith(namespace):
                return f"{prefix}:{text.removeprefix(namespace)}"
        return f"<{text.removeprefix(self.base)}>" if text.startswith(self.base) else f"<{text}>"


def answer(store: Store, query: str, base: str) -> Answer:
    """Return the answer of `store` to a SPARQL 1.1 query; raises QueryError with the place of a mistake.

    Relative IRIs in the query are below `base`.
    """
    try:
        return Answer(store.query(query, base_iri=base), base)
    except (SyntaxError, ValueError, OSError) as error:
        raise QueryError(str(error).strip()) from error


def _width(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
