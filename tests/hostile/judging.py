"""What came of one mutation: said, harmless, lawful, lost in silence, crashed, too slow or too big.

Runs `check` in a child process of its own, which shares the untouched corpus with its parent: what a mutation does to
memory, to time and to the process stays there.
"""

import os
import pickle
import resource
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from concordance.check.runner import CRASHED, run
from concordance.load.corpus import Loaded, load
from concordance.model.corpus import Corpus
from concordance.model.problem import Problem
from concordance.model.published_ids import given_ids
from tests.hostile.faithful import leaves_of_record, unsaid

SECONDS = 30  # of work; twenty times as long on the clock
MEGABYTES = 500
CORPUS = 130  # megabytes of a process that has loaded the real corpus
_CEILING = 3 << 30
# Of the file as a whole: there is no line to name.
WITHOUT_LINE = {"C001", "C003", "C010", "C011", "C012"}

REPORTED, HARMLESS, LAWFUL = "reported", "harmless", "lawful"
SILENT, UNPLACED, CRASH, SLOW, BIG = "silent", "unplaced", "crash", "slow", "big"
GOOD = (REPORTED, HARMLESS, LAWFUL)
BAD = (SILENT, UNPLACED, CRASH, SLOW, BIG)


@dataclass(frozen=True)
class Judged:
    """The outcome of one mutation. `detail` says why; `named` that a problem stands in a file that was touched.

    codes: of the problems; of a lawful mutation, the places whose values are others now.
    """

    outcome: str
    detail: str
    megabytes: int = 0
    named: bool = False
    codes: tuple[str, ...] = ()
    problems: tuple[tuple[str, int, int, str, str], ...] = ()


def judge(root: Path, base: Loaded, touched: tuple[str, ...]) -> Judged:
    """Check the corpus at `root`, of which `base` is the untouched state, and say what came of it."""
    loaded = load(root, cache=None, before=base)
    problems = run(loaded)
    crashed = [problem for problem in problems if problem.code == CRASHED.code]
    if crashed:
        return Judged(CRASH, crashed[0].message)
    if problems:
        return _reported(problems, touched)
    return _unreported(root, base.corpus, loaded.corpus)


def _reported(problems: tuple[Problem, ...], touched: tuple[str, ...]) -> Judged:
    codes = tuple(sorted({problem.code for problem in problems}))
    named = any(problem.file == name or problem.file.startswith(f"{name}/") for problem in problems for name in touched)
    for problem in problems:
        if (problem.line < 1 or problem.column < 1) and problem.code not in WITHOUT_LINE:
            return Judged(UNPLACED, f"{problem.file}: {problem.code} {problem.message[:200]}", 0, named, codes)
    first = problems[0]
    return Judged(REPORTED, f"{first.file}:{first.line}:{first.column} {first.code} {first.message[:160]}", 0, named,
                  codes,
                  tuple((p.file, p.line, p.column, p.code, p.message) for p in problems))


def _unreported(root: Path, before: Corpus, now: Corpus) -> Judged:
    old, new = ({file.path: file for file in corpus.files} for corpus in (before, now))
    gone = sorted(_names(before) - _names(now))
    if gone or old.keys() - new.keys():
        told = [" ".join(name) for name in gone] or sorted(old.keys() - new.keys())
        return Judged(SILENT, f"gone without a word: {', '.join(told[:4])}")
    changed = [path for path in new if path not in old or old[path].record != new[path].record]
    if not changed:
        return Judged(HARMLESS, "the model is equal")
    for path in changed:
        differing = unsaid(root / path, new[path].record)
        if differing:
            return Judged(SILENT, f"{path}: the file and the model differ: {str(differing[:3])[:300]}")
    lost = {f"{new[path].kind}{place or ': whole'}" for path in changed if path in old
            for place,
            _ in leaves_of_record(old[path].record) - leaves_of_record(new[path].record)}
    return Judged(LAWFUL, f"the model says what the file says: {', '.join(sorted(lost))[:300]}",
                  codes=tuple(sorted(lost)))


def _names(corpus: Corpus) -> set[tuple[str, str]]:
    return {(space, identifier) for space, ids in given_ids(corpus).items() for identifier in ids}


def apart(work: Callable[[], Judged], seconds: int = SECONDS) -> Judged:
    """Do the work in a child process and return what it found, whatever becomes of the child."""
    before = _resident()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _in_child(work, writing, seconds)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    _, status, used = os.wait4(child, 0)
    megabytes = used.ru_maxrss // 1024
    if os.WIFSIGNALED(status):
        killer = os.WTERMSIG(status)
        slow = killer in (signal.SIGALRM, signal.SIGXCPU)
        return Judged(SLOW if slow else CRASH, f"ended by signal {killer}", megabytes)
    found: Judged = replace(pickle.loads(said), megabytes=megabytes)
    # What the parent holds counts as the corpus alone would: inside a long test run it holds much else.
    if megabytes - max(0, before - CORPUS) > MEGABYTES and found.outcome in GOOD:
        return replace(found, outcome=BIG, detail=f"{megabytes} MB; {found.detail}")
    return found


def _resident() -> int:
    """Return how many megabytes this process holds now, and so its child begins with."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * resource.getpagesize() >> 20


def _in_child(work: Callable[[], Judged], writing: int, seconds: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_CEILING, _CEILING))
    # Seconds of work, so that a busy machine makes nothing slow; what only waits, as for a pipe, is ended as well.
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    for ends in (signal.SIGALRM, signal.SIGXCPU):
        signal.signal(ends, signal.SIG_DFL)
    signal.alarm(seconds * 20)
    try:
        found = work()
    except BaseException:  # whatever it is: nothing may get past the checker
        found = Judged(CRASH, " | ".join(traceback.format_exc(limit=-3).splitlines()[-5:]))
    with os.fdopen(writing, "wb") as pipe:
        pickle.dump(found, pipe)
    sys.stdout.flush()
    os._exit(0)
