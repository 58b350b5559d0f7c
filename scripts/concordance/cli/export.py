"""`concordance export`."""

from datetime import date
from pathlib import Path

import click

from concordance.cli.files import project_of
from concordance.cli.today import Day, today


@click.command(name="export", short_help="Write the data in exchange formats.")
@click.argument("names", metavar="[NAME]...", nargs=-1)
@click.option("-o", "--output", "folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
              help="Folder to write into; each format gets a folder of its own. Default: build/exchange.")
@click.option("--as-of", "day", type=Day(), metavar="DATE", help="The day of the verdicts. Default: today.")
@click.option("--list", "only_list", is_flag=True, help="List the formats with their standards, and end.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
@click.pass_context
def command(context: click.Context, names: tuple[str, ...], folder: Path | None, day: date | None, only_list: bool,
            quiet: bool) -> None:
    """Write the data in the formats other tools read. Without a NAME, all of them.

    A folder of a format is replaced as a whole, so that nothing of an older edition stays in it.

    \b
    concordance export --list
    concordance export sssom oscal-mapping -o exchange/
    concordance export --as-of 2026-11-22

    \b
    Exit codes
    0  written
    1  the data has errors, or cannot answer (an unknown format, a day nothing is known about); nothing was written
    2  the call was wrong, or a file cannot be written
    """
    from concordance.exchange.formats import MODULES, export_named

    if only_list:
        for name in MODULES:
            click.echo(f"{name:16}{export_named(name).standard}")
        return
    with project_of(context) as project:
        from concordance.cli.progress import steps
        from concordance.publish.exports import write_exports

        place = folder or project.root / "build" / "exchange"
        with steps("Writing exchange formats") as tell:
            files = write_exports(project, names or tuple(MODULES), day or today(), place, tell)
        if not quiet:
            click.echo(f"wrote {len(files)} files below {place}", err=True)
