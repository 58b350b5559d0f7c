"""A project of valid data in which every text that an author may write carries something a format would obey."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from concordance.check.runner import run
from concordance.load.corpus import Loaded, load
from tests.hostile.breaking import Place, dumped, is_text, places, put
from tests.hostile.of_trees import INJECTIONS

# Texts in one language only, or in none: titles of sources, numbers, names of signatories, notes.
FREE = {"title", "note", "number", "num", "citation", "reference", "reason", "by", "about", "where", "place",
        "addressee",
        "beneficiary", "operative_verb", "publisher", "chapter", "article", "said", "who", "depositary", "signature",
        "question", "hint", "facts"}


def spoil(root: Path) -> tuple[int, list[str]]:
    """Put an injection into every text of the project at `root` that the checks let through.

    Returns how many texts carry one now, and the places that refused theirs.
    """
    clean = load(root, cache=None)
    assert not run(clean), "the project must be sound before it is spoilt"
    done, refused = 0, []
    for file in clean.corpus.files:
        path = root / file.path
        tree = _tree(path)
        for turn, (place, value) in enumerate(list(_texts(tree))):
            # Whatever runs only at the beginning stands there; the words of the author follow.
            put(tree, place, f"{INJECTIONS[(done + turn) % len(INJECTIONS)]} {value}")
        done += _settle(root, clean, file.path, tree, _tree(path), refused)
    return done, refused


def _texts(tree: Any) -> Iterator[tuple[Place, str]]:
    for place, value in places(tree):
        if is_text(place, value) or (isinstance(value, str) and place[-1] in FREE):
            yield place, value


def _settle(root: Path, clean: Loaded, name: str, tree: Any, before: Any, refused: list[str]) -> int:
    """Write the spoilt tree; take back what is reported, one place at a time, until nothing is."""
    old = dict(places(before))
    for _ in range(60):
        (root / name).write_text(dumped(tree), encoding="utf-8")
        problems = run(load(root, cache=None, before=clean))
        if not problems:
            break
        back = _reported_places(root, name, tree, old, problems)
        assert back, f"{name}: {[(p.file, p.line, p.message) for p in problems[:3]]}"
        for place in back:
            put(tree, place, old[place])
            refused.append(f"{name}:{'.'.join(map(str, place))}")
    return sum(1 for place, value in _texts(tree) if value != old[place])


def _reported_places(root: Path, name: str, tree: Any, old: dict[Place, Any], problems: Any) -> list[Place]:
    from concordance.load.reader import read

    marks = read((root / name).read_bytes(), with_marks=True).marks
    where = {(line, column): place for place, (line, column, _) in marks.items()}
    found = {where.get((problem.line, problem.column)) for problem in problems if problem.file == name}
    spoilt = [place for place, value in _texts(tree) if value != old[place]]
    exact = [place for place in spoilt if place in found]
    below = [place for place in spoilt for top in found if top is not None and place[:len(top)] == top]
    return exact or below or [place for place in spoilt if place[-1] in FREE] or spoilt


def _tree(path: Path) -> Any:
    import yaml

    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
