"""Definitions side by side, as Markdown, CSV or JSON."""

from concordance import __version__
from concordance.analysis.definitions import Cell, Column, Matrix, Reading
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.reports.addresses import cite
from concordance.reports.markdown_words import MarkdownWords
from concordance.reports.obligation_citation import cited
from concordance.reports.published import (
    CellOut,
    DefinitionColumnOut,
    TermMatrixOut,
    TermsOut,
    json_text,
    language_map,
)
from concordance.reports.tables import csv_text

COLUMNS = ("term", "term_label", "element", "definition", "definition_label", "since", "reading", "role", "list",
           "text", "values", "more", "less")


def where(corpus: Corpus, column: Column, words: Words) -> str:
    """Return where a definition stands, as a lawyer cites it."""
    place = column.definition.where
    return words.plain((cite if "/" in place else cited)(corpus, place, words.language))


def cell_text(matrix: Matrix, cell: Cell, words: Words) -> str:
    """Return one cell: what stands there, what kind of list it is, and how it stands to the measure."""
    if cell.element is None:
        return words("reading", cell.reading) if cell.reading is Reading.ABSENT else (
            words("reading", "not-there").format(words("reading", cell.reading)) if cell.reading else "–")
    parts = [words.text(cell.element.text)]
    marks = [words("role", cell.element.role)]
    if cell.element.list:
        marks.append(words("listing", cell.element.list))
    parts.append(f"[{', '.join(marks)}]")
    if cell.reading:
        parts.append(f"→ {words('reading', cell.reading)}")
    labels = {value.id: words.text(value.label) for value in matrix.term.values}
    for key, named in (("more", cell.more), ("less", cell.less)):
        if named:
            parts.append(f"{words('reading', key)}: {', '.join(labels.get(v, v) for v in named)}")
    return "; ".join(parts[:1]) + " " + "; ".join(parts[1:])


def as_markdown(corpus: Corpus, found: list[Matrix], language: str) -> str:
    """Return one table per term."""
    words = MarkdownWords(language)
    lines = [f"# {words('definitions', 'title').format(found[0].day if found else '')}", "",
             f"> {words('definitions', 'note')}", ""]
    for matrix in found:
        lines += [f"## {words.text(matrix.term.label)}", ""]
        heads = [f"{where(corpus, c, words)}{f' ({c.since})' if c.since else ''}" for c in matrix.columns]
        lines += [f"| | {' | '.join(heads)} |", "|---" * (len(heads) + 1) + "|"]
        facets = {facet.id: words.text(facet.label) for facet in matrix.term.facets}
        for identifier, cells in matrix.rows.items():
            told = " | ".join(cell_text(matrix, cell, words) for cell in cells)
            lines.append(f"| {facets.get(identifier, identifier)} | {told} |")
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def as_csv(corpus: Corpus, found: list[Matrix], language: str) -> str:
    """Return one line per element and definition."""
    words = Words(language)
    return csv_text(COLUMNS, [
        [matrix.term.id, words.text(matrix.term.label), identifier, column.definition.where,
         where(corpus, column, words), column.since or "", cell.reading or "",
         cell.element.role if cell.element else "", (cell.element.list or "") if cell.element else "",
         words.text(cell.element.text) if cell.element else "", " ".join(cell.element.values) if cell.element else "",
         " ".join(cell.more), " ".join(cell.less)]
        for matrix in found for identifier, cells in matrix.rows.items()
        for column, cell in zip(matrix.columns, cells, strict=True)
    ])


def as_json(corpus: Corpus, found: list[Matrix], language: str) -> str:
    """Return the matrices as JSON (schema definitions-1); `language` changes nothing."""
    return json_text(TermsOut(tool=f"concordance {__version__}", as_of=found[0].day, terms=[
        TermMatrixOut(
            term=matrix.term.id, label=language_map(matrix.term.label),
            definitions=[DefinitionColumnOut(
                where=column.definition.where, since=column.since, national=column.national, binding=column.binding,
                counts={str(k): v for k, v in matrix.counts(index).items()},
            ) for index, column in enumerate(matrix.columns)],
            rows={identifier: [_cell(cell) for cell in cells] for identifier, cells in matrix.rows.items()},
        ) for matrix in found
    ]))


def _cell(cell: Cell) -> CellOut:
    element = cell.element
    return CellOut(
        present=element is not None, text=language_map(element.text) if element else None,
        role=element.role if element else None, list=element.list if element else None,
        values=element.values if element else (), reading=cell.reading, more=cell.more, less=cell.less,
    )


FORMATS = {"md": as_markdown, "csv": as_csv, "json": as_json}
