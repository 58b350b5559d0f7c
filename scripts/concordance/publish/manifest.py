"""The manifest of a folder or archive: what is in it, how large, with which check sum, made from which data."""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from concordance.reports.edition import Edition

NAME: Final = "manifest.json"
SUMS: Final = "SHA256SUMS"
_MEDIA_TYPES: Final = {
    "csv": "text/csv", "css": "text/css", "html": "text/html", "js": "text/javascript", "json": "application/json",
    "jsonld": "application/ld+json", "md": "text/markdown", "nq": "application/n-quads", "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "png": "image/png",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "rq": "application/sparql-query",
    "svg": "image/svg+xml", "trig": "application/trig", "tsv": "text/tab-separated-values", "ttl": "text/turtle",
    "txt": "text/plain", "wasm": "application/wasm", "woff2": "font/woff2", "xml": "application/xml",
    "yml": "application/yaml",
}


class FileOut(BaseModel):
    """One file. path: below the folder of the manifest, with slashes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str
    media_type: str
    bytes: int
    sha256: str


class ManifestOut(BaseModel):
    """What a run or a bundle holds."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    schema_: Literal["manifest-1"] = Field(default="manifest-1", alias="schema")
    as_of: date
    compared_with: date | None
    data_version: str
    program: str
    published_at: str
    review: Literal["proposed"] = Field(default="proposed", description="no lawyer has signed any judgement yet")
    languages: list[str]
    files: list[FileOut] = Field(description="sorted by path; the manifest and its list of check sums are left out")


def file_out(path: str, content: bytes) -> FileOut:
    """Return the entry of a file. A name without a known ending is told as plain bytes."""
    kind = _MEDIA_TYPES.get(path.rsplit(".", 1)[-1].lower(), "application/octet-stream")
    return FileOut(path=path, media_type=kind, bytes=len(content), sha256=sha256(content).hexdigest())


def manifest(edition: Edition, files: Iterable[FileOut], languages: Iterable[str],
             compared_with: date | None = None) -> ManifestOut:
    """Return the manifest of files made from an edition."""
    return ManifestOut(as_of=edition.day, compared_with=compared_with, data_version=edition.data,
                       program=edition.program, published_at=edition.base, languages=list(languages),
                       files=sorted(files, key=lambda file: file.path))


def as_json(found: ManifestOut) -> str:
    """Return a manifest as JSON text."""
    return found.model_dump_json(by_alias=True, indent=2) + "\n"


def as_sums(found: ManifestOut) -> str:
    """Return the check sums as `sha256sum --check` reads them."""
    return "".join(f"{file.sha256}  {file.path}\n" for file in found.files)


def of_folder(folder: Path) -> list[FileOut]:
    """Return the entries of all files below a folder, but a manifest of its own."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    names = ((path.relative_to(folder).as_posix(), path) for path in paths)
    return [file_out(name, path.read_bytes()) for name, path in names if name not in (NAME, SUMS)]
