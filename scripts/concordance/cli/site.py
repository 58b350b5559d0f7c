"""`concordance site`."""

import shutil
import time
from datetime import date

import click

from concordance.cli.corpus import load_sound
from concordance.cli.today import Day, today
from concordance.model.text import LANGUAGES


@click.command(name="site", short_help="Write graph, report and site.")
@click.option("--as-of", "day", type=Day(), metavar="DATE", help="The day the site answers for. Default: today.")
@click.option("--lang", "languages", type=click.Choice(LANGUAGES), multiple=True,
              help="Build only this language; may be repeated. Default: en, ru, kk.")
@click.pass_context
def command(context: click.Context, day: date | None, languages: tuple[str, ...]) -> None:
    """Check the data, compute the verdicts, and write graph, gap reports and the site into build/.

    \b
    concordance site
    concordance site --as-of 2026-11-22 --lang en

    \b
    Exit codes
    0  everything was written
    1  the data has errors; nothing was written
    2  the call was wrong, or a page of docs/ has a broken link; what stood in build/ before is still there
    """
    started = time.perf_counter()
    loaded = load_sound(context)

    from mkdocs.exceptions import MkDocsException

    from concordance.cli.progress import steps
    from concordance.graph.build import build
    from concordance.graph.write import TRIG, write
    from concordance.load.project import ProjectError, base_iri
    from concordance.reports.formats import FORMATS
    from concordance.reports.writing import swap_folder, write_whole
    from concordance.site.build import build_sites
    from concordance.site.context import BEFORE_PACKAGE, SiteContext
    from concordance.site.shared_files import Graph
    from concordance.site.sparql import has_engine

    out = loaded.root / "build"
    fresh = out / ".new-outputs"
    contexts = tuple(SiteContext(loaded.corpus, day or today(), BEFORE_PACKAGE, language)
                     for language in languages or ("en", "ru", "kk"))
    site = contexts[0]

    def graph_and_reports() -> Graph:
        base = base_iri(loaded.root)
        store = build(loaded.corpus, base, {site.before, site.day})
        write(store, base, fresh / "graph")
        for (instrument, when), report in site.reports.items():
            for style, render in FORMATS.items():
                text = site.reports_json[instrument, when] if style == "json" else \
                    render(loaded.corpus, report, site.language)
                write_whole(fresh / "reports" / f"gaps-{instrument}-{when}.{style}", text)
        return Graph(store, (fresh / "graph" / TRIG).read_bytes())

    try:
        with steps("Building site and graph") as tell:
            shutil.rmtree(fresh, ignore_errors=True)
            pages = build_sites(contexts, loaded.root, out, tell, graph_and_reports)
            # Only now, when the slowest and most fragile step has succeeded, do the others take their place.
            for name in ("graph", "reports"):
                swap_folder(fresh / name, out / name)
    except (MkDocsException, ProjectError) as error:
        raise click.UsageError(f"the site cannot be built: {error}") from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    if not has_engine(loaded.root):
        click.echo("node_modules/oxigraph is not there: no page runs SPARQL. Fetch it with: make site", err=True)
    built = ", ".join(context.language for context in contexts)
    click.echo(f"build/site/index.html        {pages} pages in each of {built}, as of {site.day}\n"
               f"build/site/api/v1/           every record as JSON-LD, with lists and schemas\n"
               f"build/reports/               gap reports: {', '.join(FORMATS)}\n"
               f"build/graph/                 the graph as Turtle, TriG, N-Quads and JSON-LD, with shapes and queries\n"
               f"done in {time.perf_counter() - started:.1f} s; look at it with: make serve")
