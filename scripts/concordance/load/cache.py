"""Parsed trees by the hash of the bytes they came from, so that an unchanged file is never parsed twice."""

import json
import os
import tempfile
from hashlib import sha256
from pathlib import Path

from concordance.load.reader import Tree

_FORMAT = "parsed-1"


class ParseCache:
    """A mapping from content hash to parsed tree, kept in one file. A broken or absent file is an empty cache."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._old: dict[str, Tree] = {}
        self._used: dict[str, Tree] = {}
        if file is not None:
            try:
                stored = json.loads(file.read_bytes())
            except (OSError, ValueError, RecursionError):
                return
            trees = stored.get("trees") if isinstance(stored, dict) and stored.get("format") == _FORMAT else None
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
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._file.parent, prefix=".parsed-")
            with os.fdopen(handle, "w", encoding="utf-8") as out:
                json.dump({"format": _FORMAT, "trees": self._used}, out, ensure_ascii=False, separators=(",", ":"))
            os.replace(name, self._file)
        except OSError:
            return  # a cache that cannot be written costs time, not correctness
