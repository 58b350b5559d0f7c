"""`concordance explain`: every code has its page."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from concordance.check.codes import all_codes
from concordance.cli.main import group
from concordance.model.problem import CodeDoc
from tests.cli.inside import run

CODES = all_codes()


@pytest.mark.parametrize("doc", CODES, ids=lambda doc: doc.code)
def test_a_code_is_explained_with_a_wrong_and_a_right_example(doc: CodeDoc) -> None:
    result = CliRunner().invoke(group, ["explain", doc.code])
    assert result.exit_code == 0
    assert result.output.startswith(f"{doc.code} {doc.name}\n\n{doc.what}\nWhy: {doc.why}\n\nwrong:\n    ")
    assert "\nright:\n    " in result.output


@pytest.mark.parametrize("asked", ["C302", "c302", "versions"])
def test_a_code_is_found_by_number_in_any_case_and_by_name(asked: str, tmp_path: Path) -> None:
    assert run("explain", asked, at=tmp_path).stdout.startswith("C302 versions\n")


def test_an_unknown_code_is_answered_with_the_nearest(tmp_path: Path) -> None:
    done = run("explain", "unknown-provison", at=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "no code unknown-provison. Did you mean unknown-provision?\n"


def test_codes_and_names_are_never_used_twice() -> None:
    assert len({doc.code for doc in CODES}) == len({doc.name for doc in CODES}) == len(CODES) == 61
