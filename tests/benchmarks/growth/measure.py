"""One size measured: a process that makes the jurisdictions, and a child of it for each stage."""

import gc
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.benchmarks.growth.jurisdictions import Size, corpus, write
from tests.benchmarks.growth.stages import FILES, RECORDS


@dataclass(frozen=True)
class Measured:
    """What one stage took at one size. peak: of its process, with the records it works on, in megabytes."""

    stage: str
    rows: int
    seconds: float
    cpu: float
    peak: int
    made: int
    unit: str


def in_child(stage: str, rows: int, unit: str, prepare: Callable[[], object],
             work: Callable[[object], int]) -> Measured:
    """Run a stage in a child of this process, which starts with the records of this one, and return its figures."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            given = prepare()
            gc.collect()
            started, worked = time.perf_counter(), time.process_time()
            made = work(given)
            seconds, cpu = time.perf_counter() - started, time.process_time() - worked
            os.write(writing, json.dumps([seconds, cpu, made]).encode())
            os._exit(0)
        except BaseException as error:  # the child must never go on as if it were the parent
            print(f"{stage}, {rows}: {type(error).__name__}: {error}", file=sys.stderr, flush=True)
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    _, status, usage = os.wait4(child, 0)
    if status:
        raise RuntimeError(f"{stage} with {rows} rows failed")
    seconds, cpu, made = json.loads(said)
    return Measured(stage, rows, round(seconds, 4), round(cpu, 4), usage.ru_maxrss // 1024, made, unit)


def measure(rows: int, stages: frozenset[str], tell: Callable[[Measured], None]) -> None:
    """Measure the named stages at one size; each figure is told as soon as it is there."""
    size = Size(rows)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        wanted = [stage for stage in FILES if stage.name in stages and rows <= stage.up_to]
        if wanted:
            tell(in_child("files", rows, "bytes", lambda: None, lambda _: write(size, root)))
        for stage in wanted:
            tell(in_child(stage.name, rows, stage.unit, lambda s=stage: s.prepare(root),  # type: ignore[misc]
                          lambda given, s=stage: s.work(root, given)))  # type: ignore[misc]
    asked = [stage for stage in RECORDS if stage.name in stages and rows <= stage.up_to]
    if not asked:
        return
    gc.disable()
    made = corpus(size)
    gc.enable()
    gc.freeze()  # or each child copies every page, only to find that nothing is garbage
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    tell(Measured("records", rows, 0, 0, peak, len(made.provisions), "provisions"))
    for one in asked:
        tell(in_child(one.name, rows, one.unit, lambda s=one: s.prepare(made),  # type: ignore[misc]
                      lambda _, s=one: s.work(made)))  # type: ignore[misc]


def main() -> None:
    """Measure one size, `ROWS STAGE,STAGE`, and print a line of JSON for each stage."""
    rows, stages = int(sys.argv[1]), frozenset(sys.argv[2].split(","))
    measure(rows, stages, lambda found: print(json.dumps(asdict(found)), flush=True))


if __name__ == "__main__":
    main()
