"""What is being written has a name of its own beside its place, and a lock that ends with the process that writes it.

So two runs never share half-made files, and a later run knows what a killed one has left: what nobody holds.
"""

import contextlib
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

try:
    import fcntl
except ImportError:  # a system without these locks: leftovers stay where they are
    fcntl = None  # type: ignore[assignment]

_NEW, _OLD = ".new-", ".old-"


def new_file(place: Path) -> tuple[int, Path]:
    """Return descriptor and path of a new file beside `place`, held until the descriptor is closed."""
    while True:
        path = _name(place)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        _hold(handle)
        if os.fstat(handle).st_nlink:
            return handle, path
        os.close(handle)


def new_folder(place: Path) -> tuple[int, Path]:
    """Return descriptor and path of a new folder beside `place`, held until the descriptor is closed."""
    while True:
        path = _name(place)
        path.mkdir()
        try:
            handle = os.open(path, os.O_RDONLY)
        except FileNotFoundError:  # another run has taken it for a leftover
            continue
        _hold(handle)
        if path.exists():
            return handle, path
        os.close(handle)


def remove_leftovers(place: Path) -> None:
    """Remove what killed runs have left beside `place`. What a living one holds stays; so does what resists."""
    if fcntl is None or not place.parent.is_dir():
        return
    for path in _leftovers(place):
        with contextlib.suppress(OSError), _opened(path) as handle:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink()


def old_name(place: Path) -> Path:
    """Return a name beside `place` for what stood there, until the new stands there."""
    return _name(place, _OLD)


def old_ones(place: Path) -> list[Path]:
    """Return what runs that were killed just then have left under such names."""
    return _leftovers(place, _OLD)


def _leftovers(place: Path, kind: str = _NEW) -> list[Path]:
    ours = re.compile(re.escape(f"{kind}{_short(place.name)}-") + "[0-9a-f]{16}")
    with contextlib.suppress(OSError):
        return [place.parent / name for name in os.listdir(place.parent) if ours.fullmatch(name)]
    return []


def _name(place: Path, kind: str = _NEW) -> Path:
    return place.with_name(f"{kind}{_short(place.name)}-{os.urandom(8).hex()}")


def _short(name: str) -> str:
    # Disks take names of 255 bytes; a long one leaves no room for ours around it.
    return name if len(os.fsencode(name)) <= 200 else name[:40]


def _hold(handle: int) -> None:
    if fcntl is not None:
        with contextlib.suppress(OSError):  # a disk without locks: then nobody takes our files for leftovers either
            fcntl.flock(handle, fcntl.LOCK_EX)


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[int]:
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    try:
        yield handle
    finally:
        os.close(handle)
