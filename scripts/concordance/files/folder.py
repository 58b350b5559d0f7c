"""A folder that takes the place of an older one as a whole, in one step."""

import contextlib
import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from concordance.files.marked import new_folder, old_name, old_ones, remove_leftovers

# What systems say that cannot exchange two names in one step.
_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM}


@contextlib.contextmanager
def beside(place: Path) -> Iterator[Path]:
    """Give an empty folder beside `place` to fill; `put` moves it there. What is not put is removed.

    What killed runs have left beside the place is removed first. A link is followed: the folder it names is meant.
    Raises OSError: NotADirectoryError for a place that is a file.
    """
    target = Path(os.path.realpath(place))
    if target.exists() and not target.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(place))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place))
    target.parent.mkdir(parents=True, exist_ok=True)
    _mend(target)
    remove_leftovers(target)
    handle, fresh = new_folder(target)
    try:
        yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        os.close(handle)


def put(fresh: Path, place: Path) -> None:
    """Put the folder `fresh`, given by `beside(place)`, in the place: a path leads into the old one or the new one."""
    target = Path(os.path.realpath(place))
    if _stands_in(target):
        put_among(fresh, target, lambda _: True)
        return
    for _ in range(100):  # another run may put its own there, or take it away, at the same moment
        if not target.exists():
            with contextlib.suppress(OSError):
                os.rename(fresh, target)
                return
        try:
            exchange(fresh, target)
        except FileNotFoundError:
            if not fresh.exists():
                raise
        except OSError as error:
            if error.errno not in _CANNOT:
                raise
            _two_steps(fresh, target)
            return
        else:
            shutil.rmtree(fresh, ignore_errors=True)
            return
    os.rename(fresh, target)


def put_among(fresh: Path, place: Path, ours: Callable[[str], bool]) -> None:
    """Put the folder `fresh` in the place where nothing but ours is there; else its entries among those of others.

    ours: whether the name of an entry is one of ours. What is ours and not in `fresh` goes. Among the files of others
    each entry is moved in one step, but not all of them in the same.
    """
    target = Path(os.path.realpath(place))
    if not target.is_dir() or (all(ours(name) for name in os.listdir(target)) and not _stands_in(target)):
        put(fresh, target)
        return
    stale = [name for name in os.listdir(target) if ours(name) and not (fresh / name).exists()]
    for entry in sorted(fresh.iterdir()):
        if entry.is_dir() and (target / entry.name).is_dir():
            put(entry, target / entry.name)
        else:
            os.replace(entry, target / entry.name)
    for name in stale:
        if (target / name).is_dir():
            shutil.rmtree(target / name)
        else:
            (target / name).unlink()


def _stands_in(target: Path) -> bool:
    """True where somebody stands in the folder: to take it away would leave him in one that is nowhere."""
    with contextlib.suppress(OSError):
        return Path.cwd().is_relative_to(target)
    return False


def exchange(one: Path, other: Path) -> None:
    """Let two names that exist change places in one step. Raises OSError, also where the system cannot."""
    code, call = _exchange_call()
    if call is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS), str(one))
    if call(os.fsencode(one), os.fsencode(other), code) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(other))


def _exchange_call() -> tuple[int, Callable[[bytes, bytes, int], int] | None]:
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "linux" and hasattr(library, "renameat2"):
        here = -100  # AT_FDCWD
        return 2, lambda one, other, code: int(library.renameat2(here, one, here, other, ctypes.c_uint(code)))
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        return 2, lambda one, other, code: int(library.renamex_np(one, other, ctypes.c_uint(code)))
    return 0, None


def _two_steps(fresh: Path, target: Path) -> None:
    """Where no exchange is possible: for a moment nothing is there. A run killed just then is mended by the next."""
    old = old_name(target)
    os.rename(target, old)
    try:
        os.rename(fresh, target)
    except BaseException:
        os.rename(old, target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _mend(target: Path) -> None:
    for old in old_ones(target):
        if target.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            os.rename(old, target)


def carry(old: Path, fresh: Path, wanted: Callable[[str], bool] = lambda _: True) -> None:
    """Let what is in the folder `old` and not in `fresh` stand there too, under second names: entries so named."""
    for entry in sorted(old.iterdir()) if old.is_dir() else ():
        if not wanted(entry.name) or (fresh / entry.name).exists():
            continue
        if entry.is_symlink() or not entry.is_dir():
            linked(str(entry), str(fresh / entry.name))
        else:
            shutil.copytree(entry, fresh / entry.name, symlinks=True, copy_function=linked)


def linked(source: str, target: str) -> None:
    """Let a second name point to a file; where the disk knows no such names, copy it."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copyfile(source, target, follow_symlinks=False)


def replaceable(folder: Path, sign: str, said: str = "") -> bool:
    """Return whether `put` may take the place of what is there: nothing, an empty folder, an earlier result.

    sign: the name of the file by which an earlier result is known. said: a text that this file holds.
    """
    if not folder.exists():
        return True
    if not folder.is_dir():
        return False
    known = folder / sign
    return not any(folder.iterdir()) or (known.is_file() and said in known.read_text(encoding="utf-8"))
