"""The gap report on each day that matters: one page per instrument and day, with a switch between the days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordance.analysis.history import VerdictChange, changed_on
from concordance.analysis.verdicts import ObligationOnDay
from concordance.site.context import Page, SiteContext, href
from concordance.site.pages.links import bar
from concordance.site.render import later, page


@dataclass(frozen=True)
class DayLink:
    """One day of the switch."""

    day: date
    url: str
    here: bool


@dataclass(frozen=True)
class DatedLine:
    """One obligation on the day, and what changed of it on that very day."""

    now: ObligationOnDay
    change: VerdictChange | None


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield one page per encoded instrument and day that matters, except the day of the site itself."""
    for instrument in context.instruments:
        for day in context.days_of(instrument):
            if day != context.day:
                yield later(dated_path(context, instrument, day), _page, context, instrument, day)


def dated_path(context: SiteContext, instrument: str, day: date) -> str:
    """Return the page of the gap report on a day; the day of the site has the main page."""
    return f"gaps/{instrument}.md" if day == context.day else f"gaps/{instrument}-{day}.md"


def switch(context: SiteContext, here: str, instrument: str) -> list[DayLink]:
    """Return the days a reader may switch to from the page `here`."""
    return [DayLink(day, href(here, target), target == here)
            for day in context.days_of(instrument) for target in (dated_path(context, instrument, day),)]


def _page(context: SiteContext, instrument: str, day: date) -> Page:
    here = dated_path(context, instrument, day)
    report = context.dated[instrument, day]
    changed = {c.obligation: c for c in changed_on(context.history, day) if not c.of_knowledge}
    lines = [DatedLine(result, changed.get(result.obligation.id)) for result in report.results
             if result.obligation.testable]
    acts = sorted({file.act for _, file in context.corpus.amendment_files for op in file.operations if op.start == day}
                  | {act.id for act in context.corpus.acts.values() if act.in_force.start == day})
    return page(context, "dated_gaps.md.j2", here, i=context.corpus.instruments[instrument], day=day, results=lines,
                counts=bar(report.counts), testable=report.counts.testable, days=switch(context, here, instrument),
                acts=acts, changed=len(changed), wording=context.wording(instrument))
