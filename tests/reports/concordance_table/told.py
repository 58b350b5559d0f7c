"""A document as lines of text, so that tests read what is in it and not how a writer shows it."""

from collections.abc import Iterator

from concordance.reports.document.parts import (
    Bullets,
    Document,
    Facts,
    Heading,
    Notice,
    Paragraph,
    Runs,
    Table,
)


def text(runs: Runs) -> str:
    """Return runs as their text."""
    return "".join(run.text for run in runs)


def cells(table: Table) -> list[list[str]]:
    """Return the cells of a table as texts, paragraphs parted by ` / `."""
    return [[" / ".join(map(text, cell.paragraphs)) for cell in row] for row in table.rows]


def under(document: Document, anchor: str) -> list[Table]:
    """Return the tables under a heading of the first level."""
    found: list[Table] = []
    here = False
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            here = block.anchor == anchor
        elif here and isinstance(block, Table):
            found.append(block)
    return found


def lines(document: Document) -> Iterator[str]:
    """Yield everything a reader is told, in order."""
    yield f"{document.title} | {document.subtitle} | {document.head} | {document.foot} | {document.identifier}"
    for block in (document.cover, document.notice, *document.blocks):
        match block:
            case Heading():
                yield f"{'#' * block.level} {block.text} #{block.anchor}"
            case Paragraph():
                yield text(block.runs)
            case Bullets():
                yield from (f"- {text(item.runs)}" for item in block.items)
            case Facts():
                yield from (f"{name} = {text(value)}" for name, value in block.pairs)
            case Notice():
                yield from (f"> {text(runs)}" for runs in block.paragraphs)
            case Table():
                yield f"[{block.caption or ''}] {' | '.join(column.label for column in block.columns)}"
                yield from (" | ".join(row) for row in cells(block))
