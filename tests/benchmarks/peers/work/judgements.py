"""Load a project: `judgements FOLDER cold|warm|rules`, from YAML, from remembered trees, or with every rule."""

import sys
from pathlib import Path

from concordance.check.runner import run
from concordance.load.corpus import Loaded, load
from tests.benchmarks.peers.work.clock import told


def main() -> None:
    """Load; the answer is how many judgements there are and how many problems."""
    root, how = Path(sys.argv[1]), sys.argv[2]
    if how == "warm":
        load(root).remember()

    def work() -> tuple[Loaded, int]:
        loaded = load(root) if how == "warm" else load(root, cache=None)
        return loaded, len(run(loaded) if how == "rules" else loaded.problems)

    told(work, lambda made: {"rows": len(made[0].corpus.rows), "problems": made[1]})


if __name__ == "__main__":
    main()
