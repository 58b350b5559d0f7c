"""Coverage: the verdicts of today by theme, modality, pillar and instrument, for all instruments and for each force."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordance.analysis.gaps import Counts
from concordance.analysis.outcome import Verdict
from concordance.analysis.rollup import Dimension, rollup
from concordance.analysis.verdicts import ObligationOnDay, wording_of
from concordance.model.instrument import Force, Modality, Pillar, Theme
from concordance.reports.look import SIGN
from concordance.site.context import Page, SiteContext, href, href_file
from concordance.site.pages.gaps import gaps_path
from concordance.site.pages.links import BAR, bar
from concordance.site.pages.matrix import SHEET
from concordance.site.render import page

HERE = "gaps/coverage.md"
_ORDER: dict[Dimension, tuple[str, ...]] = {
    Dimension.FORCE: tuple(map(str, Force)), Dimension.PILLAR: tuple(map(str, Pillar)),
    Dimension.THEME: tuple(map(str, Theme)), Dimension.MODALITY: tuple(map(str, Modality)),
}
_GROUP = {Dimension.FORCE: "instrument-force", Dimension.THEME: "theme", Dimension.PILLAR: "pillar",
          Dimension.MODALITY: "modality"}


@dataclass(frozen=True)
class Scope:
    """Which instruments a page speaks of; no force means all of them."""

    force: Force | None
    url: str
    here: bool


@dataclass(frozen=True)
class Line:
    """One group of obligations with its verdicts and their denominator."""

    name: str
    url: str
    counts: list[tuple[str, int]]
    testable: int


@dataclass(frozen=True)
class Crossing:
    """One theme and one modality: how many obligations are met, in full or weakened, out of how many."""

    counts: list[tuple[str, int]]
    satisfied: int
    testable: int


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page of all instruments, and one for each binding force that occurs."""
    seen = _seen(context)
    present = forces(context)
    for force in (None, *present):
        yield _page(context, force, present, tuple(r for r in seen if force in (None, r.force)))


def forces(context: SiteContext) -> list[Force]:
    """Return the binding forces that have a page: those of the instruments with an obligation that counts."""
    found = {r.force for r in _seen(context)}
    return [force for force in Force if force in found]


def _seen(context: SiteContext) -> tuple[ObligationOnDay, ...]:
    return tuple(r for name in context.instruments for r in context.reports[name, context.day].seen
                 if r.obligation.testable)


def coverage_path(force: Force | None) -> str:
    """Return the page of the coverage of the instruments of one force, or of all."""
    return f"gaps/coverage-{force}.md" if force else HERE


def _page(context: SiteContext, force: Force | None, present: list[Force],
          results: tuple[ObligationOnDay, ...]) -> Page:
    here = coverage_path(force)
    # The four words for an open gap differ with what binds; over all instruments the plain ones are used.
    wording = wording_of(force) if force else "verdict"
    dimensions = [by for by in (Dimension.THEME, Dimension.MODALITY, Dimension.PILLAR, Dimension.FORCE,
                                Dimension.INSTRUMENT) if not (force and by is Dimension.FORCE)]
    tables = [(by, [_line(context, here, by, key, counts) for key, counts in _sorted(context, results, by)])
              for by in dimensions]
    told = [str(v) for v in BAR if any(r.verdict is v for r in results)]
    return page(
        context, "coverage.md.j2", here, force=force, tables=tables, wording=wording, sign=SIGN, verdicts=told,
        scopes=[Scope(f, href(here, coverage_path(f)), f is force) for f in (None, *present)], testable=len(results),
        whole=_all(context, results), cross=_cross(context, results), themes=_themes(results),
        sheet=href_file(here, SHEET),
        unverified=sum(r.unverified and r.obligation.testable for name in context.instruments
                       for r in context.reports[name, context.day].everything if force in (None, r.force)),
    )


def _sorted(context: SiteContext, results: tuple[ObligationOnDay, ...], by: Dimension) -> list[tuple[str, Counts]]:
    order = _ORDER.get(by, context.instruments)
    return sorted(rollup(context.corpus, results, by).items(), key=lambda item: order.index(item[0]))


def _line(context: SiteContext, here: str, by: Dimension, key: str, counts: Counts) -> Line:
    if by is Dimension.INSTRUMENT:
        name, url = context.words.text(context.corpus.instruments[key].short_title), href(here, gaps_path(key))
    else:
        name, url = context.words(_GROUP[by], key), ""
    return Line(name, url, bar(counts), counts.testable)


def _all(context: SiteContext, results: tuple[ObligationOnDay, ...]) -> Line:
    counts = [(str(v), sum(r.verdict is v for r in results)) for v in BAR]
    return Line(context.words("coverage", "all"), "", counts, len(results))


def _themes(results: tuple[ObligationOnDay, ...]) -> list[Theme]:
    found = {r.obligation.theme for r in results}
    return [theme for theme in Theme if theme in found]


def _cross(context: SiteContext, results: tuple[ObligationOnDay, ...]) -> list[tuple[str, list[Crossing | None]]]:
    """Return the modalities with their crossings, theme by theme."""
    found = []
    for modality in Modality:
        members = tuple(r for r in results if r.obligation.modality is modality)
        counts = rollup(context.corpus, members, Dimension.THEME)
        if members:
            found.append((context.words("modality", modality),
                          [_crossing(counts[str(t)]) if str(t) in counts else None for t in _themes(results)]))
    return found


def _crossing(counts: Counts) -> Crossing:
    satisfied = counts.obligations[Verdict.FULL] + counts.obligations[Verdict.WEAKENED]
    return Crossing(bar(counts), satisfied, counts.testable)
