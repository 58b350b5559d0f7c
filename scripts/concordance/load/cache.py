"""Parsed trees by the hash of the bytes they came from, so that an unchanged file is never parsed twice."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from concordance.files.sealed import read_sealed, write_sealed
from concordance.load.reader import Tree

_READER = ("cache.py", "reader.py")


class ParseCache:
    """A mapping from content hash to parsed tree, kept in one file. A broken or absent file is an empty cache."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._old: dict[str, Tree] = {}
        self._used: dict[str, Tree] = {}
        if file is not None:
            trees = read_sealed(file, _kind())
            self._old = trees if isinstance(trees, dict) else {}

    @staticmethod
    def key(data: bytes) -> str:
        """Return the content hash of `data`."""
        return sha256(data).hexdigest()

    def get(self, key: str) -> Tree | None:
        """Return the parsed tree of these bytes, or None."""
        tree = self._old.get(key)
        if tree is not None:
            self._used[key] = tree
        return tree

    def put(self, key: str, tree: Tree) -> None:
        """Remember a freshly parsed tree."""
        self._used[key] = tree

    def save(self) -> None:
        """Write the trees used in this run, in one step, and only if anything changed."""
        if self._file is None or self._used.keys() == self._old.keys():
            return
        write_sealed(self._file, _kind(), self._used)


@cache
def _kind() -> str:
    """What another reader has parsed is not taken over from it: its code is part of the name."""
    code = b"".join((Path(__file__).parent / name).read_bytes() for name in _READER)
    return f"parsed-{sha256(code).hexdigest()[:16]}"
