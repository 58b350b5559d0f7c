"""Every command that writes, killed at random moments: `make killed`. What is left must be the old result or the new.

The installed command in processes of its own, on the sample, the whole site and bundle included. Prints a line for each
command; exit 1 where anything was half, left over, or still running. Arguments: how often each is killed (20), and the
seed of the moments.
"""

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.built import make_whole_project
from tests.files.children import leftovers, tree

ROOT = Path(__file__).parents[2]
PROGRAM = str(ROOT / ".venv/bin/concordance")
OLD, NEW = "2026-11-22", "2026-03-01"
COMMANDS = {
    "report all": ("report all -q -o out/all", ("out/all",)),
    "report gaps": ("report gaps -q -o out/gaps.pdf", ("out/gaps.pdf",)),
    "export": ("export -q", ("build/exchange",)),
    "graph": ("graph", ("build/graph",)),
    "training build": ("training build -q --audience pilots --lang ru -o out/pack", ("out/pack",)),
    "edition": ("edition --write", ("docs/editions",)),
    "site": ("site", ("build/site", "build/graph", "build/reports", "build/exchange")),
    "bundle": ("bundle -q -o out/bundle.zip", ("out/bundle.zip", "build/site")),
}


def run(words: str, day: str, at: Path, seconds: float | None = None) -> bool:
    """Run a command, or kill it after some time; return whether it came to its end."""
    process = subprocess.Popen([PROGRAM, *words.split(), "--as-of", day], cwd=at, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE)
    try:
        _, said = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.communicate()
        return False
    if process.returncode:
        raise SystemExit(f"{words}: {said.decode()}")
    return True


def still_running(at: Path) -> list[str]:
    """Return the processes that work in a folder, after those have had a moment that end with their parent."""
    for _ in range(100):
        found = [name.name for name in Path("/proc").glob("[0-9]*") if _works_in(name, at)]
        if not found:
            break
        time.sleep(0.05)
    return found


def _works_in(process: Path, at: Path) -> bool:
    try:
        return (process / "cwd").resolve() == at
    except OSError:
        return False


def killed(name: str, times: int, dice: random.Random, folder: Path) -> int:
    """Kill one command many times, print a line, and return how often something was wrong."""
    words, places = COMMANDS[name]
    at = make_whole_project(folder / name.replace(" ", "-"), ROOT)
    shutil.copy(ROOT / "CITATION.cff", at)
    fresh = Path(shutil.copytree(at, folder / "fresh", symlinks=True))
    started = time.perf_counter()
    run(words, NEW, fresh)
    seconds = time.perf_counter() - started
    new = {place: tree(fresh / place) for place in places}
    shutil.rmtree(fresh)
    run(words, OLD, at)
    old = {place: tree(at / place) for place in places}
    saved = Path(shutil.copytree(at, folder / "saved", symlinks=True))
    # An edition that was kept stays beside the next one.
    if name == "edition":
        new = {place: {**old[place], **files} for place, files in new.items()}
    ends = news = wrong = 0
    for _ in range(times):
        ends += run(words, NEW, at, seconds * dice.random() * 1.1)
        wrong += len(still_running(at))
        found = {place: tree(at / place) for place in places}
        wrong += sum(found[place] not in (old[place], new[place]) for place in places)
        news += found == new
        if found != old:  # begin again from the old result
            shutil.rmtree(at)
            shutil.copytree(saved, at, symlinks=True)
    shutil.rmtree(saved)
    run(words, NEW, at)
    wrong += {place: tree(at / place) for place in places} != new
    wrong += len(leftovers(at))
    print(f"{name:16} {times:4} runs of {seconds:5.1f} s: {times - ends:4} killed, {ends:3} ended; "
          f"{news:3} left all new; wrong: {wrong}", flush=True)
    return wrong


def main(times: int = 20, seed: int = 8) -> int:
    """Kill every command, and return 1 where something was wrong."""
    dice = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        wrong = sum(killed(name, times, dice, Path(folder)) for name in COMMANDS)
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
