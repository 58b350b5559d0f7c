"""What is told on slides with its sources: statements, tables, and warnings where an item waits for a review."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from concordance.analysis.training.items import ItemKind
from concordance.training.frame import shown
from concordance.training.pack import Pack
from concordance.training.slides.fitting import flow, pages
from concordance.training.slides.parts import Block, Grid, Layout, Level, Line, Slide


@dataclass(frozen=True)
class Told:
    """Lines that stay together, what the notes of the slide add to them, and what they rest on."""

    lines: Block
    notes: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()


def cited(pack: Pack, cites: tuple[str, ...]) -> tuple[str, ...]:
    """Return citations as they stand beneath a statement."""
    return tuple(each.text for each in shown(pack, cites))


def citation(pack: Pack, cites: tuple[str, ...]) -> Line:
    """Return the small line beneath a statement."""
    return Line("; ".join(cited(pack, cites)), Level.CITATION)


def sources(pack: Pack, cites: Iterable[str], *, addresses: bool = False) -> tuple[str, ...]:
    """Return the lines of the notes that name what a slide rests on. addresses: with where each can be read."""
    unlike = tuple(dict.fromkeys(cites))
    if not addresses:
        told = cited(pack, unlike)
        return (f"{pack.words('slides', 'sources-of')} {'; '.join(told)}",) if told else ()
    found = dict.fromkeys((each.text, each.address) for each in pack.cites(unlike))
    lines = tuple(f"– {text}: {address}" if address else f"– {text}" for text, address in found)
    return (pack.words("slides", "sources-of"), *lines) if lines else ()


def warning(pack: Pack, kind: ItemKind, name: str) -> Block:
    """Return the line of warning of an item that waits for a review, or nothing where it does not."""
    waits = any(found.item.kind is kind and found.item.id == name for found in pack.outdated())
    return (Line(pack.words("slides", "stale"), Level.WARNING),) if waits else ()


def text_slides(pack: Pack, title: str, told: tuple[Told, ...], fixed: Block = (), notes: tuple[str, ...] = (),
                at_most: int = 3, *, large: bool = False) -> Iterator[Slide]:
    """Yield slides of lines. fixed: lines that each slide repeats. notes: what stands first in the notes of each."""
    found = flow(tuple(each.lines for each in told), fixed, at_most, large=large)
    for number, filled in enumerate(found, 1):
        on_it = [told[place] for place in dict.fromkeys(place for place, _ in filled.parts)]
        mark = len(on_it) > 1
        said = tuple(f"{place}. {note}" if mark else note for place, each in enumerate(on_it, 1) for note in each.notes)
        yield Slide(Layout.CONTENT, numbered(pack, title, number, len(found)),
                    (*fixed, *(line for _, block in filled.parts for line in block)),
                    notes=(*notes, *said, *sources(pack, (cite for each in on_it for cite in each.cites))),
                    size=filled.size)


def table_slides(pack: Pack, title: str, grid: Grid, below: tuple[str, ...], notes: tuple[str, ...]) -> Iterator[Slide]:
    """Yield slides of a table. below: lines under it."""
    parts = pages(grid)
    for number, part in enumerate(parts, 1):
        yield Slide(Layout.TABLE, numbered(pack, title, number, len(parts)), grid=part.grid, heights=part.heights,
                    below=below, notes=notes, size=part.size)


def numbered(pack: Pack, title: str, number: int, of: int) -> str:
    """Return the title of one of several slides of the same."""
    return pack.words("slides", "part").format(title, number, of) if of > 1 else title
