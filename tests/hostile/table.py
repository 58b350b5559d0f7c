"""The page docs/reference/hostile-data.md: kinds of mutation by outcome, written from a run."""

from collections import Counter
from pathlib import Path

from tests.hostile.corpus import KINDS, Outcome
from tests.hostile.judging import BAD, GOOD, LAWFUL, MEGABYTES, REPORTED, SILENT

PAGE = Path("docs/reference/hostile-data.md")
_HEAD = """\
# Hostile and broken data

Written by `make hostile`; do not edit. Every mutation breaks a copy of `law/`, `mappings/` and `docs/training/` in one
place, `concordance check` looks at it in a process of its own, and the copy is mended. Seed {seed}; one mutation is
made again with `python -m tests.hostile.corpus --seed {seed} --only truncate:17`.

{total:,} mutations: {outcomes}. The most memory a check took was {peak} MB (limit {limit} MB).
Of the {reported:,} that were reported, {named:,} are reported in a file that was touched; the others where something
else relied on what is gone. A problem names file, line and column; where no line is at fault (a file that is missing,
unreadable, empty, too large or misnamed) it names the file.

## What the outcomes mean

- **reported**: `concordance check` names the fault, and nothing is built.
- **harmless**: the model is equal to that of the untouched data, record by record (a tab at the end of a line, CRLF).
- **lawful**: what is left is valid data that say something else (a summary exchanged for another, an optional note
  taken out), and the model says exactly that. Proven for each: another reader of YAML reads the mutated file, and every
  value in it stands in the model at the same place, and none more; and no published id is gone.
- **silent**: a value or a record vanished and nothing was said. **crash**, **slow**, **big**, **unplaced**: an
  exception or a rule that failed, over {seconds} s, over {limit} MB, a problem without a place. None is allowed.

| kind | made | reported | harmless | lawful | silent, crash, slow, big, unplaced |
|---|---:|---:|---:|---:|---:|
"""
_TAIL = """
## Codes that told of them

{codes}

## What can go without a word, because it may be absent

An author may leave these out or say them otherwise, so a file without them is a sound file. They are listed because
nobody is told when one is lost by accident; a review of the change is what finds it. Each is named with the number of
mutations that took it or changed it.

{lawful}
"""


def write(root: Path, found: list[Outcome], seed: int) -> None:
    """Write the page."""
    from tests.hostile.judging import SECONDS

    counts = Counter(outcome.judged.outcome for outcome in found)
    reported = [outcome for outcome in found if outcome.judged.outcome == REPORTED]
    lines = [_HEAD.format(
        seed=seed, total=len(found), outcomes=", ".join(f"{counts[name]:,} {name}" for name in (*GOOD, *BAD)),
        peak=max(outcome.judged.megabytes for outcome in found),
        limit=MEGABYTES, seconds=SECONDS, reported=len(reported), named=sum(o.judged.named for o in reported))]
    for kind in KINDS:
        own = Counter(outcome.judged.outcome for outcome in found if outcome.kind == kind)
        bad = sum(own[name] for name in BAD)
        lines.append(f"| {kind} | {own.total()} | " + " | ".join(str(own[name]) for name in GOOD) + f" | {bad} |\n")
    codes = Counter(code for outcome in reported for code in outcome.judged.codes)
    lawful = Counter(place for outcome in found if outcome.judged.outcome == LAWFUL for place in outcome.judged.codes)
    lines.append(_TAIL.format(codes=", ".join(f"{code} {count}" for code, count in sorted(codes.items())),
                              lawful=", ".join(f"`{place}` {count}" for place, count in sorted(lawful.items()))))
    assert counts[SILENT] == 0 or "silent" in lines[0]
    (root / PAGE).write_text("".join(lines), encoding="utf-8")
