"""One folder in the place of another: killed at any line, written by several, read meanwhile, on a full disk."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from concordance.files import folder as folders
from concordance.files.folder import beside, carry, put, put_among, replaceable
from concordance.files.whole import write_new
from tests.files.children import ended, killed_at_line, leftovers, no_privileges, small_disk, start, tree

OLD, NEW = "old" * 40, "new" * 50
OURS = ("a.txt", "inner", "b.txt", "gone.txt")


def make(place: Path, text: str, names: tuple[str, ...] = ("a.txt", "inner/b.txt")) -> int:
    with beside(place) as fresh:
        for name in names:
            write_new(fresh / name, f"{text} {name}")
        put(fresh, place)
    return 0


def made(place: Path, text: str, *names: str) -> dict[str, str]:
    make(place, text, *((names,) if names else ()))
    return tree(place)


def unable(*_: object) -> None:
    raise OSError(22, "cannot exchange")


@pytest.mark.parametrize("able", [True, False], ids=["in one step", "in two steps"])
def test_killed_at_any_line_the_old_or_the_new_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                                        able: bool) -> None:
    if not able:
        monkeypatch.setattr(folders, "exchange", unable)
    new = made(tmp_path / "new", NEW)
    place = tmp_path / "here/out"
    ends, seen = set(), set()
    for line in range(400):
        old = made(place, OLD, "a.txt", "gone.txt")
        assert leftovers(tmp_path) == []  # what the kill before has left
        code = ended(start(lambda: make(place, NEW), killed_at_line(line)))
        ends.add(code)
        if not able and not place.exists():
            with beside(place):  # the next run finds what this one had put aside
                assert tree(place) == old
        assert tree(place) in (old, new)
        seen.add(tree(place) == new)
        if code == 0:
            break
    else:
        pytest.fail("never came to an end")
    assert ends == {0, -signal.SIGKILL}
    assert line > 40
    assert seen == {True, False}
    assert made(place, NEW) == new
    assert leftovers(tmp_path) == []


def test_several_at_once_leave_one_of_them_whole_and_a_reader_never_sees_half(tmp_path: Path) -> None:
    place = tmp_path / "out"
    texts = [letter * 20_000 for letter in "pqr"]
    whole = [made(place, text) for text in texts]

    def keep_making(text: str) -> Callable[[], int]:
        return lambda: sum(make(place, text) for _ in range(40))

    children = [start(keep_making(text)) for text in texts]
    reads = 0
    while any(not os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) for child in children):
        for name in ("a.txt", "inner/b.txt"):
            assert (place / name).read_text(encoding="utf-8") in {f"{text} {name}" for text in texts}
            reads += 1
    assert [ended(child) for child in children] == [0, 0, 0]
    assert tree(place) in whole
    assert leftovers(tmp_path) == []
    assert reads > 100


def test_what_a_living_run_is_making_is_no_leftover(tmp_path: Path) -> None:
    with beside(tmp_path / "out") as fresh:
        write_new(fresh / "a.txt", "mine")
        assert ended(start(lambda: make(tmp_path / "out", NEW))) == 0
        assert (fresh / "a.txt").read_text(encoding="utf-8") == "mine"


def test_a_full_disk_leaves_the_old(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    old = made(tmp_path / "out", OLD)
    assert ended(start(lambda: make(tmp_path / "out", NEW * 1000), small_disk(20_000))) == 99
    assert "File too large" in capfd.readouterr().err
    assert (tree(tmp_path / "out"), leftovers(tmp_path)) == (old, [])


@pytest.mark.parametrize("locked", ["out", "."])
def test_where_writing_is_not_allowed_the_old_stays(tmp_path: Path, capfd: pytest.CaptureFixture[str],
                                                    locked: str) -> None:
    old = made(tmp_path / "out", OLD)
    (tmp_path / locked).chmod(0o555)
    try:
        assert ended(start(lambda: make(tmp_path / "out", NEW), no_privileges)) == 99
    finally:
        (tmp_path / locked).chmod(0o755)
    assert "Permission denied" in capfd.readouterr().err
    assert (tree(tmp_path / "out"), leftovers(tmp_path)) == (old, [])


def test_a_file_in_the_place_stays(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(NotADirectoryError):
        make(tmp_path / "out", NEW)
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"
    assert leftovers(tmp_path) == []


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    (tmp_path / "out").symlink_to("disk/real")
    make(tmp_path / "out", NEW)
    assert (tmp_path / "out").is_symlink()
    assert (tmp_path / "disk/real/a.txt").is_file()


def test_files_of_others_stay_among_ours_and_old_ones_of_ours_go(tmp_path: Path) -> None:
    make(tmp_path / "out", OLD, ("a.txt", "inner/b.txt", "gone.txt"))
    write_new(tmp_path / "out/mine.txt", "mine")
    with beside(tmp_path / "out") as fresh:
        write_new(fresh / "a.txt", NEW)
        write_new(fresh / "inner/c.txt", NEW)
        put_among(fresh, tmp_path / "out", OURS.__contains__)
    assert set(tree(tmp_path / "out")) == {"a.txt", "inner/c.txt", "mine.txt"}
    assert leftovers(tmp_path) == []


def test_who_stands_in_the_folder_is_not_left_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path / "out", OLD, ("a.txt", "gone.txt"))
    monkeypatch.chdir(tmp_path / "out")
    make(Path("."), NEW)
    assert set(tree(Path.cwd())) == {"a.txt", "inner/b.txt"}
    assert Path("a.txt").read_text(encoding="utf-8").startswith(NEW)


def test_what_is_not_made_anew_is_carried(tmp_path: Path) -> None:
    make(tmp_path / "out", OLD, ("a.txt", "inner/b.txt", "not/this.txt"))
    with beside(tmp_path / "out") as fresh:
        write_new(fresh / "a.txt", NEW)
        carry(tmp_path / "out", fresh, lambda name: name != "not")
        put(fresh, tmp_path / "out")
    assert set(tree(tmp_path / "out")) == {"a.txt", "inner/b.txt"}
    assert (tmp_path / "out/a.txt").read_text(encoding="utf-8") == NEW


def test_only_an_earlier_result_is_replaceable(tmp_path: Path) -> None:
    assert replaceable(tmp_path / "none", "sign")
    assert replaceable(tmp_path, "sign")
    (tmp_path / "other").write_text("", encoding="utf-8")
    assert not replaceable(tmp_path, "sign")
    (tmp_path / "sign").write_text("ours", encoding="utf-8")
    assert replaceable(tmp_path, "sign", "ours")
    assert not replaceable(tmp_path, "sign", "theirs")
    assert not replaceable(tmp_path / "other", "sign")
