"""Exchange formats in a folder: one folder each, all replaced in one step."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from concordance.api import Project
from concordance.files.folder import beside, carry, put_among
from concordance.files.whole import write_new


def write_exports(project: Project, names: Sequence[str], as_of: date, folder: Path,
                  tell: Callable[[str], None] = lambda _: None) -> list[Path]:
    """Write the formats named into `folder/<name>/` and return the files.

    Other formats that are there stay. Nothing is replaced before all are made. Raises api.QuestionError for an unknown
    format or a day nothing is known about, OSError where the folder cannot be written.
    """
    written = []
    with beside(folder) as fresh:
        for name, files in project.export_all(names, as_of):
            tell(name)
            for path, content in files.items():
                write_new(fresh / name / path, content)
                written.append(folder / name / path)
        formats = set(project.exports)
        carry(folder, fresh, formats.__contains__)
        put_among(fresh, folder, formats.__contains__)
    return written
