"""The version of the data: a name for exactly these files of `law/` and `mappings/`, made from nothing but them."""

from hashlib import sha256
from pathlib import Path

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
            if path.is_file():
                digest.update(f"{path.relative_to(root).as_posix()}\0".encode())
                digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:_LETTERS]
