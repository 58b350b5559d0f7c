"""Try mutants against tests: one pytest session that collects once, and a fork of it for each mutant.

A fork has all modules imported, the two corpora loaded and the tests at hand, so that a mutant costs what the tests
cost that meet it: those that reach the changed function, the quickest first, until one fails.
"""

import gc
import os
import pickle
import resource
import sys
from collections import defaultdict
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from threading import setprofile
from types import CodeType, FrameType

import pytest
from hypothesis import Phase, settings

from tests.mutation.mutants import Key, Mutant, home, put

KILLED, SURVIVED, TIMED_OUT, NO_TEST = "killed", "survived", "timed out", "no test"
FOLDERS = ("tests/analysis", "tests/properties", "tests/scenarios")
_LONGER = 5  # a mutant may take so many times the seconds of its tests, and some more
_MEMORY = 3 * 2**30


@dataclass(frozen=True)
class Tried:
    """A mutant with what became of it. by: the test that killed it. cpu: seconds of processor. tests: that reach it."""

    key: Key
    outcome: str
    by: str
    cpu: float
    tests: int


@dataclass
class Reach:
    """Which functions of the package each test reaches, and how long each takes."""

    of_test: dict[str, set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))
    of_fixture: dict[str, set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))
    seconds: dict[str, float] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)


class Session:
    """The plugin that runs no tests but forks that do."""

    def __init__(self, mutants: list[Mutant], told: Callable[[Tried], None], workers: int, patience: float) -> None:
        self.mutants, self.told, self.workers, self.patience = mutants, told, workers, patience
        self.items: list[pytest.Item] = []
        self.watch: Callable[[pytest.TestReport], None] | None = None
        self.into: set[tuple[str, str]] | None = None
        self.reach = Reach()

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Take the place of the loop over the tests."""
        self.items = session.items
        _load_once({name for item in self.items for name in getattr(item, "fixturenames", ())})
        gc.collect()
        gc.freeze()
        self.reach = self._reach()
        if self.reach.failed:
            raise pytest.UsageError("fails without any mutant: " + ", ".join(self.reach.failed))
        running: dict[int, tuple[Mutant, int, int]] = {}
        for mutant in self.mutants:
            tests = self.meeting(mutant)
            if not tests:
                self.told(Tried(mutant.key, NO_TEST, "", 0.0, 0))
                continue
            while len(running) >= self.workers:
                self._ended(running)
            pid, reader = self._forked(mutant, tests)
            running[pid] = mutant, reader, len(tests)
        while running:
            self._ended(running)
        return True

    def meeting(self, mutant: Mutant) -> list[pytest.Item]:
        """Return the tests that reach a mutant, the quickest first."""
        key, reach = mutant.key, self.reach
        if mutant.binds:
            users = {module for module in modules() if any(
                name in Path(str(home(module).__file__)).read_text(encoding="utf-8") for name in mutant.binds)}
            wanted = {place for places in (*reach.of_test.values(), *reach.of_fixture.values()) for place in places
                      if place[0] in users}
        else:
            wanted = {(key.module, key.function)}
        found = [item for item in self.items if not wanted.isdisjoint(reach.of_test.get(item.nodeid, ())) or any(
            not wanted.isdisjoint(reach.of_fixture.get(name, ())) for name in getattr(item, "fixturenames", ()))]
        return sorted(found, key=lambda item: reach.seconds[item.nodeid])

    def _forked(self, mutant: Mutant, tests: list[pytest.Item]) -> tuple[int, int]:
        reader, writer = os.pipe()
        pid = os.fork()
        if pid:
            os.close(writer)
            return pid, reader
        _quietly()
        seconds = int(_LONGER * sum(self.reach.seconds[item.nodeid] for item in tests) + self.patience)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))

        def watch(report: pytest.TestReport) -> None:
            if report.failed:
                os.write(writer, report.nodeid.encode()[:500])
                os._exit(1)

        self.watch = watch
        try:
            put(mutant)
        except BaseException as problem:
            os.write(writer, f"cannot be put in place: {problem!r}".encode()[:500])
            os._exit(1)
        self._run(tests)
        os._exit(0)

    def _ended(self, running: dict[int, tuple[Mutant, int, int]]) -> None:
        pid, status, used = os.wait4(-1, 0)
        mutant, reader, tests = running.pop(pid)
        with os.fdopen(reader, "rb") as told:
            by = told.read().decode()
        outcome = {0: SURVIVED, 1: KILLED}[os.WEXITSTATUS(status)] if os.WIFEXITED(status) else TIMED_OUT
        self.told(Tried(mutant.key, outcome, by, used.ru_utime + used.ru_stime, tests))

    def _run(self, tests: list[pytest.Item]) -> None:
        for item, following in zip(tests, [*tests[1:], None], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)

    def _reach(self) -> Reach:
        """Run every test once in a fork, so that nothing it leaves behind is there for the mutants."""
        reader, writer = os.pipe()
        pid = os.fork()
        if not pid:
            _quietly()
            self._watch_reach()
            self._run(self.items)
            sys.setprofile(None)
            with os.fdopen(writer, "wb") as out:
                pickle.dump((dict(self.reach.of_test), dict(self.reach.of_fixture), self.reach.seconds,
                             self.reach.failed), out)
            os._exit(0)
        os.close(writer)
        with os.fdopen(reader, "rb") as told:
            found = Reach(*pickle.load(told))
        os.waitpid(pid, 0)
        return found

    def _watch_reach(self) -> None:
        files = {str(home(module).__file__): module for module in modules()}
        known: dict[CodeType, tuple[str, str] | None] = {}

        def called(frame: FrameType, event: str, _: object) -> None:
            if event == "call":
                code = frame.f_code
                place = known.get(code, ())
                if place == ():
                    module = files.get(code.co_filename)
                    place = known[code] = (module, code.co_qualname.split(".<locals>")[0]) if module else None
                if place and self.into is not None:
                    self.into.add(place)

        def watch(report: pytest.TestReport) -> None:
            self.reach.seconds[report.nodeid] = self.reach.seconds.get(report.nodeid, 0.0) + report.duration
            if report.failed:
                self.reach.failed.append(report.nodeid)

        self.watch = watch
        sys.setprofile(called)
        setprofile(called)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Hear how a test went."""
        if self.watch:
            self.watch(report)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Note what is called while a test runs as reached by it."""
        self.into = self.reach.of_test[item.nodeid]
        return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[object]) -> Generator[None, object, object]:
        """Note what is called for a fixture as reached by every test that asks for it, not only by the first."""
        outer, self.into = self.into, self.reach.of_fixture[fixturedef.argname]
        try:
            return (yield)
        finally:
            self.into = outer


@cache
def modules() -> tuple[str, ...]:
    """Return the modules of the package that hold anything, sorted."""
    root = Path(str(home("gaps").__file__)).parent
    return tuple(sorted(".".join(file.relative_to(root).with_suffix("").parts) for file in root.rglob("*.py")
                        if file.stat().st_size))


def try_all(mutants: list[Mutant], told: Callable[[Tried], None], *, workers: int = 1,
            tests: tuple[str, ...] = FOLDERS, patience: float = 5.0) -> int:
    """Try mutants against the tests in folders or files; tell what became of each. Returns pytest's exit code.

    patience: seconds of processor beyond five times those of its tests, after which a mutant is given up.
    """
    # A failing example is as good as the smallest one; looking for that would take most of the time.
    settings.register_profile("mutants", phases=(Phase.explicit, Phase.generate), database=None,
                              report_multiple_bugs=False)
    settings.load_profile("mutants")
    return int(pytest.main([*tests, "-q", "-p", "no:cacheprovider", "-p", "no:benchmark", "--capture=no"],
                           plugins=[Session(mutants, told, workers, patience)]))


def _load_once(fixtures: set[str]) -> None:
    """Load the corpora asked for, with all their indexes, for every fork to find: nothing below analysis is mutated."""
    if not fixtures & {"sample", "real"}:
        return
    from tests import conftest

    conftest._corpus = cache(conftest._corpus)  # type: ignore[assignment]
    folders = {"sample": conftest.SAMPLE, "real": conftest.ROOT}
    for name in folders.keys() & fixtures:
        corpus = conftest._corpus(folders[name])
        for index in _indexes(type(corpus)):
            getattr(corpus, index)


def _indexes(kind: type) -> Iterator[str]:
    return (name for name, value in vars(kind).items() if isinstance(value, cached_property))


def _quietly() -> None:
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
