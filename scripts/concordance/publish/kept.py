"""Folders that are not made again while data, program and question are the same."""

import sys
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from importlib.metadata import distributions
from pathlib import Path

from concordance.api import Project
from concordance.files.sealed import read_sealed, write_sealed
from concordance.load.clean import WHOLE, fingerprint
from concordance.load.version import data_version

CACHE = Path("build/.cache")
_KIND = "made-1"


def kept(project: Project, question: object, folder: Path, make: Callable[[], object]) -> None:
    """Leave `folder` as it is when an earlier call made it for the same question; else call `make`, which fills it.

    question: everything beside data and program that decides what is made; its `repr` counts. A folder is taken only
    when every file in it has the check sum it had when it was made, and no other file is there.
    """
    mark = _mark(project, question)
    note = project.root / CACHE / f"made-{folder.name}.json"
    if mark is not None and read_sealed(note, _KIND) == {"mark": mark, "files": _files(folder)}:
        return
    make()
    if mark is not None and mark == _mark(project, question):
        write_sealed(note, _KIND, {"mark": mark, "files": _files(folder)})


def _mark(project: Project, question: object) -> str | None:
    """Return what stands for data, programs and question; None where the files are no longer those that were read."""
    prints = fingerprint(project.root, WHOLE)
    if prints is None or data_version(project.root) != project.data_version:
        return None
    return sha256(f"{prints} {programs()} {project.base} {question!r}".encode()).hexdigest()


@cache
def programs() -> str:
    """Return the versions of the interpreter and of all libraries that are installed: they make the bytes too."""
    found = sorted({f"{one.name} {one.version}" for one in distributions()})
    return f"{sys.version} {' '.join(found)}"


def _files(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file()}
