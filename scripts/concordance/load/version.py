"""The version of the data: a name for exactly these files of `law/` and `mappings/`, made from nothing but them."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

_DATA = ("law", "mappings")
_LETTERS = 12


def data_version(root: Path) -> str:
    """Return the data version of a project: twelve hexadecimal digits of the SHA-256 of paths and contents.

    Only files that are read count (`*.yml`), so that a note left beside them changes nothing; a changed comma in one
    of them does. Raises OSError for a file that cannot be read.
    """
    return version_of((path.relative_to(root).as_posix(), sha256(path.read_bytes()).hexdigest())
                      for top in _DATA for path in (root / top).rglob("*.yml") if path.is_file())


def version_of(files: Iterable[tuple[str, str]]) -> str:
    """Return the data version of files given by path and SHA-256; those of other folders do not count."""
    digest = sha256()
    for name, content in sorted(files):
        if name.partition("/")[0] in _DATA:
            digest.update(f"{name}\0".encode())
            digest.update(bytes.fromhex(content))
    return digest.hexdigest()[:_LETTERS]
