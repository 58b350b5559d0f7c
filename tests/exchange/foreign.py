"""Programs of others that read what we export. They live in an environment of their own, without our package.

A reader is a script in `tests/exchange/readers/`. It gets files as arguments and prints one JSON value on the last line
of its standard output; what the libraries print before that line is left alone. To start one takes a second or more, so
give all files to one run (a fixture of the session) and let many tests look at its answer.
"""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / ".venv" / "readers"
PYTHON = ENVIRONMENT / "bin" / "python"
SCRIPTS = Path(__file__).with_name("readers")
# Port 9 (discard) answers nobody: a reader that asks the network fails at once instead of waiting.
NOWHERE = "http://127.0.0.1:9"


def read_by_others(script: str, *arguments: str | Path, seconds: float = 120, scripts: Path | None = None) -> Any:
    """Run `readers/<script>` in the environment of the readers and return the JSON value it prints last.

    scripts: another folder to find the script in.

    Fails the test where the environment is missing, the script ends with an error, or it prints no JSON; the message
    holds what it said. The script sees neither our package (`-I`) nor the network.
    """
    assert (ENVIRONMENT / ".ready").is_file(), (
        f"the environment of foreign readers is missing: make {ENVIRONMENT.relative_to(ROOT)}/.ready")
    folder = scripts or SCRIPTS
    file = folder / script
    assert file.is_file(), f"no reader {script}; there are {', '.join(sorted(p.name for p in folder.glob('*.py')))}"
    quiet = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), NOWHERE)
    done = subprocess.run(
        [PYTHON, "-I", "-X", "utf8", file, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8",
        timeout=seconds, check=False, env={**os.environ, **quiet, "no_proxy": ""},
    )
    said = f"{script} said:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}"
    assert done.returncode == 0, said
    lines = done.stdout.splitlines()
    assert lines, said
    try:
        return json.loads(lines[-1])
    except ValueError as error:
        raise AssertionError(f"the last line is not JSON. {said}") from error
