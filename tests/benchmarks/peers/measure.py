"""Programs run in turns, each in a process of its own, and what each run took."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
LAUNCH = Path(__file__).with_name("launch.py")
OURS = Path(sys.executable).parent
THEIRS = ROOT / ".venv/readers/bin"
# Port 9 (discard) answers nobody: a program that asks the network fails at once instead of waiting.
NOWHERE = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), "http://127.0.0.1:9")


class RunError(Exception):
    """A program ended with an error, took too long, or gave another answer than it should; the message says which."""


@dataclass(frozen=True)
class Run:
    """One run. Seconds of processor and by the clock, megabytes of its largest process and of all at once."""

    cpu: float
    seconds: float
    peak: float
    together: float
    answer: Any = None
    said: str = ""


@dataclass(frozen=True)
class Program:
    """What is run. `name` is what a reader would type, `command` what is started here.

    inner: the last line it prints is JSON with `seconds`, `cpu` and `answer` of the work alone, and these count instead
    of those of the process. before: done before each run, outside of the clock. check: raises RunError for a wrong
    answer; called with every run.
    """

    name: str
    command: Sequence[str | Path]
    cwd: Path = ROOT
    inner: bool = False
    before: Callable[[], object] = lambda: None
    check: Callable[[Run], None] = lambda run: None
    env: Mapping[str, str] = field(default_factory=dict)
    limit: float = 900


def run(program: Program) -> Run:
    """Run a program once. Raises RunError with the end of what it said."""
    program.before()
    with tempfile.TemporaryDirectory() as folder:
        report, out = Path(folder, "report.json"), Path(folder, "out")
        environment = {**os.environ, **NOWHERE, "no_proxy": "127.0.0.1,localhost", "PYTHONHASHSEED": "0", **program.env}
        with out.open("w+", encoding="utf-8", errors="replace") as file:
            launched = subprocess.Popen(
                [sys.executable, "-I", "-S", LAUNCH, report, *map(str, program.command)], cwd=program.cwd, stdout=file,
                stderr=subprocess.STDOUT, env=environment)
            try:
                code = launched.wait(program.limit)
            except subprocess.TimeoutExpired:
                _end(launched)
                raise RunError(f"{program.name} took more than {program.limit:.0f} seconds") from None
            except BaseException:
                _end(launched)
                raise
        said = out.read_text(encoding="utf-8", errors="replace")
        if code:
            raise RunError(f"{program.name} ended with {code}:\n{said[-4000:]}")
        took = json.loads(report.read_text(encoding="utf-8"))
    found = Run(took["cpu"], took["seconds"], took["peak"] / 1024, took["together"] / 1024, said=said)
    if program.inner:
        told = json.loads(said.splitlines()[-1])
        found = Run(told["cpu"], told["seconds"], found.peak, found.together, told["answer"], said)
    program.check(found)
    return found


def _end(launched: "subprocess.Popen[bytes]") -> None:
    """End what was launched, the whole session of it: the program has one of its own, and its launcher waits for it."""
    children = Path(f"/proc/{launched.pid}/task/{launched.pid}/children")
    for child in children.read_text().split() if children.exists() else ():
        with suppress(ProcessLookupError):
            os.killpg(int(child), signal.SIGKILL)
    try:
        launched.wait(10)
    except subprocess.TimeoutExpired:
        launched.kill()
        launched.wait()


def in_turns(programs: Sequence[Program], rounds: int, tell: Callable[[str], None],
             warm: bool = True) -> list[list[Run]]:
    """Run the programs one after the other, round by round, so that what disturbs one disturbs all.

    warm: one round before, which does not count, brings the files into memory. Returns the runs of each program.
    """
    for program in programs if warm else ():
        run(program)
    found: list[list[Run]] = [[] for _ in programs]
    for number in range(1, rounds + 1):
        for runs, program in zip(found, programs, strict=True):
            runs.append(run(program))
            tell(f"  {number}/{rounds} {program.name}: {runs[-1].cpu:.2f} s of processor, {runs[-1].seconds:.2f} s, "
                 f"{runs[-1].peak:.0f} MB")
    return found
