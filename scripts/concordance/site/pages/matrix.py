"""The concordance matrix: one page per instrument, and one page that shows which acts serve which instruments."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from concordance.analysis.matrix import concordance_matrix
from concordance.reports.look import SIGN
from concordance.reports.matrix import MatrixOut, published
from concordance.site.context import Page, SiteContext, act_path, href, href_file, shared
from concordance.site.matrix_view import View, acts_of, view
from concordance.site.pages.links import BAR, quoted
from concordance.site.render import page

HERE = "gaps/matrix.md"
SHEET, SCRIPT = "assets/seeing.css", "assets/matrix.js"
# What the script of the page says itself.
_SAID = ("unanswered", "elsewhere", "serves", "used", "serves-nothing", "status", "expand", "nothing", "failed", "rows",
         "verdict")


@dataclass(frozen=True)
class ActLine:
    """One act of the overview. served: for each instrument, how many of its obligations rest on the act."""

    name: str
    url: str
    in_force: int
    used: int
    served: list[tuple[int, str]]


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the overview and the matrix of every encoded instrument."""
    found = {instrument: matrix_of(context, instrument) for instrument in context.instruments}
    yield _overview(context, found)
    for instrument, shown in found.items():
        yield _page(context, instrument, shown)


def matrix_of(context: SiteContext, instrument: str) -> MatrixOut:
    """Return the published matrix of an instrument on the days that matter for it."""
    days = context.days_of(instrument)
    results = tuple(context.dated[instrument, day].everything for day in days)
    return published(context.corpus, instrument, days, concordance_matrix(results))


def matrix_path(instrument: str) -> str:
    """Return the page of the matrix of an instrument."""
    return f"gaps/{instrument}-matrix.md"


def data_path(instrument: str, style: str) -> str:
    """Return where the data of a matrix stands in the site: `json` as published, `js` for the page itself."""
    return shared(f"matrix-{instrument}", style)


def _page(context: SiteContext, instrument: str, found: MatrixOut) -> Page:
    here, w = matrix_path(instrument), context.words
    shown = view(context, here, found)
    title = w("matrix", "of").format(w.text(context.corpus.instruments[instrument].short_title))
    outcomes = {str(cell.outcomes[-1]) for cell in found.cells if cell.outcomes[-1]}
    return page(
        context, "matrix.md.j2", here, title=title, title_yaml=Markup(quoted(title)), v=shown, sign=SIGN,
        sheet=href_file(here, SHEET), script=href_file(here, SCRIPT), wording=context.wording(instrument),
        data=href_file(here, data_path(instrument, "js")), json_url=href_file(here, data_path(instrument, "json")),
        root=href_file(here, "."), instrument=instrument,
        instruments=[(i, w.text(context.corpus.instruments[i].short_title), href(here, matrix_path(i)))
                     for i in context.instruments],
        pillars=list(dict.fromkeys(o.pillar for o in found.obligations)),
        verdicts=[v for v in map(str, BAR) if any(v in o.verdicts for o in found.obligations)],
        outcomes=[o for o in ("met", "weakened", "partly-met", "conflict", "not-reviewed") if o in outcomes],
        acts=[(act.act, w.text(context.corpus.acts[act.act].short_title)) for act in acts_of(found)
              if any(act.in_force)],
        days=[str(day) for day in found.days], status=_status(context, shown),
        unverified=sum(o.unverified for o in found.obligations),
        said=json.dumps({key: w("matrix", key) for key in _SAID}, ensure_ascii=False),
    )


def _status(context: SiteContext, shown: View) -> str:
    return context.words("matrix", "status").format(
        len(shown.columns), len(shown.columns) - shown.unanswered, shown.unanswered, len(shown.rows), shown.serving,
        context.day)


def _overview(context: SiteContext, found: dict[str, MatrixOut]) -> Page:
    home = {provision.id: provision.act for shown in found.values() for provision in shown.provisions}
    rests = {(home[cell.provision], cell.obligation) for shown in found.values() for cell in shown.cells
             if cell.outcomes[-1]}
    used = {cell.provision for shown in found.values() for cell in shown.cells if cell.outcomes[-1]}
    counts = [(i, href(HERE, matrix_path(i)), len(shown.obligations), shown.unanswered[-1])
              for i, shown in found.items()]
    acts = next(iter(found.values())).acts if found else []
    lines = [
        ActLine(context.words.text(context.corpus.acts[act.act].short_title), href(HERE, act_path(act.act)),
                act.in_force[-1], sum(home[provision] == act.act for provision in used),
                [(sum((act.act, o.id) in rests for o in found[i].obligations), f"{url}#act={act.act}")
                 for i, url, _, _ in counts])
        for act in acts if act.in_force[-1]
    ]
    lines.sort(key=lambda line: -sum(n for n, _ in line.served))
    return page(context, "matrices.md.j2", HERE, sheet=href_file(HERE, SHEET), counts=counts, lines=lines)
