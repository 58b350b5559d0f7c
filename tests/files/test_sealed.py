"""What is kept to save time is read back as it was written, or not at all."""

import json
import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordance.files.sealed import read_sealed, write_sealed

KIND = "test-1"
CONTENT = {"текст": ["ә", 1, None, {"a": "b" * 50}], "\ud800": True}


class Boom:
    """What an unpickler would run."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return pytest.fail, ("a cache was run",)


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    write_sealed(tmp_path / "x", KIND, CONTENT)
    assert read_sealed(tmp_path / "x", KIND) == CONTENT


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    file = tmp_path_factory.mktemp("sealed") / "x"
    write_sealed(file, KIND, CONTENT)
    return file, file.read_bytes()


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_any_damage_makes_it_nothing(sealed: tuple[Path, bytes], data: st.DataObject) -> None:
    file, good = sealed
    place = data.draw(st.integers(0, len(good) - 1))
    end = data.draw(st.integers(place, len(good)))
    bad = good[:place] + data.draw(st.binary(max_size=20)) + good[end:]
    file.write_bytes(bad)
    assert read_sealed(file, KIND) == (CONTENT if bad == good else None)


@settings(max_examples=100, deadline=None)
@given(content=st.binary(max_size=400))
def test_what_is_something_else_is_nothing(sealed: tuple[Path, bytes], content: bytes) -> None:
    sealed[0].write_bytes(content)
    assert read_sealed(sealed[0], KIND) is None


@pytest.mark.parametrize("content", [
    pickle.dumps(Boom()), pickle.dumps({"format": KIND}, protocol=0), json.dumps(CONTENT).encode(), b"[" * 100_000,
    b"", b"\n", b"\xff\xfe", b"null",
], ids=["a pickle that runs", "a pickle", "JSON alone", "deep JSON", "empty", "a line", "no text", "null"])
def test_foreign_files_are_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x").write_bytes(content)
    assert read_sealed(tmp_path / "x", KIND) is None


def test_another_version_and_another_name_are_nothing(tmp_path: Path) -> None:
    write_sealed(tmp_path / "x", KIND, CONTENT)
    assert read_sealed(tmp_path / "x", "test-2") is None
    assert read_sealed(tmp_path / "y", KIND) is None
    (tmp_path / "z").mkdir()
    assert read_sealed(tmp_path / "z", KIND) is None


def test_what_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "z").mkdir()
    write_sealed(tmp_path / "z", KIND, CONTENT)
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    write_sealed(tmp_path / "file/inner", KIND, CONTENT)
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_deep_content_under_a_good_seal_is_nothing(tmp_path: Path) -> None:
    from concordance.files import sealed as module

    body = b"[" * 100_000
    (tmp_path / "x").write_bytes(module._head(KIND, body) + b"\n" + body)
    assert read_sealed(tmp_path / "x", KIND) is None
