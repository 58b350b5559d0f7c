"""Whatever happens to the cache of a project, its answers stay the same: it costs time, nothing else."""

import os
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from concordance.api import open_project
from concordance.publish.kept import kept
from tests.cli.inside import run
from tests.cli.runs import files_in
from tests.files.children import ended, no_privileges, start

CACHE = "build/.cache"
ASKED = (("check",), ("gaps", "--as-of", "2026-11-22", "--format", "json"))
Damage = Callable[[Path], None]


def flipped(file: Path) -> None:
    """Change a letter inside a text: the file stays JSON, and would say something else."""
    data = bytearray(file.read_bytes())
    place = data.rindex(b"a", 0, len(data) - len(data) // 5)
    data[place] = ord("b")
    file.write_bytes(data)


def in_its_place(file: Path) -> None:
    file.unlink()
    (file / "inner").mkdir(parents=True)


def circle(file: Path) -> None:
    file.unlink()
    file.symlink_to(file.name)


DAMAGES: dict[str, Damage] = {
    "deleted": Path.unlink,
    "cut": lambda file: os.truncate(file, file.stat().st_size * 2 // 3),
    "emptied": lambda file: file.write_bytes(b""),
    "one letter": flipped,
    "noise": lambda file: file.write_bytes(bytes(range(256)) * 20),
    "a pickle": lambda file: file.write_bytes(pickle.dumps({"format": "parsed-1", "trees": {}})),
    "older": lambda file: file.write_text('{"format": "parsed-1", "trees": {}}', encoding="utf-8"),
    "a list": lambda file: file.write_text("[]", encoding="utf-8"),
    "a folder": in_its_place,
    "a circle": circle,
}


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory, sample_root: Path) -> tuple[Path, list[object]]:
    """A project with a full cache, and the answers it gives."""
    at = Path(shutil.copytree(sample_root, tmp_path_factory.mktemp("cached") / "sample",
                              ignore=shutil.ignore_patterns("build")))
    return at, answers(at)


def answers(at: Path) -> list[object]:
    return [run(*words, at=at) for words in ASKED]


def full_cache(at: Path) -> list[Path]:
    """Fill the cache of a project anew, and return its files."""
    shutil.rmtree(at / CACHE, ignore_errors=True)
    answers(at)
    files = sorted(file for file in (at / CACHE).rglob("*") if file.is_file())
    # The parsed trees, the mark of sound data, and the answer that is kept.
    assert {file.parent.name for file in files} == {".cache", "answers"}
    assert len(files) == 3
    return files


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_damaged_files_change_no_answer(asked: tuple[Path, list[object]], damage: Damage) -> None:
    at, expected = asked
    for file in full_cache(at):
        damage(file)
    assert answers(at) == expected


def test_the_cache_of_other_data_changes_no_answer(asked: tuple[Path, list[object]], sample_copy: Path) -> None:
    at, expected = asked
    file = sample_copy / "mappings/instruments/haven/obligations/art-02.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("Haven Convention", "Haven Treaty"), encoding="utf-8")
    others = answers(sample_copy)
    assert others != expected
    full_cache(at)
    shutil.rmtree(sample_copy / CACHE)
    (at / CACHE).rename(sample_copy / CACHE)
    assert answers(sample_copy) == others
    # And the answer to one question under the name of that to another.
    run("claims", at=sample_copy)
    one, two = sorted((sample_copy / CACHE / "answers").iterdir(), key=lambda file: file.stat().st_mtime)[-2:]
    one.write_bytes(two.read_bytes())
    assert answers(sample_copy) == others


def test_a_cache_that_nobody_may_read_or_write_changes_no_answer(asked: tuple[Path, list[object]]) -> None:
    at, expected = asked
    for file in full_cache(at):
        file.chmod(0)
    (at / CACHE).chmod(0o555)
    before = files_in(at)
    try:
        assert ended(start(lambda: int(answers(at) != expected), no_privileges)) == 0
    finally:
        (at / CACHE).chmod(0o755)
        shutil.rmtree(at / CACHE)
    assert files_in(at) == before


def test_several_processes_at_once_give_the_same_answers(asked: tuple[Path, list[object]]) -> None:
    at, expected = asked
    shutil.rmtree(at / CACHE, ignore_errors=True)
    children = [start(lambda: int(answers(at) != expected)) for _ in range(4)]
    assert [ended(child) for child in children] == [0, 0, 0, 0]
    assert answers(at) == expected


def test_folders_that_were_made_are_made_again_when_anything_differs(sample_copy: Path) -> None:
    project, folder, made = open_project(sample_copy), sample_copy / "build/reports", []

    def make() -> None:
        made.append(1)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "a.txt").write_text("a", encoding="utf-8")

    note = sample_copy / CACHE / "made-reports.json"
    for expected, change in enumerate((
            lambda: None, lambda: (folder / "a.txt").write_text("b", encoding="utf-8"), lambda: flipped(note),
            lambda: note.write_bytes(pickle.dumps({})), lambda: in_its_place(note)), 1):
        change()
        kept(project, "question", folder, make)
        assert len(made) == expected
    shutil.rmtree(note)
    kept(project, "question", folder, make)
    kept(project, "question", folder, make)
    assert len(made) == 6
    # The data on the disk are no longer those that the project holds: neither taken over nor noted down.
    file = sample_copy / "law/terms/seafarer.yml"
    file.write_text(file.read_text(encoding="utf-8") + "# later\n", encoding="utf-8")
    kept(project, "question", folder, make)
    kept(project, "question", folder, make)
    assert len(made) == 8
