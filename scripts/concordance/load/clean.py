"""Whether exactly these data were found clean before, by exactly this program: then nothing is checked twice.

Only a run without any problem is remembered. The fingerprint covers every byte of `law/`, `mappings/` and
`docs/training/` and of the modules that read and check them, so a changed comma in any of them makes the next run a
full one.
"""

import os
from hashlib import sha256
from pathlib import Path

from concordance.files.sealed import read_sealed, write_sealed
from concordance.load.opening import whole_bytes

MARK = Path("build/.cache/clean.json")
_KIND = "clean-1"
_DATA = ("law", "mappings")
_CURRICULUM = "docs/training"  # a project may do without
_PROGRAM = ("model", "load", "check")
WHOLE = (".",)  # for what depends on every module


def project_root(start: Path) -> Path:
    """Return the nearest folder at or above `start` that holds `law/` and `mappings/`, else `start`."""
    for folder in (start, *start.parents):
        if all((folder / name).is_dir() for name in _DATA):
            return folder
    return start


def fingerprint(root: Path, program_parts: tuple[str, ...] = _PROGRAM) -> str | None:
    """Return the fingerprint of the data under `root` and of this program; None when a file cannot be read.

    program_parts: folders of the program that count; those that read and check unless told otherwise.
    """
    digest = sha256()
    program = Path(__file__).parents[1]
    try:
        data = (*_DATA, _CURRICULUM) if (root / _CURRICULUM).exists() else _DATA
        for base, names in ((root, data), (program, program_parts)):
            for name in names:
                for path in _entries(base / name):
                    # Folders count too: one that is named like a file is a mistake the full check reports.
                    held = b"" if path.is_dir() else whole_bytes(path) if base is root else path.read_bytes()
                    where = os.fsencode(path.relative_to(base).as_posix())  # which may be no text at all
                    digest.update(where + f"\0{path.is_dir()}\0{len(held)}\0".encode())
                    digest.update(held)
    except OSError:
        return None
    return digest.hexdigest()


def known_clean(root: Path, mark: str | None) -> int | None:
    """Return how many files were checked when data of this fingerprint were found clean, or None if never."""
    stored = read_sealed(root / MARK, _KIND) if mark is not None else None
    match stored:
        case {"fingerprint": str(of), "files": int(files)} if of == mark:
            return files
    return None


def remember_clean(root: Path, mark: str | None, files: int) -> None:
    """Remember that data of this fingerprint are clean. A mark that cannot be written costs time, nothing else.

    mark: the fingerprint taken before the data were read. A file that changed since then is in neither state, so
    nothing is remembered.
    """
    if mark is None or fingerprint(root) != mark:
        return
    write_sealed(root / MARK, _KIND, {"fingerprint": mark, "files": files})


def _entries(folder: Path) -> list[Path]:
    found = [Path(base) / name for base, folders, names in os.walk(folder, onerror=_refuse)
             for name in (*folders, *names)]
    return sorted(path for path in found if "__pycache__" not in path.parts)


def _refuse(error: OSError) -> None:
    raise error
