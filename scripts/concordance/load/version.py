"""The version of the data: a name for exactly these files of `law/` and `mappings/`, made from nothing but them."""

import os
from hashlib import sha256
from pathlib import Path

from concordance.load.opening import whole_bytes

_DATA = ("law", "mappings")
_LETTERS = 12


def data_version(root: Path) -> str:
    """Return the data version of a project: twelve hexadecimal digits of the SHA-256 of paths and contents.

    Only files that are read count (`*.yml`), so that a note left beside them changes nothing; a changed comma in one
    of them does. Raises OSError for a file that cannot be read.
    """
    digest = sha256()
    for top in _DATA:
        for path in sorted((root / top).rglob("*.yml"), key=lambda path: path.relative_to(root).as_posix()):
            # Which ids were published says nothing of the law: an edition is of the same data with its list or without.
            if path.parent.name != "published-ids" and path.is_file() and not path.is_symlink():
                digest.update(os.fsencode(path.relative_to(root).as_posix()) + b"\0")
                digest.update(sha256(whole_bytes(path)).digest())
    return digest.hexdigest()[:_LETTERS]
