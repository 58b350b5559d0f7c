"""Pages of the commitments: the list of instruments, one page per instrument, one page per obligation."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from concordance.analysis.outcome import ElementVerdict
from concordance.analysis.timeline import timeline
from concordance.analysis.verdicts import ObligationOnDay
from concordance.model.instrument import Instrument
from concordance.site.context import Page, SiteContext, href, obligation_path
from concordance.site.pages.links import bar, quoted
from concordance.site.render import page


@dataclass(frozen=True)
class InstrumentLine:
    """One instrument in the list."""

    i: Instrument
    url: str
    bar: list[tuple[str, int]]
    testable: int


@dataclass(frozen=True)
class Related:
    """A related obligation; one of an instrument not encoded yet has no page."""

    id: str
    url: str
    citation: str
    title: str
    verdict: str


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the list of instruments, every instrument, every obligation."""
    here = "commitments/index.md"
    lines = []
    for instrument in context.corpus.instruments.values():
        report = context.reports.get((instrument.id, context.day))
        lines.append(InstrumentLine(instrument, href(here, f"commitments/{instrument.id}/index.md"),
                                    bar(report.counts) if report else [], report.counts.testable if report else 0))
        yield _instrument(context, instrument)
    yield page(context, "commitments.md.j2", here, instruments=lines)
    for result in context.results.values():
        yield _obligation(context, result)


def _instrument(context: SiteContext, instrument: Instrument) -> Page:
    files = [(file, [context.results[o.id] for o in file.obligations])
             for file in context.corpus.obligation_files if file.instrument == instrument.id]
    title = Markup(quoted(instrument.short_title.best(context.language)[0]))
    return page(context, "instrument.md.j2", f"commitments/{instrument.id}/index.md", i=instrument, articles=files,
                title_yaml=title)


def _obligation(context: SiteContext, result: ObligationOnDay) -> Page:
    obligation = result.obligation
    here = obligation_path(result.instrument, obligation.id)
    before = context.results_before[obligation.id]
    instrument = context.corpus.instruments[result.instrument]
    done, asked = _score(result)
    done_before, asked_before = _score(before)
    title = f"{obligation.citation}: {obligation.title.best(context.language)[0]}"
    return page(
        context, "obligation.md.j2", here, o=obligation, result=result, before=before,
        before_elements={element.id: element for element in before.elements},
        periods=timeline(context.corpus, obligation) if obligation.testable else (),
        done=done, asked=asked, done_before=done_before, asked_before=asked_before,
        sources=[instrument.sources[key] for key in obligation.sources],
        related=[_related(context, here, identifier) for identifier in obligation.related],
        title_yaml=Markup(quoted(title)),
    )


def _score(result: ObligationOnDay) -> tuple[int, int]:
    """How many of the elements that apply are covered."""
    asked = [e for e in result.elements if e.verdict is not ElementVerdict.NOT_APPLICABLE]
    return sum(element.verdict.satisfied for element in asked), len(asked)


def _related(context: SiteContext, here: str, identifier: str) -> Related:
    result = context.results.get(identifier)
    if result is None:
        return Related(identifier, "", "", "", "")
    return Related(identifier, href(here, obligation_path(result.instrument, identifier)), result.obligation.citation,
                   result.obligation.title.best(context.language)[0], str(result.verdict))
