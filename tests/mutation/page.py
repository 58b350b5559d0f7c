"""The page docs/reference/mutation-testing.md: outcomes per module, and every survivor with its judgement."""

import re
from collections import defaultdict
from itertools import groupby
from pathlib import Path

from tests.mutation.judging import Judged
from tests.mutation.trying import KILLED, NO_TEST, SURVIVED, TIMED_OUT, Tried

PAGE = Path("docs/reference/mutation-testing.md")
_MEASURED = re.compile(r"(<!-- measured -->\n).*?(<!-- /measured -->)", re.DOTALL)


def write(root: Path, found: list[Tried], judgements: tuple[Judged, ...]) -> None:
    """Write the measured part of the page anew; the words around it stay."""
    text = (root / PAGE).read_text(encoding="utf-8")
    body = f"{table(found, judgements)}\n\n{survivors(found, judgements)}"
    (root / PAGE).write_text(_MEASURED.sub(lambda match: f"{match[1]}{body}\n{match[2]}", text), encoding="utf-8")


def table(found: list[Tried], judgements: tuple[Judged, ...]) -> str:
    """Return a line for each module and one for all."""
    by_module: dict[str, list[Tried]] = defaultdict(list)
    for entry in found:
        by_module[entry.key.module].append(entry)
    lines = ["| module | mutants | killed | timed out | survived | no test | of these equivalent | score |",
             "|---|---:|---:|---:|---:|---:|---:|---:|"]
    equivalent = {entry.key for entry in judgements if entry.verdict == "equivalent"}
    lines += [_line(name, by_module[name], equivalent) for name in sorted(by_module)]
    return "\n".join([*lines, _line("**all**", found, equivalent)])


def _line(name: str, found: list[Tried], equivalent: set[object]) -> str:
    number = {outcome: sum(entry.outcome == outcome for entry in found)
              for outcome in (KILLED, TIMED_OUT, SURVIVED, NO_TEST)}
    same = sum(entry.key in equivalent and entry.outcome in (SURVIVED, NO_TEST) for entry in found)
    told = number[KILLED] + number[TIMED_OUT]
    # Rounded down: 100 stands only where nothing that could be told apart was missed.
    score = f"{int(1000 * told / (len(found) - same)) / 10:g} %" if len(found) > same else "–"
    return (f"| {name} | {len(found):,} | {number[KILLED]:,} | {number[TIMED_OUT]:,} | {number[SURVIVED]:,} "
            f"| {number[NO_TEST]:,} | {same:,} | {score} |")


def survivors(found: list[Tried], judgements: tuple[Judged, ...]) -> str:
    """Return every mutant that no test killed, with its judgement, in the order of the modules."""
    said = {entry.key: entry for entry in judgements}
    left = [entry for entry in found if entry.outcome in (SURVIVED, NO_TEST)]
    left.sort(key=lambda entry: (entry.key.module, entry.key.function, _judgement(said.get(entry.key)), entry.key))
    parts = ["## The survivors"]
    for module, of_module in groupby(left, key=lambda entry: entry.key.module):
        parts.append(f"### {module}")
        for (function, judgement), same in groupby(
                of_module, key=lambda entry: (entry.key.function, _judgement(said.get(entry.key)))):
            parts.append(f"`{function}`: {judgement}")
            parts.append("```diff\n" + "\n".join(f"- {entry.key.was}\n+ {entry.key.now}" for entry in same) + "\n```")
    return "\n\n".join(parts)


def _judgement(found: Judged | None) -> str:
    return f"**{found.verdict}.** {found.reason}" if found else "**not judged.**"
