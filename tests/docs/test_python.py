"""The examples in Python and the job of the guide work as they are printed."""

import re
from contextlib import chdir
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

PAGE = ROOT / "docs/guide/reports.md"


def blocks(kind: str, page: Path = PAGE) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def test_the_examples_run_one_after_the_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    examples = blocks("python")
    assert len(examples) == 3
    names: dict[str, object] = {}
    for example in examples:
        here = f"open_project({str(ROOT)!r}, check=False)"
        code = compile(example.replace('open_project(".")', here), "guide", "exec")
        with chdir(tmp_path):
            exec(code, names)
    told = capsys.readouterr().out
    assert re.match(r"[0-9a-f]{12} \d+ of 77\n", told)
    assert "Did you mean palermo?" in told
    written = {path.name for path in tmp_path.iterdir()}
    assert {"gaps-palermo.ru.html", "gaps-palermo.ru.xlsx"} < written
    assert len(written) >= 3


def test_the_job_is_one_that_a_server_can_read() -> None:
    job, = blocks("yaml")
    tree = yaml.safe_load(job)
    steps = [step["run"] for step in tree["jobs"]["report"]["steps"] if "run" in step]
    assert steps[0] == "make site"
    assert all(step.startswith(".venv/bin/concordance ") for step in steps[1:])
