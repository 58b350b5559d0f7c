"""Exchange formats in a folder: one folder each, replaced as a whole."""

import shutil
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from concordance.api import Project
from concordance.reports.writing import swap_folder, write_whole


def write_exports(project: Project, names: Sequence[str], as_of: date, folder: Path,
                  tell: Callable[[str], None] = lambda _: None) -> list[Path]:
    """Write the formats named into `folder/<name>/` and return the files.

    Nothing is replaced before all are made. Raises api.QuestionError for an unknown format or a day nothing is known
    about, OSError where the folder cannot be written.
    """
    fresh = folder.with_name(f".new-{folder.name}")
    shutil.rmtree(fresh, ignore_errors=True)
    written = []
    try:
        for name, files in project.export_all(names, as_of):
            tell(name)
            for path, content in files.items():
                write_whole(fresh / name / path, content)
                written.append(folder / name / path)
        for name in names:
            swap_folder(fresh / name, folder / name)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return written
