"""Which lines go on which slide, and in what size: nothing may run over its edge, in any language."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from concordance.reports.document.word.letter_widths import Face, face
from concordance.training.slides.parts import (
    CELL_SIZES,
    SIZES,
    TITLE_SIZES,
    Block,
    Cell,
    Grid,
    Level,
    Line,
)

FONT: Final = "Arial"
# The room of a slide in points: what the master gives to the text, less a little for programs that set it wider.
WIDTH: Final = 864.0
BODY: Final = 366.0
TITLE_HEIGHT: Final = 68.0
TABLE: Final = 338.0
# A line of Arial is 1.15 times its size high; programs differ by a little.
_LEADING: Final = 1.2
INDENT: Final = {Level.STATEMENT: 22.0, Level.CITATION: 22.0, Level.TEXT: 0.0, Level.STEP: 34.0, Level.WARNING: 14.0}
BEFORE: Final = {Level.STATEMENT: 16.0, Level.CITATION: 3.0, Level.TEXT: 10.0, Level.STEP: 12.0, Level.WARNING: 6.0}
CELL_SIDE: Final = 6.0
CELL_TOP: Final = 4.0
_AT_MOST: Final = 3
# How many of SIZES count as large.
_LARGE: Final = 3


_Placed = tuple[int, Block]


@dataclass(frozen=True)
class Filled:
    """What one slide holds. parts: blocks, each with its place among those that were given."""

    size: int
    parts: tuple[_Placed, ...]


@dataclass(frozen=True)
class Sheet:
    """The part of a table that one slide holds, with the heights of its head and rows."""

    grid: Grid
    heights: tuple[float, ...]
    size: int


def line_count(text: str, size: float, width: float, bold: bool = False) -> int:
    """Return how many lines a text takes. A word wider than the line is broken."""
    letters: Face = face(FONT, bold, False)
    room, lines, used = width / size, 1, 0.0
    space = letters.width(" ")
    for word in text.split(" "):
        wide = letters.width(word)
        if used and used + space + wide > room:
            lines, used = lines + 1, 0.0
        elif used:
            used += space
        lines += int(wide // room) if wide > room else 0
        used += wide % room if wide > room else wide
    return lines


def height(line: Line, size: int) -> float:
    """Return how high a line of a slide is, with the space before it."""
    points = SIZES[line.level][size]
    strong = line.strong or line.level is Level.WARNING
    lines = line_count(line.text, points, (WIDTH - INDENT[line.level]) * 0.98, strong)
    return BEFORE[line.level] + lines * points * _LEADING


def title_size(title: str) -> float:
    """Return the largest size in which a title takes no more room than it has; the smallest where none does."""
    fits = (size for size in TITLE_SIZES
            if line_count(title, size, WIDTH * 0.97, bold=True) * size * _LEADING <= TITLE_HEIGHT)
    return next(fits, TITLE_SIZES[-1])


def flow(blocks: tuple[Block, ...], fixed: Block = (), at_most: int = _AT_MOST, *,
         large: bool = False) -> list[Filled]:
    """Return slides, evenly filled and all in one size. fixed: lines that each of them repeats. at_most: blocks on one.
    large: blocks share a slide only where the letters stay large.

    Smaller letters come before more slides, so far as the smallest allows. A block that is too high for a slide in
    the smallest size is cut between words.
    """
    smallest = len(SIZES[Level.STATEMENT]) - 1
    room = tuple(BODY - sum(height(line, size) for line in fixed) for size in range(smallest + 1))
    whole = tuple((place, piece) for place, block in enumerate(blocks)
                  for piece in _cut(block, room[smallest], smallest))
    fewest = -(-len(whole) // at_most)
    for pages in range(-(-len(whole) // (at_most + 1)), len(whole) + 1):
        # One more than the slide should hold is fine where the letters stay large.
        for size in range(smallest + 1 if pages >= (len(whole) if large else fewest) else _LARGE):
            parts = _even(whole, pages)
            if all(sum(height(line, size) for _, block in part for line in block) <= room[size] for part in parts):
                return [Filled(size, part) for part in parts]
    return [Filled(smallest, (piece,)) for piece in whole]


def _even(blocks: tuple[_Placed, ...], pages: int) -> list[tuple[_Placed, ...]]:
    least, more = divmod(len(blocks), pages)
    ends = [least * page + min(page, more) for page in range(pages + 1)]
    return [blocks[start:end] for start, end in pairwise(ends)]


def _cut(block: Block, room: float, size: int) -> Iterator[Block]:
    """Yield a block, or pieces of it that fit: its longest line is cut, what follows stands beneath the last piece."""
    if _height(block, size) <= room:
        yield block
        return
    place = max(range(len(block)), key=lambda n: len(block[n].text))
    before, long, after = block[:place], block[place], block[place + 1:]
    words = long.text.split(" ")
    while len(words) > 1 and _height((*before, _told(long, words), *after), size) > room:
        kept = next((n for n in range(len(words) - 1, 1, -1)
                     if _height((*before, _told(long, words[:n])), size) <= room), 1)
        yield (*before, _told(long, words[:kept]))
        before, words = (), words[kept:]
    yield (*before, _told(long, words), *after)


def _height(block: Block, size: int) -> float:
    return sum(height(line, size) for line in block)


def _told(line: Line, words: list[str]) -> Line:
    return replace(line, text=" ".join(words))


def widths(grid: Grid) -> tuple[float, ...]:
    """Return the widths of the columns of a table in points."""
    return tuple(WIDTH * share / sum(grid.widths) for share in grid.widths)


def row_height(cells: tuple[Cell, ...], columns: tuple[float, ...], size: int) -> float:
    """Return how high a row of a table is."""
    return max(_cell_height(cell, width - 2 * CELL_SIDE, size) for cell, width in zip(cells, columns, strict=True))


def _cell_height(cell: Cell, width: float, size: int) -> float:
    text, small = CELL_SIZES[size]
    lines = line_count(cell.text, text, width * 0.97, cell.strong) * text
    beneath = sum(line_count(cite, small, width * 0.97) * small + 2 for cite in cell.cites)
    return (lines + beneath) * _LEADING + 2 * CELL_TOP


def pages(grid: Grid) -> list[Sheet]:
    """Return a table in parts that fit a slide: as few as the smallest letters allow, in the largest they allow."""
    smallest = len(CELL_SIZES) - 1
    columns = widths(grid)
    head = _head(grid, columns, smallest)
    rows = tuple(part for row in grid.rows for part in _cut_row(row, columns, TABLE - head))
    grid = Grid(grid.head, rows, grid.widths, grid.about)
    least = _pages(grid, columns, smallest)
    return next((found for size in range(smallest) if (found := _pages(grid, columns, size))
                 and len(found) <= len(least)), least)


def _head(grid: Grid, columns: tuple[float, ...], size: int) -> float:
    return row_height(tuple(Cell(text, strong=True) for text in grid.head), columns, size)


def _pages(grid: Grid, columns: tuple[float, ...], size: int) -> list[Sheet]:
    """Return the parts of a table in one size, evenly filled; none where a row is too high for a slide."""
    head = _head(grid, columns, size)
    heights = [row_height(row, columns, size) for row in grid.rows]
    room = TABLE - head
    if any(high > room for high in heights):
        return []
    fewest = len(_filled(heights, room))
    # The lowest limit that needs no more parts: so no single row is left alone on the last slide.
    lowest, highest = int(sum(heights) / max(fewest, 1)), int(room)
    limit = next((limit for limit in range(lowest, highest) if len(_filled(heights, limit)) <= fewest), room)
    return [Sheet(Grid(grid.head, grid.rows[a:b], grid.widths, grid.about), (head, *heights[a:b]), size)
            for a, b in _filled(heights, limit)]


def _filled(heights: list[float], room: float) -> list[tuple[int, int]]:
    """Return from which row to which each part goes, each as full as the room allows."""
    parts, start, total = [], 0, 0.0
    for place, high in enumerate(heights):
        if place > start and total + high > room:
            parts.append((start, place))
            start, total = place, 0.0
        total += high
    return [*parts, (start, len(heights))] if heights else []


def _cut_row(row: tuple[Cell, ...], columns: tuple[float, ...], room: float) -> Iterator[tuple[Cell, ...]]:
    """Yield a row, or pieces of one that is higher than a slide: its longest cell goes on in a row of its own."""
    smallest = len(CELL_SIZES) - 1
    while row_height(row, columns, smallest) > room:
        inner = [_cell_height(cell, wide - 2 * CELL_SIDE, smallest) for cell, wide in zip(row, columns, strict=True)]
        place = inner.index(max(inner))
        words = row[place].text.split(" ")
        if len(words) == 1:
            break
        half = len(words) // 2
        first = replace(row[place], text=" ".join(words[:half]), cites=())
        yield from _cut_row((*row[:place], first, *row[place + 1:]), columns, room)
        rest = replace(row[place], text=" ".join(words[half:]))
        row = tuple(rest if n == place else replace(cell, text="", cites=()) for n, cell in enumerate(row))
    yield row
