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


def build_pack(pack: Pack, folder: Path, tell: Callable[[str], None] = lambda _: None) -> PackOut:
    """Write every file of a pack into `folder` and return the manifest, which is there too, with its check sums.

    The same pack gives the same bytes. tell: told the name of each file before it is made. Raises FolderError for a
    folder that holds anything but an earlier pack, FontMissing without the fonts of the PDF, OSError.
    """
    if not replaceable(folder, manifest.NAME, '"training-pack-1"'):
        raise FolderError(f"{folder} holds other files; name an empty or new folder")
    with beside(folder) as fresh:  # first of all: where nothing can be written, nobody should have to wait for that
        contents: dict[str, bytes] = {}
        for file in files(pack):
            tell(file.path)
            contents[file.path] = file.make()
        contents[README] = readme(pack, contents).encode()
        found = manifest.manifest(pack, contents)
        for path, content in contents.items():
            write_new(fresh / path, content)
        write_new(fresh / manifest.NAME, manifest.as_json(found))
        write_new(fresh / manifest.SUMS, manifest.as_sums(found))
        put(fresh, folder)
    return found
