"""The start page: the state of compliance with its denominators, and three doors."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordance.analysis.comparison import ChangeKind
from concordance.analysis.statistics import statistics
from concordance.site.context import Page, SiteContext, href
from concordance.site.navigation import acts_in_order
from concordance.site.pages.changes import ChangeLine, changes_of_the_law, changes_path, comparison, line
from concordance.site.pages.gaps import ModalityBar, gaps_path, modality_bars
from concordance.site.pages.links import BAR
from concordance.site.render import page


@dataclass(frozen=True)
class InstrumentState:
    """The state of one instrument on both days."""

    title: object
    gaps_url: str
    bars: list[ModalityBar]
    figures: list[tuple[str, int, int]]
    changes: list[ChangeLine]
    unknown_before: int
    changes_url: str


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the start page."""
    here = "index.md"
    states = [_state(context, here, instrument) for instrument in context.instruments]
    yield page(context, "home.md.j2", here, states=states, stats=statistics(context.corpus),
               legend=[str(verdict) for verdict in BAR], first_act=acts_in_order(context)[0].id)


def _state(context: SiteContext, here: str, instrument: str) -> InstrumentState:
    counts = context.reports[instrument, context.day].counts
    found = comparison(context, instrument)
    figures = [(str(v), counts.obligations[v], counts.testable) for v in BAR if counts.obligations[v]]
    return InstrumentState(context.corpus.instruments[instrument].short_title, href(here, gaps_path(instrument)),
                           modality_bars(context, instrument), figures,
                           [line(context, here, change) for change in changes_of_the_law(found)],
                           found.counts[ChangeKind.NOW_REVIEWED], href(here, changes_path(instrument)))
