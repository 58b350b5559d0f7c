"""How long each program takes to say its version and its help."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tests.benchmarks.peers.figures import PROCESSOR, Comparison, of_programs
from tests.benchmarks.peers.measure import OURS, THEIRS, Program, Run, RunError, in_turns

TITLE = "Command start"
ABOUT = "A command that does nothing, from the shell's call to its end: what every call pays."


def says(*words: str) -> Callable[[Run], None]:
    """Return a check that a program printed these words."""
    def check(run: Run) -> None:
        missing = [word for word in words if word not in run.said]
        if missing:
            raise RunError(f"nothing said of {missing}: {run.said[:400]}")
    return check


VERSION = (
    Program("`concordance --version`", (OURS / "concordance", "--version"), check=says("version")),
    Program("trestle version", (THEIRS / "trestle", "version"), check=says("version")),
)
HELP = (
    Program("`concordance --help`", (OURS / "concordance", "--help"), check=says("Usage", "check", "gaps")),
    Program("`trestle --help`", (THEIRS / "trestle", "--help"), check=says("usage", "validate", "import")),
)


def compared(rounds: int, folder: Path, tell: Callable[[str], None]) -> Iterator[Comparison]:
    """Yield version beside version, and help beside help."""
    yield one("say the version", VERSION, "each named its version", rounds, folder, tell)
    yield one("say the help", HELP, "each named its commands", rounds, folder, tell)


def one(task: str, programs: Sequence[Program], same: str, rounds: int, folder: Path,
        tell: Callable[[str], None], warm: bool = True) -> Comparison:
    """Return the comparison of two programs, started in a folder that holds nothing of theirs."""
    ours, peer = of_programs(programs, in_turns([replace(program, cwd=folder) for program in programs], rounds, tell,
                                                warm))
    return Comparison("start", task, (ours,), (peer,), (PROCESSOR,), same)
