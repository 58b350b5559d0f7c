"""Folders that are not made again while data, program and question are the same."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from concordance.api import Project
from concordance.load.clean import WHOLE, fingerprint
from concordance.reports.writing import write_whole

CACHE = Path("build/.cache")


def kept(project: Project, question: object, folder: Path, make: Callable[[], object]) -> None:
    """Leave `folder` as it is when an earlier call made it for the same question; else call `make`, which fills it.

    question: everything beside data and program that decides what is made; its `repr` counts. A folder is taken only
    when every file in it has the check sum it had when it was made, and no other file is there.
    """
    prints = fingerprint(project.root, WHOLE)
    mark = sha256(f"{prints} {project.base} {question!r}".encode()).hexdigest() if prints else None
    note = project.root / CACHE / f"made-{folder.name}.json"
    if mark is not None and _read(note) == {"mark": mark, "files": _files(folder)}:
        return
    make()
    if mark is not None:
        write_whole(note, json.dumps({"mark": mark, "files": _files(folder)}))


def _read(note: Path) -> object:
    try:
        return json.loads(note.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _files(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file()}
