"""How a data file is opened: only a file that lies there itself, and never more of it than a record may hold.

A link could lead out of the project, and an excerpt of what it leads to would be shown; a pipe or a device would never
end. Whoever reads `law/`, `mappings/` or `docs/training/` opens files here.
"""

import errno
import os
import stat
from pathlib import Path
from typing import Final

MAX_BYTES: Final = 1_500_000


class NotAFile(OSError):
    """A link, a pipe or a device stands where a data file is expected."""


def data_bytes(path: Path) -> bytes:
    """Return the bytes of a data file; of one over the limit of size only so many that the reader refuses it.

    Raises OSError for what cannot be opened, NotAFile for a link, a pipe, a device.
    """
    with os.fdopen(_opened(path), "rb") as file:
        return file.read(MAX_BYTES + 1)


def whole_bytes(path: Path) -> bytes:
    """Return all bytes of a data file, for a fingerprint. Raises as `data_bytes`; OSError over the limit."""
    data = data_bytes(path)
    if len(data) > MAX_BYTES:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return data


def _opened(path: Path) -> int:
    # Without O_NONBLOCK a pipe that nobody writes to would keep us here for ever.
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    if path.is_symlink():
        raise NotAFile(errno.ELOOP, "it is a link", str(path))
    handle = os.open(path, flags)
    kind = os.fstat(handle).st_mode
    if not stat.S_ISREG(kind):
        os.close(handle)
        raise NotAFile(errno.EINVAL, "it is a folder" if stat.S_ISDIR(kind) else "it is a pipe or a device", str(path))
    return handle
