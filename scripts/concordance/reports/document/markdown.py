"""A document as Markdown: CommonMark and the pipe tables that most programs read beside it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from concordance.language import Words
from concordance.reports.document.links import inward
from concordance.reports.document.markdown_text import Line, escaped, leading
from concordance.reports.document.nesting import Branch, branches
from concordance.reports.document.parts import (
    Align,
    Block,
    Bullets,
    Cell,
    Chart,
    Column,
    Document,
    Facts,
    Heading,
    Notice,
    Paragraph,
    Run,
    Runs,
    Style,
    Table,
    cell,
    plain,
)
from concordance.reports.look import SIGN

# A list below another one: Markdown asks for two spaces, some programs that read it for four.
_DEEPER = "    "


def render(document: Document) -> str:
    """Return the document as Markdown; the same document gives the same text."""
    anchors = frozenset(block.anchor for block in document.blocks if isinstance(block, Heading))
    writer = _Writer(Line(anchors), Words(document.language), anchors & _asked_for(document))
    edition = f"- {writer.text(document.foot)}" if document.foot else ""
    parts = [
        f"# {escaped(document.title.strip())}", writer.text(document.subtitle),
        "\n".join(line for line in (writer.facts(document.cover), edition) if line),
        writer.notice(document.notice), *(writer.block(block) for block in document.blocks)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _asked_for(document: Document) -> frozenset[str]:
    """Return the anchors that a link of the document leads to; Markdown has no other use for them."""
    return frozenset(anchor for runs in _all_runs(document) for run in runs if (anchor := inward(run.href)))


def _all_runs(document: Document) -> list[Runs]:
    found: list[Runs] = [value for _, value in document.cover.pairs] + list(document.notice.paragraphs)
    for block in document.blocks:
        match block:
            case Paragraph():
                found.append(block.runs)
            case Bullets():
                found += [item.runs for item in block.items]
            case Facts():
                found += [value for _, value in block.pairs]
            case Notice():
                found += block.paragraphs
            case Table():
                found += [runs for row in block.rows for cell in row for runs in cell.paragraphs]
            case Heading() | Chart():
                pass
    return found


@dataclass(frozen=True)
class _Writer:
    """line: how runs are written. linked: the anchors that need a place to lead to."""

    line: Line
    words: Words
    linked: frozenset[str]

    def text(self, text: str) -> str:
        return leading(escaped(text.strip()))

    def block(self, block: Block) -> str:
        match block:
            case Heading():
                place = f'<a id="{block.anchor}"></a>' if block.anchor in self.linked else ""
                return f"{'#' * (block.level + 1)} {place}{escaped(block.text.strip())}"
            case Paragraph():
                label = block.style is Style.LABEL
                return self.line.write(tuple(replace(run, strong=True) for run in block.runs) if label else block.runs)
            case Bullets():
                return "\n".join(self._items(branches([(item.level, item.runs) for item in block.items])))
            case Table():
                return self.table(block)
            case Facts():
                return self.facts(block)
            case Chart():
                return self.chart(block)
            case Notice():
                return self.notice(block)

    def _items(self, tree: tuple[Branch[Runs], ...], deep: int = 0) -> Iterator[str]:
        # Not by the sign of the facts, or a list after them would be read as more of them.
        for branch in tree:
            yield f"{_DEEPER * deep}* {self.line.write(branch.thing)}"
            yield from self._items(branch.below, deep + 1)

    def facts(self, facts: Facts) -> str:
        return "\n".join(f"- {self.line.write((Run(name.strip(), strong=True), Run(': '), *value))}"
                         for name, value in facts.pairs)

    def notice(self, notice: Notice) -> str:
        said = [told for runs in notice.paragraphs if (told := self.line.write(runs))]
        if said and notice.tone:
            said = [f"**{self.words('printed', notice.tone)}**", *said]
        return "\n>\n".join(f"> {told}" for told in said)

    def table(self, table: Table) -> str:
        inside = replace(self.line, table=True)
        caption = self.line.write(plain(table.caption or "", strong=True))
        rules = ["---:" if column.align is Align.END else "---" for column in table.columns]
        rows = [[inside.write(plain(column.label)) for column in table.columns], rules,
                *([_cell(cell, inside) for cell in row] for row in table.rows)]
        grid = "\n".join(f"| {' | '.join(row)} |" for row in rows)
        return f"{caption}\n\n{grid}" if caption else grid

    def chart(self, chart: Chart) -> str:
        """Return a chart as its words and its figures."""
        names = [f"{SIGN.get(tone, '')} {name}".strip() for tone, name in chart.legend]
        columns = [Column(""), *(Column(name, align=Align.END) for name in [*names, self.words("printed", "whole")])]
        rows = []
        for bar in chart.bars:
            counts: dict[str, int] = {}
            for tone, count in bar.parts:
                counts[tone] = counts.get(tone, 0) + count
            rows.append((cell(bar.label), *(cell(str(counts.get(tone, 0))) for tone, _ in chart.legend),
                         cell(str(bar.whole))))
        grid = self.table(Table(tuple(columns), tuple(rows))) if rows else ""
        title, said = (self.line.write(runs) for runs in (plain(chart.title, strong=True), plain(chart.text)))
        return "\n\n".join(part for part in (title, said, grid) if part)


def _cell(cell: Cell, line: Line) -> str:
    """Return a cell on one line. A verdict that only tints it gets its sign."""
    told = "<br>".join(said for runs in cell.paragraphs if (said := line.write(runs)))
    if cell.tone in SIGN and not any(run.tone for runs in cell.paragraphs for run in runs):
        told = f"{escaped(SIGN[cell.tone])} {told}".strip()
    return told
