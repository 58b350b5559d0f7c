"""What was measured on: the machine, and the versions of all programs that took part."""

import json
import os
import platform
import re
import shutil
import subprocess
import sys
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tests.benchmarks.peers.measure import THEIRS
from tests.benchmarks.peers.page import Machine

OWN = ("concordance", "pyoxigraph", "rdflib", "networkx", "mkdocs", "mkdocs-material", "pagefind")
OTHERS = ("compliance-trestle", "sssom")
_ASK = ("import json, sys; from importlib.metadata import version; "
        "print(json.dumps({name: version(name) for name in sys.argv[1:]}))")


def load_now() -> float:
    """Return how many processes wanted a processor in the last minute."""
    return os.getloadavg()[0]


def machine(before: float) -> Machine:
    """Return the machine. before: the load when the measuring began."""
    info = Path("/proc/cpuinfo")
    named = re.search(r"model name\s*:\s*(.+)", info.read_text()) if info.exists() else None
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return Machine(date.today().isoformat(), named[1].strip() if named else platform.machine(), os.cpu_count() or 1,
                   f"{memory:.0f} GB", f"{platform.system()} {platform.release().partition('-')[0]}, Python "
                   f"{platform.python_version()}", (before, load_now()))


def versions() -> dict[str, str]:
    """Return the version of every program here that takes part in the comparisons."""
    found: dict[str, str] = {}
    for name in OWN:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue  # Pagefind is there only where searches are compared
    told = subprocess.run([THEIRS / "python", "-I", "-c", _ASK, *OTHERS], capture_output=True, text=True, check=True)
    found |= json.loads(told.stdout)
    browser = shutil.which("chromium")
    if browser:
        said = subprocess.run([browser, "--version"], capture_output=True, text=True, check=False).stdout
        number = re.search(r"\d+(?:\.\d+)+", said)
        found["Chromium"] = number[0] if number else "of an unknown version"
    return {"Python": sys.version.split()[0], **found}
