"""`concordance duties`."""

import csv
import io
from pathlib import Path

from tests.cli.runs import run


def test_a_body_is_shown_with_what_it_bears(root: Path) -> None:
    done = run("duties", "--actor", "internal-affairs-bodies", "--as-of", "2026-11-22", at=root)
    assert done.returncode == 0
    assert "art. 7(1)(1)" in done.stdout


def test_csv_has_the_columns_it_names(root: Path) -> None:
    done = run("duties", "--kind", "prohibition", "--format", "csv", "--as-of", "2026-11-22", at=root)
    lines = list(csv.DictReader(io.StringIO(done.stdout)))
    assert lines
    assert {line["kind"] for line in lines} == {"prohibition"}


def test_an_unknown_actor_gets_a_suggestion(root: Path) -> None:
    done = run("duties", "--actor", "internal-affair-bodies", at=root)
    assert done.returncode == 1
    assert "internal-affairs-bodies" in done.stderr


def test_the_table_can_go_to_a_file(root: Path, tmp_path: Path) -> None:
    done = run("duties", "--format", "csv", "-o", str(tmp_path / "duties.csv"), at=root)
    assert done.returncode == 0
    assert (tmp_path / "duties.csv").read_text(encoding="utf-8").startswith("actor,")
