"""A partner's full run: every report in every format and language, with a manifest, in one folder."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import cache
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path

from concordance.api import Project, open_project
from concordance.publish import manifest
from concordance.publish.kinds import all_reports
from concordance.publish.manifest import FileOut, ManifestOut
from concordance.reports.render import ONE_FOR_ALL, Report, render
from concordance.reports.writing import replaceable, swap_folder, write_whole

# The slowest first, so that no process is left with one of them at the end.
_SLOWEST_FIRST = ("pdf", "docx", "xlsx", "html", "json", "csv", "md")


class FolderError(ValueError):
    """The folder holds something else than an earlier run; nothing was touched."""


@dataclass(frozen=True)
class Order:
    """What a full run is asked for. instrument: None for all. styles a report has not are left out for it."""

    as_of: date
    languages: tuple[str, ...]
    styles: tuple[str, ...]
    instrument: str | None = None
    compared_with: date | None = None

    def reports(self, project: Project) -> tuple[Report, ...]:
        """Return the reports of the run. Raises QuestionError where the data cannot answer."""
        return tuple(all_reports(project, self.as_of, instrument=self.instrument, compare_with=self.compared_with))


@dataclass(frozen=True)
class _Task:
    root: Path
    order: Order
    report: int
    style: str
    language: str
    folder: Path


def full_run(project: Project, order: Order, folder: Path, *, workers: int | None = None, ours: bool = False,
             tell: Callable[[str], None] = lambda _: None) -> ManifestOut:
    """Write all reports into `folder` and return the manifest, which is there too, with a list of check sums.

    folder: is replaced as a whole when everything is made; one that holds anything but an earlier run raises
    FolderError, unless it is `ours`, below the build folder. workers: how many processes, as many as there are
    processors unless told; 1 starts none. tell: told the name of each file once it is made.
    """
    if not ours and not replaceable(folder, manifest.NAME):
        raise FolderError(f"{folder} holds other files; name an empty or new folder")
    reports = order.reports(project)
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = folder.with_name(f".new-{folder.name}")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir()
    try:
        files = []
        for entry in _made(list(_tasks(project, order, reports, fresh)), reports, workers or cpu_count() or 1):
            tell(entry.path)
            files.append(entry)
        found = manifest.manifest(project.edition(order.as_of), files, order.languages, order.compared_with)
        write_whole(fresh / manifest.NAME, manifest.as_json(found))
        write_whole(fresh / manifest.SUMS, manifest.as_sums(found))
        swap_folder(fresh, folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return found


def _tasks(project: Project, order: Order, reports: Sequence[Report], folder: Path) -> Iterator[_Task]:
    for style in (style for style in _SLOWEST_FIRST if style in order.styles):
        for place, report in enumerate(reports):
            for language in order.languages[:1 if style in ONE_FOR_ALL else None] if style in report.formats else ():
                yield _Task(project.root, order, place, style, language, folder)


def _made(tasks: list[_Task], reports: tuple[Report, ...], workers: int) -> Iterator[FileOut]:
    if workers == 1 or len(tasks) == 1:
        for task in tasks:
            yield _write(task, reports)
        return
    # Fresh interpreters: a fork of a process in which a writer has started threads may hang.
    with ProcessPoolExecutor(min(workers, len(tasks)), mp_context=get_context("spawn")) as pool:
        yield from pool.map(_make, tasks)


def _make(task: _Task) -> FileOut:
    return _write(task, _reports(task.root, task.order))


@cache
def _reports(root: Path, order: Order) -> tuple[Report, ...]:
    # The data was found sound by whoever ordered the run.
    return order.reports(open_project(root, check=False))


def _write(task: _Task, reports: tuple[Report, ...]) -> FileOut:
    report = reports[task.report]
    content = render(report, task.style, task.language)
    name = report.file_name(task.style, task.language)
    write_whole(task.folder / name, content)
    return manifest.file_out(name, content)
