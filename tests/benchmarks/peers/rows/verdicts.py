"""Every verdict of the real corpus: by our engine, and by the shipped SPARQL on Oxigraph and on rdflib."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from concordance.graph.build import build
from concordance.load.corpus import load
from concordance.load.project import base_iri
from concordance.load.version import data_version
from tests.benchmarks.peers.days import DAY
from tests.benchmarks.peers.figures import PROCESSOR, Comparison, of_programs
from tests.benchmarks.peers.measure import OURS, ROOT, Program, Run, RunError, in_turns
from tests.benchmarks.peers.work.verdicts import QUERIES as BOTH

TITLE = "Verdicts"
ABOUT = ("The verdict on every obligation and element on one day, once the data is in memory: ours from the records, "
         "the first time (indexes and every proof made) and on a further day; the stores with the queries "
         "`obligation-verdicts` and `element-verdicts`, from the statements of the published graph without its "
         "computed verdicts. Our engine was written for these verdicts, a store answers any other question too.")
STORES = {"oxigraph": "Oxigraph, shipped SPARQL", "rdflib": "rdflib, shipped SPARQL"}
PATIENCE = 600  # seconds for a run of rdflib


def statements(folder: Path, tell: Callable[[str], None]) -> tuple[Path, str]:
    """Write the published graph, without the verdicts in it, and return the file and its size in words."""
    corpus = load(ROOT).corpus
    triples = sorted({str(quad.triple) for quad in build(corpus, base_iri(ROOT), (), data_version(ROOT))})
    file = folder / "graph.nt"
    file.write_text("".join(f"{triple} .\n" for triple in triples), encoding="utf-8")
    tell(f"{len(triples):,} statements, {file.stat().st_size / 1e6:.0f} MB")
    return file, f"{len(triples):,} statements"


def compared(rounds: int, folder: Path, tell: Callable[[str], None]) -> Iterator[Comparison]:
    """Yield the computation of all verdicts."""
    yield one("every obligation and element", BOTH, ("oxigraph",), *statements(folder, tell), rounds, tell)


def one(task: str, queries: tuple[str, ...], stores: tuple[str, ...], file: Path, size: str, rounds: int,
        tell: Callable[[str], None]) -> Comparison:
    """Return the comparison of our engine with some stores on some of the shipped queries."""
    known: list[Any] = []

    def as_before(run: Run) -> None:
        known.append(run.answer)
        if run.answer != known[0]:
            raise RunError(f"{run.answer} instead of the verdicts of the engine, {known[0]}")

    work = (OURS / "python", "-m", "tests.benchmarks.peers.work.verdicts")
    engines = {"first": "our engine, first day", "further": "our engine, further day"}
    programs = [Program({**engines, **STORES}[name],
                        (*work, name, ROOT if name in engines else file, base_iri(ROOT), DAY.isoformat(),
                         ",".join(queries)), inner=True, check=as_before, limit=PATIENCE)
                for name in (*engines, *stores)]
    first, further, *peers = of_programs(programs, in_turns(programs, rounds, tell, warm=False))
    given = ", ".join(f"{number:,} {kind}" for kind, number in known[0]["given"].items())
    return Comparison("verdicts", f"{task}: {given}, {DAY}; {size}", (first, further), tuple(peers), (PROCESSOR,),
                      "every engine gave the same verdict on each of them")
