"""A data file is a file that lies there itself, and no more of it is read than a record may hold."""

import os
import tracemalloc
from pathlib import Path

import pytest

from concordance.load.clean import fingerprint
from concordance.load.corpus import load
from concordance.load.opening import MAX_BYTES, NotAFile, data_bytes
from concordance.load.version import data_version

A6 = "law/xx/harbour-act/articles/art-006.yml"


def test_of_a_huge_file_only_the_beginning_is_read(tmp_path: Path) -> None:
    file = tmp_path / "huge"
    with file.open("wb") as out:
        out.truncate(1 << 40)  # a hole of a terabyte
    assert len(data_bytes(file)) == MAX_BYTES + 1


def test_a_huge_file_costs_no_memory_to_report(sample_copy: Path) -> None:
    (sample_copy / A6).write_bytes(b"\n" * 50_000_000)
    tracemalloc.start()
    found = load(sample_copy, cache=None).problems
    assert tracemalloc.get_traced_memory()[1] < 60_000_000
    tracemalloc.stop()
    assert [(problem.file, problem.code) for problem in found] == [(A6, "C010")]


@pytest.mark.parametrize("target", ["/etc/passwd", "/dev/zero", "nowhere", "art-006.yml", "../act.yml"])
def test_a_link_is_not_followed_wherever_it_leads(target: str, sample_copy: Path) -> None:
    (sample_copy / A6).unlink()
    (sample_copy / A6).symlink_to(target)
    with pytest.raises(NotAFile):
        data_bytes(sample_copy / A6)
    assert fingerprint(sample_copy) is None
    (problem,) = load(sample_copy, cache=None).problems
    assert (problem.file, problem.code, problem.excerpt) == (A6, "C001", ())


def test_nobody_waits_for_a_pipe(sample_copy: Path) -> None:
    (sample_copy / A6).unlink()
    os.mkfifo(sample_copy / A6)
    assert fingerprint(sample_copy) is None
    assert data_version(sample_copy)
    assert [problem.code for problem in load(sample_copy, cache=None).problems] == ["C001"]


def test_a_name_that_is_no_text_has_a_fingerprint(sample_copy: Path) -> None:
    before = fingerprint(sample_copy)
    (sample_copy / os.fsdecode(b"law/terms/\xff.yml")).write_text("id: x\n", encoding="utf-8")
    assert fingerprint(sample_copy) not in (None, before)
    assert len(data_version(sample_copy)) == 12
