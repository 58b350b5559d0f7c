"""What the reform changed, and what changed since: one page per instrument, and the list the start page shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordance.analysis.comparison import ChangeKind, Comparison, ElementChange, compare
from concordance.site.context import Page, SiteContext
from concordance.site.pages.links import ObligationLink, Reference, obligation_link, reference
from concordance.site.render import later, page

SHOWN = (ChangeKind.OPENED, ChangeKind.WORSENED, ChangeKind.CLOSED, ChangeKind.IMPROVED, ChangeKind.NOW_REVIEWED,
         ChangeKind.NO_LONGER_REVIEWED)


@dataclass(frozen=True)
class CauseLine:
    """A provision whose wording began or ended, and the act that did it."""

    provision: Reference
    act: Reference
    day: str
    began: bool


@dataclass(frozen=True)
class ChangeLine:
    """One element whose verdict changed."""

    link: ObligationLink
    change: ElementChange
    causes: list[CauseLine]


@dataclass(frozen=True)
class Step:
    """Two days compared, with the changes by kind."""

    found: Comparison
    groups: list[tuple[ChangeKind, list[ChangeLine]]]


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page of changes of every encoded instrument."""
    for instrument in context.instruments:
        yield later(changes_path(instrument), _page, context, instrument)


def _page(context: SiteContext, instrument: str) -> Page:
    here = changes_path(instrument)
    steps = [_step(context, here, instrument, context.before, context.reform)]
    if context.reform < context.day:
        steps.append(_step(context, here, instrument, context.reform, context.day))
    return page(context, "changes.md.j2", here, i=context.corpus.instruments[instrument], steps=steps)


def _step(context: SiteContext, here: str, instrument: str, first: date, last: date) -> Step:
    found = compare(context.corpus, first, last, instrument)
    groups = [(kind, [line(context, here, c) for c in found.changes if c.kind is kind]) for kind in SHOWN]
    return Step(found, [(kind, lines) for kind, lines in groups if lines])


def changes_path(instrument: str) -> str:
    """Return the page of changes of an instrument."""
    return f"gaps/{instrument}-changes.md"


def comparison(context: SiteContext, instrument: str) -> Comparison:
    """Return the two days of the site compared."""
    return compare(context.corpus, context.before, context.day, instrument)


def changes_of_the_law(found: Comparison) -> list[ElementChange]:
    """Return the changes between two reviewed states: what became worse first, then the largest steps."""
    changed = [change for change in found.changes if change.kind.of_the_law]
    return sorted(changed, key=lambda change: (change.steps > 0, -abs(change.steps)))


def line(context: SiteContext, here: str, change: ElementChange) -> ChangeLine:
    """Return one change as shown on the page `here`."""
    causes = [CauseLine(reference(context, here, cause.provision), reference(context, here, cause.act),
                        str(cause.day), cause.began) for cause in change.causes]
    return ChangeLine(obligation_link(context, here, change.obligation.obligation.id), change, causes)
