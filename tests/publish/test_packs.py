"""The packs of the site: one archive for each audience and language, each with a manifest that holds."""

import json
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from concordance.api import Project, open_project
from concordance.publish.packs import write_packs
from tests.invented import day

ON = day("2026-06-30")


@pytest.fixture
def project(sample_copy: Path) -> Project:
    return open_project(sample_copy)


def test_every_audience_with_modules_has_an_archive_whose_manifest_holds(project: Project, tmp_path: Path) -> None:
    out = tmp_path / "build/training"
    (out / "kk").mkdir(parents=True)
    (out / "kk/left-behind.zip").write_text("x", encoding="utf-8")
    seen: list[str] = []
    written = write_packs(project, ON, ("kk",), out, workers=1, tell=seen.append)
    taught = {who for module in project.corpus.modules.values() for who in module.audiences}
    assert {file.relative_to(out).as_posix() for file in written} == {f"kk/{who}.zip" for who in taught}
    assert {file for file in out.rglob("*") if file.is_file()} == set(written)
    assert seen == [f"{file.stem}, kk" for file in written]
    assert [path.name for path in out.parent.iterdir()] == ["training"]
    for file in written:
        with zipfile.ZipFile(file) as archive:
            held = {name.split("/", 1)[1]: archive.read(name) for name in archive.namelist()}
        told = json.loads(held.pop("manifest.json"))
        held.pop("SHA256SUMS")
        assert (told["audience"], told["language"], told["as_of"]) == (file.stem, "kk", "2026-06-30")
        assert {f["path"]: f["sha256"] for f in told["files"]} == {k: sha256(v).hexdigest() for k, v in held.items()}
        assert {"README.txt", "plan.pdf", "handout.docx", "anki.apkg"} <= held.keys()


def test_several_processes_write_the_same_bytes_as_one(project: Project, tmp_path: Path) -> None:
    one, two = (write_packs(project, ON, ("en",), tmp_path / str(workers), workers=workers) for workers in (1, 2))
    assert len(one) >= 1
    assert [file.read_bytes() for file in one] == [file.read_bytes() for file in two]
