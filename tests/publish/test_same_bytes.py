"""The same data give the same bytes, wherever and however they are built; `make reproduce` uses clean clones."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from concordance.publish.archive import write_archive
from tests.benchmarks.reproduce import compared, sums, whole
from tests.built import make_whole_project
from tests.publish.building import LANGUAGE, build

# As far from the process of the tests as the machine allows.
ELSEWHERE = {"TZ": "Pacific/Apia", "LC_ALL": "C", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "77", "HOME": "/nonexistent",
             "COLUMNS": "40", "USER": "other", "SOURCE_DATE_EPOCH": "1"}
KINDS = {"reports": 15, "exchange": 40, "graph": 20, "json": 1, "pack": 8}


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory, root: Path) -> tuple[Path, Path]:
    """What is built here, and by another process in another folder, time zone, locale and so on."""
    here, there = tmp_path_factory.mktemp("one"), tmp_path_factory.mktemp("two") / "другая папка/қала"
    project = make_whole_project(_made(there / "project"), root)
    other = subprocess.Popen(
        [sys.executable, "-m", "tests.publish.building", project, there / "out"],
        cwd="/", env={**os.environ, **ELSEWHERE, "PYTHONPATH": str(root)}, umask=0o077, stderr=subprocess.PIPE)
    build(make_whole_project(_made(here / "project"), root), here / "out")
    said = other.communicate()[1].decode()
    assert other.returncode == 0, said
    return here / "out", there / "out"


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize("kind", KINDS)
def test_every_file_has_the_same_bytes(two: tuple[Path, Path], kind: str) -> None:
    one, other = (sums(folder, (kind,)) for folder in two)
    assert other == one
    assert len(one) >= KINDS[kind]


def test_the_site_has_the_same_bytes(two: tuple[Path, Path], sample_site: Path) -> None:
    parts = (LANGUAGE, "api", "data", "sparql")
    one, other = sums(sample_site, parts), sums(two[1] / "site", parts)
    assert other == one
    assert len(one) > 200


def test_an_archive_of_them_has_the_same_bytes(two: tuple[Path, Path], tmp_path: Path) -> None:
    for name, folder in zip(("one", "other"), two, strict=True):
        files = [(path.relative_to(folder).as_posix(), path) for kind in KINDS for path in (folder / kind).rglob("*")
                 if path.is_file()]
        write_archive(tmp_path / f"{name}.zip", "top", files)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()


def test_a_difference_is_told_with_the_files(tmp_path: Path) -> None:
    one = {"graph": {"a": "1", "b": "2"}, "site": {"c": "3"}, "none": {}}
    assert compared(one, one) == ([f"{whole(one['graph'])}  graph (2 files)", f"{whole(one['site'])}  site (1 files)",
                                   "DIFFERENT  none"], False)
    lines, same = compared(one, {**one, "graph": {"a": "1", "b": "9", "d": "4"}})
    assert not same
    assert lines[:3] == ["DIFFERENT  graph", "    b", "    d"]
