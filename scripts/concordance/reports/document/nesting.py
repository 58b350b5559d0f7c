"""A row of things at levels as a tree, for formats whose lists stand in one another."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Branch(Generic[Thing]):
    """A thing and those below it."""

    thing: Thing
    below: tuple["Branch[Thing]", ...]


def branches(things: Sequence[tuple[int, Thing]]) -> tuple[Branch[Thing], ...]:
    """Return `(level, thing)` as a tree. A thing that is deeper than the one before it stands below that one."""
    found: list[Branch[Thing]] = []
    place = 0
    while place < len(things):
        level, thing = things[place]
        end = place + 1
        while end < len(things) and things[end][0] > level:
            end += 1
        found.append(Branch(thing, branches(things[place + 1:end])))
        place = end
    return tuple(found)
