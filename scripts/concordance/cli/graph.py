"""`concordance graph`."""

from datetime import date
from pathlib import Path

import click

from concordance.cli.corpus import load_sound
from concordance.cli.today import Day, today


@click.command(name="graph", short_help="Write the RDF graph.")
@click.option("--as-of", "days", type=Day(), metavar="DATE", multiple=True,
              help="A day to judge, YYYY-MM-DD; may be repeated. Default: today.")
@click.option("-o", "--output", "folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
              help="Folder to write into. Default: build/graph in the project.")
@click.pass_context
def command(context: click.Context, days: tuple[date, ...], folder: Path | None) -> None:
    """Write the data and the verdicts as RDF: Turtle, TriG, N-Quads and compact JSON-LD.

    What the data says is in the default graph; the verdicts of each day are in a named graph of their own. Beside the
    days asked for, 2024-07-01 is always judged: the law as it stood before the reform.

    \b
    concordance graph
    concordance graph --as-of 2026-11-22
    concordance graph --as-of 2008-09-01 --as-of 2026-11-22 -o /tmp/graph

    \b
    Files
    concordance.ttl             what the data says
    verdicts-DATE.ttl           the verdicts of one day
    concordance.trig            all of it, at a quarter of the size of N-Quads
    concordance.nq, .jsonld     all of it
    context.jsonld              the JSON-LD context
    vocab.ttl, shapes.ttl       vocabulary and SHACL shapes
    queries/*.rq                queries that compute the verdicts again

    \b
    Exit codes
    0  written
    1  the data has errors, or mkdocs.yml has no site_url; nothing was written
    2  the call was wrong, or the folder cannot be written
    """
    loaded = load_sound(context)

    from concordance.cli.progress import steps
    from concordance.graph.build import build
    from concordance.graph.days import BASELINE
    from concordance.graph.write import write
    from concordance.load.project import ProjectError, base_iri
    from concordance.load.version import data_version

    try:
        base, version = base_iri(loaded.root), data_version(loaded.root)
    except ProjectError as error:
        click.echo(str(error), err=True)
        context.exit(1)
    with steps("Building the graph") as note:
        store = build(loaded.corpus, base, {*(days or (today(),)), BASELINE}, version)
        try:
            written = write(store, base, folder or loaded.root / "build" / "graph", note)
        except OSError as error:
            raise click.UsageError(f"cannot write: {error.strerror or error} ({error.filename})") from error
    for item in written:
        counted = f"  {item.statements} triples" if item.statements is not None else ""
        click.echo(f"wrote {item.path}{counted}")
    click.echo(f"{len(store)} triples in {sum(1 for _ in store.named_graphs()) + 1} graphs.")
