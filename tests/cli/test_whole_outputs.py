"""Every command that writes, in real processes: killed, on a full disk, where it may not write, two at once.

`make killed` does the same for the whole site and bundle, at many more moments, with the installed command.
"""

import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from concordance.files.alone import alone
from concordance.files.workers import workers
from concordance.publish import run as full
from tests.cli.inside import run as run_inside
from tests.cli.runs import files_in
from tests.files.children import ended, killed_after, leftovers, no_privileges, small_disk, start, told, tree

OLD_DAY, NEW_DAY = "2026-11-22", "2026-03-01"
MOMENTS = 3
CACHE = "build/.cache"
COMMANDS = {
    "reports": ("report all -q --format md --format csv --lang en -o out/all", "out/all"),
    "report": ("report gaps -q --format html -o out/gaps.html", "out/gaps.html"),
    "gaps": ("gaps --format json -o out/gaps.json", "out/gaps.json"),
    "exchange formats": ("export -q -o out/exchange", "out/exchange"),
    "graph": ("graph -o out/graph", "out/graph"),
    "pack": ("training build -q --audience pilots --lang en -o out/pack", "out/pack"),
}
Work = Callable[[], int]


def only(*names: str) -> pytest.MarkDecorator:
    """Run a test for some of the commands: the others are put in place by the same lines."""
    return pytest.mark.parametrize("case", [COMMANDS[name] for name in names], ids=names, indirect=True, scope="module")


@dataclass(frozen=True)
class Doing:
    """Runs a command on the data as they stood on a day, and says on stderr what it says there."""

    words: str
    day: str
    at: Path

    def __call__(self) -> int:
        done = run_inside(*self.words.split(), "--as-of", self.day, at=self.at)
        sys.stderr.write(done.stderr)
        return done.returncode


class Origin:
    """A fresh interpreter whose children do the work.

    A child of the process of the tests would lack the threads that its libraries have started, and wait for them.
    """

    def __init__(self, pool: ProcessPoolExecutor) -> None:
        self._pool = pool
        pool.submit(_no_workers).result()

    def told(self, work: Work, before: Callable[[], object] = int) -> tuple[int, str]:
        """Return how the work ended, and what it said on stderr. before: called first, where the work is done."""
        return self._pool.submit(told, work, before).result()

    def killed_after(self, seconds: float, work: Work) -> None:
        """Kill the work after some time, unless it has ended."""
        self._pool.submit(killed_after, seconds, work).result()

    def at_once(self, works: list[Work]) -> list[int]:
        """Begin all of them, and return how each ended."""
        return self._pool.submit(_at_once, works).result()


def _no_workers() -> None:
    # Each would be a new interpreter, and what they write is put in place by the first process.
    full.cpu_count = lambda: 1


def _at_once(works: list[Work]) -> list[int]:
    return [ended(child) for child in [start(work) for work in works]]


@pytest.fixture(scope="module")
def origin() -> Iterator[Origin]:
    with workers(1) as pool:
        yield Origin(pool)


@dataclass(frozen=True)
class Case:
    """A command with what it writes into `place` for the two days, and how long it takes."""

    words: str
    place: str
    results: tuple[Path, Path]
    seconds: float
    cache: Path

    @property
    def trees(self) -> tuple[dict[str, str], dict[str, str]]:
        """The sums of both results."""
        return tree(self.results[0]), tree(self.results[1])

    def know(self, at: Path) -> None:
        """Spare a copy of the same data the reading and checking, which is not what is tested here."""
        for name in ("clean.json", "parsed.json"):
            (at / CACHE).mkdir(parents=True, exist_ok=True)
            shutil.copy(self.cache / name, at / CACHE / name)

    def put_old(self, at: Path) -> None:
        """Let the older result stand in a project."""
        self.know(at)
        (at / self.place).parent.mkdir(parents=True, exist_ok=True)
        if self.results[0].is_dir():
            shutil.copytree(self.results[0], at / self.place)
        else:
            shutil.copy(self.results[0], at / self.place)


@pytest.fixture(scope="module", params=COMMANDS.values(), ids=COMMANDS)
def case(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, sample_root: Path,
         origin: Origin) -> Case:
    """Each command in turn, run once for each day."""
    words, place = request.param
    made = tmp_path_factory.mktemp("made")
    at = Path(shutil.copytree(sample_root, made / "sample", ignore=shutil.ignore_patterns("build")))
    results, seconds = [], 0.0
    for day in (OLD_DAY, NEW_DAY):
        started = time.perf_counter()
        assert origin.told(Doing(words, day, at))[0] == 0
        seconds = time.perf_counter() - started
        results.append((at / place).rename(made / day))
    found = Case(words, place, (results[0], results[1]), seconds, at / CACHE)
    assert found.trees[0] != found.trees[1]
    return found


@only("reports", "report", "exchange formats", "graph", "pack")
def test_a_killed_command_leaves_the_last_result_whole(case: Case, sample_copy: Path, origin: Origin) -> None:
    case.put_old(sample_copy)
    dice = random.Random(case.words)
    work = Doing(case.words, NEW_DAY, sample_copy)
    for moment in range(MOMENTS):
        origin.killed_after(case.seconds * (moment + dice.random()) / MOMENTS, work)
        assert tree(sample_copy / case.place) in case.trees
    assert origin.told(work)[0] == 0
    assert tree(sample_copy / case.place) == case.trees[1]
    assert leftovers(sample_copy) == []


def test_a_full_disk_is_told_and_the_last_result_stays(case: Case, sample_copy: Path, origin: Origin) -> None:
    case.put_old(sample_copy)
    code, said = origin.told(Doing(case.words, NEW_DAY, sample_copy), small_disk(1000))
    assert code == 2
    assert "cannot write: File too large" in said
    assert tree(sample_copy / case.place) == case.trees[0]
    assert leftovers(sample_copy) == []


def test_a_place_where_writing_is_not_allowed_is_told_and_stays(case: Case, sample_copy: Path, origin: Origin) -> None:
    case.put_old(sample_copy)
    (sample_copy / "out").chmod(0o555)
    try:
        code, said = origin.told(Doing(case.words, NEW_DAY, sample_copy), no_privileges)
    finally:
        (sample_copy / "out").chmod(0o755)
    assert code == 2
    assert "cannot write: Permission denied" in said
    assert tree(sample_copy / case.place) == case.trees[0]
    assert leftovers(sample_copy) == []


def test_something_else_in_the_place_is_told_and_stays(case: Case, sample_copy: Path, origin: Origin) -> None:
    case.know(sample_copy)
    target = sample_copy / case.place
    if target.suffix:
        (target / "mine").mkdir(parents=True)
    else:
        target.parent.mkdir()
        target.write_text("mine", encoding="utf-8")
    before = files_in(sample_copy)
    code, said = origin.told(Doing(case.words, NEW_DAY, sample_copy))
    assert code == 2
    assert case.place in said
    assert files_in(sample_copy) == before


@only("reports", "report", "graph")
def test_two_at_once_leave_the_result_of_one_of_them(case: Case, sample_copy: Path, origin: Origin) -> None:
    case.know(sample_copy)
    assert origin.at_once([Doing(case.words, day, sample_copy) for day in (OLD_DAY, NEW_DAY)]) == [0, 0]
    assert tree(sample_copy / case.place) in case.trees
    assert leftovers(sample_copy) == []


def test_a_full_disk_behind_a_pipe_is_told_without_a_trace(sample_copy: Path) -> None:
    words = [sys.executable, "-c", "from concordance.cli.main import main; main()", "claims"]
    with Path("/dev/full").open("w") as full_disk:
        done = subprocess.run(words, cwd=sample_copy, stdout=full_disk, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "Error: No space left on device\n")


def test_every_command_that_writes_takes_its_turn() -> None:
    assert len(COMMANDS) == 6


def test_workers_end_with_the_process_they_work_for(sample_copy: Path) -> None:
    """Python's own would wait for ever, and write on into a folder that the next run has cleared away."""
    words = [sys.executable, "-c", "from concordance.cli.main import main; main()", "report", "all", "-o", "out"]
    run = subprocess.Popen(words, cwd=sample_copy, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    workers = waited_for(lambda: [child for child in children_of(run.pid) if "spawn_main" in command_of(child)])
    run.send_signal(signal.SIGKILL)
    run.wait()
    assert workers
    assert waited_for(lambda: not [worker for worker in workers if "spawn_main" in command_of(worker)])


def test_a_second_build_says_that_another_is_at_work_and_waits(sample_copy: Path, tmp_path: Path,
                                                               monkeypatch: pytest.MonkeyPatch) -> None:
    from concordance.publish import bundle, outputs

    monkeypatch.setattr(outputs, "build_outputs", lambda *_, **__: None)
    monkeypatch.setattr(bundle, "write_bundle", lambda project, built, target, tell: target.write_bytes(b"built"))
    said = tmp_path / "said"
    words = f"bundle -q -o {tmp_path / 'made.zip'}"
    with alone(sample_copy / "build"):
        child = start(doing_aloud(words, sample_copy, said))
        assert waited_for(said.exists)
        assert not (tmp_path / "made.zip").exists()
    assert ended(child) == 0
    assert said.read_text(encoding="utf-8") == "another run is at work in build/; waiting until it has ended\n"
    assert (tmp_path / "made.zip").exists()


def doing_aloud(words: str, at: Path, said: Path) -> Work:
    from concordance.cli import bundle

    def work() -> int:
        bundle.wait_told = lambda: said.write_text(  # the very words, but at once: a pipe keeps them to the end
            "another run is at work in build/; waiting until it has ended\n", encoding="utf-8")
        return run_inside(*words.split(), at=at).returncode

    return work


def waited_for(found: Callable[[], object], seconds: float = 20) -> object:
    deadline = time.monotonic() + seconds
    while not (answer := found()) and time.monotonic() < deadline:
        time.sleep(0.01)
    return answer


def children_of(process: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def command_of(process: int) -> str:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes().decode()
    except OSError:
        return ""
