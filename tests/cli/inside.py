"""Run the command inside the test process: what a verb says and does, without the price of a new process."""

from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from concordance.cli.main import group


@dataclass(frozen=True)
class Done:
    """What a command said and how it ended, named as `subprocess` names it."""

    returncode: int
    stdout: str
    stderr: str


def run(*words: str, at: Path) -> Done:
    """Run `concordance <words>` in the folder `at`. What the command does not catch itself is raised here."""
    with chdir(at):
        result = CliRunner().invoke(group, list(words), catch_exceptions=False)
    return Done(result.exit_code, result.stdout, result.stderr)
