"""A partner's full run: every report in every format and language, with a manifest, in one folder."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from os import cpu_count
from pathlib import Path

from concordance.api import Project, QuestionError, open_project
from concordance.files.folder import beside, put, replaceable
from concordance.files.whole import write_new
from concordance.files.workers import workers as pool_of
from concordance.load.version import data_version
from concordance.publish import manifest
from concordance.publish.kinds import all_reports
from concordance.publish.manifest import FileOut, ManifestOut
from concordance.reports.render import ONE_FOR_ALL, Report, render

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
    with beside(folder) as fresh:
        files = []
        for entry in _made(list(_tasks(project, order, reports, fresh)), reports, workers or cpu_count() or 1):
            tell(entry.path)
            files.append(entry)
        found = manifest.manifest(project.edition(order.as_of), files, order.languages, order.compared_with)
        write_new(fresh / manifest.NAME, manifest.as_json(found))
        write_new(fresh / manifest.SUMS, manifest.as_sums(found))
        # Each process read the data for itself: had a file been saved meanwhile, the reports would not belong together.
        if data_version(project.root) != project.data_version:
            raise QuestionError("the data changed while the reports were made; nothing was replaced. Run it again")
        put(fresh, folder)
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
    with pool_of(min(workers, len(tasks))) as pool:
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
    write_new(task.folder / name, content)
    return manifest.file_out(name, content)
