"""`concordance site`."""

import time
from datetime import date

import click

from concordance.cli.files import project_of, wait_told
from concordance.cli.today import Day, today
from concordance.model.text import LANGUAGES


@click.command(name="site", short_help="Write graph, report and site.")
@click.option("--as-of", "day", type=Day(), metavar="DATE", help="The day the site answers for. Default: today.")
@click.option("--lang", "languages", type=click.Choice(LANGUAGES), multiple=True,
              help="Build only this language; may be repeated. Default: en, ru, kk.")
@click.option("--without-reports", is_flag=True, help="Graph and pages alone: quicker while you write.")
@click.pass_context
def command(context: click.Context, day: date | None, languages: tuple[str, ...], without_reports: bool) -> None:
    """Check the data, compute the verdicts, write reports, exchange formats, packs, graph and site into build/.

    \b
    concordance site
    concordance site --as-of 2026-11-22 --lang en --without-reports

    \b
    Exit codes
    0  everything was written
    1  the data has errors; nothing was written
    2  the call was wrong, or a page of docs/ has a broken link; what stood in build/ before is still there
    """
    started = time.perf_counter()
    with project_of(context) as project:
        from mkdocs.exceptions import MkDocsException

        from concordance.cli.progress import steps
        from concordance.files.alone import alone
        from concordance.publish.outputs import build_outputs
        from concordance.reports.render import FORMATS
        from concordance.site.sparql import has_engine

        try:
            with alone(project.root / "build", wait_told), steps("Building reports, graph and site") as tell:
                built = build_outputs(project, day or today(), languages or ("en", "ru", "kk"),
                                      with_reports=not without_reports, tell=tell)
        except MkDocsException as error:
            raise click.UsageError(f"the site cannot be built: {error}") from error
    if not has_engine(project.root):
        click.echo("node_modules/oxigraph is not there: no page runs SPARQL. Fetch it with: make site", err=True)
    more = "" if without_reports else (
        f"build/reports/               reports for publication: {', '.join(FORMATS)}; with manifest.json\n"
        f"build/exchange/              exchange formats: {', '.join(project.exports)}\n"
        f"build/training/              trainers' packs, an archive for each audience and language\n")
    click.echo(f"build/site/index.html        {built.pages} pages in each of {', '.join(built.languages)}, "
               f"as of {built.day}\n"
               f"build/site/api/v1/           every record as JSON-LD, with lists and schemas\n"
               f"{more}"
               f"build/graph/                 the graph as Turtle, TriG, N-Quads and JSON-LD, with shapes and queries\n"
               f"done in {time.perf_counter() - started:.1f} s; look at it with: make serve")
