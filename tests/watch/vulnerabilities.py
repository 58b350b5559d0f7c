"""Known vulnerabilities of what is locked: `make check`. A found one fails; what could not be asked is said aloud.

Two programs ask public services: pip-audit about requirements.lock, npm about package-lock.json. Without a network
there is no answer: then one line says that nothing was checked, and the check goes on. A package a service does not
know is counted as not checked, whatever the program says of the rest.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
AUDIT = (".venv/watch/bin/pip-audit", "--disable-pip", "--require-hashes", "-r", "requirements.lock", "-f", "json",
         "--progress-spinner", "off", "--timeout", "5")
# The services of pip-audit, in the order in which they are asked until one knows the packages.
SERVICES = (("--vulnerability-service", "pypi"), ("--vulnerability-service", "osv"))
NPM = (".venv/bin/npm", "audit", "--package-lock-only", "--json", "--fetch-retries=0", "--fetch-timeout=10000")
PATIENCE = 90  # seconds for a program


@dataclass(frozen=True)
class Answer:
    """What a service said: vulnerabilities found; how many packages of how many it knew; why, where it knew none."""

    found: tuple[str, ...]
    checked: int
    asked: int
    why: str = ""


def of_pip_audit(text: str) -> Answer:
    """Return what the JSON of pip-audit says; raises ValueError or KeyError where it is none."""
    packages = json.loads(text)["dependencies"]
    found = [f"{package['name']} {package['version']}: {', '.join([one['id'], *one.get('aliases', [])])}"
             + (f"; mended in {', '.join(one['fix_versions'])}" if one["fix_versions"] else "; not mended yet")
             for package in packages for one in package.get("vulns", ())]
    checked = sum("skip_reason" not in package for package in packages)
    return Answer(tuple(found), checked, len(packages), "the service does not know the packages")


def of_npm(text: str) -> Answer:
    """Return what the JSON of npm says; raises ValueError or KeyError where it is none, or where nothing answered."""
    told = json.loads(text)
    count = told["metadata"]["dependencies"]["total"]
    found = [f"{name} {one['range']}: {one['severity']}" for name, one in sorted(told["vulnerabilities"].items())]
    return Answer(tuple(found), count, count)


def ask(command: tuple[str, ...], understood: Callable[[str], Answer], root: Path) -> Answer:
    """Run a program in the project and return its answer; without one, nothing was checked."""
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=PATIENCE, check=False,
                              env=_environment())
        return understood(done.stdout)
    except (OSError, subprocess.TimeoutExpired):
        return Answer((), 0, 0, f"{Path(command[0]).name} could not be run to its end")
    except (ValueError, KeyError, TypeError):
        return Answer((), 0, 0, "no service answered")


def _environment() -> dict[str, str]:
    """Return what npm needs to find the settings of this machine's own npm, where there is one."""
    try:
        own = subprocess.run(["npm", "config", "get", "globalconfig"], capture_output=True, text=True, timeout=30,
                             check=True).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return dict(os.environ)
    return {**os.environ, "npm_config_globalconfig": own}


def first_that_knows(answers: list[Callable[[], Answer]]) -> Answer:
    """Ask one service after the other until one knows a package; the last answer else."""
    for answer in answers[:-1]:
        if (found := answer()).checked:
            return found
    return answers[-1]()


def report(what: str, answer: Answer) -> bool:
    """Say one line, or one for each vulnerability; return whether any was found."""
    if not answer.checked:
        print(f"vulnerabilities of {what}: NOT CHECKED, {answer.why}", file=sys.stderr)
    else:
        rest = answer.asked - answer.checked
        print(f"vulnerabilities of {what}: {len(answer.found)} known in {answer.checked} packages"
              + (f"; {rest} of {answer.asked} NOT CHECKED" if rest else ""), file=sys.stderr)
    for one in answer.found:
        print(f"  {one}", file=sys.stderr)
    return bool(answer.found)


def main(root: Path = ROOT) -> int:
    """Ask about everything that is locked; 1 where a vulnerability is known."""
    asked = [lambda service=service: ask((*AUDIT, *service), of_pip_audit, root) for service in SERVICES]
    found = [report("Python packages", first_that_knows(asked)), report("npm packages", ask(NPM, of_npm, root))]
    return int(any(found))


if __name__ == "__main__":
    sys.exit(main())
