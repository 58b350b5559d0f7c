"""`concordance check` on many provisions: `make growth-check` writes its table into `docs/reference/growth.md`.

Invented jurisdictions with a judgement for each provision, written as files; the installed command checks them with
nothing remembered, again with nothing changed, and again with one file changed. Other programs of the machine lengthen
the clock, and less so the seconds of processor.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.growth.jurisdictions import Size, write

PAGE = Path(__file__).parents[3] / "docs/reference/growth.md"
_TABLE = re.compile(r"(<!-- checked -->\n).*?(<!-- /checked -->)", re.DOTALL)


@dataclass(frozen=True)
class Checked:
    """One run of the command: seconds of processor, seconds by the clock, peak memory in megabytes."""

    state: str
    cpu: float
    seconds: float
    peak: int


def check(root: Path, state: str) -> Checked:
    """Run `concordance check` in a project. Raises RuntimeError when it finds anything."""
    begun = time.perf_counter()
    command = subprocess.Popen([Path(sys.executable).parent / "concordance", "--root", root, "check"],
                               stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(command.pid, 0)
    command.returncode = os.waitstatus_to_exitcode(status)
    if command.returncode:
        raise RuntimeError(f"{state}: exit {command.returncode}")
    return Checked(state, used.ru_utime + used.ru_stime, time.perf_counter() - begun, used.ru_maxrss // 1024)


def change(root: Path) -> None:
    """Change a word in the summary of one article, so that the data stay sound."""
    file = min((root / "law").rglob("articles/*.yml"))
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r'(?m)^( *en: ".*)"$', r'\1 indeed"', text, count=1), encoding="utf-8")
    if file.read_text(encoding="utf-8") == text:
        raise RuntimeError(f"{file.name}: nothing to change")


def measure(provisions: int, tell: Callable[[Checked], None]) -> str:
    """Check so many provisions three times; return the table, in Markdown."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        size = write(Size(provisions, rows_to_a_provision=1), root)
        files = sum(1 for _ in root.rglob("*.yml")) - 1  # the configuration of the site is none of them
        found = []
        for state, before in (("nothing remembered", lambda _: None), ("nothing changed", lambda _: None),
                              ("one file changed", change)):
            before(root)
            found.append(check(root, state))
            tell(found[-1])
    return "\n".join((
        f"{provisions:,} provisions with a judgement each: {size / 1e6:.0f} MB of YAML in {files:,} files.", "",
        "| `concordance check` | s of processor | s by the clock | peak memory, MB |", "|---|---:|---:|---:|",
        *(f"| {one.state} | {one.cpu:.1f} | {one.seconds:.1f} | {one.peak:,} |" for one in found), ""))


def main() -> None:
    """Measure, and write the table into the page; with another number than usual, print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--provisions", type=int)
    asked = parser.parse_args()
    table = measure(asked.provisions or 100_000, lambda one: print(f"{one.state}: {one.cpu:.1f} s of processor, "
                                                                   f"{one.seconds:.1f} s, {one.peak:,} MB", flush=True))
    if asked.provisions:
        print(table)
    else:
        text = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(_TABLE.sub(lambda match: f"{match[1]}{table}{match[2]}", text), encoding="utf-8")


if __name__ == "__main__":
    main()
