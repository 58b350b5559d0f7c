"""`concordance site`."""

import sys
import time
from datetime import date

import click

from concordance.cli.corpus import load_sound, root_of
from concordance.cli.today import Day, today
from concordance.model.text import LANGUAGES


@click.command(name="site", short_help="Write graph, report and site.")
@click.option("--as-of", "day", type=Day(), metavar="DATE", help="The day the site answers for. Default: today.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.pass_context
def command(context: click.Context, day: date | None, language: str) -> None:
    """Check the data, compute the verdicts, and write graph, gap reports and the site into build/.

    \b
    concordance site
    concordance site --as-of 2026-11-22

    With an error in the data nothing is written and the exit code is 1.
    """
    from concordance.graph.write import write_graph
    from concordance.reports.formats import FORMATS
    from concordance.reports.writing import write_whole
    from concordance.site.build import build_site
    from concordance.site.context import BEFORE_PACKAGE, SiteContext

    started = time.perf_counter()
    corpus = load_sound(context).corpus
    root = root_of(context)
    out = root / "build"
    site = SiteContext(corpus, day or today(), BEFORE_PACKAGE, language)
    with _Progress() as tell:
        tell("writing the graph")
        write_graph(corpus, root, out / "graph", days=(site.before, site.day))
        tell("writing the reports")
        for (instrument, when), report in site.reports.items():
            for style, render in FORMATS.items():
                write_whole(out / "reports" / f"gaps-{instrument}-{when}.{style}", render(corpus, report, language))
        pages = build_site(site, root, out, tell)
    click.echo(f"build/site/{language}/index.html  {pages} pages, as of {site.day}\n"
               f"build/reports/               gap reports: {', '.join(FORMATS)}\n"
               f"build/graph/                 the graph as Turtle, N-Quads, JSON-LD\n"
               f"done in {time.perf_counter() - started:.1f} s; look at it with: make serve")


class _Progress:
    """Says what is being done on a terminal; silent in a pipe."""

    def __enter__(self):
        if not sys.stderr.isatty():
            self._status = None
            return lambda _: None
        from rich.console import Console

        self._status = Console(stderr=True).status("…")
        self._status.start()
        return lambda text: self._status.update(text)

    def __exit__(self, *_: object) -> None:
        if self._status:
            self._status.stop()
