"""Tables of a document towards the law, in the columns of either layout: a table for each article or part."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from concordance.language import Words
from concordance.reports.concordance_table.entries import Entry, Existing, Told
from concordance.reports.concordance_table.layout import Layout
from concordance.reports.document.parts import Cell, Column, Run, Runs, Table, cell, plain

Cells = tuple[Cell, ...]

_COLUMNS: Final = {
    Layout.EC: (("ec-article", 3.5), ("ec-obligation", 7), ("ec-deadline", 3.5), ("ec-existing", 12),
                ("ec-proposed", 6), ("ec-mark", 4.5), ("ec-comment", 11)),
    Layout.MINISTRY: (("ministry-article", 3), ("ministry-text", 7), ("ministry-act", 5), ("ministry-place", 3),
                      ("ministry-provision", 10), ("ministry-mark", 4.5), ("ministry-how", 5), ("ministry-when", 3.5),
                      ("ministry-comment", 11)),
}


def law_table(entries: list[Entry], layout: Layout, caption: str, words: Words) -> Table:
    """Return the entries of one article or part as a table; an obligation has a row of its own above its elements."""
    columns = tuple(Column(words("concordance-table", key), share) for key, share in _COLUMNS[layout])
    above, row = _ROWS[layout]
    rows: list[Cells] = []
    last = None
    for entry in entries:
        obligation = entry.line.result.obligation.id
        if entry.element and obligation != last:
            rows.append(above(entry))
        last = obligation
        rows += row(entry)
    return Table(columns, tuple(rows), caption)


def verdict_cell(told: Told) -> Cell:
    """Return a mark as a cell in its colour and with its sign."""
    return Cell((plain(told.mark, tone=told.tone),), told.tone)


def _ec_above(entry: Entry) -> Cells:
    return cell(entry.place), _obligation(entry), _since(entry), cell(), cell(), _whole(entry), cell()


def _ec(entry: Entry) -> Iterator[Cells]:
    what = cell(entry.element) if entry.element else _obligation(entry)
    yield (cell(entry.place), what, cell() if entry.element else _since(entry), Cell(tuple(_grouped(entry.existing))),
           cell(*(text for text, _ in entry.lacking), *map(str, _days(entry))), verdict_cell(entry.told),
           cell(*entry.comment))


def _ministry_above(entry: Entry) -> Cells:
    return cell(entry.place), _obligation(entry), cell(), cell(), cell(), _whole(entry), cell(), cell(), cell()


def _ministry(entry: Entry) -> Iterator[Cells]:
    what = cell(entry.element) if entry.element else _obligation(entry)
    acts = _by_act(entry.existing) or {"": []}
    for number, (act, members) in enumerate(acts.items()):
        law = (cell(act), Cell(tuple((Run(found.place, href=found.address),) for found in members)),
               Cell(tuple((Run(f"{found.place}: ", strong=True), Run(found.summary)) for found in members)))
        yield (cell(entry.place), what if not number else cell(), *law, verdict_cell(entry.told),
               *((cell(*(text for text, _ in entry.lacking)), cell(*map(str, _days(entry))), cell(*entry.comment))
                 if not number else (cell(), cell(), cell())))


_ROWS: Final[dict[Layout, tuple[Callable[[Entry], Cells], Callable[[Entry], Iterator[Cells]]]]] = {
    Layout.EC: (_ec_above, _ec), Layout.MINISTRY: (_ministry_above, _ministry),
}


def _obligation(entry: Entry) -> Cell:
    return Cell((plain(entry.title, strong=True), plain(entry.text)))


def _whole(entry: Entry) -> Cell:
    return Cell((plain(entry.whole.mark, strong=True, tone=entry.whole.tone),), entry.whole.tone)


def _since(entry: Entry) -> Cell:
    return cell(str(entry.since), entry.since_is)


def _days(entry: Entry) -> list[date]:
    return sorted({day for _, day in entry.lacking if day})


def _grouped(existing: tuple[Existing, ...]) -> Iterator[Runs]:
    """Yield the provisions act by act, each with the first day of its wording and what it says."""
    for act, members in _by_act(existing).items():
        yield (Run(act, strong=True),)
        for found in members:
            yield (Run(found.place, href=found.address), Run(f" ({found.since}): {found.summary}"))


def _by_act(existing: tuple[Existing, ...]) -> dict[str, list[Existing]]:
    acts: dict[str, list[Existing]] = {}
    for found in existing:
        acts.setdefault(found.act, []).append(found)
    return acts
