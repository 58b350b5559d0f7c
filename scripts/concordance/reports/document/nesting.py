"""The items of a list as a tree, for formats whose lists stand in one another."""

from collections.abc import Sequence
from dataclasses import dataclass

from concordance.reports.document.parts import Item, Runs


@dataclass(frozen=True)
class Branch:
    """An item and those below it."""

    runs: Runs
    below: tuple["Branch", ...]


def branches(items: Sequence[Item]) -> tuple[Branch, ...]:
    """Return the items as a tree. An item that stands deeper than the one before it stands below that one."""
    found: list[Branch] = []
    place = 0
    while place < len(items):
        end = place + 1
        while end < len(items) and items[end].level > items[place].level:
            end += 1
        found.append(Branch(items[place].runs, branches(items[place + 1:end])))
        place = end
    return tuple(found)
