"""Run the installed command as a user does: in a process of its own, in a pipe."""

import os
import subprocess
import sys
from pathlib import Path

TODAY = "2026-11-22"


def run(*words: str, at: Path) -> subprocess.CompletedProcess[str]:
    """Run `concordance <words>` in the folder `at` and return what it said and how it ended."""
    program = "from concordance.cli.main import main; main()"
    # The width is set so that help texts break the same way on every machine.
    environment = {**os.environ, "COLUMNS": "110", "PYTHONUTF8": "1"}
    return subprocess.run([sys.executable, "-c", program, *words], cwd=at, capture_output=True, text=True,
                          encoding="utf-8", env=environment, check=False)


def files_in(folder: Path) -> set[str]:
    """Return every file below a folder, the cache of parsed data left out."""
    found = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    return {name for name in found if not name.startswith("build/.cache/")}


def break_data(folder: Path) -> None:
    """Make one article cite a provision that does not exist."""
    file = folder / "law/xx/harbour-act/articles/art-002.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("cites: [xx/harbour-act/art_4__para_1]",
                                                             "cites: [xx/harbour-act/art_4__para_9]"), encoding="utf-8")
