"""Break the corpus in some 2,000 ways and see what `check` makes of each: `python -m tests.hostile.corpus`.

--seed N       another series (the same seed makes the same mutations)
--only ID ...  run these alone and print what was said: `truncate:17`, or a whole kind: `truncate`
--share F      the first part of each kind, as in 0.1
--cold         instead: `concordance check` itself, from the shell and without a cache, on the first mutation of each
               kind; it has to say the same, in under 500 MB
--root DIR     another project than this one
--write        write the table into docs/reference/hostile-data.md
"""

import argparse
import gc
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from concordance.check.wording import named
from concordance.files.workers import workers as fresh
from concordance.load.corpus import Loaded, load
from concordance.load.layout import EDITIONS
from tests.hostile import of_bytes, of_files, of_trees
from tests.hostile.breaking import TOPS, Kind, NoPlace, Project, Spoilt
from tests.hostile.judging import BAD, MEGABYTES, Judged, apart, judge

ROOT = Path(__file__).parents[2]
KINDS = {kind.name: kind for kind in (*of_trees.KINDS, *of_bytes.KINDS, *of_files.KINDS)}
SEED = 8
WORKERS = 2


@dataclass(frozen=True)
class Outcome:
    """One mutation and what came of it."""

    identifier: str
    what: str
    judged: Judged
    seconds: float

    @property
    def kind(self) -> str:
        """The kind of the mutation."""
        return self.identifier.split(":")[0]


class Bench:
    """A folder with a copy of the corpus that is broken, judged and mended again and again."""

    def __init__(self, data: Path, folder: Path, base: Loaded) -> None:
        self.project = Project(folder / "project", data)
        self.base = base
        for top in (*TOPS, EDITIONS):
            if (data / top).exists():
                shutil.copytree(data / top, self.project.root / top)

    def spoil(self, identifier: str, seed: int) -> Spoilt:
        """Make the mutation of this id. It depends on the id, the seed and the data alone."""
        kind = KINDS[identifier.split(":")[0]]
        for attempt in range(20):
            try:
                return kind.spoil(self.project, random.Random(f"{seed}:{identifier}:{attempt}"))
            except NoPlace:
                continue
        raise NoPlace(identifier)

    def mend(self, paths: Iterable[str]) -> None:
        """Put back what a mutation touched."""
        for name in paths:
            there, original = self.project.root / os.fsdecode(name), self.project.data / os.fsdecode(name)
            if there.is_symlink() or (there.exists() and not there.is_dir()):
                there.unlink()
            elif there.is_dir():
                shutil.rmtree(there)
            if original.is_dir():
                shutil.copytree(original, there)
            elif original.exists():
                shutil.copyfile(original, there)

    def run(self, identifier: str, seed: int) -> Outcome:
        """Break, judge, mend."""
        spoilt = self.spoil(identifier, seed)
        begun = time.monotonic()
        try:
            judged = apart(partial(judge, self.project.root, self.base, spoilt.paths))
        finally:
            self.mend(spoilt.paths)
        return Outcome(identifier, spoilt.what, judged, time.monotonic() - begun)


def series(share: float = 1.0, kinds: Iterable[Kind] = KINDS.values()) -> list[str]:
    """Return the ids of a run."""
    return [f"{kind.name}:{number}" for kind in kinds for number in range(max(1, round(kind.times * share)))]


def run_all(root: Path, ids: list[str], seed: int, workers: int = WORKERS) -> list[Outcome]:
    """Run mutations of the corpus at `root`, each worker on its own copy; in the order of the ids."""
    parts = [ids[start::workers] for start in range(workers)]
    # Fresh interpreters: each mutation is judged in a fork, and a process with threads should not fork.
    with fresh(workers) as pool:
        found = [outcome for part in pool.map(partial(run_part, root, seed), parts) for outcome in part]
    order = {identifier: place for place, identifier in enumerate(ids)}
    return sorted(found, key=lambda outcome: order[outcome.identifier])


def run_part(root: Path, seed: int, ids: list[str]) -> list[Outcome]:
    """Run mutations one after another."""
    return list(run_each(root, seed, ids))


def run_each(root: Path, seed: int, ids: list[str]) -> Iterator[Outcome]:
    """Run mutations one after another, each told as soon as it is known."""
    with tempfile.TemporaryDirectory(prefix="hostile-") as folder:
        base = load(root, cache=None)
        assert not base.problems, "the corpus must be sound before it is broken"
        bench = Bench(root, Path(folder), base)
        gc.freeze()  # the children share what is there already
        for place, identifier in enumerate(ids):
            outcome = bench.run(identifier, seed)
            if outcome.judged.outcome in BAD:
                print(f"{outcome.identifier}  {outcome.judged.outcome}  {outcome.what!a}\n"
                      f"    {outcome.judged.detail!a}",
                      file=sys.stderr, flush=True)
            elif place % 100 == 99:
                print(f"{place + 1} of {len(ids)}", file=sys.stderr, flush=True)
            yield outcome


def cold(root: Path, seed: int) -> int:
    """Compare what the quick check says with what the command says. Returns how many differ."""
    different, peak = 0, 0
    with tempfile.TemporaryDirectory(prefix="hostile-") as folder:
        base = load(root, cache=None)
        bench = Bench(root, Path(folder), base)
        gc.freeze()
        for identifier in (f"{kind}:0" for kind in KINDS):
            spoilt = bench.spoil(identifier, seed)
            quick = apart(partial(judge, bench.project.root, base, spoilt.paths))
            shutil.rmtree(bench.project.root / "build", ignore_errors=True)
            with tempfile.TemporaryFile() as out:
                command = subprocess.Popen([Path(sys.executable).parent / "concordance", "--root", bench.project.root,
                                            "check", "--format", "json"], stdout=out, stderr=subprocess.DEVNULL)
                _, status, used = os.wait4(command.pid, 0)
                command.returncode = os.waitstatus_to_exitcode(status)
                out.seek(0)
                said = [(p["file"], p["line"], p["column"], p["code"], p["message"]) for p in json.load(out)]
            bench.mend(spoilt.paths)
            peak = max(peak, used.ru_maxrss // 1024)
            same = said == [(named(file), *rest) for file, *rest in quick.problems]
            different += not same
            print(f"{identifier}  {len(said)} problems  exit {command.returncode}  {used.ru_maxrss // 1024} MB  "
                  f"{'the same' if same else 'DIFFERENT'}", flush=True)
    print(f"{len(KINDS)} kinds, {different} different, memory at most {peak} MB")
    return different + (peak > MEGABYTES)


def main() -> int:
    """Run the command; 0 where nothing crashed and nothing was lost in silence."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--only", nargs="+")
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--root", type=Path, default=ROOT)
    parser.add_argument("--workers", type=int, default=WORKERS)
    parser.add_argument("--cold", action="store_true")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    begun = time.monotonic()
    if given.cold:
        return 1 if cold(given.root, given.seed) else 0
    if given.only:
        ids = [name for asked in given.only for name in ([asked] if ":" in asked else series(given.share, (KINDS[asked],
                                                                                                           )))]
        found = []
        for outcome in run_each(given.root, given.seed, ids):
            print(f"{outcome.identifier}  {outcome.judged.outcome}  {outcome.what!a}  {outcome.seconds:.1f} s  "
                  f"{outcome.judged.megabytes} MB\n    {outcome.judged.detail!a}")
            found.append(outcome)
    else:
        found = run_all(given.root, series(given.share), given.seed, given.workers)
    counts = Counter(outcome.judged.outcome for outcome in found)
    print(f"{len(found)} mutations in {time.monotonic() - begun:.0f} s: "
          + ", ".join(f"{count} {outcome}" for outcome, count in sorted(counts.items())))
    if given.write:
        from tests.hostile.table import write

        write(ROOT, found, given.seed)
    return 1 if any(counts[outcome] for outcome in BAD) else 0


if __name__ == "__main__":
    sys.exit(main())
