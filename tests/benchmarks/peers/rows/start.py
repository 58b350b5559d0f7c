"""How long each program takes to say its version and its help."""

from collections.abc import Callable, Iterator
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


def compared(rounds: int, folder: Path, tell: Callable[[str], None]) -> Iterator[Comparison]:
    """Yield version beside version, and help beside help."""
    for task, programs in (
        ("say the version", (
            Program("concordance --version", (OURS / "concordance", "--version"), folder, check=says("version")),
            Program("trestle version", (THEIRS / "trestle", "version"), folder, check=says("version")))),
        ("say the help", (
            Program("concordance --help", (OURS / "concordance", "--help"), folder,
                    check=says("Usage", "check", "gaps")),
            Program("trestle --help", (THEIRS / "trestle", "--help"), folder,
                    check=says("usage", "validate", "import")))),
    ):
        ours, peer = of_programs(programs, in_turns(programs, rounds, tell))
        yield Comparison("start", task, (ours,), (peer,), (PROCESSOR,), "each named its commands" if "help" in task
                         else "each named its version")
