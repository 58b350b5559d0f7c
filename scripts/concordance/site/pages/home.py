"""The start page: the state of compliance with its denominators, and three doors."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordance.analysis.comparison import ChangeKind
from concordance.analysis.delegations import count_by_status
from concordance.analysis.delegations import delegations as delegations_on
from concordance.analysis.outcome import Verdict
from concordance.analysis.statistics import statistics
from concordance.model.delegation import DelegationStatus
from concordance.model.instrument import Force
from concordance.model.text import Text
from concordance.site.context import Page, SiteContext, href
from concordance.site.navigation import acts_in_order
from concordance.site.pages import amendments, claims, delegations, network, questions
from concordance.site.pages.changes import ChangeLine, changes_of_the_law, changes_path, comparison, line
from concordance.site.pages.gaps import ModalityBar, gaps_path, modality_bars
from concordance.site.pages.links import BAR, bar
from concordance.site.render import page

_TOLD = (DelegationStatus.FOUND, DelegationStatus.OVERDUE, DelegationStatus.NOT_FOUND, DelegationStatus.NOT_EXAMINED)


@dataclass(frozen=True)
class Door:
    """A page worth opening, and what it has to say."""

    title: str
    text: str
    url: str


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
    states = [_state(context, here, context.main)]
    yield page(context, "home.md.j2", here, states=states, stats=statistics(context.corpus),
               answers=_answers(context, here), others=_others(context, here),
               legend=[str(verdict) for verdict in BAR], first_act=acts_in_order(context)[0].id)


@dataclass(frozen=True)
class InstrumentBar:
    """One further instrument with its verdicts today."""

    name: Text
    url: str
    bar: list[tuple[str, int]]
    wording: str
    testable: int


def _others(context: SiteContext, here: str) -> list[InstrumentBar]:
    """Return the other instruments of which something was judged, those that bind first."""
    found = []
    for instrument in sorted(context.instruments, key=lambda i: list(Force).index(context.corpus.instruments[i].force)):
        counts = context.reports[instrument, context.day].counts
        judged = counts.testable - counts.obligations[Verdict.NOT_REVIEWED]
        if instrument != context.main and judged > 0:
            found.append(InstrumentBar(context.corpus.instruments[instrument].short_title,
                                       href(here, gaps_path(instrument)), bar(counts), context.wording(instrument),
                                       counts.testable))
    return found


def _answers(context: SiteContext, here: str) -> list[Door]:
    corpus, w = context.corpus, context.words
    expected = count_by_status(delegations_on(corpus, context.day))
    operations = sum(len(file.operations) for _, file in corpus.amendment_files)
    found = [
        ("amendments", amendments.HERE, (operations, len(corpus.amendment_files))),
        ("delegations", delegations.HERE, (sum(expected.values()), *(expected[status] for status in _TOLD))),
        ("network", network.HERE, ()),
        ("claims", claims.HERE, (len(corpus.claims),)),
        ("questions", questions.HERE, (len(corpus.questions),)),
    ]
    return [Door(w(group, "title"), w("home", f"{group}-text").format(*figures), href(here, target))
            for group, target, figures in found]


def _state(context: SiteContext, here: str, instrument: str) -> InstrumentState:
    counts = context.reports[instrument, context.day].counts
    found = comparison(context, instrument)
    figures = [(str(v), counts.obligations[v], counts.testable) for v in BAR if counts.obligations[v]]
    return InstrumentState(context.corpus.instruments[instrument].short_title, href(here, gaps_path(instrument)),
                           modality_bars(context, instrument), figures,
                           [line(context, here, change) for change in changes_of_the_law(found)],
                           found.counts[ChangeKind.NOW_REVIEWED], href(here, changes_path(instrument)))
