"""The runner of mutants tells killed from survived, and the judgements are on what is there."""

import ast
import inspect
import json
import subprocess
import sys
from pathlib import Path
from types import FunctionType

import pytest

from tests.mutation.judging import JUDGED, Judged, agreement, judged
from tests.mutation.mutants import Key, function_in, home
from tests.mutation.page import PAGE, survivors, table
from tests.mutation.trying import KILLED, NO_TEST, SURVIVED, TIMED_OUT, Tried, modules

ENTRY = "- {module: gaps, function: count, verdict: equivalent, reason: so, changes: [{was: a, now: b}]}"
# Three mutants written by hand: the worst finding for the strongest, the same said otherwise, and one that never ends.
BY_HAND = """
import json, sys
from tests.mutation.mutants import Key, Mutant
from tests.mutation.trying import try_all
def strongest(body):
    return "def strongest(outcomes):\\n    " + body
said = "max(outcomes, key=_RANK.__getitem__, default=ElementVerdict.NOT_REVIEWED)"
mutants = [
    Mutant(Key("outcome", "strongest", "max", "min"), strongest("return min" + said[3:])),
    Mutant(Key("outcome", "strongest", "max", "same"),
           strongest("return " + said.replace("outcomes", "list(outcomes)"))),
    Mutant(Key("outcome", "strongest", "max", "while"), strongest("while True: pass")),
    Mutant(Key("outcome", "ElementVerdict.satisfied", "in", "not in"), "def satisfied(self): return True"),
    Mutant(Key("outcome", "_RANK", "5", "7"), "_RANK = {**_RANK, ElementVerdict.MET: 7}\\n"
           "STRENGTHS = tuple(sorted(_RANK, key=_RANK.__getitem__))", ("STRENGTHS", "_RANK")),
]
found = {}
def told(tried):
    found[tried.key.function + " " + tried.key.now] = tried.outcome, tried.by
code = try_all(mutants, told, tests=tuple(sys.argv[1:]), patience=1)
print("FOUND", json.dumps([code, found]))
"""


def key(now: str = "b", *, module: str = "gaps", nth: int = 1) -> Key:
    return Key(module, "count", "a", now, nth)


def tried(found: Key, outcome: str) -> Tried:
    return Tried(found, outcome, "", 0.1, 3)


def test_every_judged_mutant_is_a_change_of_a_line_that_is_there() -> None:
    for entry in judged(JUDGED):
        assert entry.key.module in modules()
        module = home(entry.key.module)
        constant = not isinstance(getattr(module, entry.key.function, function_in), FunctionType)
        source = inspect.getsource(module if constant else function_in(module, entry.key.function))
        lines = " ".join(line.strip() for line in source.splitlines())
        assert entry.key.was in lines, f"{entry.key.module}.{entry.key.function}: {entry.key.was}"
        assert entry.key.was != entry.key.now


def test_the_page_shows_every_judged_mutant_and_no_other(root: Path) -> None:
    text = (root / PAGE).read_text(encoding="utf-8")
    judgements = judged(JUDGED)
    [all_line] = [line for line in text.splitlines() if line.startswith("| **all** |")]
    made, killed, slow, alive, unmet, same = (int(cell.replace(",", "")) for cell in all_line.split("|")[2:8])
    assert made == killed + slow + alive + unmet
    assert alive + unmet == len(judgements)
    assert same == sum(entry.verdict == "equivalent" for entry in judgements)
    assert "not judged" not in text
    for entry in judgements:
        assert f"- {entry.key.was}\n+ {entry.key.now}\n" in text
        assert entry.reason in text
    assert {line.split("|")[1].strip() for line in text.splitlines() if line.startswith("| ")} >= set(modules())


@pytest.mark.parametrize(("text", "problem"), [
    (ENTRY.replace("reason: so", "reason: ''"), "no judgement"),
    (ENTRY.replace("equivalent", "perhaps"), "no judgement"),
    (ENTRY.replace("module: gaps, ", ""), "no judgement"),
    (ENTRY.replace("verdict", "line: 3, verdict"), "no judgement"),
    (ENTRY.replace("now: b", "now: b, why: c"), "no change"),
    (ENTRY.replace(", now: b", ""), "no change"),
    (ENTRY + "\n" + ENTRY, "judged twice"),
])
def test_a_judgement_with_a_hole_or_an_unknown_word_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / "judged.yml").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=problem):
        judged(tmp_path / "judged.yml")


def test_a_judgement_is_read_as_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "judged.yml").write_text(ENTRY.replace("now: b}", "now: b, nth: 2}"), encoding="utf-8")
    assert judged(tmp_path / "judged.yml") == (Judged(key(nth=2), "equivalent", "so"),)


def test_survivors_and_judgements_must_agree() -> None:
    known = Judged(key(), "accepted", "so")
    assert agreement([tried(key(), SURVIVED), tried(key("c"), KILLED), tried(key("d"), TIMED_OUT)], [known]) == []
    [told] = agreement([tried(key(), SURVIVED), tried(key("c"), NO_TEST)], [known])
    assert told == "no test, and not judged: gaps.count\n  - a\n  + c"
    assert agreement([tried(key(), KILLED)], [known]) == ["judged, but killed: gaps.count\n  - a\n  + b"]
    assert agreement([], [Judged(key(nth=2), "accepted", "so")]) == [
        "judged, but there is no such mutant: gaps.count (number 2)\n  - a\n  + b"]


def test_the_table_counts_and_never_rounds_up_to_all() -> None:
    found = [*(tried(key(str(number)), KILLED) for number in range(1999)), tried(key("b"), SURVIVED),
             tried(key("c"), SURVIVED), tried(key(module="steps"), NO_TEST)]
    same = Judged(key("c"), "equivalent", "so")
    lines = table(found, (same, Judged(key("b"), "accepted", "because"))).splitlines()
    assert lines[2:] == ["| gaps | 2,001 | 1,999 | 0 | 2 | 0 | 1 | 99.9 % |",
                         "| steps | 1 | 0 | 0 | 0 | 1 | 0 | 0 % |",
                         "| **all** | 2,002 | 1,999 | 0 | 2 | 1 | 1 | 99.9 % |"]
    text = survivors(found, (same,))
    assert "`count`: **equivalent.** so\n\n```diff\n- a\n+ c\n```" in text
    assert text.count("**not judged.**") == 2


def test_a_mutant_is_killed_by_the_test_that_would_notice_it(root: Path) -> None:
    done = subprocess.run([sys.executable, "-c", BY_HAND, "tests/analysis/test_outcome.py", "--noconftest"], cwd=root,
                          check=False, capture_output=True, text=True)
    [said] = [line for line in done.stdout.splitlines() if line.startswith("FOUND ")]
    code, found = json.loads(said.removeprefix("FOUND "))
    assert code == 0
    assert {name: outcome for name, (outcome, _) in found.items()} == {
        "strongest min": KILLED, "strongest same": SURVIVED, "strongest while": TIMED_OUT,
        "ElementVerdict.satisfied not in": NO_TEST, "_RANK 7": KILLED}
    assert "test_of_two_findings_the_stronger_stands" in found["strongest min"][1]


def test_no_module_of_the_package_is_forgotten(root: Path) -> None:
    files = [file for file in (root / "scripts/concordance/analysis").rglob("*.py")
             if ast.parse(file.read_text(encoding="utf-8")).body]
    assert len(modules()) == len(files) >= 39
