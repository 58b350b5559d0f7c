"""The matrix as it stands in the page before anybody chooses anything: acts in rows, obligations in columns, today."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from concordance.analysis.matrix import STRONGEST_FIRST
from concordance.reports.matrix import MatrixActOut, MatrixCellOut, MatrixOut
from concordance.site.context import SiteContext, act_path, article_path, href, obligation_path

_RANK = {str(outcome): place for place, outcome in enumerate(STRONGEST_FIRST)}

_ARTICLE = re.compile(r", arts?\.? ([\w()-]+)$")


@dataclass(frozen=True)
class Column:
    """One obligation. provisions: how many are used for it on the day; group: the part of the instrument it is in."""

    id: str
    label: str
    title: str
    url: str
    group: int
    pillar: str
    wording: str
    verdict: str
    unverified: bool
    provisions: int


@dataclass(frozen=True)
class Head:
    """What stands above several columns: the number of an article, or the name of a part, with its heading."""

    short: str
    long: str
    columns: int = 0


@dataclass(frozen=True)
class Cell:
    """The strongest outcome among some provisions for one obligation, how many they are, and where it is proved."""

    outcome: str
    url: str
    provisions: int


@dataclass(frozen=True)
class Row:
    """One act."""

    id: str
    name: str
    url: str
    used: int
    in_force: int
    cells: tuple[Cell | None, ...]

    @property
    def served(self) -> int:
        """For how many of the obligations it is used."""
        return sum(cell is not None for cell in self.cells)


@dataclass(frozen=True)
class Use:
    """One provision as the list names it."""

    label: str
    url: str
    outcome: str


@dataclass(frozen=True)
class View:
    """The whole of it. listed: for each column, the acts with the provisions used for it."""

    heads: tuple[Head, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    listed: tuple[tuple[Column, tuple[tuple[str, tuple[Use, ...]], ...]], ...]

    @property
    def unanswered(self) -> int:
        """How many obligations no provision is used for."""
        return sum(column.provisions == 0 for column in self.columns)

    @property
    def serving(self) -> int:
        """How many rows serve at least one obligation."""
        return sum(row.served > 0 for row in self.rows)


def view(context: SiteContext, here: str, found: MatrixOut) -> View:
    """Return the matrix as the page `here` shows it on the last of its days."""
    used: dict[str, list[MatrixCellOut]] = {}
    for cell in found.cells:
        if cell.outcomes[-1]:
            used.setdefault(cell.obligation, []).append(cell)
    heads = heads_of(context, found)
    place = {name: number for number, (name, _) in enumerate(heads)}
    columns = tuple(
        Column(o.id, label_of(context, o.id), o_title(context, o.id),
               href(here, obligation_path(found.instrument, o.id)), place[o.article], o.pillar,
               context.results[o.id].wording, o.verdicts[-1], o.unverified, len(used.get(o.id, ())))
        for o in found.obligations
    )
    return View(_spanned(heads, columns), columns, tuple(_rows(context, here, found, columns, used)),
                tuple((column, _listed(context, here, used.get(column.id, ()))) for column in columns))


def acts_of(found: MatrixOut) -> list[MatrixActOut]:
    """Return the acts, those that serve most obligations on the last day first."""
    home = {provision.id: provision.act for provision in found.provisions}
    served: dict[str, set[str]] = {}
    for cell in found.cells:
        if cell.outcomes[-1]:
            served.setdefault(home[cell.provision], set()).add(cell.obligation)
    return sorted(found.acts, key=lambda act: -len(served.get(act.act, ())))


def o_title(context: SiteContext, obligation: str) -> str:
    """Return the title of an obligation in the language of the site."""
    return context.words.text(context.corpus.obligations[obligation].title)


def label_of(context: SiteContext, obligation: str) -> str:
    """Return `6(1)` of an obligation of article 6(1): what fits at the head of a narrow column; else its place."""
    found = _ARTICLE.search(context.corpus.obligations[obligation].citation)
    return found[1] if found else context.place(obligation)


def heads_of(context: SiteContext, found: MatrixOut) -> list[tuple[str, Head]]:
    """Return the parts of the instrument that hold testable obligations, by name, in the order of the instrument."""
    files = {file.name: file for file in context.corpus.obligation_files if file.instrument == found.instrument}
    heads = []
    for name in dict.fromkeys(o.article for o in found.obligations):
        heading = context.words.text(files[name].heading)
        article = files[name].article
        long = f"{context.words('ui', 'article-n').format(article)}. {heading}" if article else heading
        heads.append((name, Head(article or heading, long)))
    return heads


def _spanned(heads: list[tuple[str, Head]], columns: tuple[Column, ...]) -> tuple[Head, ...]:
    found = []
    for group, members in groupby(columns, key=lambda column: column.group):
        head = heads[group][1]
        found.append(Head(head.short, head.long, len(list(members))))
    return tuple(found)


def _rows(context: SiteContext, here: str, found: MatrixOut, columns: tuple[Column, ...],
          used: dict[str, list[MatrixCellOut]]) -> Iterable[Row]:
    home = {provision.id: provision.act for provision in found.provisions}
    for act in acts_of(found):
        if not act.in_force[-1]:
            continue
        cells = tuple(
            _cell(here, found.instrument, column, [cell for cell in used.get(column.id, ())
                                                   if home[cell.provision] == act.act])
            for column in columns
        )
        yield Row(act.act, context.words.text(context.corpus.acts[act.act].short_title),
                  href(here, act_path(act.act)), act.used[-1], act.in_force[-1], cells)


def _cell(here: str, instrument: str, column: Column, cells: list[MatrixCellOut]) -> Cell | None:
    if not cells:
        return None
    best = min(cells, key=lambda cell: _RANK[cell.outcomes[-1] or ""])
    return Cell(best.outcomes[-1] or "", href(here, obligation_path(instrument, column.id), best.elements[-1][0]),
                len(cells))


def _listed(context: SiteContext, here: str,
            cells: Iterable[MatrixCellOut]) -> tuple[tuple[str, tuple[Use, ...]], ...]:
    acts: dict[str, list[Use]] = {}
    for cell in cells:
        act, eid = cell.provision.rsplit("/", 1)
        url = href(here, article_path(f"{act}/{eid.split('__')[0]}"), eid)
        acts.setdefault(act, []).append(Use(context.local(eid), url, cell.outcomes[-1] or ""))
    return tuple((context.words.text(context.corpus.acts[act].short_title), tuple(uses))
                 for act, uses in acts.items())
