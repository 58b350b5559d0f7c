"""`make coverage`: run the tests of the packages that decide what is true, and say which of their branches none takes.

Ends with 1 where a test fails or a branch of `model`, `load`, `check` or `analysis` is left, and names the lines.
Writes the table of `docs/reference/coverage.md`; `--missing` only runs and tells.

coverage.py sees lines and jumps between lines (`[tool.coverage.*]` of pyproject.toml); a branch inside one line, as in
`a if b else c`, it does not see: that is what mutation tests are for.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "build/coverage"
PAGE = ROOT / "docs/reference/coverage.md"
PACKAGES = ("model", "load", "check", "analysis")
# The tests that mirror the packages, and the examples that break one rule each. Those that try data at random are left
# out: what is taken by chance today may not be tomorrow.
TESTS = ("tests/analysis", "tests/check", "tests/load", "tests/model", "tests/bad_data")
_HOME = "scripts/concordance/"
_MEASURED = re.compile(r"(<!-- measured -->\n).*?(<!-- /measured -->)", re.DOTALL)


@dataclass(frozen=True)
class Package:
    """What was run of one package: files, lines that do something, and branches, each with how many were taken."""

    name: str
    files: int
    lines: int
    lines_run: int
    branches: int
    branches_run: int

    @property
    def whole(self) -> bool:
        """True when something was measured, and nothing of it left."""
        return self.files > 0 and (self.lines, self.branches) == (self.lines_run, self.branches_run)


def packages(report: Mapping[str, Any]) -> tuple[Package, ...]:
    """Return the packages from the JSON report of coverage.py; one that was not measured has no files."""
    found = []
    for name in PACKAGES:
        files = [entry["summary"] for path, entry in report["files"].items()
                 if Path(path).as_posix().startswith(f"{_HOME}{name}/")]

        def total(key: str, files: list[dict[str, int]] = files) -> int:
            return sum(file[key] for file in files)

        found.append(Package(name, len(files), total("num_statements"), total("covered_lines"),
                             total("num_branches"), total("covered_branches")))
    return tuple(found)


def missing(report: Mapping[str, Any]) -> tuple[str, ...]:
    """Return each line that was not run and each jump that was not taken, as `file:line` and `file:line -> line`."""
    found = []
    for path, entry in sorted(report["files"].items()):
        lines = set(entry["missing_lines"])
        found += [f"{path}:{line} is not run" for line in entry["missing_lines"]]
        found += [f"{path}:{line} never goes on to {'the end' if to < 0 else to}"
                  for line, to in entry["missing_branches"] if to not in lines]
    return tuple(found)


def table(found: tuple[Package, ...]) -> str:
    """Return the table of the page."""
    whole = Package("together", *(sum(getattr(package, key) for package in found)
                                  for key in ("files", "lines", "lines_run", "branches", "branches_run")))
    lines = [f"| {p.name} | {p.files} | {_share(p.lines_run, p.lines)} | {_share(p.branches_run, p.branches)} |"
             for p in (*found, whole)]
    return "\n".join(["| package | files | lines run | branches taken |", "|---|---:|---:|---:|", *lines])


def _share(part: int, whole: int) -> str:
    # Rounded down: 100 % stands only where nothing is left.
    return f"{part:,} of {whole:,} ({10_000 * part // whole / 100:g} %)" if whole else "–"


def main() -> None:
    """Measure, tell, and write the page."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--missing", action="store_true", help="leave the page as it is")
    asked = parser.parse_args()
    shutil.rmtree(DATA, ignore_errors=True)
    DATA.mkdir(parents=True)
    failed = _run("coverage", "run", "-m", "pytest", "-n", "2", "--dist", "loadfile", "-p", "no:cacheprovider", *TESTS)
    if failed:
        raise SystemExit(failed)
    told = DATA / "report.json"
    _run("coverage", "combine", "--quiet")
    _run("coverage", "json", "--quiet", "-o", str(told))
    report = json.loads(told.read_text(encoding="utf-8"))
    found, left = packages(report), missing(report)
    print(table(found))
    if not asked.missing:
        text = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(_MEASURED.sub(lambda match: f"{match[1]}{table(found)}\n{match[2]}", text), encoding="utf-8")
    for place in left:
        print(place, file=sys.stderr)
    raise SystemExit(0 if all(package.whole for package in found) and not left else 1)


def _run(module: str, *words: str) -> int:
    return subprocess.run([sys.executable, "-m", module, *words], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    main()
