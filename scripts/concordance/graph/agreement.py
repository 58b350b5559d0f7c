"""The verdicts of a SPARQL server beside those of the engine: same data, the shipped queries, every one compared."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from concordance.analysis.verdicts import verdicts
from concordance.graph.endpoint import Endpoint, EndpointError
from concordance.graph.namespaces import BORROWED, Names, vocab
from concordance.graph.resources import query_text, with_day
from concordance.model.corpus import Corpus

FILE: Final = "build/graph/concordance.nq"


@dataclass(frozen=True)
class Verdicts:
    """The word of every obligation and of every element on a day, by id."""

    obligations: dict[str, str]
    elements: dict[str, str]


@dataclass(frozen=True)
class Difference:
    """One id with two words; "" where one side does not know it."""

    id: str
    here: str
    there: str


def of_engine(corpus: Corpus, day: date) -> Verdicts:
    """Return the verdicts that the engine computes from the typed model."""
    results = verdicts(corpus, day)
    return Verdicts({result.obligation.id: str(result.verdict) for result in results},
                    {element.id: str(element.verdict) for result in results for element in result.elements})


def of_server(server: Endpoint, base: str, day: date) -> Verdicts:
    """Return the verdicts that a server computes with the shipped queries; raises EndpointError."""
    return Verdicts(_asked(server, "obligation-verdicts", base, day), _asked(server, "element-verdicts", base, day))


def differences(here: Verdicts, there: Verdicts) -> tuple[Difference, ...]:
    """Return every id whose two words differ, obligations first, each in the order of ids."""
    return tuple(
        Difference(identifier, ours.get(identifier, ""), theirs.get(identifier, ""))
        for ours, theirs in ((here.obligations, there.obligations), (here.elements, there.elements))
        for identifier in sorted(ours.keys() | theirs.keys())
        if ours.get(identifier) != theirs.get(identifier)
    )


def version_of(server: Endpoint, base: str) -> str:
    """Return the data version of the graph that a server holds.

    Raises EndpointError where it holds no graph of this project, one without a version, or more than one.
    """
    dataset = Names(base).thing("dataset", "concordance").value
    found = sorted({value for value, in server.rows(
        f"SELECT ?version WHERE {{ <{dataset}> <{BORROWED['dcat']}version> ?version }}")})
    if len(found) == 1:
        return found[0]
    if found:
        raise EndpointError(f"{server.shown} holds {len(found)} data versions at once ({', '.join(found)}): name the "
                            "graph to ask with --graph, or remove the old one")
    known = server.rows(f"SELECT ?obligation WHERE {{ ?obligation a <{vocab(base)}Obligation> }} LIMIT 1")
    if known:
        raise EndpointError(f"the graph at {server.shown} does not say which data version it is: load {FILE} anew")
    raise EndpointError(f"{server.shown} holds no graph of {base}: load {FILE}; where it lies in a named graph, name "
                        "that one with --graph")


def _asked(server: Endpoint, name: str, base: str, day: date) -> dict[str, str]:
    """Return the first two columns of a shipped query: an id and the word of its verdict."""
    prefix = f"{vocab(base)}verdict-"
    found: dict[str, str] = {}
    for identifier, verdict, *_ in server.rows(with_day(query_text(name, base), day)):
        word = verdict.removeprefix(prefix)
        # Twice is no answer either, were it with one word: then something is in the graph twice.
        found[identifier] = f"{found[identifier]} and {word}" if identifier in found else word
    return found
