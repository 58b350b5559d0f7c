"""The manifest of a pack: what is in it, for whom, of which day and data, with size and check sum of each file."""

from datetime import date
from hashlib import sha256
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from concordance.training.frame import waiting
from concordance.training.pack import Pack

NAME: Final = "manifest.json"
SUMS: Final = "SHA256SUMS"


class PackFileOut(BaseModel):
    """One file. path: below the folder of the manifest, with slashes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str
    bytes: int
    sha256: str


class PackOut(BaseModel):
    """What a pack holds."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    schema_: Literal["training-pack-1"] = Field(default="training-pack-1", alias="schema")
    audience: str
    language: str
    modules: list[str]
    as_of: date
    data_version: str
    program: str
    published_at: str
    review: Literal["proposed"] = Field(default="proposed", description="no lawyer has signed any judgement yet")
    waiting: list[str] = Field(description="parts of the curriculum in the pack that wait for a review: kind and id")
    files: list[PackFileOut] = Field(description="sorted by path; the manifest and its list of check sums are left out")


def manifest(pack: Pack, contents: dict[str, bytes]) -> PackOut:
    """Return the manifest of a pack. contents: by path."""
    edition = pack.edition
    return PackOut(
        audience=pack.audience.id, language=pack.language, modules=[module.id for module in pack.modules],
        as_of=edition.day, data_version=edition.data, program=edition.program, published_at=edition.base,
        waiting=[f"{item.item.kind} {item.item.id}" for item in waiting(pack)],
        files=[PackFileOut(path=path, bytes=len(content), sha256=sha256(content).hexdigest())
               for path, content in sorted(contents.items())])


def as_json(found: PackOut) -> str:
    """Return a manifest as JSON text."""
    return found.model_dump_json(by_alias=True, indent=2) + "\n"


def as_sums(found: PackOut) -> str:
    """Return the check sums as `sha256sum --check` reads them."""
    return "".join(f"{file.sha256}  {file.path}\n" for file in found.files)
