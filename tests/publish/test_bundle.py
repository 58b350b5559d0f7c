"""The offline archive: what is in it, that its manifest holds, and that the same files give the same bytes."""

import json
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from concordance.api import Project, open_project
from concordance.publish.bundle import _files, write_bundle
from concordance.publish.outputs import OFFERED, Outputs
from tests.invented import day

BUILT = {"site/index.html": "<p>сайт</p>", "site/reports/gaps-all.kk.pdf": "%PDF",
         "site/exchange/skos/terms.ttl": "# ә", "site/training/kk/pilots.zip": "PK",
         "graph/concordance.nq": "<a> <b> <c> ."}


@pytest.fixture
def built(sample_copy: Path) -> tuple[Project, Outputs]:
    """A project with a few finished files."""
    for name, text in BUILT.items():
        (sample_copy / "build" / name).parent.mkdir(parents=True, exist_ok=True)
        (sample_copy / "build" / name).write_text(text, encoding="utf-8")
    for name in ("CITATION.cff", "LICENSE"):
        (sample_copy / name).write_text(name, encoding="utf-8")
    schemas = sample_copy / "scripts/concordance/schemas"
    schemas.mkdir(parents=True)
    (schemas / "act.schema.json").write_text("{}", encoding="utf-8")
    return open_project(sample_copy), Outputs(sample_copy / "build", day("2026-11-22"), 1, ("kk",), ())


def test_it_holds_what_was_built_the_data_and_its_licence(built: tuple[Project, Outputs], tmp_path: Path) -> None:
    project, outputs = built
    write_bundle(project, outputs, tmp_path / "b.zip")
    archive = zipfile.ZipFile(tmp_path / "b.zip")
    top = f"concordance-2026-11-22-{project.data_version}/"
    names = {name.removeprefix(top) for name in archive.namelist()}
    assert set(BUILT) | {"README.txt", "manifest.json", "SHA256SUMS", "CITATION.cff", "LICENSE",
                         "schemas/act.schema.json", "data/law/xx/actors.yml"} <= names
    readme = archive.read(f"{top}README.txt").decode()
    told = ("Open site/index.html", "Откройте site/index.html", "site/index.html файлын")
    assert all(words in readme for words in told)


def test_the_manifest_names_every_file_with_its_sum(built: tuple[Project, Outputs], tmp_path: Path) -> None:
    project, outputs = built
    write_bundle(project, outputs, tmp_path / "b.zip")
    archive = zipfile.ZipFile(tmp_path / "b.zip")
    top = archive.namelist()[0].split("/")[0]
    told = json.loads(archive.read(f"{top}/manifest.json"))
    files = {file["path"]: file["sha256"] for file in told["files"]}
    held = {name.split("/", 1)[1]: sha256(archive.read(name)).hexdigest() for name in archive.namelist()}
    assert files == {name: value for name, value in held.items() if name not in ("manifest.json", "SHA256SUMS")}
    assert (told["data_version"], told["languages"]) == (project.data_version, ["kk"])


def test_the_same_files_give_the_same_bytes(built: tuple[Project, Outputs], tmp_path: Path) -> None:
    project, outputs = built
    for name in ("one.zip", "two.zip"):
        write_bundle(project, outputs, tmp_path / name)
        (project.root / "build/site/index.html").touch()
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_law_mappings_and_curriculum_are_in_the_archive_and_notes_are_not(sample_copy: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for name in OFFERED:
        (out / "site" / name).mkdir(parents=True)
    (sample_copy / "docs/training/README.md").write_text("# For authors\n", encoding="utf-8")
    found = [name for name, _ in _files(sample_copy, out) if name.startswith("data/")]
    data = {f"data/{file.relative_to(sample_copy).as_posix()}" for top in ("law", "mappings", "docs")
            for file in (sample_copy / top).rglob("*.yml")}
    assert set(found) == data
    assert len(found) == 41
