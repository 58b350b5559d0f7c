"""Load a project and run every rule: `check FOLDER cold|warm`."""

import sys
from pathlib import Path

from concordance.check.runner import run
from concordance.load.corpus import Loaded, load
from tests.benchmarks.peers.work.clock import told


def main() -> None:
    """Check; warm means that the parsed trees of an earlier run are there."""
    root, cold = Path(sys.argv[1]), sys.argv[2] == "cold"
    if not cold:
        load(root).remember()

    def work() -> tuple[Loaded, int]:
        loaded = load(root, cache=None) if cold else load(root)
        return loaded, len(run(loaded))

    told(work, lambda made: {"provisions": len(made[0].corpus.provisions), "problems": made[1]})


if __name__ == "__main__":
    main()
