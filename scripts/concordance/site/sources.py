"""Whether a file changed, without reading any: names, sizes and times."""

import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path


def mark(places: Iterable[Path]) -> str:
    """Return a mark of the files at and below `places`: another one as soon as a file is written, made or removed."""
    digest = sha256()
    for place in places:
        for path, size, time in sorted(_below(place)):
            digest.update(f"{path}\0{size}\0{time}\n".encode(errors="surrogateescape"))
    return digest.hexdigest()[:16]


def _below(place: Path) -> Iterator[tuple[str, int, int]]:
    if place.is_file():
        yield str(place), *_size_and_time(place)
    folders = [str(place)] if place.is_dir() else []
    while folders:
        try:
            entries = list(os.scandir(folders.pop()))
        except OSError:
            continue  # gone meanwhile, or forbidden: what reads it says so
        for entry in entries:
            if entry.name.startswith("."):
                continue  # what an editor keeps while it writes; nothing of ours begins with a dot
            if entry.is_dir(follow_symlinks=False):
                yield entry.path, -1, 0  # a folder named like a file is a mistake to be told
                folders.append(entry.path)
            else:
                yield entry.path, *_size_and_time(entry)


def _size_and_time(file: "Path | os.DirEntry[str]") -> tuple[int, int]:
    try:
        found = file.stat()
    except OSError:
        return -2, 0
    return found.st_size, found.st_mtime_ns
