"""A zip archive whose bytes follow from its files alone: fixed times, fixed rights, names in order."""

import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from concordance.files.whole import written_whole

# The first moment a zip archive can tell.
_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
_RIGHTS: Final = 0o644 << 16
# What is compressed already only gets larger.
_STORED: Final = {".png", ".woff2", ".pdf", ".docx", ".xlsx", ".gz", ".zip", ".jpg", ".pptx", ".apkg"}


def write_archive(target: Path, top: str, files: Iterable[tuple[str, Path | bytes]],
                  tell: Callable[[str], None] = lambda _: None) -> None:
    """Write files into a new archive below the folder `top`, in the order of their names.

    files: `(name with slashes, where it is or what it holds)`. target: written beside and moved into place, so that a
    reader sees the old archive or the whole new one.
    """
    with written_whole(target) as out, zipfile.ZipFile(out, "w") as archive:
        for name, content in sorted(files, key=lambda file: file[0]):
            entry = zipfile.ZipInfo(f"{top}/{name}", _MOMENT)
            entry.external_attr = _RIGHTS
            entry.create_system = 3  # the same on every system
            packed = zipfile.ZIP_STORED if Path(name).suffix in _STORED else zipfile.ZIP_DEFLATED
            entry.compress_type = packed
            archive.writestr(entry, content if isinstance(content, bytes) else content.read_bytes(), packed, 6)
            tell(name)
