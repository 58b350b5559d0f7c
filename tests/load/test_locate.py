"""A problem is told even where its file cannot be read a second time."""

from pathlib import Path

import pytest

from concordance.load.codes import BY_CODE
from concordance.load.locate import Locator
from concordance.load.opening import MAX_BYTES


@pytest.mark.parametrize("content", [None, b"id: x\n" + b"#" * MAX_BYTES])
def test_of_a_file_gone_or_too_large_the_beginning_is_named(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "a.yml").write_bytes(content)
    found = Locator(tmp_path).problem(BY_CODE["C101"], "a.yml", ("id",), "unknown key 'id'", hint="leave it out")
    assert (found.file, found.line, found.column, found.message, found.hint) == (
        "a.yml", 1, 1, "unknown key 'id'", "leave it out")


def test_a_file_that_is_there_gives_line_and_column(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"# x\nid: name\n")
    found = Locator(tmp_path).problem(BY_CODE["C101"], "a.yml", ("id",), "unknown key 'id'")
    assert (found.line, found.column) == (2, 5)
