"""Help: every verb explains itself with an example, and help alone loads nothing heavy."""

import subprocess
import sys
from pathlib import Path

import pytest

from concordance.cli.main import VERBS
from tests.cli.runs import run

HEAVY = ("pydantic", "networkx", "rdflib", "pyoxigraph", "rich", "mkdocs", "yaml")


def test_the_help_lists_every_verb(tmp_path: Path) -> None:
    done = run("--help", at=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert [verb for verb in VERBS if f"\n  {verb} " not in done.stdout] == []


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_a_help_with_an_example(verb: str, tmp_path: Path) -> None:
    done = run(verb, "--help", at=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"concordance {verb}" in done.stdout.partition("\n")[2]


@pytest.mark.parametrize("verb", VERBS)
def test_the_help_of_a_verb_needs_no_project(verb: str, tmp_path: Path) -> None:
    run(verb, "--help", at=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_help_imports_nothing_heavy(tmp_path: Path) -> None:
    program = (
        "import sys; sys.argv = ['concordance', '--help']\n"
        "from concordance.cli.main import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_an_unknown_verb_ends_with_2_and_names_the_nearest(tmp_path: Path) -> None:
    done = run("gap", at=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no verb 'gap'. Did you mean 'gaps'?" in done.stderr
