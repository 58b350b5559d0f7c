"""What every verb that reads data does first: find the project, load it, stop when it is not sound."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from concordance.load.clean import WHOLE, fingerprint, known_clean, project_root, remember_clean

if TYPE_CHECKING:
    from concordance.load.answers import Answer
    from concordance.load.corpus import Loaded
    from concordance.model.corpus import Corpus


def root_of(context: click.Context) -> Path:
    """Return the project folder: `--root`, else the nearest folder above that holds law/ and mappings/."""
    return (context.obj or project_root(Path.cwd())).resolve()


def load_sound(context: click.Context, *, rules: bool = True) -> "Loaded":
    """Load and check the corpus; on errors print all of them to stderr and exit 1, before anything is written.

    With `rules=False` only the reading is checked, which is enough to look one record up.
    """
    from concordance.load.corpus import load

    root = root_of(context)
    mark = fingerprint(root)
    loaded = load(root)
    if known_clean(root, mark) == loaded.files_read and not loaded.problems:
        return loaded

    from concordance.check.runner import run
    from concordance.cli.printing import print_problems

    problems = run(loaded) if rules else loaded.problems
    errors = [problem for problem in problems if problem.level == "error"]
    if errors:
        print_problems(tuple(errors), loaded.files_read, err=True)
        context.exit(1)
    loaded.remember()
    if rules and not problems:
        remember_clean(root, mark, loaded.files_read)
    return loaded


def answer(context: click.Context, question: tuple[object, ...], compute: "Callable[[Corpus], Answer]",
           output: Path | None) -> None:
    """Answer a question about sound data, print it or write it to `output`, and end with its exit code.

    question: the verb and everything that decides the answer. An answer given before is given again; see
    `load.answers`.
    """
    from concordance.cli.printing import deliver
    from concordance.load.answers import keep, recall

    root = root_of(context)
    mark = fingerprint(root, WHOLE)
    found = recall(root, mark, question)
    if found is None:
        found = compute(load_sound(context).corpus)
        keep(root, mark, question, found)
    deliver(found.text, output)
    if found.code:
        context.exit(found.code)
