"""What was found clean is not checked again, and whatever changed is."""

import shutil
from pathlib import Path

import pytest

from concordance.load.clean import MARK, fingerprint, known_clean, project_root, remember_clean


@pytest.fixture
def project(tmp_path: Path, sample_root: Path) -> Path:
    """A copy of the sample that a test may change."""
    copy = tmp_path / "project"
    shutil.copytree(sample_root, copy, ignore=shutil.ignore_patterns("build"))
    return copy


def first_file(project: Path) -> Path:
    return sorted((project / "law").rglob("*.yml"))[0]


def test_what_was_remembered_is_known(project: Path) -> None:
    remember_clean(project, fingerprint(project), 25)
    assert known_clean(project, fingerprint(project)) == 25


def test_one_changed_byte_is_not_known(project: Path) -> None:
    remember_clean(project, fingerprint(project), 25)
    file = first_file(project)
    file.write_bytes(file.read_bytes() + b"#")
    assert known_clean(project, fingerprint(project)) is None


def test_a_changed_curriculum_is_not_known(project: Path) -> None:
    remember_clean(project, fingerprint(project), 25)
    file = sorted((project / "docs/training").rglob("*.yml"))[0]
    file.write_bytes(file.read_bytes() + b"#")
    assert known_clean(project, fingerprint(project)) is None


def test_what_changed_while_it_was_read_is_not_remembered(project: Path) -> None:
    before = fingerprint(project)
    file = first_file(project)
    file.write_bytes(file.read_bytes() + b"#")
    remember_clean(project, before, 25)
    assert not (project / MARK).exists()


def test_a_new_file_is_not_known(project: Path) -> None:
    remember_clean(project, fingerprint(project), 25)
    (project / "mappings" / "stray.txt").write_text("")
    assert known_clean(project, fingerprint(project)) is None


def test_a_new_folder_is_not_known(project: Path) -> None:
    remember_clean(project, fingerprint(project), 25)
    (project / "law" / "xx" / "act.yml").mkdir()
    assert known_clean(project, fingerprint(project)) is None


def test_a_renamed_file_is_not_known(project: Path) -> None:
    remember_clean(project, fingerprint(project), 25)
    file = first_file(project)
    file.rename(file.with_name(f"x{file.name}"))
    assert known_clean(project, fingerprint(project)) is None


def test_what_cannot_be_read_has_no_fingerprint(project: Path) -> None:
    (project / "law" / "gone.yml").symlink_to(project / "nowhere")
    assert fingerprint(project) is None
    remember_clean(project, None, 25)
    assert known_clean(project, None) is None


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"fingerprint": 1}', "\x00"])
def test_a_broken_mark_is_no_mark(project: Path, content: str) -> None:
    (project / MARK).parent.mkdir(parents=True, exist_ok=True)
    (project / MARK).write_text(content)
    assert known_clean(project, fingerprint(project)) is None


def test_the_project_is_found_from_a_folder_inside_it(project: Path) -> None:
    assert project_root(project / "law" / "xx") == project
    assert project_root(Path("/")) == Path("/")
