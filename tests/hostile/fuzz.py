"""Fuzz everything that reads files of others, for a bounded time: `python -m tests.hostile.fuzz --seconds 60`.

With atheris (`make fuzz` adds it) the search is guided by the branches reached; without it the same seeds are changed
at random, always alike for one --seed. Exit 1 where a reader raised anything but its own error, or grew over 500 MB;
the bytes that did it are written where the last line says.

--only NAME ...    these importers alone; see tests/hostile/importers.py
--engine random    without atheris, also where it is there
"""

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
import traceback
from importlib.util import find_spec
from pathlib import Path

from tests.hostile.importers import BY_NAME, WORDS, Importer

MEGABYTES = 500
LONGEST = 200_000


def changed(data: bytes, rng: random.Random, others: list[bytes]) -> bytes:
    """Return bytes with one to eight changes, of the kinds a coverage-guided fuzzer makes."""
    for _ in range(rng.choice((1, 1, 2, 4, 8))):
        at, end = rng.randrange(len(data) + 1), rng.randrange(len(data) + 1)
        match rng.randrange(7):
            case 0:
                data = data[:at] + bytes([rng.randrange(256)]) + data[at + 1:]
            case 1:
                data = data[:at] + rng.choice(WORDS) + data[at:]
            case 2:
                data = data[:at] + data[max(at, min(end, at + 200)):]
            case 3:
                data = data[:at] + data[at:at + 60] * rng.choice((2, 3, 40)) + data[at:]
            case 4:
                other = rng.choice(others)
                data = data[:at] + other[rng.randrange(len(other)):][:400] + data[at:]
            case 5:
                data = data[:at]
            case _:
                data = data[:at] + rng.randbytes(rng.randrange(1, 6)) + data[at:]
        data = data[:LONGEST]
    return data


def at_random(importer: Importer, seconds: float, seed: int) -> tuple[int, bytes | None]:
    """Feed an importer with changed seeds. Returns how many it took, and the bytes it broke on."""
    rng, seeds = random.Random(f"{seed}:{importer.name}"), importer.seeds()
    grown, until, runs = list(seeds), time.monotonic() + seconds, 0
    while time.monotonic() < until:
        data = changed(rng.choice(grown), rng, seeds)
        try:
            importer.take(data)
        except Exception:
            traceback.print_exc(limit=-4)
            return runs, data
        runs += 1
        if rng.random() < 0.02:  # a change on a change reaches further than any from a sound file
            grown.append(data)
            del grown[len(seeds):-50]
    return runs, None


def guided(importer: Importer, seconds: float, seed: int, folder: Path) -> tuple[int, bytes | None]:
    """The same with atheris, in a process of its own, because libFuzzer ends the one it runs in."""
    for number, data in enumerate(importer.seeds()):
        (folder / f"{number}").write_bytes(data)
    (folder.parent / "words").write_text("".join(
        '"' + "".join(f"\\x{byte:02x}" for byte in word) + '"\n' for word in WORDS), encoding="ascii")
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.fuzz_guided", importer.name, str(folder),
         f"-max_total_time={int(seconds)}",
         
         f"-seed={seed}", f"-dict={folder.parent / 'words'}", f"-max_len={LONGEST}", f"-rss_limit_mb={MEGABYTES}",
         "-timeout=30",
         f"-artifact_prefix={folder.parent}/found-", "-print_final_stats=1", "-verbosity=0"],
        capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    runs = next((int(line.split()[-1]) for line in said.splitlines() if "number_of_executed_units" in line), 0)
    found = next(folder.parent.glob("found-*"), None)
    if done.returncode or found:
        print(said[-3000:], file=sys.stderr)
        return runs, found.read_bytes() if found else b""
    return runs, None


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60, help="for all of them together")
    parser.add_argument("--seed", type=int,
                        default=8)
    parser.add_argument("--only", nargs="+", choices=BY_NAME,
                        default=list(BY_NAME))
    parser.add_argument("--engine", choices=("atheris", "random"),
                        default="atheris" if find_spec("atheris") else "random")
    given = parser.parse_args()
    failed = 0
    for name in given.only:
        importer, share = BY_NAME[name], given.seconds / len(given.only)
        with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
            (Path(folder) / "seeds").mkdir()
            begun = time.monotonic()
            runs, broken = (guided(importer, share, given.seed, Path(folder) / "seeds") if given.engine == "atheris"
                            else at_random(importer, share, given.seed))
        print(f"{name:12} {given.engine}: {runs:>9,} inputs in {time.monotonic() - begun:.0f} s"
              f"{'' if broken is None else '  BROKEN'}", flush=True)
        if broken is not None:
            failed += 1
            kept = Path(tempfile.gettempdir()) / f"broken-{name}"
            kept.write_bytes(broken)
            print(f"see {kept}", file=sys.stderr)
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) // 1024
    print(f"memory at most {peak} MB")
    return 1 if failed or peak > MEGABYTES else 0


if __name__ == "__main__":
    sys.exit(main())
