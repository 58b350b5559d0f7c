"""The offline archive built twice from clean clones: `make reproduce`. Prints both sums; exit 1 where they differ.

The two differ in folder, time zone, locale and the seed of Python's hashes.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
DAY = "2026-11-22"
PLACES = (("one", {"TZ": "Asia/Almaty", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"}),
          ("other/deep/er", {"TZ": "America/Lima", "PYTHONHASHSEED": "77", "LC_ALL": "C"}))


def built(folder: Path, environment: dict[str, str]) -> str:
    """Return the check sum of the archive built from a clone of the last commit in `folder`."""
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(folder)], check=True)
    subprocess.run(["make", "--silent", ".venv/.ready", "node_modules/.ready"], cwd=folder, check=True)
    command = [folder / ".venv/bin/concordance", "bundle", "--as-of", DAY, "--quiet"]
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True,
                          env={**os.environ, **environment})
    return done.stdout.split()[0]


def main() -> int:
    """Build both and compare."""
    with tempfile.TemporaryDirectory() as folder:
        sums = {name: built(Path(folder) / name, environment) for name, environment in PLACES}
    for (name, environment), checksum in zip(PLACES, sums.values(), strict=True):
        print(f"{checksum}  {name}  {environment}")
    return 0 if len(set(sums.values())) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
