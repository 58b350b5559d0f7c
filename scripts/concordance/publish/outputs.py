"""All that is built from the data: reports, exchange formats, trainers' packs, graph, site; swapped into `build/`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from concordance.api import Project
from concordance.files.folder import beside, put
from concordance.graph.build import build
from concordance.graph.write import TRIG, write
from concordance.publish import manifest
from concordance.publish.editions import kept_editions
from concordance.publish.exports import write_exports
from concordance.publish.kept import kept
from concordance.publish.packs import PACKS, write_packs
from concordance.publish.run import Order, full_run
from concordance.reports.render import FORMATS
from concordance.site.build import build_sites
from concordance.site.context import BEFORE_PACKAGE, SiteContext
from concordance.site.offered import Offered
from concordance.site.shared_files import Graph

REPORTS = "reports"
EXCHANGE = "exchange"
GRAPH = "graph"
# What the site offers beside its languages.
OFFERED = (REPORTS, EXCHANGE, PACKS)


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
    """Build reports, exchange formats, trainers' packs, graph and site of a day into `build/` of the project.

    with_reports: without them only graph and site are built, and the site offers none. What an unchanged project
    offered before is not made again. Nothing of graph and site is replaced before all of it is made. What is built
    belongs together, so call it within `files.alone` of the build folder. Raises `mkdocs.exceptions.MkDocsException`
    when a page has a broken link, api.QuestionError for a day nothing is known about, OSError where a file cannot be
    written.
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
        tell("trainers' packs")
        kept(project, (day, languages), out / PACKS,
             lambda: write_packs(project, day, languages, out / PACKS, tell=tell))
    offered = tuple(_offered(out)) if with_reports else ()
    contexts = tuple(SiteContext(project.corpus, day, BEFORE_PACKAGE, language, offered, kept_editions(project.root))
                     for language in languages)
    downloaded = {name: out / name if with_reports else None for name in OFFERED}
    with beside(out / GRAPH) as fresh:

        def graph() -> Graph:
            store = build(project.corpus, project.base, {BEFORE_PACKAGE, day})
            write(store, project.base, fresh / GRAPH)
            return Graph(store, (fresh / GRAPH / TRIG).read_bytes())

        pages = build_sites(contexts, project.root, out, tell, graph, downloaded)
        # Only now, when the slowest and most fragile step has succeeded, does the graph take its place.
        put(fresh / GRAPH, out / GRAPH)
    return Outputs(out, day, pages, languages, tuple(file.path for file in offered))


def _offered(out: Path) -> Iterator[Offered]:
    for top in OFFERED:
        for file in manifest.of_folder(out / top):
            yield Offered(f"{top}/{file.path}", file.bytes)
