"""The start page: the state of compliance with its denominators, and three doors."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordance.analysis.outcome import Verdict
from concordance.analysis.statistics import statistics
from concordance.site.context import Page, SiteContext, href
from concordance.site.navigation import acts_in_order
from concordance.site.pages.gaps import ModalityBar, gaps_path, modality_bars
from concordance.site.pages.links import BAR, ObligationLink, obligation_link
from concordance.site.render import page

_ORDER = [Verdict.CONFLICT, Verdict.NOT_REVIEWED, Verdict.MISSING, Verdict.PARTIAL, Verdict.WEAKENED, Verdict.FULL]


@dataclass(frozen=True)
class Change:
    """An obligation whose verdict is not the one it had before the package."""

    link: ObligationLink
    before: str
    now: str
    steps: int


@dataclass(frozen=True)
class InstrumentState:
    """The state of one instrument on both days."""

    title: object
    gaps_url: str
    bars: list[ModalityBar]
    figures: list[tuple[str, int, int]]
    changes: list[Change]


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the start page."""
    here = "index.md"
    states = [_state(context, here, instrument) for instrument in context.instruments]
    yield page(context, "home.md.j2", here, states=states, stats=statistics(context.corpus),
               legend=[str(verdict) for verdict in BAR], first_act=acts_in_order(context)[0].id)


def changes(context: SiteContext, here: str, instrument: str) -> list[Change]:
    """Return the obligations whose verdict changed, largest step first."""
    found = []
    for now in context.reports[instrument, context.day].results:
        before = context.results_before[now.obligation.id]
        if now.verdict is not before.verdict and now.verdict in _ORDER and before.verdict in _ORDER:
            found.append(Change(obligation_link(context, here, now.obligation.id), str(before.verdict),
                                str(now.verdict), _ORDER.index(now.verdict) - _ORDER.index(before.verdict)))
    return sorted(found, key=lambda change: (-change.steps, change.link.id))


def _state(context: SiteContext, here: str, instrument: str) -> InstrumentState:
    counts = context.reports[instrument, context.day].counts
    figures = [(str(v), counts.obligations[v], counts.testable) for v in BAR if counts.obligations[v]]
    return InstrumentState(context.corpus.instruments[instrument].short_title, href(here, gaps_path(instrument)),
                           modality_bars(context, instrument), figures, changes(context, here, instrument))
