"""The start page: the state of compliance with its denominators, and three doors."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordance.analysis.outcome import ElementVerdict
from concordance.analysis.statistics import statistics
from concordance.model.instrument import Element
from concordance.site.context import Page, SiteContext, href
from concordance.site.navigation import acts_in_order
from concordance.site.pages.gaps import ModalityBar, gaps_path, modality_bars
from concordance.site.pages.links import BAR, ObligationLink, obligation_link
from concordance.site.render import page

# From worst to best. "Not reviewed" and "not applicable" have no place in it: a change from or to them is one in what
# was looked at, not one in the law.
_ORDER = (ElementVerdict.CONFLICT, ElementVerdict.MISSING, ElementVerdict.PARTLY_MET, ElementVerdict.WEAKENED,
          ElementVerdict.MET)


@dataclass(frozen=True)
class Change:
    """An element whose verdict, reviewed on both days, is not the one it had before the package."""

    link: ObligationLink
    element: Element
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
    unknown_before: int


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the start page."""
    here = "index.md"
    states = [_state(context, here, instrument) for instrument in context.instruments]
    yield page(context, "home.md.j2", here, states=states, stats=statistics(context.corpus),
               legend=[str(verdict) for verdict in BAR], first_act=acts_in_order(context)[0].id)


def changes(context: SiteContext, here: str, instrument: str) -> list[Change]:
    """Return the elements whose verdict changed between two reviewed states: what became worse first."""
    found = []
    for now in context.reports[instrument, context.day].results:
        before = context.results_before[now.obligation.id]
        link = obligation_link(context, here, now.obligation.id)
        for old, new in zip(before.elements, now.elements, strict=True):
            if old.verdict is not new.verdict and old.verdict in _ORDER and new.verdict in _ORDER:
                steps = _ORDER.index(new.verdict) - _ORDER.index(old.verdict)
                found.append(Change(link, new.element, str(old.verdict), str(new.verdict), steps))
    return sorted(found, key=lambda change: (change.steps > 0, -abs(change.steps)))


def _unknown_before(context: SiteContext, instrument: str) -> int:
    """How many elements are reviewed for the day of the site but not for the day of comparison."""
    return sum(
        new.verdict is not ElementVerdict.NOT_REVIEWED and old.verdict is ElementVerdict.NOT_REVIEWED
        for now in context.reports[instrument, context.day].results if now.obligation.testable
        for old, new in zip(context.results_before[now.obligation.id].elements, now.elements, strict=True)
    )


def _state(context: SiteContext, here: str, instrument: str) -> InstrumentState:
    counts = context.reports[instrument, context.day].counts
    figures = [(str(v), counts.obligations[v], counts.testable) for v in BAR if counts.obligations[v]]
    return InstrumentState(context.corpus.instruments[instrument].short_title, href(here, gaps_path(instrument)),
                           modality_bars(context, instrument), figures, changes(context, here, instrument),
                           _unknown_before(context, instrument))
