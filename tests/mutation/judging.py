"""The judgements on mutants that survive: judged.yml, read, and compared with what a run found.

An entry is a module, a function, one or more changes (was, now, and which of several equal ones), a verdict, and the
reason. equivalent: no input can tell it from the original. accepted: one could, and the reason says why no test does.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.mutation.mutants import Key
from tests.mutation.trying import KILLED, TIMED_OUT, Tried

JUDGED = Path(__file__).parent / "judged.yml"
VERDICTS = ("equivalent", "accepted")
_ENTRY, _CHANGE = {"module", "function", "verdict", "reason", "changes"}, {"was", "now", "nth"}


@dataclass(frozen=True)
class Judged:
    """One judged mutant."""

    key: Key
    verdict: str
    reason: str


def judged(file: Path) -> tuple[Judged, ...]:
    """Read the judgements. Raises ValueError for an entry that is not as described above, or is there twice."""
    found: dict[Key, Judged] = {}
    for entry in yaml.safe_load(file.read_text(encoding="utf-8")) or ():
        if set(entry) != _ENTRY or entry["verdict"] not in VERDICTS or not str(entry["reason"]).strip():
            raise ValueError(f"no judgement: {entry}")
        for change in entry["changes"]:
            if not {"was", "now"} <= set(change) <= _CHANGE:
                raise ValueError(f"no change: {change} in {entry['module']}.{entry['function']}")
            key = Key(entry["module"], entry["function"], change["was"], change["now"], change.get("nth", 1))
            if key in found:
                raise ValueError(f"judged twice: {key}")
            found[key] = Judged(key, entry["verdict"], " ".join(entry["reason"].split()))
    return tuple(found.values())


def agreement(found: Iterable[Tried], judgements: Iterable[Judged]) -> list[str]:
    """Return what is wrong: a survivor that nobody judged, a judged mutant that is gone or killed."""
    tried, known = {entry.key: entry for entry in found}, {entry.key for entry in judgements}
    problems = [f"{entry.outcome}, and not judged: {_told(key)}" for key, entry in tried.items()
                if entry.outcome not in (KILLED, TIMED_OUT) and key not in known]
    for key in known:
        if key not in tried:
            problems.append(f"judged, but there is no such mutant: {_told(key)}")
        elif tried[key].outcome in (KILLED, TIMED_OUT):
            problems.append(f"judged, but {tried[key].outcome}: {_told(key)}")
    return sorted(problems)


def _told(key: Key) -> str:
    number = f" (number {key.nth})" if key.nth > 1 else ""
    return f"{key.module}.{key.function}{number}\n  - {key.was}\n  + {key.now}"
