"""Do engine, Oxigraph and Virtuoso give the same verdicts? `python -m tests.benchmarks.agreement [FILE.md]`.

On the real data, and on an invented graph of more than a million statements, on three days each. Prints a Markdown
page, or writes it to the file named; ends with 1 where anything differs. Takes some minutes, and up to 3 GB of memory.
"""

import platform
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from os import cpu_count
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from concordance.graph.agreement import Verdicts, differences, of_engine, of_server
from concordance.graph.build import build
from concordance.graph.endpoint import Endpoint, EndpointError
from concordance.graph.resources import query_names, query_text, with_day
from concordance.load.corpus import load
from concordance.load.project import base_iri
from concordance.load.version import data_version
from concordance.model.corpus import Corpus
from tests.benchmarks.invented_law import corpus as invented
from tests.programs import program
from tests.servers.oxigraph import binary, oxigraph
from tests.servers.virtuoso import PACKAGE, virtuoso

ROOT = Path(__file__).resolve().parents[2]
SEED = 8
REAL_DAYS = ("2024-07-01", "2025-06-01", "2026-11-22")
INVENTED_DAYS = ("2018-06-30", "2022-06-30", "2026-01-15")
PATIENCE = 600.0
# With these Virtuoso 7.2.5 is not to be trusted: on one graph its compiler gives up, on another its time runs out, and
# on a small one (tests/sample) it gives wrong verdicts or counts.
NOT_ON_VIRTUOSO = ("gaps", "obligation-verdict-counts", "priorities", "requirements")


@dataclass(frozen=True)
class Graph:
    """A corpus, its graph as a store and as a file, and how large it is."""

    name: str
    corpus: Corpus
    base: str
    store: Store
    file: Path


@dataclass(frozen=True)
class Line:
    """One engine on one day: seconds, verdicts given, and how many of them are those of the engine of ours."""

    graph: str
    day: date
    engine: str
    seconds: float
    obligations: int
    elements: int
    differ: int

    def cells(self) -> str:
        given = self.obligations + self.elements
        return (f"| {self.graph} | {self.day} | {self.engine} | {self.obligations:,} | {self.elements:,} | "
                f"{given - self.differ:,} of {given:,} | {self.seconds:.2f} |")


def compared(graph: Graph, days: tuple[str, ...], servers: dict[str, str]) -> Iterator[Line]:
    """Yield a line for each day and engine."""
    for day in map(date.fromisoformat, days):
        started = time.perf_counter()
        ours = of_engine(graph.corpus, day)
        yield _line(graph, day, "engine", started, ours, ours)
        for name, address in servers.items():
            started = time.perf_counter()
            theirs = of_server(Endpoint.at(address, seconds=PATIENCE), graph.base, day)
            yield _line(graph, day, name, started, ours, theirs)


def _line(graph: Graph, day: date, name: str, started: float, ours: Verdicts, theirs: Verdicts) -> Line:
    seconds = time.perf_counter() - started
    return Line(graph.name, day, name, seconds, len(theirs.obligations), len(theirs.elements),
                len(differences(ours, theirs)))


def queries(graph: Graph, day: date, servers: dict[str, str]) -> Iterator[str]:
    """Yield a line for each shipped query: its rows, and whether each server gives the rows of the embedded store."""
    for name in sorted(query_names(), key=lambda name: (name in NOT_ON_VIRTUOSO, name)):
        text = with_day(query_text(name, graph.base), day)
        ours = sorted(tuple(plain(getattr(term, "value", "")) for term in row) for row in graph.store.query(text))
        cells = []
        for server, address in servers.items():
            started = time.perf_counter()
            failed, differs = (("no answer", "differs") if server == "Virtuoso" and name in NOT_ON_VIRTUOSO
                               else ("**no answer**", "**differs**"))
            try:
                theirs = sorted(tuple(map(plain, row)) for row in Endpoint.at(address, seconds=60).rows(text))
                same = "same" if theirs == ours else differs
            except EndpointError:
                same = failed
            cells.append(f"{same}, {time.perf_counter() - started:.2f} s")
        yield f"| `{name}` | {len(ours):,} | {' | '.join(cells)} |"


def plain(value: str) -> str:
    """Return one spelling of a value: Virtuoso writes true as 1, and 0.50 where others write 0.5."""
    if value in ("true", "false"):
        return str(int(value == "true"))
    return value.rstrip("0").rstrip(".") if re.fullmatch(r"\d+\.\d+", value) else value


def made(name: str, corpus: Corpus, base: str, days: tuple[date, ...], version: str, folder: Path) -> Graph:
    """Return a corpus with its graph, written as N-Quads into `folder`."""
    store = build(corpus, base, days, version)
    folder.mkdir()
    store.dump(folder / "concordance.nq", format=RdfFormat.N_QUADS)
    return Graph(name, corpus, base, store, folder / "concordance.nq")


def serving(stack: ExitStack, graph: Graph, folder: Path) -> tuple[dict[str, str], list[str]]:
    """Start both servers with a graph in them; return their addresses, and a sentence of loading times."""
    started = time.perf_counter()
    first = stack.enter_context(oxigraph(folder / "oxigraph", graph.file))
    ready = time.perf_counter()
    second = stack.enter_context(virtuoso(folder / "virtuoso", graph.file.parent))
    up = time.perf_counter()
    second.load(graph.file)
    told = (f"- {graph.name}: {len(graph.store):,} statements, {graph.file.stat().st_size / 1e6:,.0f} MB of N-Quads. "
            f"Oxigraph loaded them and answered after {ready - started:.1f} s; Virtuoso was up after "
            f"{up - ready:.1f} s and had loaded them {time.perf_counter() - up:.1f} s later.")
    return {"Oxigraph": first.address, "Virtuoso": second.address}, [told]


def versions() -> str:
    """Return the names and versions of both servers."""
    said = subprocess.run([program("virtuoso-t", PACKAGE), "-?"], capture_output=True, text=True, check=False)
    found = re.search(r"Version (\d+(?:\.\d+)+)", said.stdout + said.stderr)
    ours = subprocess.run([binary(), "--version"], capture_output=True, text=True, check=True).stdout.strip()
    return f"{ours} (server, store on disk), Virtuoso {found[1] if found else 'of an unknown version'}"


def page() -> tuple[str, bool]:
    """Return the page, and whether everything agreed."""
    loaded = load(ROOT)
    lines: list[Line] = []
    told: list[str] = []
    asked: list[str] = []
    with tempfile.TemporaryDirectory(prefix="concordance-agreement-") as place:
        folder = Path(place)
        base, version = base_iri(ROOT), data_version(ROOT)
        days = tuple(map(date.fromisoformat, REAL_DAYS))
        with ExitStack() as stack:
            real = made("real data", loaded.corpus, base, days[:1], version, folder / "real")
            servers, said = serving(stack, real, folder / "real")
            told += said
            lines += compared(real, REAL_DAYS, servers)
            asked += queries(real, days[-1], servers)
        del real, loaded
        with ExitStack() as stack:
            large = made("invented", invented(SEED), base, (), f"seed-{SEED}", folder / "invented")
            servers, said = serving(stack, large, folder / "invented")
            told += said
            assert len(large.store) >= 1_000_000, len(large.store)
            lines += compared(large, INVENTED_DAYS, servers)
    fine = not any(line.differ for line in lines) and not any("**" in line for line in asked)
    machine = f"{cpu_count()} processors, Python {platform.python_version()}, {platform.system()}"
    return "\n".join([
        "# Agreement of engines", "",
        "Every verdict computed by our engine from the typed model, and by two SPARQL servers from the published graph "
        "with the shipped queries `obligation-verdicts` and `element-verdicts`. Command: `make agreement`; it writes "
        "this page, and fails where anything differs.", "",
        f"Data version {version}; invented data of seed {SEED}. {versions()}. {machine}; one run each, other work may "
        "have shared the machine.", "", *told, "",
        "| data | day | engine | obligations | elements | as our engine | s |", "|---|---|---|---:|---:|---:|---:|",
        *(line.cells() for line in lines), "",
        "## Every shipped query", "",
        f"On the real data, as of {REAL_DAYS[-1]}: the rows of the store that is built into this program, and whether "
        "each server gives the same.", "",
        "| query | rows | Oxigraph | Virtuoso |", "|---|---:|---|---|", *asked, "",
        f"Virtuoso 7.2.5 is not to be trusted with {', '.join(f'`{name}`' for name in NOT_ON_VIRTUOSO)}: on one graph "
        "or another it ended in an error, or gave wrong rows without a word. `concordance gaps --endpoint` does "
        "without them.", "",
    ]), fine


def main() -> int:
    """Print the page or write it to the file named; return the exit code."""
    text, fine = page()
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(text, encoding="utf-8")
    else:
        print(text)
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
