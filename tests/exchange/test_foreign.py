"""The environment of foreign readers: there, whole, and without our own package."""

from pathlib import Path

import pytest

from tests.exchange import foreign
from tests.exchange.foreign import read_by_others


def test_the_readers_are_there_and_our_package_is_not() -> None:
    asked = ["trestle", "sssom", "cobalt", "frictionless", "cffconvert", "concordance"]
    assert read_by_others("environment.py", *asked) == asked[:-1]


def test_a_reader_that_fails_fails_the_test_with_its_own_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.py").write_text("raise SystemExit('no such column')", encoding="utf-8")
    (tmp_path / "mute.py").write_text("print('fine')", encoding="utf-8")
    monkeypatch.setattr(foreign, "SCRIPTS", tmp_path)
    with pytest.raises(AssertionError, match="no such column"):
        read_by_others("broken.py")
    with pytest.raises(AssertionError, match="the last line is not JSON"):
        read_by_others("mute.py")
    with pytest.raises(AssertionError, match=r"no reader absent\.py; there are broken\.py, mute\.py"):
        read_by_others("absent.py")


def test_a_missing_environment_says_how_to_make_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign, "ROOT", tmp_path)
    monkeypatch.setattr(foreign, "ENVIRONMENT", tmp_path / ".venv" / "readers")
    with pytest.raises(AssertionError, match=r"is missing: make \.venv/readers/\.ready"):
        read_by_others("environment.py")
