"""The citation file of the project: valid for a program of others, and naming an edition that is kept."""

import subprocess
from pathlib import Path

import yaml

from concordance.publish.editions import kept_editions
from tests.exchange.foreign import ENVIRONMENT


def test_the_citation_file_is_valid_for_cffconvert(root: Path) -> None:
    done = subprocess.run([ENVIRONMENT / "bin" / "cffconvert", "--validate", "-i", root / "CITATION.cff"],
                          capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "valid according to schema version 1.2.0" in done.stdout


def test_it_names_the_last_edition_that_is_kept(root: Path) -> None:
    last = kept_editions(root)[-1]
    cited = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    assert cited["version"] == f"{last.day}+{last.data}"
    assert str(cited["date-released"]) == str(last.day)
    assert len(last.obligations) > 600
    assert len(last.elements) > 1700
