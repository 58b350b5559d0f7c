"""Load the whole of `law/`, `mappings/` and `docs/training/`: the one way in for every other layer."""

import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from concordance.load.cache import ParseCache
from concordance.load.codes import BY_CODE
from concordance.load.convert import convert
from concordance.load.layout import EDITIONS, KINDS, LIST_OF_FILES, head_of, kind_of
from concordance.load.locate import Locator
from concordance.load.opening import NotAFile, data_bytes
from concordance.load.reader import Fault, Tree, lines_of, read
from concordance.load.version import version_of
from concordance.model.collector import at_rest
from concordance.model.corpus import Corpus, DataFile
from concordance.model.problem import Problem

ROOTS = ("law", "mappings")
CURRICULUM = "docs/training"  # a project may do without
CACHE = Path("build/.cache/parsed.json")


@dataclass(frozen=True)
class Loaded:
    """The corpus and everything that was wrong with the files. With problems the corpus is incomplete."""

    root: Path
    corpus: Corpus
    problems: tuple[Problem, ...]
    files_read: int
    _store: ParseCache = field(repr=False)
    _sound: dict[tuple[str, str], DataFile] = field(repr=False)

    @property
    def version(self) -> str:
        """The data version of what was read, whatever the files hold by now."""
        return version_of((name, key) for name, key in self._sound)

    def remember(self) -> None:
        """Write the parsed trees down for the next run. Call it once the data is sound: bad data writes nothing."""
        self._store.save()


@at_rest()
def load(root: Path, *, cache: Path | None = CACHE, before: Loaded | None = None) -> Loaded:
    """Read every data file under `root`.

    root: the project folder, which holds `law/` and `mappings/`, and may hold `docs/training/`. cache: file for parsed
    trees, relative to root; None reads without a cache. before: what an earlier call returned; the records of files
    with the same bytes are taken over from it, and the cache is left alone. Never raises for bad data: all problems
    come back sorted.
    """
    locator = Locator(root)
    known = before._sound if before else {}
    store = ParseCache(root / cache if cache and not before else None)
    sound: dict[tuple[str, str], DataFile] = {}
    problems: list[Problem] = []
    paths = _data_paths(root, problems)
    for name in paths:
        kind = kind_of(name)
        if kind is None:
            problems.append(_unexpected(name))
            continue
        data = _bytes(root, name, problems)
        if data is None:
            continue
        key = store.key(data)
        file = known.get((name, key))
        if file is None:
            tree = _tree(name, data, key, store, locator, problems)
            if tree is None:
                continue
            record, found = convert(tree, kind.record, name, locator)
            problems.extend(found)
            if record is None:
                continue
            file = DataFile(name, kind.name, record)
        sound[name, key] = file
    problems.extend(_missing(paths))
    if LIST_OF_FILES not in paths and any((root / EDITIONS).glob("*.json")):
        problems.append(_without_place(LIST_OF_FILES, "C012", f"is not there, but {EDITIONS}/ keeps editions",
                                       "put the lists of published ids back"))
    return Loaded(root, Corpus(tuple(sound.values())), tuple(sorted(problems)), len(paths), store, sound)


def _data_paths(root: Path, problems: list[Problem]) -> list[str]:
    def refuse(error: OSError) -> None:
        name = Path(error.filename).relative_to(root).as_posix()
        problems.append(_without_place(name, "C001", f"cannot be read: {error.strerror}", "check permissions"))

    paths: list[str] = []
    for top in (*ROOTS, CURRICULUM):
        folder = root / top
        if top == CURRICULUM and not folder.exists():
            continue
        if not folder.is_dir():
            problems.append(_without_place(top, "C012", f"there is no folder {top}/ in {root.name}/",
                                           "run the command in the project folder, or pass --root"))
            continue
        for base, folders, names in os.walk(folder, onerror=refuse):
            here = Path(base)
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            # A folder named like a file, and a link to a folder, would otherwise be passed over in silence.
            odd = [name for name in folders if name.endswith(".yml") or (here / name).is_symlink()]
            # The curriculum stands in docs/, where pages for its authors stand too.
            pages = {name for name in names if top == CURRICULUM and name.endswith(".md")}
            paths += [(here / n).relative_to(root).as_posix()
                      for n in (*names, *odd) if not _left_alone(n) and n not in pages]
    if not problems and not any(path.startswith(tuple(f"{top}/" for top in ROOTS)) for path in paths):
        problems.append(_without_place("law", "C012", "law/ and mappings/ hold no record",
                                       "run the command in the project folder, or pass --root"))
    return sorted(paths, key=_natural)


def _left_alone(name: str) -> bool:
    """True for a hidden file. A record under a hidden name is none: it would be left out in silence."""
    lock_of_an_editor = name.startswith(".#")
    return name.startswith(".") and (not name.endswith(".yml") or lock_of_an_editor)


def _natural(path: str) -> tuple[tuple[int, str], ...]:
    """Sort article 11-1 after 11 and 9 before 10, whatever the padding."""
    parts = re.split(r"([0-9]+)", path.removesuffix(".yml"))
    return tuple((int(part), "") if index % 2 else (-1, part) for index, part in enumerate(parts))


def _missing(paths: list[str]) -> Iterator[Problem]:
    needed = Counter(head for head in map(head_of, paths) if head)
    for head in sorted(needed.keys() - set(paths)):
        yield _without_place(head, "C012", f"is not there, but {needed[head]} other file(s) of its folder need it")


def _without_place(file: str, code: str, message: str, hint: str | None = None) -> Problem:
    return Problem(file, 0, 0, code, BY_CODE[code].name, message, hint=hint)


def _unexpected(name: str) -> Problem:
    example = get_close_matches(name, [kind.example for kind in KINDS], n=1, cutoff=0)[0]
    return _without_place(name, "C011", "no record is expected at this path", f"data files are named like {example}")


def _bytes(root: Path, name: str, problems: list[Problem]) -> bytes | None:
    try:
        return data_bytes(root / name)
    except NotAFile as error:
        problems.append(_without_place(name, "C001", f"cannot be read: {error.strerror}",
                                       "put the file itself here; links are not followed"))
        return None
    except OSError as error:
        problems.append(_without_place(name, "C001", f"cannot be read: {error.strerror or error}",
                                       "check permissions and links"))
        return None


def _cut_off(data: bytes) -> Fault:
    last = lines_of(data.decode("utf-8-sig"))
    return Fault("C015", "the file stops within its last line", len(last), len(last[-1]) + 1,
                 "see whether something is missing, then end the last line with a line break")


def _tree(name: str, data: bytes, key: str, store: ParseCache, locator: Locator,
          problems: list[Problem]) -> Tree | None:
    tree = store.get(key)
    if tree is not None:
        return tree
    reading = read(data)
    if reading.tree is not None and not data.endswith((b"\n", b"\r")):
        reading.faults.append(_cut_off(data))
    for fault in reading.faults:
        problems.append(locator.at(BY_CODE[fault.code], name, fault.line, fault.column, fault.message,
                                   width=fault.width, hint=fault.hint))
    if reading.tree is not None and not reading.faults:
        store.put(key, reading.tree)
        return reading.tree
    return None
