"""The verdicts of one day: `verdicts first|further|oxigraph|rdflib SOURCE BASE DAY QUERY,QUERY`.

Loading is not under the clock.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from hashlib import sha256
from pathlib import Path

from tests.benchmarks.peers.days import OTHER_DAY
from tests.benchmarks.peers.work.clock import told

QUERIES = ("obligation-verdicts", "element-verdicts")
KINDS = dict(zip(QUERIES, ("obligations", "elements"), strict=True))
Found = dict[str, dict[str, str]]  # query -> id -> word


def by_engine(root: Path, day: date, queries: tuple[str, ...], further: bool) -> Callable[[], Found]:
    """Return the work of our engine, which is all of it whatever is asked. further: on a day after another one."""
    from concordance.graph.agreement import of_engine
    from concordance.load.corpus import load

    corpus = load(root).corpus
    if further:
        of_engine(corpus, OTHER_DAY)

    def work() -> Found:
        found = of_engine(corpus, day)
        return {query: getattr(found, KINDS[query]) for query in queries}

    return work


def by_oxigraph(file: Path, base: str, day: date, queries: tuple[str, ...]) -> Callable[[], Found]:
    """Return the work of Oxigraph, embedded."""
    from pyoxigraph import RdfFormat, Store

    store = Store()
    store.bulk_load(path=file, format=RdfFormat.N_TRIPLES)
    return lambda: {name: _named(base, ((row[0].value, row[1].value) for row in store.query(text)))
                    for name, text in texts(base, day, queries)}


def by_rdflib(file: Path, base: str, day: date, queries: tuple[str, ...]) -> Callable[[], Found]:
    """Return the work of rdflib, with its store in memory."""
    from rdflib import Graph

    graph = Graph()
    graph.parse(file, format="nt")
    return lambda: {name: _named(base, ((str(row[0]), str(row[1])) for row in graph.query(text)))
                    for name, text in texts(base, day, queries)}


def texts(base: str, day: date, queries: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return the shipped queries for a day, by their names."""
    from concordance.graph.resources import query_text, with_day

    return [(name, with_day(query_text(name, base), day)) for name in queries]


def _named(base: str, rows: Iterable[tuple[str, str]]) -> dict[str, str]:
    from concordance.graph.namespaces import vocab

    found: dict[str, str] = {}
    for identifier, verdict in rows:
        assert identifier not in found, f"{identifier} twice"
        found[identifier] = verdict.removeprefix(f"{vocab(base)}verdict-")
    return found


def told_of(found: Found) -> dict[str, object]:
    """Return what must be the same for every engine: how many verdicts, how many of each word, a digest of them all."""
    lines = "".join(f"{name} {word}\n" for query in found for name, word in sorted(found[query].items()))
    return {"given": {KINDS[query]: len(part) for query, part in found.items()},
            "words": dict(sorted(Counter(word for part in found.values() for word in part.values()).items())),
            "sha256": sha256(lines.encode()).hexdigest()}


def main() -> None:
    """Load, then compute under the clock."""
    engine, source, base, day = sys.argv[1], Path(sys.argv[2]), sys.argv[3], date.fromisoformat(sys.argv[4])
    queries = tuple(sys.argv[5].split(","))
    if engine in ("first", "further"):
        work = by_engine(source, day, queries, engine == "further")
    else:
        work = {"oxigraph": by_oxigraph, "rdflib": by_rdflib}[engine](source, base, day, queries)
    told(work, told_of)


if __name__ == "__main__":
    main()
