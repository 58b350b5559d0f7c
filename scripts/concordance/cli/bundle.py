"""`concordance bundle`."""

from datetime import date
from pathlib import Path

import click

from concordance.cli.files import project_of, wait_told
from concordance.cli.today import Day, today


@click.command(name="bundle", short_help="Write one offline archive.")
@click.option("--as-of", "day", type=Day(), metavar="DATE", help="The day the archive answers for. Default: today.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.zip",
              help="Default: build/concordance-DATE-VERSION.zip.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
@click.pass_context
def command(context: click.Context, day: date | None, output: Path | None, quiet: bool) -> None:
    """Build everything and write it into one zip archive that works without a network.

    In it: the site in three languages with reports and exchange formats, the graph, the data, the schemas, a manifest
    with the check sum of every file. The same data, program and day give the same bytes. Prints the SHA-256 of the
    archive and its path, as sha256sum does.

    \b
    concordance bundle
    concordance bundle --as-of 2026-11-22 -o /tmp/concordance.zip

    \b
    Exit codes
    0  written
    1  the data has errors, or nothing is known about the day; nothing was written
    2  the call was wrong, or a file cannot be written
    """
    with project_of(context) as project:
        from hashlib import sha256

        from mkdocs.exceptions import MkDocsException

        from concordance.cli.progress import steps
        from concordance.files.alone import alone
        from concordance.publish.bundle import bundle_name, write_bundle
        from concordance.publish.outputs import build_outputs

        edition = project.edition(day or today())
        target = output or project.root / "build" / f"{bundle_name(edition.day.isoformat(), edition.data)}.zip"
        try:
            with alone(project.root / "build", wait_told), steps("Bundling") as tell:
                built = build_outputs(project, edition.day, ("en", "ru", "kk"), tell=tell)
                found = write_bundle(project, built, target, tell)
        except MkDocsException as error:
            raise click.UsageError(f"the site cannot be built: {error}") from error
        if not quiet:
            click.echo(f"{len(found.files)} files, {target.stat().st_size:,} bytes, data version {edition.data}",
                       err=True)
        with target.open("rb") as archive:
            digest = sha256()
            while piece := archive.read(1 << 20):
                digest.update(piece)
        click.echo(f"{digest.hexdigest()}  {target}")
