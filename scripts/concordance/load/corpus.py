"""Load the whole of `law/` and `mappings/`: the one way in for every other layer."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from concordance.load.cache import ParseCache
from concordance.load.codes import BY_CODE
from concordance.load.convert import convert
from concordance.load.layout import KINDS, kind_of
from concordance.load.locate import Locator
from concordance.load.reader import Tree, read
from concordance.model.corpus import Corpus, DataFile
from concordance.model.problem import Problem

ROOTS = ("law", "mappings")
CACHE = Path("build/.cache/parsed.json")


@dataclass(frozen=True)
class Loaded:
    """The corpus and everything that was wrong with the files. With problems the corpus is incomplete."""

    root: Path
    corpus: Corpus
    problems: tuple[Problem, ...]
    files_read: int


def load(root: Path, *, cache: Path | None = CACHE) -> Loaded:
    """Read every data file under `root`.

    root: the project folder, which holds `law/` and `mappings/`. cache: file for parsed trees, relative to
    root; None reads without a cache. Never raises for bad data: all problems come back sorted.
    """
    locator = Locator(root)
    store = ParseCache(root / cache if cache else None)
    files: list[DataFile] = []
    problems: list[Problem] = []
    paths = _data_paths(root, locator, problems)
    for name in paths:
        kind = kind_of(name)
        if kind is None:
            problems.append(_unexpected(name, locator))
            continue
        tree = _tree(root, name, store, locator, problems)
        if tree is None:
            continue
        record, found = convert(tree, kind.record, name, locator)
        problems.extend(found)
        if record is not None:
            files.append(DataFile(name, kind.name, record))
    if not problems:
        store.save()
    return Loaded(root, Corpus(tuple(files)), tuple(sorted(problems)), len(paths))


def _data_paths(root: Path, locator: Locator, problems: list[Problem]) -> list[str]:
    paths: list[str] = []
    for top in ROOTS:
        folder = root / top
        if not folder.is_dir():
            problems.append(Problem(top, 0, 0, "C012", BY_CODE["C012"].name, f"there is no folder {top}/ in {root.name}/",
                                    hint="run the command in the project folder, or pass --root"))
            continue
        for base, folders, names in _walk(folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            paths.extend((base / name).relative_to(root).as_posix() for name in names if not name.startswith("."))
            paths.extend((base / name).relative_to(root).as_posix() for name in folders if name.endswith(".yml"))
    return sorted(paths)


def _walk(folder: Path) -> Iterator[tuple[Path, list[str], list[str]]]:
    for base, folders, names in os.walk(folder):
        yield Path(base), folders, names


def _unexpected(name: str, locator: Locator) -> Problem:
    example = next((k.example for k in KINDS if k.example.split("/")[0] == name.split("/")[0]), KINDS[0].example)
    return Problem(name, 0, 0, "C011", BY_CODE["C011"].name, "no record is expected at this path",
                   hint=f"data files are named like {example}")


def _tree(root: Path, name: str, store: ParseCache, locator: Locator, problems: list[Problem]) -> Tree | None:
    try:
        data = (root / name).read_bytes()
    except OSError as error:
        problems.append(Problem(name, 0, 0, "C001", BY_CODE["C001"].name,
                                f"cannot be read: {error.strerror or error}", hint="check permissions and links"))
        return None
    key = store.key(data)
    tree = store.get(key)
    if tree is not None:
        return tree
    reading = read(data)
    for fault in reading.faults:
        problems.append(locator.at(BY_CODE[fault.code], name, fault.line, fault.column, fault.message,
                                   width=fault.width, hint=fault.hint))
    if reading.tree is not None and not reading.faults:
        store.put(key, reading.tree)
        return reading.tree
    return None
