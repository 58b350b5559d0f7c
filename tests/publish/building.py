"""Everything that is built from the sample, in one process: `python -m tests.publish.building PROJECT OUT`."""

import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from unittest.mock import patch

from concordance.load.corpus import load
from concordance.publish import run as full
from concordance.site.build import Fresh, _render
from concordance.site.shared_files import write_shared
from tests.built import SAMPLE_BEFORE, TODAY, contexts
from tests.cli.inside import run

LANGUAGE = "kk"


def build(project: Path, out: Path) -> None:
    """Write reports, exchange formats, graph, archive and pack of a project, and its JSON, below a folder."""
    day = ("--as-of", str(TODAY))
    at = ("--root", str(project))
    for words in (("report", "all", "-q", "--lang", LANGUAGE, "-o", f"{out}/reports"),
                  ("export", "-q", "-o", f"{out}/exchange"), ("graph", "-o", f"{out}/graph"),
                  ("gaps", "--format", "json", "-o", f"{out}/json/gaps.json"),
                  ("training", "build", "-q", "--audience", "pilots", "--lang", LANGUAGE, "-o", f"{out}/pack")):
        # In this process alone: a pool of interpreters would take most of the time.
        with patch.object(full, "cpu_count", lambda: 1):
            done = run(*at, *words, *day, at=Path.cwd())
        assert done.returncode == 0, done.stderr


def build_site(project: Path, out: Path) -> None:
    """Write the site of the sample in one language, and what stands beside, as the fixture `sample_site` has them."""
    every = contexts(load(project, cache=None).corpus, str(SAMPLE_BEFORE))
    [context] = [one for one in every if one.language == LANGUAGE]
    write_shared(every[0], project, out / "site")
    _render(context, project, Fresh(out / "docs", out / "site"), tuple(one.language for one in every))


if __name__ == "__main__":
    with redirect_stdout(StringIO()):
        build(Path(sys.argv[1]), Path(sys.argv[2]))
        build_site(Path(sys.argv[1]), Path(sys.argv[2]))
