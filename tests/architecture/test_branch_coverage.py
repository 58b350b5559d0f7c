"""What `make coverage` calls whole: every line and branch of the packages that decide what is true, none exempted."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.branch_coverage import PACKAGES, TESTS, missing, packages, table

HOME = "scripts/concordance"


def file(lines: int, branches: int, *, missed: tuple[int, ...] = (),
         untaken: tuple[tuple[int, int], ...] = ()) -> dict[str, Any]:
    """Return what coverage.py tells of one file."""
    return {"missing_lines": list(missed), "missing_branches": [list(jump) for jump in untaken], "summary": {
        "num_statements": lines, "covered_lines": lines - len(missed),
        "num_branches": branches, "covered_branches": branches - len(untaken)}}


WHOLE = {f"{HOME}/{name}/a.py": file(10, 4) for name in PACKAGES}


def test_all_is_whole_where_every_line_and_branch_of_every_package_was_taken() -> None:
    found = packages({"files": {**WHOLE, f"{HOME}/model/b.py": file(5, 0)}})
    assert [(p.name, p.files, p.lines, p.branches, p.whole) for p in found] == [
        ("model", 2, 15, 4, True), *((name, 1, 10, 4, True) for name in PACKAGES[1:])]
    assert "| together | 5 | 45 of 45 (100 %) | 16 of 16 (100 %) |" in table(found)


@pytest.mark.parametrize(("left", "told"), [
    (file(10, 4, missed=(7,), untaken=((6, 7),)), ("check/a.py:7 is not run",)),
    (file(10, 4, untaken=((6, 9),)), ("check/a.py:6 never goes on to 9",)),
    (file(10, 4, untaken=((6, -3),)), ("check/a.py:6 never goes on to the end",)),
])
def test_one_branch_not_taken_is_named_and_its_package_is_not_whole(left: dict[str, Any],
                                                                   told: tuple[str, ...]) -> None:
    report = {"files": {**WHOLE, f"{HOME}/check/a.py": left}}
    assert missing(report) == tuple(f"{HOME}/{place}" for place in told)
    assert [p.name for p in packages(report) if not p.whole] == ["check"]


def test_a_package_of_which_nothing_was_measured_is_not_whole() -> None:
    found = packages({"files": {name: entry for name, entry in WHOLE.items() if "load" not in name}})
    assert [p.name for p in found if not p.whole] == ["load"]
    assert "| load | 0 | – | – |" in table(found)


def test_a_share_is_rounded_down_so_that_a_hundred_means_all() -> None:
    found = packages({"files": {**WHOLE, f"{HOME}/model/a.py": file(1_000_000, 4, missed=(1,))}})
    assert "999,999 of 1,000,000 (99.99 %)" in table(found)


def test_the_four_packages_are_measured_by_branch_and_nothing_in_them_is_exempted(root: Path) -> None:
    told = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["coverage"]
    assert told["run"]["branch"] is True
    assert told["run"]["source"] == [f"{HOME}/{name}" for name in PACKAGES]
    assert "omit" not in told["run"]
    assert told["report"]["fail_under"] == 100
    assert told["report"]["exclude_lines"] == ["^if TYPE_CHECKING:$"]
    assert not {"exclude_also", "omit", "partial_also"} & told["report"].keys()
    code = [path.read_text(encoding="utf-8") for name in PACKAGES for path in (root / HOME / name).rglob("*.py")]
    assert len(code) > 100
    assert not any(re.search(r"pragma:\s*no", text) for text in code)


def test_the_tests_that_mirror_the_packages_are_run(root: Path) -> None:
    assert {f"tests/{name}" for name in PACKAGES} <= set(TESTS)
    assert all((root / name).is_dir() for name in TESTS)


def test_the_page_tells_of_a_run_in_which_nothing_was_left(root: Path) -> None:
    page = (root / "docs/reference/coverage.md").read_text(encoding="utf-8")
    share = r"([\d,]+) of ([\d,]+) \(100 %\)"
    rows = re.findall(rf"^\| (\w+) \| (\d+) \| {share} \| {share} \|$", page, re.MULTILINE)
    assert [name for name, *_ in rows] == [*PACKAGES, "together"]
    assert all(int(files) > 0 and run == lines and taken == branches
               for _, files, run, lines, taken, branches in rows)
