"""`make bench`: measure our work beside that of others, and write `docs/benchmarks.md`.

`python -m tests.benchmarks.peers [--only start,pairs] [--rounds N] [--slow N] [--page FILE]`: part of it. The page
in docs/ is only written by a run of all rows: what stands in one table was measured in one run, and what had fewer than
five rounds is called a trial there. A part is printed, or written to --page. A program that fails, or an answer that
differs from the others, ends it with 1, and nothing is written.
"""

import argparse
import sys
import tempfile
from importlib import import_module
from pathlib import Path

from tests.benchmarks.peers.figures import LEAST
from tests.benchmarks.peers.machine import load_now, machine, versions
from tests.benchmarks.peers.measure import ROOT, RunError
from tests.benchmarks.peers.page import EMPTY, Section, measured, with_figures

PAGE = ROOT / "docs/benchmarks.md"
ROWS = ("start", "provisions", "judgements", "verdicts", "rdflib", "pairs", "site", "search")
SLOW = ("rdflib", "site")  # a minute or more a round


def main() -> int:
    """Measure what is asked for, and write or print it; return the exit code."""
    parser = argparse.ArgumentParser(prog="peers", description=__doc__)
    parser.add_argument("--only", default=",".join(ROWS), help="rows, with commas between them")
    parser.add_argument("--rounds", type=int, default=LEAST, help="of each program; of questions in the search")
    parser.add_argument("--slow", type=int, help="rounds of what takes a minute or more: " + ", ".join(SLOW))
    parser.add_argument("--page", type=Path, help="write the tables into this page, which may be new")
    asked = parser.parse_args()
    rows = asked.only.split(",")
    if unknown := [row for row in rows if row not in ROWS]:
        parser.error(f"no row {', '.join(unknown)}; there are {', '.join(ROWS)}")
    before, sections = load_now(), {}
    try:
        for row in rows:
            print(row, file=sys.stderr, flush=True)
            module = import_module(f"tests.benchmarks.peers.rows.{row}")
            with tempfile.TemporaryDirectory(prefix=f"concordance-{row}-") as folder:
                rounds = asked.slow if asked.slow and row in SLOW else asked.rounds
                found = tuple(module.compared(rounds, Path(folder).resolve(),
                                              lambda said: print(said, file=sys.stderr, flush=True)))
            sections[row] = Section(module.TITLE, module.ABOUT, found)
    except RunError as error:
        print(f"no comparison: {error}", file=sys.stderr)
        return 1
    body = measured([sections[row] for row in ROWS if row in sections], machine(before), versions(),
                    [row for row in ROWS if row not in sections])
    page = asked.page or (PAGE if sections.keys() == set(ROWS) else None)
    if page is None:
        print(body)
    else:
        text = page.read_text(encoding="utf-8") if page.exists() else EMPTY
        page.write_text(with_figures(text, body), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
