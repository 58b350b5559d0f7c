"""The data version: the same for the same files, another one for the smallest change in them."""

import re
from pathlib import Path

from concordance.load.version import data_version


def test_it_is_twelve_digits_and_does_not_depend_on_the_place(sample_root: Path, sample_copy: Path) -> None:
    version = data_version(sample_root)
    assert re.fullmatch(r"[0-9a-f]{12}", version)
    assert data_version(sample_copy) == version


def test_a_changed_letter_and_a_renamed_file_change_it(sample_copy: Path) -> None:
    before = data_version(sample_copy)
    file = sample_copy / "law/terms/seafarer.yml"
    whole = file.read_bytes()
    file.write_bytes(whole + b"# a note\n")
    changed = data_version(sample_copy)
    file.write_bytes(whole)
    file.rename(file.with_name("sailor.yml"))
    assert len({before, changed, data_version(sample_copy)}) == 3


def test_what_is_no_data_does_not_change_it(sample_copy: Path) -> None:
    before = data_version(sample_copy)
    (sample_copy / "law/notes.txt").write_text("mine", encoding="utf-8")
    (sample_copy / "law/empty").mkdir()
    assert data_version(sample_copy) == before
