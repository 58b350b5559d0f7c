"""How long each report and exchange format takes, and how large it is: `python -m tests.benchmarks.report_figures`.

Prints a Markdown page. One process, one run each; the first of a language pays for what its writers load.
"""

import platform
import sys
import time
from datetime import date
from os import cpu_count
from pathlib import Path

from concordance.api import Project, open_project
from concordance.model.text import LANGUAGES
from concordance.reports.render import FORMATS, ONE_FOR_ALL

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 22)
SINCE = date(2024, 7, 1)


def timed(make: object) -> tuple[float, object]:
    """Return how many seconds a call took, and what it gave."""
    started = time.perf_counter()
    made = make()  # type: ignore[operator]
    return time.perf_counter() - started, made


def reports(project: Project) -> list[str]:
    """Return the table of the full gap report: seconds and kilobytes by format and language."""
    report = project.gap_report(DAY, compare_with=SINCE)
    lines = ["| format | " + " | ".join(f"{name}, s | {name}, kB" for name in LANGUAGES) + " |",
             "|---" + "|---:" * 2 * len(LANGUAGES) + "|"]
    total = dict.fromkeys(LANGUAGES, 0.0)
    for style in FORMATS:
        cells = []
        for language in LANGUAGES:
            if style in ONE_FOR_ALL and language != LANGUAGES[0]:
                cells += ["", ""]
                continue
            seconds, content = timed(lambda s=style, n=language: project.render(report, s, n))
            assert isinstance(content, bytes)
            total[language] += seconds
            cells += [f"{seconds:.2f}", f"{len(content) / 1000:,.0f}"]
        lines.append(f"| {style} | {' | '.join(cells)} |")
    lines.append("| **all** | " + " | ".join(f"**{total[name]:.2f}** |" for name in LANGUAGES) + " |")
    return lines


def exchange(project: Project) -> list[str]:
    """Return the table of the exchange formats: seconds, files, kilobytes."""
    lines = ["| format | standard | s | files | kB |", "|---|---|---:|---:|---:|"]
    from concordance.exchange.formats import export_named

    exports = project.export_all(project.exports, DAY)
    for name in project.exports:
        seconds, made = timed(lambda: next(exports))
        assert isinstance(made, tuple)
        size = sum(len(content) for content in made[1].values()) / 1000
        lines.append(f"| `{name}` | {export_named(name).standard} | {seconds:.2f} | {len(made[1])} | {size:,.0f} |")
    return lines


def main() -> None:
    """Print the page."""
    project = open_project(ROOT, check=False)
    machine = f"{cpu_count()} processors, Python {platform.python_version()}, {platform.system()}"
    print("\n".join([
        f"The full gap report (all instruments, {DAY}, compared with {SINCE}), data version {project.data_version}; "
        f"{machine}.", "", *reports(project), "",
        "Exchange formats of the same day, in this order; the first that reads the graph builds it.", "",
        *exchange(project)]))
    sys.stdout.flush()


if __name__ == "__main__":
    main()
