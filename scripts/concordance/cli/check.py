"""`concordance check`."""

import click

from concordance.check.runner import run
from concordance.cli.corpus import root_of
from concordance.cli.printing import print_problems
from concordance.load.corpus import load


@click.command(name="check", short_help="Check the data.")
@click.argument("paths", nargs=-1)
@click.option("--format", "style", type=click.Choice(["text", "github", "json"]), default="text", show_default=True)
@click.pass_context
def command(context: click.Context, paths: tuple[str, ...], style: str) -> None:
    """Check the whole corpus and print every problem with file, line and column.

    PATHS limit what is printed, not what is checked: references cross files.

    \b
    concordance check
    concordance check law/kz/110-viii
    concordance check --format github

    Exit 0: clean (warnings allowed). 1: errors in the data. 2: wrong call.
    """
    loaded = load(root_of(context))
    problems = run(loaded)
    if paths:
        wanted = tuple(path.rstrip("/") for path in paths)
        problems = tuple(p for p in problems if p.file.startswith(wanted))
    print_problems(problems, loaded.files_read, style=style)
    context.exit(1 if any(problem.level == "error" for problem in problems) else 0)
