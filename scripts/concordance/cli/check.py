"""`concordance check`."""

from pathlib import Path

import click

from concordance.cli.corpus import root_of
from concordance.cli.printing import print_problems
from concordance.load.clean import fingerprint, known_clean, remember_clean
from concordance.model.collector import at_rest
from concordance.model.problem import Problem


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
    root = root_of(context)
    wanted = [_inside(root, path, context) for path in paths]
    mark = fingerprint(root)
    clean = known_clean(root, mark)
    if clean is not None:
        print_problems((), clean, style=style)
        return

    from concordance.check.runner import run
    from concordance.load.corpus import load

    with at_rest():
        loaded = load(root)
        problems = run(loaded)
    shown = tuple(p for p in problems if _asked_for(p, wanted)) if wanted else problems
    print_problems(shown, loaded.files_read, style=style)
    # Rules do not run on a corpus that did not load whole: what is silent then was not looked at.
    unread = len(loaded.problems) - len(shown) if loaded.problems else 0
    if unread:
        click.echo(f"{unread} problem(s) in other files keep the rules from running: concordance check", err=True)
    if not any(problem.level == "error" for problem in problems):
        loaded.remember()
    if not problems:
        remember_clean(root, mark, loaded.files_read)
    context.exit(1 if unread or any(problem.level == "error" for problem in shown) else 0)


def _inside(root: Path, path: str, context: click.Context) -> str:
    """Return `path` relative to the project, whether it was given from here or from there."""
    for base in (Path.cwd(), root):
        found = (base / path).resolve()
        if found.exists() and found.is_relative_to(root):
            return found.relative_to(root).as_posix()
    raise click.UsageError(f"there is no {path} in {root.name}/", context)


def _asked_for(problem: Problem, wanted: list[str]) -> bool:
    # A crashed rule belongs to no file and concerns every reader.
    return problem.code == "C902" or any(
        path == "." or problem.file == path or problem.file.startswith(f"{path}/") for path in wanted
    )
