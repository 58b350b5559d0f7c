"""Everything built twice from clean clones: `make reproduce`. One sum for each kind of output; exit 1 where two differ.

The clones differ in folder, working folder, time zone, locale, the seed of Python's hashes, the rights of new files.
"""

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from concordance.model.text import LANGUAGES

ROOT = Path(__file__).parents[2]
DAY = "2026-11-22"
AUDIENCE = "police"
# What is compared, and where it stands in a clone.
KINDS = {
    "graph": ("build/graph",), "reports": ("build/reports",), "JSON": ("build/site/api", "build/site/data"),
    "exchange formats": ("build/exchange",), "site": ("build/site",), "bundle": ("build/bundle.zip",),
    "trainers' archives": ("build/training",),
    "bill of materials": ("build/sbom.cdx.json",),
    **{f"training pack, {language}": (f"build/packs/{language}",) for language in LANGUAGES},
}
TOLD = 20  # files that differ, of each kind


@dataclass(frozen=True)
class Place:
    """Where and how one of the two is built."""

    folder: str
    environment: dict[str, str]
    umask: int


PLACES = (Place("one", {"TZ": "Asia/Almaty", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8", "LANG": "en_GB.UTF-8"}, 0o022),
          Place("other/deep er", {"TZ": "America/Lima", "PYTHONHASHSEED": "77", "LC_ALL": "C", "LANG": "kk_KZ"},
                0o077))


def sums(folder: Path, places: tuple[str, ...]) -> dict[str, str]:
    """Return the SHA-256 of every file of a kind, by its path in the clone."""
    files = sorted(path for place in places for path in
                   ([folder / place] if (folder / place).is_file() else (folder / place).rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def whole(files: dict[str, str]) -> str:
    """Return one sum for many files: that of their list as sha256sum prints it."""
    return sha256("".join(f"{content}  {name}\n" for name, content in files.items()).encode()).hexdigest()


def build(folder: Path, place: Place) -> dict[str, dict[str, str]]:
    """Clone the last commit into a folder, build everything there, and return the sums of every kind."""
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(folder)], check=True)
    subprocess.run(["make", "--silent", ".venv/.ready", "node_modules/.ready"], cwd=folder, check=True)
    commands = [["bundle", "--quiet", "-o", str(folder / "build/bundle.zip")]]
    commands += [["training", "build", "--quiet", "--audience", AUDIENCE, "--lang", language,
                  "-o", str(folder / "build/packs" / language)] for language in LANGUAGES]
    program = str(folder / ".venv/bin/concordance")
    for words in commands:
        subprocess.run([program, "--root", str(folder), *words, "--as-of", DAY], check=True, cwd=folder.parent,
                       stdout=subprocess.DEVNULL, env={**os.environ, **place.environment}, umask=place.umask)
    subprocess.run([str(folder / ".venv/bin/python"), "-m", "concordance.publish.materials"], check=True, cwd=folder,
                   stdout=subprocess.DEVNULL, env={**os.environ, **place.environment}, umask=place.umask)
    return {kind: sums(folder, places) for kind, places in KINDS.items()}


def compared(one: dict[str, dict[str, str]], two: dict[str, dict[str, str]]) -> tuple[list[str], bool]:
    """Return a line for each kind, with what differs below it, and whether all is the same."""
    lines, same = [], True
    for kind, files in one.items():
        others = two[kind]
        equal = files == others and bool(files)
        same &= equal
        lines.append(f"{whole(files)}  {kind} ({len(files):,} files)" if equal else f"DIFFERENT  {kind}")
        different = sorted(name for name in files.keys() | others.keys() if files.get(name) != others.get(name))
        lines += [f"    {name}" for name in different[:TOLD]]
        lines += [f"    and {len(different) - TOLD} more"] if len(different) > TOLD else []
    return lines, same


def main() -> int:
    """Build both and compare."""
    with tempfile.TemporaryDirectory() as folder:
        one, two = (build(Path(folder) / place.folder, place) for place in PLACES)
    for place in PLACES:
        print(f"built in {place.folder!r}, umask {place.umask:03o}, {place.environment}")
    lines, same = compared(one, two)
    print("\n".join(lines))
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
