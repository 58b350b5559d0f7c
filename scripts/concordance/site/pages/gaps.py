"""The gap report page of each instrument."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from concordance.analysis.severity import priority_of
from concordance.analysis.verdicts import ObligationOnDay
from concordance.model.policy import Priority
from concordance.reports import feed
from concordance.site.context import Page, SiteContext, href_file, shared
from concordance.site.pages.dated_gaps import switch
from concordance.site.pages.links import bar, quoted
from concordance.site.render import page

FORMATS = ("json", "csv", "md")


@dataclass(frozen=True)
class GapLine:
    """One obligation on both days."""

    now: ObligationOnDay
    before: ObligationOnDay
    decided: str
    priority: Priority


@dataclass(frozen=True)
class ModalityBar:
    """The verdicts of one modality on both days, out of how many."""

    name: str
    before: list[tuple[str, int]]
    now: list[tuple[str, int]]
    testable: int


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield one gap report page per encoded instrument."""
    for instrument in context.instruments:
        path = gaps_path(instrument)
        now = context.reports[instrument, context.day]
        short = context.text(context.corpus.instruments[instrument].short_title).striptags()
        lines = [GapLine(result, context.results_before[result.obligation.id], _decided(context, result),
                         priority_of(context.corpus, result))
                 for result in now.results if result.obligation.testable]
        yield page(
            context, "gaps.md.j2", path, i=context.corpus.instruments[instrument], results=lines,
            title_yaml=Markup(quoted(f"{short}: {context.words('report', 'title').lower()}")),
            bars=modality_bars(context, instrument), now_counts=bar(now.counts),
            legend=[verdict for verdict, _ in bar(now.counts)],
            modalities=[str(m) for m, counts in now.by_modality.items() if counts.testable],
            days=switch(context, path, instrument), wording=context.wording(instrument),
            unverified=now.unverified.testable,
            priorities=sorted({line.priority for line in lines}, key=lambda p: p.rank)
            if context.corpus.severity else [],
            feeds=[(style, href_file(path, f"data/verdicts.{style}")) for style in feed.FORMATS],
            files=[(f"{day} {style}", href_file(path, download_path(instrument, day, style)))
                   for day in (context.day, context.before) for style in FORMATS],
        )


def gaps_path(instrument: str) -> str:
    """Return the page of the gap report of an instrument."""
    return f"gaps/{instrument}.md"


def download_path(instrument: str, day: date, style: str) -> str:
    """Return where the report file of an instrument and day stands in the site."""
    return shared(f"gaps-{instrument}-{day}", style)


def modality_bars(context: SiteContext, instrument: str) -> list[ModalityBar]:
    """Return the verdicts of each modality, and of all, on both days."""
    now, before = context.reports[instrument, context.day], context.reports[instrument, context.before]
    bars = [ModalityBar(context.words("modality", m), bar(before.by_modality[m]), bar(counts), counts.testable)
            for m, counts in now.by_modality.items() if counts.testable]
    whole = ModalityBar(context.words("ui", "all"), bar(before.counts), bar(now.counts), now.counts.testable)
    return [whole, *bars]


def _decided(context: SiteContext, result: ObligationOnDay) -> str:
    if len(result.decided_by) == len(result.elements):
        return ""
    labels = [e.element.label.best(context.language)[0] for e in result.elements if e.id in result.decided_by]
    return "; ".join(labels[:4]) + (" …" if len(labels) > 4 else "")
