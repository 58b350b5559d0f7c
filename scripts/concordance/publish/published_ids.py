"""The list of published ids: written beside an edition, so that an id that vanishes afterwards is noticed (C214)."""

from pathlib import Path
from typing import Final

from concordance.files.whole import write_whole
from concordance.load.layout import LIST_OF_FILES, kind_of
from concordance.load.schemas import modeline
from concordance.model.corpus import Corpus
from concordance.model.published_ids import given_ids

FOLDER: Final = "mappings/policy/published-ids"
_MOST: Final = 10_000  # ids in one file, so that it stays far below what the reader takes


def id_files(corpus: Corpus) -> dict[str, str]:
    """Return the text of every file of ids by its path: one for each kind of record, more for very many."""
    parts: dict[str, tuple[str, tuple[str, ...]]] = {}
    given = given_ids(corpus)
    files_now = {name for name in given.pop("file", ()) if not name.startswith(FOLDER)}
    for kind, ids in given.items():
        for part, start in enumerate(range(0, len(ids), _MOST), start=1):
            parts[f"{FOLDER}/{kind}{'' if part == 1 else f'-{part}'}.yml"] = kind, ids[start:start + _MOST]
    # The lists name one another, so that none of them vanishes either; without this one the loader objects.
    parts[LIST_OF_FILES] = "file", tuple(sorted({*files_now, *parts, LIST_OF_FILES}))
    files: dict[str, str] = {}
    for name, (kind, ids) in parts.items():
        expected = kind_of(name)
        assert expected is not None
        lines = "".join(f"  - {_written(identifier)}\n" for identifier in ids)
        files[name] = f"{modeline(name, expected)}\nkind: {kind}\nids:\n{lines}"
    return files


def write_ids(root: Path, corpus: Corpus) -> list[Path]:
    """Write the files of ids that are new or changed, and return them. An id that is gone leaves the list with this."""
    written = []
    for name, text in id_files(corpus).items():
        target = root / name
        if not target.is_file() or target.read_text(encoding="utf-8") != text:
            write_whole(target, text)
            written.append(target)
    return written


def _written(identifier: str) -> str:
    return identifier if ": " not in identifier and " #" not in identifier else f'"{identifier}"'
