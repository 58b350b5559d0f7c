"""Writing a file whole or not at all."""

import os
import shutil
import tempfile
from pathlib import Path


def write_whole(file: Path, content: str | bytes) -> None:
    """Write `content` to `file` in one step: a reader sees the old file or the new one, never half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    data = content.encode("utf-8") if isinstance(content, str) else content
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        os.chmod(name, 0o644)
        os.replace(name, file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def swap_folder(new: Path, place: Path) -> None:
    """Put the folder `new` in the place of `place` by renaming: readers see the old folder or the new one."""
    old = place.with_name(f".old-{place.name}")
    shutil.rmtree(old, ignore_errors=True)
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.exists():
        place.rename(old)
    new.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def replaceable(folder: Path, sign: str, said: str = "") -> bool:
    """Return whether `swap_folder` may take the place of what is there: nothing, an empty folder, an earlier result.

    sign: the name of the file by which an earlier result is known. said: a text that this file holds.
    """
    if not folder.exists():
        return True
    if not folder.is_dir():
        return False
    known = folder / sign
    return not any(folder.iterdir()) or (known.is_file() and said in known.read_text(encoding="utf-8"))
