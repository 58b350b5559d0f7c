"""Everything that is built from the data: reports, exchange formats, graph and site, swapped into `build/`."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from concordance.api import Project
from concordance.graph.build import build
from concordance.graph.write import TRIG, write
from concordance.publish import manifest
from concordance.publish.editions import kept_editions
from concordance.publish.exports import write_exports
from concordance.publish.kept import kept
from concordance.publish.run import Order, full_run
from concordance.reports.render import FORMATS
from concordance.reports.writing import swap_folder
from concordance.site.build import build_sites
from concordance.site.context import BEFORE_PACKAGE, SiteContext
from concordance.site.offered import Offered
from concordance.site.shared_files import Graph

REPORTS = "reports"
EXCHANGE = "exchange"


@dataclass(frozen=True)
class Outputs:
    """What was built. pages: of one language. files: of the reports and exchange formats, below the build folder."""

    folder: Path
    day: date
    pages: int
    languages: tuple[str, ...]
    files: tuple[str, ...]


def build_outputs(project: Project, day: date, languages: tuple[str, ...], *, with_reports: bool = True,
                  tell: Callable[[str], None] = lambda _: None) -> Outputs:
    """Build reports, exchange formats, graph and site of a day into `build/` of the project.

    with_reports: without them only graph and site are built, and the site offers none. Reports and exchange formats of
    an unchanged project are not made again. Nothing of graph and site is replaced before all of it is
    made. Raises `mkdocs.exceptions.MkDocsException` when a page has a broken link, api.QuestionError for a day
    nothing is known about, OSError where a file cannot be written.
    """
    out = project.root / "build"
    compared = BEFORE_PACKAGE if day > BEFORE_PACKAGE else None
    order = Order(day, languages, FORMATS, compared_with=compared)
    if with_reports:
        tell("reports")
        kept(project, order, out / REPORTS, lambda: full_run(project, order, out / REPORTS, ours=True, tell=tell))
        tell("exchange formats")
        kept(project, (day, project.exports), out / EXCHANGE,
             lambda: write_exports(project, project.exports, day, out / EXCHANGE, tell))
    offered = tuple(_offered(out)) if with_reports else ()
    contexts = tuple(SiteContext(project.corpus, day, BEFORE_PACKAGE, language, offered, kept_editions(project.root))
                     for language in languages)
    fresh = out / ".new-outputs"

    def graph() -> Graph:
        store = build(project.corpus, project.base, {BEFORE_PACKAGE, day}, project.data_version)
        write(store, project.base, fresh / "graph")
        return Graph(store, (fresh / "graph" / TRIG).read_bytes())

    shutil.rmtree(fresh, ignore_errors=True)
    try:
        pages = build_sites(contexts, project.root, out, tell, graph)
        # Only now, when the slowest and most fragile step has succeeded, do the others take their place.
        swap_folder(fresh / "graph", out / "graph")
        for name in (REPORTS, EXCHANGE):
            if with_reports:
                shutil.copytree(out / name, fresh / name, copy_function=_link)
                swap_folder(fresh / name, out / "site" / name)
            else:
                shutil.rmtree(out / "site" / name, ignore_errors=True)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return Outputs(out, day, pages, languages, tuple(file.path for file in offered))


def _link(source: str, target: str) -> None:
    """Let a second name point to a file; where the disk knows no such names, copy it."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _offered(out: Path) -> Iterator[Offered]:
    for top in (REPORTS, EXCHANGE):
        for file in manifest.of_folder(out / top):
            yield Offered(f"{top}/{file.path}", file.bytes)
