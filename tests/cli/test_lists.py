"""`concordance delegations`, `claims`, `impact` and `network` as a script meets them."""

import json
from pathlib import Path

import pytest

from tests.cli.runs import TODAY, run


@pytest.mark.parametrize("words", [
    ("delegations", "--as-of", TODAY), ("delegations", "--act", "kz/110-viii", "--format", "csv"),
    ("claims",), ("claims", "--lang", "kk", "--format", "csv"),
    ("impact", "kz/110-viii/art_17", "--as-of", TODAY), ("network", "--as-of", "2024-09-05"),
])
def test_a_report_is_printed(root: Path, words: tuple[str, ...]) -> None:
    done = run(*words, at=root)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) > 5


@pytest.mark.parametrize(("words", "schema"), [
    (("delegations",), "delegations-1"), (("claims",), "claims-1"), (("impact", "kz/110-viii/art_17"), "impact-1"),
])
def test_json_goes_to_a_file_whole(root: Path, tmp_path: Path, words: tuple[str, ...], schema: str) -> None:
    file = tmp_path / "out.json"
    done = run(*words, "--format", "json", "-o", str(file), at=root)
    assert (done.returncode, done.stdout) == (0, "")
    assert json.loads(file.read_text(encoding="utf-8"))["schema"] == schema


def test_a_gate_closes_on_an_overdue_act(root: Path, sample_copy: Path) -> None:
    assert run("delegations", "--fail-on-overdue", "--as-of", "2026-03-01", at=sample_copy).returncode == 3
    assert run("delegations", "--fail-on-overdue", "--as-of", "2019-01-01", at=sample_copy).returncode == 0


def test_expected_acts_of_one_act_only(root: Path) -> None:
    done = run("delegations", "--act", "kz/131-vi", "--format", "json", at=root)
    assert {item["provision"].rsplit("/", 1)[0] for item in json.loads(done.stdout)["delegations"]} == {"kz/131-vi"}


def test_an_unknown_act_is_refused(root: Path) -> None:
    done = run("delegations", "--act", "kz/110-vii", at=root)
    assert done.returncode == 1
    assert "did you mean kz/110-viii" in done.stderr.lower()


def test_an_unknown_provision_gets_a_suggestion(root: Path) -> None:
    done = run("impact", "kz/110-viii/art_17__para_22", at=root)
    assert done.returncode == 1
    assert "kz/110-viii/art_17__para_2" in done.stderr
