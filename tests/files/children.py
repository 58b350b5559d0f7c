"""Real processes that are killed, run short of room or of leave, or work at the same time as others."""

import ctypes
import os
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path

OURS = str(Path(__file__).parents[2] / "scripts/concordance/files")


def tree(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file below a folder, by its path there; of a file, its own."""
    paths = [folder] if folder.is_file() else sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in paths}


def leftovers(folder: Path) -> list[str]:
    """Return the names of half-made files and folders anywhere below a folder."""
    return [path.name for path in folder.rglob(".*") if path.name.startswith((".new-", ".old-"))]


def start(work: Callable[[], object], before: Callable[[], object] = lambda: None) -> int:
    """Do the work in a child process and return its id. It ends with what `work` returned, 99 when it raised.

    before: called in the child first.
    """
    child = os.fork()
    if child:
        return child
    code = 99
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        before()
        code = int(work() or 0)  # type: ignore[call-overload]
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def ended(child: int) -> int:
    """Wait for a child and return how it ended: its exit code, or minus the signal that killed it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def told(work: Callable[[], object], before: Callable[[], object] = lambda: None) -> tuple[int, str]:
    """Do the work in a child process; return how it ended and what it said on stderr."""
    with tempfile.TemporaryFile() as aloud:
        def first() -> None:
            os.dup2(aloud.fileno(), 2)
            before()

        code = ended(start(work, first))
        aloud.seek(0)
        return code, aloud.read().decode()


def killed_after(seconds: float, work: Callable[[], object]) -> int:
    """Do the work in a child that is killed after some time, unless it has ended."""
    child = start(work)
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            break
        time.sleep(0.0005)
    os.kill(child, signal.SIGKILL)
    return ended(child)


def killed_at_line(number: int) -> Callable[[], None]:
    """Return what makes a process kill itself before it runs the line of this number in the package `files`."""

    def arm() -> None:
        left = [number]

        def line(frame: object, event: str, _: object) -> object:
            if event == "line":
                left[0] -= 1
                if left[0] < 0:
                    os.kill(os.getpid(), signal.SIGKILL)
            return line

        sys.settrace(lambda frame, event, _: line if frame.f_code.co_filename.startswith(OURS) else None)

    return arm


def small_disk(size: int) -> Callable[[], None]:
    """Return what lets a process write no file of more than `size` bytes, as on a full disk."""
    return partial(resource.setrlimit, resource.RLIMIT_FSIZE, (size, size))


def no_privileges() -> None:
    """Take from a process of the superuser the right to write where it may not."""
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    if os.geteuid() == 0 and libc.capset(header, (ctypes.c_uint32 * 6)()) != 0:
        raise OSError(ctypes.get_errno(), "capset")
