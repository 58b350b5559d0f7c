"""All pairs of the entries of a generated hub: our crosswalk, beside networkx enumerating every path."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from concordance.model.crosswalk import HubLink
from tests.benchmarks.peers.figures import PROCESSOR, Comparison, of_programs
from tests.benchmarks.peers.measure import OURS, Program, Run, RunError, in_turns
from tests.hubs import generated

TITLE = "All pairs of instruments"
ABOUT = ("Invented catalogues whose entries point to the nodes of a hub: for every ordered pair of entries of two "
         "catalogues, what the one asks compared with the other, with the weight of the best path. networkx enumerates "
         "the paths, and what each of them says is composed step by step. Without an order of the nodes every path "
         "that counts is a shortest one (`single_source_all_shortest_paths`); with an order the best path need not "
         "be the shortest, so every simple path is enumerated (`all_simple_paths`).")
SEED, CATALOGUES, ENTRIES, NODES, LINKS, EDGES = 2026, 12, 1053, 427, 3000, 200
Hub = tuple[list[HubLink], dict[str, list[str]]]


def write(hub: Hub, file: Path) -> None:
    """Write a hub down, for programs in processes of their own."""
    links, within = hub
    file.write_text(json.dumps({"links": [[link.catalogue, link.entry, link.relation, link.node, link.weight]
                                          for link in links], "within": within}), encoding="utf-8")


def compared(rounds: int, folder: Path, tell: Callable[[str], None]) -> Iterator[Comparison]:
    """Yield the pairs of a hub, without and with an order of its nodes."""
    for task, edges, paths in (("a hub without an order of its nodes", 0, "shortest"),
                               (f"a hub with an order of its nodes, {EDGES} edges", EDGES, "simple")):
        file = folder / f"hub-{edges}.json"
        write(generated(SEED, CATALOGUES, ENTRIES, NODES, LINKS, edges), file)
        yield one(task, file, paths, rounds, tell)


def one(task: str, file: Path, paths: str, rounds: int, tell: Callable[[str], None],
        warm: bool = True) -> Comparison:
    """Return the comparison of one hub. paths: which of them networkx enumerates, shortest or simple."""
    known: list[dict[str, object]] = []

    def as_before(run: Run) -> None:
        known.append(run.answer)
        if run.answer != known[0] or not run.answer["pairs"]:
            raise RunError(f"{run.answer} instead of {known[0]}")

    work = (OURS / "python", "-m", "tests.benchmarks.peers.work.pairs")
    programs = (
        Program("Crosswalk.matches", (*work, "crosswalk", file), inner=True, check=as_before),
        Program(f"networkx, every {paths} path", (*work, paths, file), inner=True, check=as_before),
    )
    ours, peer = of_programs(programs, in_turns(programs, rounds, tell, warm))
    return Comparison("pairs", f"{task}: {known[0]['pairs']:,} ordered pairs that meet", (ours,), (peer,), (PROCESSOR,),
                      "both found the same pairs with the same relation and the same weight")
