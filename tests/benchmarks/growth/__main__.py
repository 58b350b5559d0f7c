"""`make growth`: measure every stage at every size and write `docs/reference/growth.md` and `docs/images/growth.svg`.

`python -m tests.benchmarks.growth [--sizes 1000,10000] [--stages verdicts,proofs] [--page]`: part of it. Figures are
kept in build/growth.json and join those measured before; --page only writes page and picture anew.
"""

import argparse
import json
import platform
import re
import subprocess
import sys
from dataclasses import asdict
from os import cpu_count
from pathlib import Path

from tests.benchmarks.growth.measure import Measured
from tests.benchmarks.growth.page import picture, tables
from tests.benchmarks.growth.stages import FILES, RECORDS

ROOT = Path(__file__).parents[3]
KEPT = ROOT / "build/growth.json"
PAGE, PICTURE = ROOT / "docs/reference/growth.md", ROOT / "docs/images/growth.svg"
SIZES = "1000,10000,100000,1000000"
_MEASURED = re.compile(r"(<!-- measured -->\n).*?(<!-- /measured -->)", re.DOTALL)


def main() -> None:
    """Measure what is asked for and write page and picture."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", default=SIZES)
    parser.add_argument("--stages", default=",".join(stage.name for stage in (*FILES, *RECORDS)))
    parser.add_argument("--page", action="store_true")
    asked = parser.parse_args()
    found = [Measured(**entry) for entry in json.loads(KEPT.read_text())] if KEPT.exists() else []
    for rows in () if asked.page else map(int, asked.sizes.split(",")):
        # A fresh interpreter for each size: what one leaves behind in memory is not the next one's.
        command = [sys.executable, "-m", "tests.benchmarks.growth.measure", str(rows), asked.stages]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            for line in process.stdout:
                new = Measured(**json.loads(line))
                found = [m for m in found if (m.stage, m.rows) != (new.stage, new.rows)] + [new]
                KEPT.parent.mkdir(exist_ok=True)
                KEPT.write_text(json.dumps([asdict(m) for m in found], indent=1))
                print(f"{new.rows:>9,} {new.stage:<12} {new.cpu:>9.3f} s of processor {new.seconds:>9.3f} s in all "
                      f"{new.peak:>6,} MB {new.made:>10,} {new.unit}", flush=True)
        if process.returncode:
            raise SystemExit(process.returncode)
    machine = f"{cpu_count()} processors, Python {platform.python_version()}, {platform.system()}"
    text = PAGE.read_text(encoding="utf-8")
    body = f"{machine}.\n\n{tables(found)}"
    PAGE.write_text(_MEASURED.sub(lambda match: f"{match[1]}{body}\n{match[2]}", text), encoding="utf-8")
    PICTURE.write_text(picture(found), encoding="utf-8")


if __name__ == "__main__":
    main()
