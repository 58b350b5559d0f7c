"""The archive: the same bytes whatever the order, the times and the rights of the files."""

import os
import zipfile
from pathlib import Path

import pytest

from concordance.publish.archive import write_archive


def test_times_rights_and_order_do_not_matter(tmp_path: Path) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text("бір", encoding="utf-8")
    two.write_text("екі", encoding="utf-8")
    write_archive(tmp_path / "a.zip", "top", [("one.txt", one), ("two.txt", two)])
    os.utime(one, (1, 1))
    two.chmod(0o600)
    write_archive(tmp_path / "b.zip", "top", [("two.txt", two), ("one.txt", "бір".encode())])
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_it_is_read_by_others_whole(tmp_path: Path) -> None:
    write_archive(tmp_path / "a.zip", "top", [("x/ә.txt", b"1"), ("p.png", b"2" * 100)])
    archive = zipfile.ZipFile(tmp_path / "a.zip")
    assert archive.testzip() is None
    assert archive.namelist() == ["top/p.png", "top/x/ә.txt"]
    assert archive.read("top/x/ә.txt") == b"1"


def test_what_fails_leaves_the_old_archive(tmp_path: Path) -> None:
    write_archive(tmp_path / "a.zip", "top", [("one", b"1")])
    before = (tmp_path / "a.zip").read_bytes()
    with pytest.raises(FileNotFoundError):
        write_archive(tmp_path / "a.zip", "top", [("one", b"2"), ("two", tmp_path / "absent")])
    assert (tmp_path / "a.zip").read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["a.zip"]
