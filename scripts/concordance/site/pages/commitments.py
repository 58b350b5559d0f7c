"""Pages of the commitments: the list of instruments, one page per instrument, one page per obligation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from concordance.analysis.outcome import ElementVerdict
from concordance.analysis.severity import priority_of
from concordance.analysis.timeline import timeline
from concordance.analysis.verdicts import ObligationOnDay, wording_of
from concordance.model.crosswalk import Reach
from concordance.model.instrument import Force, Instrument
from concordance.model.lending import Lender
from concordance.model.requirement import Part, Requirement
from concordance.model.verification import Verification
from concordance.reports.crosswalk import path_text
from concordance.site.context import Page, SiteContext, href, obligation_path, requirement_path, term_path
from concordance.site.pages.crosswalk import pairs_of
from concordance.site.pages.links import bar, quoted
from concordance.site.render import later, page
from concordance.site.tips import definitions

_MENTIONED = re.compile(r'data-term="([^"]+)"')


@dataclass(frozen=True)
class InstrumentLine:
    """One instrument in the list."""

    i: Instrument
    url: str
    bar: list[tuple[str, int]]
    testable: int
    unverified: int
    wording: str


@dataclass(frozen=True)
class Related:
    """A related obligation; one of an instrument not encoded yet has no page."""

    id: str
    url: str
    citation: str
    title: str
    verdict: str
    wording: str


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the list of instruments, every instrument, every obligation."""
    here = "commitments/index.md"
    lines = []
    for instrument in context.corpus.instruments.values():
        report = context.reports.get((instrument.id, context.day))
        lines.append(InstrumentLine(instrument, href(here, f"commitments/{instrument.id}/index.md"),
                                    bar(report.counts) if report else [], report.counts.testable if report else 0,
                                    report.unverified.testable if report else 0, wording_of(instrument.force)))
        yield later(f"commitments/{instrument.id}/index.md", _instrument, context, instrument)
    groups = [(force, [line for line in lines if line.i.force is force]) for force in Force]
    yield page(context, "commitments.md.j2", here, groups=[(force, members) for force, members in groups if members])
    for result in context.results.values():
        yield later(obligation_path(result.instrument, result.obligation.id), _obligation, context, result)


def _instrument(context: SiteContext, instrument: Instrument) -> Page:
    files = [(file, [context.results[o.id] for o in file.obligations])
             for file in context.corpus.obligation_files if file.instrument == instrument.id]
    title = Markup(quoted(instrument.short_title.best(context.language)[0]))
    report = context.reports.get((instrument.id, context.day))
    return page(context, "instrument.md.j2", f"commitments/{instrument.id}/index.md", i=instrument, articles=files,
                title_yaml=title, report=report, counts=bar(report.counts) if report else [],
                wording=wording_of(instrument.force), pairs=pairs_of(context, instrument.id))


def _obligation(context: SiteContext, result: ObligationOnDay) -> Page:
    obligation = result.obligation
    here = obligation_path(result.instrument, obligation.id)
    before = context.results_before[obligation.id]
    instrument = context.corpus.instruments[result.instrument]
    done, asked = _score(result)
    done_before, asked_before = _score(before)
    summary = context.marked(obligation.summary, context.corpus.terms, lambda term: href(here, term_path(term)))
    title = f"{context.cited(obligation.id)}: {obligation.title.best(context.language)[0]}"
    return page(
        context, "obligation.md.j2", here, o=obligation, summary=summary,
        tips=definitions(context, here, result.instrument, _MENTIONED.findall(summary)), result=result, before=before,
        before_elements={element.id: element for element in before.elements},
        periods=timeline(context.corpus, obligation) if obligation.testable else (),
        done=done, asked=asked, done_before=done_before, asked_before=asked_before,
        sources=[instrument.sources[key] for key in obligation.sources],
        related=[_related(context, here, identifier) for identifier in obligation.related],
        title_yaml=Markup(quoted(title)), shared=_shared(context, here, result), instrument=instrument,
        priority=priority_of(context.corpus, result), checked=_checked(context, obligation.id),
        lenders={e.id: _lender(context, here, e.lender) for e in result.elements if e.lender},
    )


def _lender(context: SiteContext, here: str, lender: Lender) -> tuple[str, str, str]:
    """Return citation, address and path of the element that answers another one."""
    owner, _, name = lender.element.partition("/")
    address = href(here, obligation_path(context.corpus.instrument_of[owner], owner), name)
    label = context.corpus.elements[lender.element].label.best(context.language)[0]
    return f"{context.cited(owner)}: {label}", address, path_text("", lender.path).strip()


def _checked(context: SiteContext, identifier: str) -> Verification | None:
    place = context.corpus.places[identifier]
    return context.corpus.verifications.get(f"{place.file}#{identifier}.basis")


@dataclass(frozen=True)
class Elsewhere:
    """What another instrument asks for the same part of a requirement."""

    element: str
    label: object
    citation: str
    url: str
    instrument: object
    relation: str
    differs: object
    verdict: str


@dataclass(frozen=True)
class Shared:
    """A part of a requirement that an element of the obligation asks for, and who else does."""

    requirement: Requirement
    part: Part
    url: str
    element: object
    relation: str
    differs: object
    elsewhere: list[Elsewhere]


def _shared(context: SiteContext, here: str, result: ObligationOnDay) -> list[Shared]:
    """Return the parts of requirements the obligation asks for, with what others ask of them."""
    corpus = context.corpus
    found = []
    for element in result.elements:
        for link in corpus.links_of.get(element.id, ()):
            requirement = corpus.requirements[link.part.split("/")[0]]
            others = [_elsewhere(context, here, other.element, other.relation, other.differs)
                      for other in requirement.links
                      if requirement.part_id(other.part) == link.part and not _same(other.element, result)]
            found.append(Shared(requirement, corpus.parts[link.part],
                                href(here, requirement_path(requirement.id), link.part.split("/")[1]),
                                element.element.label, link.relation, link.differs, others))
    return found


def _same(element: str, result: ObligationOnDay) -> bool:
    return element.split("/")[0] == result.obligation.id


def _elsewhere(context: SiteContext, here: str, element: str, relation: Reach, differs: object) -> Elsewhere:
    corpus = context.corpus
    owner, _, name = element.partition("/")
    home = corpus.instrument_of[owner]
    verdict = next(e.verdict for e in context.results[owner].elements if e.element.id == name)
    return Elsewhere(element, corpus.elements[element].label, context.cited(owner),
                     href(here, obligation_path(home, owner), name), corpus.instruments[home].short_title, relation,
                     differs, verdict)


def _score(result: ObligationOnDay) -> tuple[int, int]:
    """How many of the elements that apply are covered."""
    asked = [e for e in result.elements if e.verdict is not ElementVerdict.NOT_APPLICABLE]
    return sum(element.verdict.satisfied for element in asked), len(asked)


def _related(context: SiteContext, here: str, identifier: str) -> Related:
    result = context.results.get(identifier)
    if result is None:
        return Related(identifier, "", "", "", "", "")
    return Related(identifier, href(here, obligation_path(result.instrument, identifier)), context.cited(identifier),
                   result.obligation.title.best(context.language)[0], str(result.verdict), result.wording)
