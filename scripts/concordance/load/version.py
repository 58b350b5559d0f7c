"""The version of the data: a name for exactly these files of `law/` and `mappings/`, made from nothing but them."""

import os
from collections.abc import Iterable
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
    return version_of((path.relative_to(root).as_posix(), sha256(whole_bytes(path)).hexdigest())
                      for top in _DATA for path in (root / top).rglob("*.yml")
                      if path.is_file() and not path.is_symlink())


def version_of(files: Iterable[tuple[str, str]]) -> str:
    """Return the data version of files given by path and SHA-256; those of other folders do not count."""
    digest = sha256()
    for name, content in sorted(files):
        top, _, rest = name.partition("/")
        # Which ids were published says nothing of the law: an edition is of the same data with its list or without.
        if top in _DATA and "published-ids/" not in rest:
            digest.update(os.fsencode(name) + b"\0")
            digest.update(bytes.fromhex(content))
    return digest.hexdigest()[:_LETTERS]
