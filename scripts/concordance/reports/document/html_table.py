"""A table as HTML: on a phone its rows become cards, whose cells carry the name of their column."""

import re
from html import escape
from typing import Final

from concordance.reports.document.html_text import Inline
from concordance.reports.document.parts import Align, Cell, Column, Table
from concordance.reports.look import SIGN

_WIDTH: Final = "w-"
_USED: Final = re.compile(f'<col class="{_WIDTH}([0-9]+)">')


def widths(page: str) -> str:
    """Return the rules for the columns of a page: thousandths of the width of their table."""
    used = sorted({int(found) for found in _USED.findall(page)})
    return "".join(f".{_WIDTH}{share}{{width:{share / 10:g}%}}\n" for share in used)


def table(block: Table, inline: Inline, name: str) -> str:
    """Return a table. name: an id that nothing else in the page has."""
    whole = sum(column.share for column in block.columns)
    columns = "".join(f'<col class="{_WIDTH}{round(1000 * column.share / whole)}">' for column in block.columns)
    caption = f"<caption>{escape(block.caption)}</caption>" if block.caption else ""
    # A head without a name is no head to a screen reader.
    heads = "".join(f'<th scope="col"{_class(column.align)}>{escape(column.label)}</th>' if column.label.strip()
                    else "<td></td>" for column in block.columns)
    rows = "\n".join(f"<tr>{_row(row, block.columns, inline)}</tr>" for row in block.rows)
    kept = ' class="whole"' if block.whole else ""
    return (f'<table id="{name}"{kept}>{caption}<colgroup>{columns}</colgroup>\n<thead><tr>{heads}</tr></thead>\n'
            f"<tbody>{rows}</tbody></table>")


def _row(row: tuple[Cell, ...], columns: tuple[Column, ...], inline: Inline) -> str:
    return "".join(_cell(cell, column, inline, place == 0)
                   for place, (cell, column) in enumerate(zip(row, columns, strict=True)))


def _cell(cell: Cell, column: Column, inline: Inline, first: bool) -> str:
    paragraphs = [told for runs in cell.paragraphs if (told := inline.runs(runs))]
    told = paragraphs[0] if len(paragraphs) == 1 else "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    looks = _class(column.align, f"tinted t-{cell.tone}" if cell.tone in SIGN else "")
    label = f' data-label="{escape(column.label)}"' if column.label and told else ""
    return f'<th scope="row"{looks}>{told}</th>' if first and told else f"<td{looks}{label}>{told}</td>"


def _class(align: Align, more: str = "") -> str:
    names = " ".join(name for name in ("end" if align is Align.END else "", more) if name)
    return f' class="{names}"' if names else ""
