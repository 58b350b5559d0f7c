"""A trainers' pack written into a folder, which is replaced as a whole."""

from collections.abc import Callable
from pathlib import Path

from concordance.files.folder import beside, put, replaceable
from concordance.files.whole import write_new
from concordance.training import manifest
from concordance.training.files import files
from concordance.training.manifest import PackOut
from concordance.training.pack import Pack
from concordance.training.readme import readme

README = "README.txt"


class FolderError(ValueError):
    """The folder holds something else than an earlier pack; nothing was touched."""


def pack_contents(pack: Pack, tell: Callable[[str], None] = lambda _: None) -> tuple[PackOut, dict[str, bytes]]:
    """Return the manifest of a pack, and every file of it, the manifest and its check sums too, by path.

    The same pack gives the same bytes. tell: told the name of each file before it is made. Raises FontMissing without
    the fonts of the PDF.
    """
    contents: dict[str, bytes] = {}
    for file in files(pack):
        tell(file.path)
        contents[file.path] = file.make()
    contents[README] = readme(pack, contents).encode()
    found = manifest.manifest(pack, contents)
    contents[manifest.NAME] = manifest.as_json(found).encode()
    contents[manifest.SUMS] = manifest.as_sums(found).encode()
    return found, contents


def build_pack(pack: Pack, folder: Path, tell: Callable[[str], None] = lambda _: None) -> PackOut:
    """Write every file of a pack into `folder` and return the manifest, which is there too, with its check sums.

    tell: told the name of each file before it is made. Raises FolderError for a folder that holds anything but an
    earlier pack, FontMissing without the fonts of the PDF, OSError.
    """
    if not replaceable(folder, manifest.NAME, '"training-pack-1"'):
        raise FolderError(f"{folder} holds other files; name an empty or new folder")
    with beside(folder) as fresh:  # first of all: where nothing can be written, nobody should have to wait for that
        found, contents = pack_contents(pack, tell)
        for path, content in contents.items():
            write_new(fresh / path, content)
        put(fresh, folder)
    return found
