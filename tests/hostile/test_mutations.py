"""A part of `make hostile` on the sample: every kind of mutation is told, or proven to lose nothing."""

from collections import Counter
from pathlib import Path

import pytest

from concordance.check.runner import run
from concordance.load.corpus import load
from concordance.model.problem import Problem
from tests.hostile.corpus import KINDS, SEED, Bench, Outcome, run_all, series
from tests.hostile.judging import BAD, CRASH, HARMLESS, LAWFUL, REPORTED, SILENT, SLOW, Judged, apart, judge

# Of each kind the first ones; those that write 50 MB or 10,000 levels cost a second each.
SHARE = 0.03


@pytest.fixture(scope="module")
def outcomes(published: Path) -> list[Outcome]:
    return run_all(published, series(SHARE), SEED, workers=1)


@pytest.fixture
def bench(published: Path, tmp_path: Path) -> Bench:
    return Bench(published, tmp_path, load(published, cache=None))


def test_no_mutation_crashes_the_check_or_passes_in_silence(outcomes: list[Outcome]) -> None:
    assert [(outcome.identifier, outcome.what, outcome.judged) for outcome in outcomes
            if outcome.judged.outcome in BAD] == []


def test_every_kind_was_made(outcomes: list[Outcome]) -> None:
    assert {outcome.kind for outcome in outcomes} == set(KINDS)
    assert len(KINDS) == 36
    assert len(outcomes) == 78
    assert sum(kind.times for kind in KINDS.values()) == 2514
    told = Counter(outcome.judged.outcome for outcome in outcomes)
    assert told[REPORTED] > 50
    assert told[LAWFUL] > 5


def test_a_mutation_is_made_again_by_its_id(bench: Bench) -> None:
    for identifier in ("truncate:1", "swap-values:2", "link:3", "splice:0"):
        first = bench.spoil(identifier, SEED)
        held = {name: (bench.project.root / name).read_bytes() for name in first.paths
                if (bench.project.root / name).is_file()}
        bench.mend(first.paths)
        assert bench.spoil(identifier, SEED) == first
        assert all((bench.project.root / name).read_bytes() == data for name, data in held.items())
        bench.mend(first.paths)
    assert not run(load(bench.project.root, cache=None))


@pytest.mark.parametrize("identifier", ["delete-key:1", "retype:0", "truncate:0", "delete-file:0", "link:1", "nest:0"])
def test_the_quick_check_says_what_a_cold_one_says(identifier: str, bench: Bench) -> None:
    bench.spoil(identifier, SEED)

    def told(problems: tuple[Problem, ...]) -> list[tuple[object, ...]]:
        return [(p.file, p.line, p.column, p.code, p.message, p.hint, p.excerpt) for p in problems]

    warm = run(load(bench.project.root, cache=None, before=bench.base))
    assert told(warm) == told(run(load(bench.project.root, cache=None)))


def _judged(bench: Bench, name: str, old: str, new: str) -> Judged:
    file = bench.project.root / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    return judge(bench.project.root, bench.base, (name,))


def test_the_judge_knows_the_outcomes_apart(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    act = "law/xx/harbour-act/act.yml"
    assert _judged(bench, act, "articles_expected: 7", "articles_expected: '7' ").outcome == HARMLESS
    assert _judged(bench, act, "en: Harbour Act", "en: Harbour Acts").outcome == LAWFUL
    assert _judged(bench, act, "articles_expected: '7'", "articles_expected: 8").outcome == REPORTED
    monkeypatch.setattr("tests.hostile.judging.run", lambda _: ())
    assert _judged(bench, act, "id: xx/harbour-act", "id: xx/harbour-axt").outcome == SILENT
    bench.mend((act,))
    monkeypatch.setattr("tests.hostile.judging.unsaid", lambda *_: [("a", "b")])
    assert _judged(bench, act, "en: Harbour Act", "en: Harbour Acts").outcome == SILENT


def test_whatever_becomes_of_the_child_is_known() -> None:
    assert apart(lambda: Judged(HARMLESS, "well")).outcome == HARMLESS
    assert apart(lambda: 1 // 0).outcome == CRASH  # type: ignore[arg-type, return-value]
    assert apart(lambda: _forever(), seconds=1).outcome == SLOW
    assert apart(lambda: Judged(HARMLESS, str(len(bytearray(600_000_000))))).outcome == "big"


def _forever() -> Judged:
    while True:
        pass
