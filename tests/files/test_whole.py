"""A file whole or not at all: killed at any line, by several at once, on a full disk, over what is no plain file."""

import os
import signal
import stat
from pathlib import Path

import pytest

from concordance.files.whole import write_whole, written_whole
from tests.files.children import ended, killed_at_line, leftovers, no_privileges, small_disk, start

OLD, NEW = "old" * 400, "new" * 500


def test_killed_at_any_line_the_old_or_the_new_is_whole(tmp_path: Path) -> None:
    file = tmp_path / "here/out.json"
    seen = set()
    for line in range(200):
        write_whole(file, OLD)
        assert leftovers(tmp_path) == []
        code = ended(start(lambda: write_whole(file, NEW), killed_at_line(line)))
        assert file.read_text(encoding="utf-8") in (OLD, NEW)
        seen.add((code, file.read_text(encoding="utf-8")))
        if code == 0:
            break
    assert seen == {(-signal.SIGKILL, OLD), (-signal.SIGKILL, NEW), (0, NEW)}


def test_several_at_once_leave_one_of_them(tmp_path: Path) -> None:
    file = tmp_path / "out.txt"
    texts = [letter * 50_000 for letter in "pqr"]
    write_whole(file, texts[0])
    children = [start(lambda text=text: [write_whole(file, text) for _ in range(60)] and 0) for text in texts]
    while any(not os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) for child in children):
        assert file.read_text(encoding="utf-8") in texts
    assert [ended(child) for child in children] == [0, 0, 0]
    assert leftovers(tmp_path) == []


def test_a_full_disk_leaves_the_old(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write_whole(tmp_path / "out.txt", "old")
    assert ended(start(lambda: write_whole(tmp_path / "out.txt", NEW * 100), small_disk(20_000))) == 99
    assert "File too large" in capfd.readouterr().err
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == "old"
    assert leftovers(tmp_path) == []


def test_a_disk_that_is_really_full_is_told() -> None:
    with pytest.raises(OSError, match="No space left on device"):
        write_whole(Path("/dev/full"), NEW)
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


def test_a_device_or_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    child = start(lambda: write_whole(pipe, "told") or 0)
    assert pipe.read_text(encoding="utf-8") == "told"
    assert ended(child) == 0
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize("locked", ["out.txt", "."])
def test_where_writing_is_not_allowed_the_old_stays(tmp_path: Path, capfd: pytest.CaptureFixture[str],
                                                    locked: str) -> None:
    write_whole(tmp_path / "out.txt", OLD)
    (tmp_path / locked).chmod(0o555)
    try:
        assert ended(start(lambda: write_whole(tmp_path / "out.txt", NEW), no_privileges)) == 99
    finally:
        (tmp_path / locked).chmod(0o755)
    assert "Permission denied" in capfd.readouterr().err
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == OLD


def test_a_folder_in_the_place_stays(tmp_path: Path) -> None:
    (tmp_path / "out.txt").mkdir()
    with pytest.raises(IsADirectoryError):
        write_whole(tmp_path / "out.txt", NEW)
    with pytest.raises(OSError, match=r"exists|directory"):
        write_whole(Path(__file__) / "out.txt", NEW)
    assert list(tmp_path.iterdir()) == [tmp_path / "out.txt"]


def test_a_link_is_followed_and_the_rights_of_a_file_stay(tmp_path: Path) -> None:
    write_whole(tmp_path / "real.txt", OLD)
    (tmp_path / "real.txt").chmod(0o600)
    (tmp_path / "out.txt").symlink_to("real.txt")
    write_whole(tmp_path / "out.txt", NEW, durable=True)
    assert (tmp_path / "out.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text(encoding="utf-8") == NEW
    assert stat.S_IMODE((tmp_path / "real.txt").stat().st_mode) == 0o600


def test_what_fails_in_the_middle_leaves_the_old(tmp_path: Path) -> None:
    write_whole(tmp_path / "out.txt", OLD)

    def fail() -> None:
        with written_whole(tmp_path / "out.txt") as out:
            out.write(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == OLD
    assert leftovers(tmp_path) == []


def test_a_name_as_long_as_a_disk_takes_can_be_written(tmp_path: Path) -> None:
    name = "ә" * 125 + ".txt"
    write_whole(tmp_path / name, NEW)
    assert (tmp_path / name).read_text(encoding="utf-8") == NEW
