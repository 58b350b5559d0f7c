"""The trainers' packs of every audience and language, each in one archive, as the site offers them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from os import cpu_count
from pathlib import Path
from typing import Final

from concordance.api import Project, QuestionError, open_project
from concordance.files.folder import beside, put
from concordance.files.workers import workers as pool_of
from concordance.load.clean import fingerprint
from concordance.load.version import data_version
from concordance.publish.archive import write_archive
from concordance.training.build import pack_contents
from concordance.training.pack import pack

PACKS: Final = "training"


@dataclass(frozen=True)
class _Task:
    root: Path
    day: date
    audience: str
    language: str
    folder: Path

    @property
    def file(self) -> Path:
        return self.folder / self.language / f"{self.audience}.zip"


def write_packs(project: Project, day: date, languages: tuple[str, ...], folder: Path, *, workers: int | None = None,
                tell: Callable[[str], None] = lambda _: None) -> list[Path]:
    """Write `<language>/<audience>.zip` for every audience that has modules, and return the files.

    folder: replaced as a whole when everything is made. workers: how many processes, as many as there are processors
    unless told; 1 starts none. tell: told the name of each pack once it is made. Raises api.QuestionError for a day
    nothing is known about, OSError where the folder cannot be written.
    """
    edition = project.edition(day)
    prints = fingerprint(project.root)
    with beside(folder) as fresh:
        tasks = [_Task(project.root, edition.day, audience, language, fresh)
                 for audience in project.corpus.audiences for language in languages
                 if any(audience in module.audiences for module in project.corpus.modules.values())]
        for name in _made(project, tasks, workers or cpu_count() or 1):
            tell(name)
        # Each process read the data and the curriculum for itself.
        if data_version(project.root) != project.data_version or fingerprint(project.root) != prints:
            raise QuestionError("the data changed while the packs were made; nothing was replaced. Run it again")
        put(fresh, folder)
    return [folder / task.file.relative_to(fresh) for task in tasks]


def _made(project: Project, tasks: list[_Task], workers: int) -> Iterator[str]:
    if workers == 1 or len(tasks) < 2:
        for task in tasks:
            yield _write(project, task)
        return
    with pool_of(min(workers, len(tasks))) as pool:
        yield from pool.map(_open_and_write, tasks)


def _open_and_write(task: _Task) -> str:
    return _write(_opened(task.root), task)


@cache
def _opened(root: Path) -> Project:
    return open_project(root)


def _write(project: Project, task: _Task) -> str:
    made = pack(project.corpus, project.edition(task.day), task.audience, task.language)
    _, contents = pack_contents(made)
    write_archive(task.file, f"concordance-{task.audience}-{task.language}-{task.day}", contents.items())
    return f"{task.audience}, {task.language}"
