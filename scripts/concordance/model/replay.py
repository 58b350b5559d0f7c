"""Replay of amendments: from the first wording of a provision and the operations on it to its dated versions.

The data states the history twice, once as versions of the provision and once as operations of the amending
acts. The two are written from different texts (the consolidated wording, and the footnotes that name the
amending act), so that each can prove the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from concordance.model.amendment import Amendment, Operation
from concordance.model.corpus import Corpus
from concordance.model.provision import StartIs, Version

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Done:
    """One operation on one provision, with the act that did it and its place in the act's file."""

    act: str
    index: int
    operation: Amendment


@dataclass(frozen=True)
class State:
    """A stretch of a provision's history: from when to when, by which act; `gone` after a repeal."""

    start: date
    start_is: StartIs
    end: date | None
    by: str
    gone: bool = False


@dataclass(frozen=True)
class Impossible:
    """An operation that cannot be done on the state it meets."""

    provision: str
    done: Done
    why: str


def operations_on(corpus: Corpus) -> dict[str, tuple[Done, ...]]:
    """Return, for each encoded provision, the operations that make its versions, oldest first."""
    found: dict[str, list[Done]] = {}
    below: dict[str, list[str]] = {}
    for identifier in corpus.provisions:
        act, eid = identifier.rsplit("/", 1)
        parts = eid.split("__")
        for depth in range(1, len(parts) + 1):
            below.setdefault(f"{act}/{'__'.join(parts[:depth])}", []).append(identifier)
    for _, file in corpus.amendment_files:
        for index, operation in enumerate(file.operations):
            if operation.encoded and not operation.editorial:
                targets = below.get(operation.target, []) if operation.parts else [operation.target]
                for identifier in targets:
                    if identifier in corpus.provisions:
                        found.setdefault(identifier, []).append(Done(file.act, index, operation))
    return {key: tuple(sorted(done, key=lambda d: (d.operation.start, d.act, d.index))) for key, done in found.items()}


def replay(versions: tuple[Version, ...], done: tuple[Done, ...],
           provision: str = "") -> tuple[tuple[State, ...], tuple[Impossible, ...]]:
    """Return the states that the operations make of the first wording, and the operations that cannot be done.

    versions: those the provision carries; only the first is used, and only where no operation makes it: it is the
    wording found in the earliest redaction read. provision: its id, which the problems name.
    """
    first = versions[0]
    states: list[State] = []
    problems: list[Impossible] = []
    if not any(d.operation.start <= first.start for d in done):
        states.append(State(first.start, first.start_is, None, first.by))
    for step in done:
        op = step.operation
        live = bool(states) and not states[-1].gone
        # Of a provision whose earlier wordings were not read, the first operation known may be any but a repeal.
        if op.op is Operation.INSERT and live:
            problems.append(Impossible(provision, step, "inserts what is already there"))
        elif op.op is not Operation.INSERT and states and not live:
            problems.append(Impossible(provision, step, f"cannot {op.op} what is not there"))
        elif op.op is Operation.REPEAL and not states:
            problems.append(Impossible(provision, step, "repeals what has no earlier wording here"))
        elif states and states[-1].start >= op.start:
            problems.append(Impossible(provision, step, f"stands beside another change of the same day, {op.start}"))
        else:
            if states:
                last = states[-1]
                states[-1] = State(last.start, last.start_is, op.start - _DAY, last.by, last.gone)
            states.append(State(op.start, op.start_is, None, step.act, op.op is Operation.REPEAL))
    return tuple(states), tuple(problems)


def carried(versions: tuple[Version, ...]) -> tuple[State, ...]:
    """Return the versions a provision carries in the form that `replay` gives."""
    return tuple(State(v.start, v.start_is, v.end, v.by, v.repealed) for v in versions)


@dataclass(frozen=True)
class Difference:
    """A provision whose versions are not what the replay gives; `version` is the index of the first that differs."""

    provision: str
    version: int
    replayed: State | None
    carried: State | None


def differences(corpus: Corpus) -> Iterator[Difference | Impossible]:
    """Yield what does not agree between operations and versions. Nothing is yielded for sound data.

    A first wording needs no operation unless the act that made it has a file of operations; every later one needs one.
    """
    listed = {file.act for _, file in corpus.amendment_files}
    on = operations_on(corpus)
    for identifier, provision in corpus.provisions.items():
        done = on.get(identifier, ())
        states, problems = replay(provision.versions, done, identifier)
        yield from problems
        if problems:
            continue
        wanted = carried(provision.versions)
        for index in range(max(len(states), len(wanted))):
            made = states[index] if index < len(states) else None
            told = wanted[index] if index < len(wanted) else None
            if not _same(made, told, last=index == len(wanted) - 1):
                yield Difference(identifier, index, made, told)
                break
        else:
            first = wanted[0]
            if first.by in listed and first.by != identifier.rsplit("/", 1)[0] \
                    and not any(d.operation.start == first.start and d.act == first.by for d in done):
                yield Difference(identifier, 0, None, first)


def _same(made: State | None, told: State | None, *, last: bool) -> bool:
    """Compare two stretches. A last day followed by another wording is what rule C302 looks after."""
    if made is None or told is None:
        return made is told
    return (made.start, made.start_is, made.by, made.gone) == (told.start, told.start_is, told.by, told.gone) \
        and (not last or told.gone or made.end == told.end)
