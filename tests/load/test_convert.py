"""What is told of values that do not fit: at their place, once for each cause, with the keys that are known there."""

import typing
from collections.abc import Iterator
from pathlib import Path

import pytest

from concordance.load.convert import _keys_at
from concordance.load.corpus import load
from concordance.load.layout import KINDS
from concordance.model.base import Record
from concordance.model.problem import Path as Keys

ARTICLE = "law/xx/harbour-act/articles/art-002.yml"
JUDGED = "mappings/assessments/haven/art-04.yml"
AMENDING = "law/xx/harbour-amendment/amendments.yml"


def places(annotation: object, path: Keys = ()) -> Iterator[tuple[Keys, type[Record]]]:
    """Yield the place of every record that a file can hold, with its class: `("rows", 0, "assessed")` and the like."""
    inner = [part for part in typing.get_args(annotation) if part not in (Ellipsis, type(None))]
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield path, annotation
        for name, info in annotation.model_fields.items():
            yield from places(info.annotation, (*path, info.alias or name))
    elif typing.get_origin(annotation) is dict:
        yield from places(inner[-1], (*path, "any"))
    elif typing.get_origin(annotation) is tuple:
        yield from places(inner[-1], (*path, 0))
    else:  # "or nothing"
        for part in inner:
            yield from places(part, path)


def test_wherever_a_key_is_too_many_the_known_ones_are_those_of_the_record_there() -> None:
    tried = 0
    for kind in KINDS:
        for path, record in places(kind.record):
            assert _keys_at(kind.record, path) == {i.alias or n for n, i in record.model_fields.items()}, (kind, path)
            tried += 1
    assert tried > 200


def told(root: Path, file: str, *changes: tuple[str, str]) -> list[str]:
    """Return line, code, message and hint of every problem after replacements in a file of the sample."""
    text = (root / file).read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (root / file).write_text(text, encoding="utf-8")
    return [f"{p.line} {p.code} {p.message} | {p.hint}" for p in load(root, cache=None).problems]


BAD_DAY = "'2019-02-30' is not a date of the calendar | write YYYY-MM-DD"


def test_a_default_that_is_no_day_is_told_once_and_not_at_each_version(sample_copy: Path) -> None:
    found = told(sample_copy, ARTICLE, ("  from: 2019-06-01\n", "  from: 2019-02-30\n"))
    assert found == [f"7 C104 {BAD_DAY}"]


def test_a_version_that_itself_says_no_day_is_told_beside_the_default(sample_copy: Path) -> None:
    found = told(sample_copy, ARTICLE, ("  from: 2019-06-01\n", "  from: 2019-02-30\n"),
                 ("      - from: 2025-01-01\n", "      - from: 2019-02-30\n"))
    assert [line.split(" ", 1)[1] for line in found] == [f"C104 {BAD_DAY}"] * 2


def test_who_judged_is_told_once_for_all_rows_where_the_file_says_it_wrong(sample_copy: Path) -> None:
    assert told(sample_copy, JUDGED, ("assessed: {on: 2026-10-01,", "assessed: {on: 2026-13-01,")) == [
        "3 C104 '2026-13-01' is not a date of the calendar | write YYYY-MM-DD"]


@pytest.mark.parametrize(("new", "expected"), [
    ("operations:\n  - none\n", "C103 entry 1 of 'operations': write keys and values (got 'none') | None"),
    ("operations:\n  - {op: repeal, target: xx/harbour-act/art_6, what: {en: x}, wat: x}\n",
     "C101 unknown key 'wat' | did you mean 'what'?")])
def test_an_operation_of_another_shape_is_told_and_the_others_keep_what_the_file_says_once(
        sample_copy: Path, new: str, expected: str) -> None:
    assert [line.split(" ", 1)[1] for line in told(sample_copy, AMENDING, ("operations:\n", new))] == [expected]


def test_a_name_of_the_program_is_no_key(sample_copy: Path) -> None:
    """The published schema refuses it, so the check does too."""
    file = sample_copy / ARTICLE
    text = file.read_text(encoding="utf-8")
    assert "  from: " in text
    file.write_text(text.replace("  from: ", "  start: ", 1), encoding="utf-8")
    told = {(problem.code, problem.message) for problem in load(sample_copy, cache=None).problems}
    assert ("C101", "unknown key 'start'") in told
