"""One offline archive of an edition: site, graph, reports, exchange formats, schemas, data, manifest, materials."""

from collections.abc import Callable, Iterator
from pathlib import Path

from concordance.api import Project
from concordance.language import Words
from concordance.load.schemas import FOLDER as SCHEMAS
from concordance.model.text import LANGUAGES
from concordance.publish import manifest, materials
from concordance.publish.archive import write_archive
from concordance.publish.manifest import ManifestOut
from concordance.publish.outputs import OFFERED, Outputs

README = "README.txt"
# Beside what was built: the data itself, and what it needs to be cited and used by right.
_PROJECT = ("law", "mappings", "docs/training")
_FILES = ("CITATION.cff", "LICENSE", "docs/licences.md", "docs/changelog.md")


def bundle_name(day: str, data: str) -> str:
    """Return the name of an archive without its ending: `concordance-2026-11-22-0123456789ab`."""
    return f"concordance-{day}-{data}"


def write_bundle(project: Project, built: Outputs, target: Path,
                 tell: Callable[[str], None] = lambda _: None) -> ManifestOut:
    """Write the archive of what was built and return its manifest, which is in it too.

    target: the file to write. The same data, program and day give the same bytes.
    """
    edition = project.edition(built.day)
    files = dict(_files(project.root, built.folder))
    entries = []
    for name, path in files.items():
        entries.append(manifest.file_out(name, path.read_bytes()))
    readme = _readme(edition.day.isoformat(), edition.data).encode()
    told = {README: readme}
    if (bill := materials.bill(project.root)) is not None:
        told[materials.NAME] = bill.encode()
    entries += [manifest.file_out(name, content) for name, content in told.items()]
    found = manifest.manifest(edition, entries, built.languages)
    written: dict[str, Path | bytes] = {**files, **told, manifest.NAME: manifest.as_json(found).encode(),
                                        manifest.SUMS: manifest.as_sums(found).encode()}
    write_archive(target, bundle_name(edition.day.isoformat(), edition.data), written.items(), tell)
    return found


def _files(root: Path, out: Path) -> Iterator[tuple[str, Path]]:
    for top in ("site", "graph"):
        yield from _below(out / top, top)
    # The site holds reports, exchange formats and packs already, beside its languages; nothing is in the archive twice.
    for name in OFFERED:
        assert (out / "site" / name).is_dir(), name
    yield from _below(root / SCHEMAS, "schemas")
    for top in _PROJECT:
        yield from ((f"data/{name}", path) for name, path in _below(root / top, top) if path.suffix == ".yml")
    yield from ((Path(name).name, root / name) for name in _FILES if (root / name).is_file())


def _below(folder: Path, top: str) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield f"{top}/{path.relative_to(folder).as_posix()}", path


def _readme(day: str, data: str) -> str:
    told = [Words(language)("bundle", "readme").format(day, data) for language in LANGUAGES]
    return "\n\n".join(told) + "\n"
