"""The full run: every report, format and language with a manifest that holds, whole or not at all."""

import json
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from concordance.api import Project, QuestionError, open_project
from concordance.model.text import LANGUAGES
from concordance.publish.run import FolderError, Order, full_run
from tests.invented import day

TEXTS = ("md", "html", "csv", "json")
SCHEMA = Path("scripts/concordance/schemas/manifest-1.schema.json")


@pytest.fixture
def project(sample_copy: Path, root: Path) -> Project:
    return open_project(sample_copy)


def order(**other: object) -> Order:
    return Order(**{"as_of": day("2026-11-22"), "languages": LANGUAGES, "styles": TEXTS, **other})  # type: ignore[arg-type]


def test_the_manifest_names_every_file_with_its_size_and_sum(project: Project, tmp_path: Path, root: Path) -> None:
    out = tmp_path / "out"
    full_run(project, order(), out, workers=1)
    told = json.loads((out / "manifest.json").read_bytes())
    Draft202012Validator(json.loads((root / SCHEMA).read_text(encoding="utf-8"))).validate(told)
    found = {file.relative_to(out).as_posix() for file in out.rglob("*") if file.is_file()}
    assert {file["path"] for file in told["files"]} == found - {"manifest.json", "SHA256SUMS"}
    for file in told["files"]:
        content = (out / file["path"]).read_bytes()
        assert (file["bytes"], file["sha256"]) == (len(content), sha256(content).hexdigest())
    assert (told["data_version"], told["as_of"], told["review"]) == (project.data_version, "2026-11-22", "proposed")
    assert subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=out, check=False).returncode == 0


def test_every_report_has_every_format_and_language(project: Project, tmp_path: Path) -> None:
    made = full_run(project, order(), tmp_path / "out", workers=1)
    reports = order().reports(project)
    expected = {report.file_name(style, language) for report in reports for style in TEXTS
                for language in LANGUAGES if style in report.formats}
    assert len(reports) >= 1
    assert {file.path for file in made.files} == expected


def test_several_processes_write_the_same_bytes_as_one(project: Project, tmp_path: Path) -> None:
    one = full_run(project, order(styles=("md", "csv")), tmp_path / "one", workers=1)
    two = full_run(project, order(styles=("md", "csv")), tmp_path / "two", workers=2)
    assert one == two


def test_a_folder_with_other_files_is_left_alone(project: Project, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(FolderError, match="holds other files; name an empty or new folder"):
        full_run(project, order(styles=("md",)), tmp_path / "out", workers=1)
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["mine.txt"]


def test_a_second_run_replaces_the_first_as_a_whole(project: Project, tmp_path: Path) -> None:
    full_run(project, order(styles=("md",)), tmp_path / "out", workers=1)
    full_run(project, order(styles=("csv",)), tmp_path / "out", workers=1)
    assert not list((tmp_path / "out").glob("*.md"))


def test_a_run_that_fails_leaves_the_last_one_whole(project: Project, tmp_path: Path,
                                                    monkeypatch: pytest.MonkeyPatch) -> None:
    full_run(project, order(styles=("md",)), tmp_path / "out", workers=1)
    before = {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()}

    def broken(*_: object) -> bytes:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("concordance.publish.run.render", broken)
    with pytest.raises(RuntimeError, match="the disk is full"):
        full_run(project, order(styles=("csv",)), tmp_path / "out", workers=1)
    assert {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()} == before
    assert [folder.name for folder in tmp_path.iterdir() if folder.name.startswith(".new")] == []


def test_an_unknown_instrument_writes_nothing(project: Project, tmp_path: Path) -> None:
    with pytest.raises(QuestionError, match="Did you mean haven"):
        full_run(project, order(instrument="havn"), tmp_path / "out", workers=1)
    assert not (tmp_path / "out").exists()
