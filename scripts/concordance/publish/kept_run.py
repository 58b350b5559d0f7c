"""A full run that is not made again while data, program and question are the same."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from concordance.api import Project
from concordance.load.clean import WHOLE, fingerprint
from concordance.publish import manifest
from concordance.publish.run import Order, full_run
from concordance.reports.writing import write_whole

MARK = Path("build/.cache/reports.json")


def kept_run(project: Project, order: Order, folder: Path, tell: Callable[[str], None] = lambda _: None) -> None:
    """Make the reports of `order` in `folder`, or find there what an earlier run made of exactly the same.

    Kept files are taken only when each has the check sum that the manifest names.
    """
    prints = fingerprint(project.root, WHOLE)
    mark = sha256(f"{prints} {project.base} {order!r}".encode()).hexdigest() if prints else None
    if mark is not None and _marked(project.root) == mark and _whole(folder):
        return
    full_run(project, order, folder, tell=tell)
    if mark is not None:
        write_whole(project.root / MARK, json.dumps({"mark": mark}))


def _marked(root: Path) -> str | None:
    try:
        stored = json.loads((root / MARK).read_text(encoding="utf-8"))
        return str(stored["mark"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _whole(folder: Path) -> bool:
    try:
        told = manifest.ManifestOut.model_validate_json((folder / manifest.NAME).read_bytes())
        return list(told.files) == manifest.of_folder(folder)
    except (OSError, ValueError):
        return False
