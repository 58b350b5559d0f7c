"""What one mutation is, and the tools to make one: a file as a tree, a place in it, the text written back."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_LOADER = yaml.CBaseLoader
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
TOPS = ("law", "mappings", "docs/training")
LANGUAGES = {"kk", "ru", "en"}
# Stands for a value while the tree is written, and is then replaced by what no writer of YAML would write.
RAW = "R4W-VALUE"

Place = tuple[str | int, ...]


@dataclass(frozen=True)
class Spoilt:
    """What was done, in words, and the paths (relative to the project) that have to be put back afterwards."""

    what: str
    paths: tuple[str, ...]


Spoil = Callable[["Project", random.Random], Spoilt]


@dataclass(frozen=True)
class Kind:
    """A kind of mutation: how often it is made in the full run, and how one is made."""

    name: str
    times: int
    spoil: Spoil


class NoPlace(Exception):
    """The file drawn has no place for this kind; another draw is made."""


class Project:
    """A copy of a corpus that may be broken. `data` is the untouched original it is put back from."""

    def __init__(self, root: Path, data: Path) -> None:
        self.root = root
        self.data = data
        self.files = sorted(path.relative_to(data).as_posix() for top in TOPS for path in (data / top).rglob("*.yml"))
        self.folders: dict[str, list[str]] = {}
        for name in self.files:
            self.folders.setdefault(_family(name), []).append(name)

    def draw(self, rng: random.Random) -> str:
        """Return a file: first a family of files, so that a register is drawn as often as one of 400 articles."""
        return rng.choice(self.folders[rng.choice(sorted(self.folders))])

    def text(self, name: str) -> str:
        """Return the text of an untouched file."""
        return (self.data / name).read_text(encoding="utf-8")

    def tree(self, name: str) -> Any:
        """Return an untouched file as a tree of dicts, lists and texts."""
        return yaml.load(self.text(name), Loader=_LOADER)

    def write(self, name: str, content: str | bytes) -> None:
        """Write a file of the copy."""
        target = self.root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
        if target.is_symlink():
            target.unlink()
        target.write_bytes(data)

    def write_tree(self, name: str, tree: Any, raw: str = "") -> None:
        """Write a tree back; `RAW` in it becomes `raw`, letter by letter."""
        self.write(name, dumped(tree).replace(RAW, raw))


def dumped(tree: Any) -> str:
    """Return a tree as YAML."""
    return str(yaml.dump(tree, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=110))


def places(tree: Any, at: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Yield every place below the top of a tree and what stands there."""
    items = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in items:
        yield (*at, key), value
        yield from places(value, (*at, key))


def parent(tree: Any, place: Place) -> Any:
    """Return the mapping or list that holds a place."""
    for key in place[:-1]:
        tree = tree[key]
    return tree


def put(tree: Any, place: Place, value: Any) -> None:
    """Put a value at a place."""
    parent(tree, place)[place[-1]] = value


def shown(place: Place) -> str:
    """Return a place as one word."""
    return ".".join(map(str, place))


def is_text(place: Place, value: Any) -> bool:
    """True for a text that people read: one language of a statement."""
    return isinstance(value, str) and place[-1] in LANGUAGES


def _family(name: str) -> str:
    parts = name.split("/")
    if parts[0] == "law":
        return "law/terms" if parts[1] == "terms" else f"law/{parts[-2] if parts[-2] == 'articles' else parts[-1]}"
    if parts[1] == "instruments":
        return f"mappings/{parts[-2] if parts[-2] == 'obligations' else parts[-1]}"
    return "/".join(parts[:3] if parts[0] == "docs" else parts[:2])
