"""The timeline of the gaps of each instrument: a picture of steps with its table, and a lane for what changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from concordance.analysis.history import VerdictChange
from concordance.analysis.steps import Step, steps
from concordance.analysis.timeline import Period, timeline
from concordance.reports.look import SIGN
from concordance.site.context import Page, SiteContext, act_path, href, href_file, obligation_path
from concordance.site.matrix_view import label_of
from concordance.site.pages.dated_gaps import dated_path
from concordance.site.pages.links import BAR, Reference, bar, quoted
from concordance.site.pages.matrix import SHEET, matrix_path
from concordance.site.render import page
from concordance.site.step_chart import Stretch, step_chart


@dataclass(frozen=True)
class StepLine:
    """One row of the table below the picture. url: the page of its first day, where there is one."""

    step: Step
    counts: list[tuple[str, int]]
    url: str
    acts: list[Reference]
    of_knowledge: int


@dataclass(frozen=True)
class Span:
    """One stretch of a lane, as long as it lasted within the days shown."""

    verdict: str
    days: int
    start: date
    end: date


@dataclass(frozen=True)
class Lane:
    """One obligation that changed between the two days: its stretches, and what changed on which day."""

    label: str
    title: str
    url: str
    wording: str
    stretches: list[Span]
    changes: list[tuple[VerdictChange, list[Reference]]]


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the timeline of every encoded instrument."""
    for instrument in context.instruments:
        yield _page(context, instrument)


def steps_path(instrument: str) -> str:
    """Return the page of the timeline of an instrument."""
    return f"gaps/{instrument}-timeline.md"


def _page(context: SiteContext, instrument: str) -> Page:
    here, w = steps_path(instrument), context.words
    found = steps(context.corpus, context.history, instrument, context.before, context.day, context.dated)
    lines = [_line(context, here, instrument, step) for step in found]
    wording = context.wording(instrument)
    title = w("steps", "of").format(w.text(context.corpus.instruments[instrument].short_title))
    present = [str(v) for v in BAR if any(step.counts.obligations[v] for step in found)]
    chart = step_chart(
        tuple(Stretch(line.step.start, line.step.end, tuple(line.counts)) for line in lines), SIGN, title,
        "; ".join(f"{line.step.start}: " + ", ".join(f"{w(wording, v)} {n}" for v, n in line.counts if n)
                  for line in lines))
    return page(
        context, "steps.md.j2", here, title=title, title_yaml=Markup(quoted(title)), lines=lines, chart=chart,
        wording=wording, sign=SIGN, verdicts=present, lanes=_lanes(context, here, instrument),
        sheet=href_file(here, SHEET), matrix_url=href(here, matrix_path(instrument)), instrument=instrument)


def _line(context: SiteContext, here: str, instrument: str, step: Step) -> StepLine:
    url = href(here, dated_path(context, instrument, step.start)) if step.start in context.days_of(instrument) else ""
    return StepLine(step, bar(step.counts), url, _acts(context, here, step.acts),
                    sum(change.of_knowledge for change in step.changes))


def _acts(context: SiteContext, here: str, acts: tuple[str, ...]) -> list[Reference]:
    return [Reference(context.words.text(context.corpus.acts[act].short_title), href(here, act_path(act)))
            for act in acts if act in context.corpus.acts]


def _lanes(context: SiteContext, here: str, instrument: str) -> list[Lane]:
    changed: dict[str, list[VerdictChange]] = {}
    for change in context.history:
        if change.instrument == instrument and context.before < change.day <= context.day:
            changed.setdefault(change.obligation, []).append(change)
    return [_lane(context, here, identifier, changed[identifier])
            for identifier in sorted(changed, key=context.place_of_obligation.__getitem__)]


def _lane(context: SiteContext, here: str, identifier: str, changes: list[VerdictChange]) -> Lane:
    result = context.results[identifier]
    return Lane(
        label_of(context, result.obligation.id), context.words.text(result.obligation.title),
        href(here, obligation_path(result.instrument, identifier)), result.wording,
        _stretches(context, timeline(context.corpus, result.obligation)),
        [(change, _acts(context, here, change.acts)) for change in changes])


def _stretches(context: SiteContext, periods: tuple[Period, ...]) -> list[Span]:
    """Cut the periods to the days shown."""
    found = []
    for period in periods:
        start, end = max(period.start, context.before), min(period.end or context.day, context.day)
        if start <= end:
            found.append(Span(str(period.verdict), (end - start).days + 1, start, end))
    return found
