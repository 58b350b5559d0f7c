"""`make mutants`: change `concordance.analysis` in small ways, one at a time, and see that a test fails each time.

`python -m tests.mutation [MODULES] [--workers N]`: MODULES ("gaps", "training.changes") limit it; the others keep
what was found before (build/mutants.json). Writes docs/reference/mutation-testing.md. Exit 1 where a mutant survives
that judged.yml does not judge, or a judged one is gone or killed.
"""

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from concordance.files.whole import write_whole
from tests.mutation.judging import JUDGED, agreement, judged
from tests.mutation.making import mutants_of
from tests.mutation.mutants import Key, Mutant, home
from tests.mutation.page import write
from tests.mutation.trying import KILLED, Tried, modules, try_all

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "build/mutants.json"


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("modules", nargs="*", metavar="MODULE", choices=[*modules(), []])
    parser.add_argument("--workers", type=int, default=1, help="forks at a time")
    parser.add_argument("--again", action="store_true", help="only what was not killed the last time, and what is new")
    parser.add_argument("--page", action="store_true", help="try nothing; judge and write what was found before")
    asked = parser.parse_args()
    wanted = asked.modules or list(modules())
    made = {mutant.key: mutant for name in wanted for mutant in _of(name)}
    before = {tried.key: tried for tried in _kept()}
    found = {key: tried for key, tried in before.items()
             if (key.module not in wanted and key.module in modules())
             or (key in made and (asked.page or (asked.again and tried.outcome == KILLED)))}

    def told(tried: Tried) -> None:
        found[tried.key] = tried
        if len(found) % 50 == 0:
            _keep(found.values())
        if tried.outcome != KILLED:
            print(f"{tried.outcome}: {tried.key.module}.{tried.key.function} ({tried.cpu:.1f} s, {tried.tests} tests)\n"
                  f"  - {tried.key.was}\n  + {tried.key.now}", flush=True)

    if not asked.page:
        left = [mutant for key, mutant in made.items() if key not in found]
        code = try_all(left, told, workers=asked.workers)
        if code:
            return code
    _keep(found.values())
    verdicts = judged(JUDGED)
    write(ROOT, list(found.values()), verdicts)
    problems = agreement([tried for tried in found.values() if tried.key.module in wanted],
                         [verdict for verdict in verdicts if verdict.key.module in wanted])
    print("\n".join(problems), file=sys.stderr)
    return 1 if problems else 0


def _of(name: str) -> list[Mutant]:
    return mutants_of(name, Path(str(home(name).__file__)).read_text(encoding="utf-8"))


def _keep(found: Iterable[Tried]) -> None:
    KEPT.parent.mkdir(exist_ok=True)
    write_whole(KEPT, json.dumps([asdict(tried) for tried in found], indent=1, ensure_ascii=False))


def _kept() -> list[Tried]:
    if not KEPT.exists():
        return []
    return [Tried(**{**entry, "key": Key(*entry["key"])}) for entry in json.loads(KEPT.read_text())]


if __name__ == "__main__":
    sys.exit(main())
