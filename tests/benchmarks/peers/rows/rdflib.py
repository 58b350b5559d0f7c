"""The verdicts on obligations, by the shipped SPARQL on rdflib too: apart, because it takes a minute a run."""

from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.peers.figures import Comparison
from tests.benchmarks.peers.rows.verdicts import BOTH, one, statements

TITLE = "Verdicts on rdflib"
ABOUT = ("As above, with `obligation-verdicts` alone: with both queries rdflib takes three times as long, and this one "
         "computes the verdicts on the elements on its way. Our engine does all its work here too.")


def compared(rounds: int, folder: Path, tell: Callable[[str], None]) -> Iterator[Comparison]:
    """Yield the computation of the verdicts on obligations."""
    yield one("every obligation", BOTH[:1], ("oxigraph", "rdflib"), *statements(folder, tell), rounds, tell)
