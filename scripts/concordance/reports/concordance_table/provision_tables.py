"""Tables of a document towards the instruments: a table for each act, and one of what answers nothing."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from concordance.analysis.concordance_table import ToInstruments
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.reports.concordance_table.law_tables import verdict_cell
from concordance.reports.concordance_table.layout import Layout
from concordance.reports.concordance_table.uses import Norm, Use, norm, why_silent
from concordance.reports.document.parts import Cell, Column, Run, Table, cell, plain

_COLUMNS: Final = {
    Layout.EC: (("back-provision", 3), ("back-text", 9), ("back-place", 5), ("back-obligation", 8),
                ("back-relation", 4), ("ec-mark", 4.5)),
    Layout.MINISTRY: (("back-provision", 3), ("back-text", 8), ("back-place", 4), ("back-obligation", 6),
                      ("back-relation", 4), ("ec-mark", 4.5), ("back-comment", 10), ("back-body", 5)),
}


def provision_table(members: list[tuple[Norm, tuple[Use, ...]]], layout: Layout, words: Words) -> Table:
    """Return the provisions of one act as a table, a row for each element a provision answers."""
    columns = tuple(Column(words("concordance-table", key), share) for key, share in _COLUMNS[layout])
    return Table(columns, tuple(row for found, uses in members for row in _rows(found, uses, layout)))


def silent_tables(corpus: Corpus, table: ToInstruments, words: Words) -> Iterator[tuple[str, Table]]:
    """Yield, for each act with provisions that answer nothing, its id and a table of them."""
    columns = (Column(words("concordance-table", "back-provision"), 3), Column(words("concordance-table", "kind"), 2),
               Column(words("concordance-table", "back-text"), 8), Column(words("concordance-table", "why"), 5))
    found = ((norm(corpus, silent, words), silent) for silent in table.silent)
    for act, members in groupby(found, key=lambda pair: pair[0].act_id):
        yield act, Table(columns, tuple((_place(item), cell(item.kind), cell(item.summary),
                                         cell(why_silent(silent, words))) for item, silent in members))


def by_act(members: Iterable[tuple[Norm, tuple[Use, ...]]]) -> Iterator[tuple[str, list[tuple[Norm, tuple[Use, ...]]]]]:
    """Yield the provisions act by act, in the order of the law."""
    for act, group in groupby(members, key=lambda pair: pair[0].act_id):
        yield act, list(group)


def _rows(found: Norm, uses: tuple[Use, ...], layout: Layout) -> Iterator[tuple[Cell, ...]]:
    for number, use in enumerate(uses):
        text = cell() if number else Cell((plain(found.summary), plain(f"({found.since})")))
        promised = Cell((plain(use.obligation, strong=True), plain(use.element)))
        row = (_place(found), text, cell(use.citation), promised, cell(use.relation), verdict_cell(use.told))
        more = (cell(*use.comment), cell() if number else cell(found.bearers))
        yield (*row, *more) if layout is Layout.MINISTRY else row


def _place(found: Norm) -> Cell:
    return Cell(((Run(found.place, href=found.address),),))
