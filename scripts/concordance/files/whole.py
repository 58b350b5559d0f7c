"""Writing a file whole or not at all."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from concordance.files.marked import new_file, remove_leftovers


def write_whole(file: Path, content: str | bytes, *, durable: bool = False) -> None:
    """Write `content` to `file` in one step: a reader sees the old file or the new one, never half of it.

    A link is followed. A device or a pipe is written to, and never replaced. durable: wait until the disk has it, so
    that not even a power cut loses it; for what nobody could make again. Raises OSError.
    """
    with written_whole(file, durable=durable) as out:
        out.write(content.encode("utf-8") if isinstance(content, str) else content)


@contextmanager
def written_whole(file: Path, *, durable: bool = False) -> Iterator[BinaryIO]:
    """Give what to write to; when the block has ended well, it takes the place of `file` in one step.

    Whatever a killed run has left beside the file is removed.
    """
    place = Path(os.path.realpath(file))
    before = place.stat() if place.exists() else None
    if before and stat.S_ISDIR(before.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(file))
    if before and not stat.S_ISREG(before.st_mode):
        with place.open("wb", buffering=0) as out:
            yield out
        return
    if before and not os.access(place, os.W_OK):  # renaming over it would need no leave of the file
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file))
    place.parent.mkdir(parents=True, exist_ok=True)
    remove_leftovers(place)
    handle, new = new_file(place)
    try:
        with os.fdopen(handle, "w+b") as out:
            if before:
                os.chmod(new, stat.S_IMODE(before.st_mode))
            yield out
            out.flush()
            if durable:
                os.fsync(out.fileno())
            os.replace(new, place)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def write_new(file: Path, content: str | bytes) -> None:
    """Write a file into a folder that nobody reads yet; see `files.folder.beside`."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
