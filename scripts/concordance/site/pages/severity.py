"""The severity policy, and the gaps it puts first, across all instruments."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordance.analysis.gaps import Counts
from concordance.analysis.rollup import NOBODY, Dimension, rollup
from concordance.analysis.severity import priority_of
from concordance.analysis.verdicts import ObligationOnDay
from concordance.model.instrument import Theme
from concordance.model.policy import Priority
from concordance.site.context import Page, SiteContext
from concordance.site.pages.links import bar
from concordance.site.render import page

POLICY = "about/severity.md"
HERE = "gaps/index.md"
_SHOWN = (Priority.CRITICAL, Priority.HIGH, Priority.MEDIUM, Priority.LOW)
_DIMENSIONS = (Dimension.FORCE, Dimension.THEME, Dimension.PILLAR, Dimension.ACTOR)
_GROUP = {Dimension.FORCE: "instrument-force", Dimension.THEME: "theme", Dimension.PILLAR: "pillar"}


@dataclass(frozen=True)
class Urgent:
    """One gap with its priority."""

    result: ObligationOnDay
    priority: Priority


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page of the policy and the page of gaps by priority; nothing where the data has no policy."""
    policy = context.corpus.severity
    if policy is None:
        return
    yield page(context, "severity.md.j2", POLICY, policy=policy)
    results = tuple(r for name in context.instruments for r in context.reports[name, context.day].everything)
    gaps = [Urgent(r, p) for r in results if (p := priority_of(context.corpus, r)) in _SHOWN]
    gaps.sort(key=lambda urgent: urgent.priority.rank)
    counts = [(p, sum(1 for g in gaps if g.priority is p)) for p in _SHOWN]
    seen = tuple(r for r in results if not r.unverified)
    tables = [(by, [(_name(context, by, key), bar(found), found.testable)
                    for key, found in _largest(rollup(context.corpus, seen, by))]) for by in _DIMENSIONS]
    yield page(context, "priorities.md.j2", HERE, policy=policy, gaps=gaps, counts=counts, tables=tables,
               themes=[str(x) for x in Theme if any(g.result.obligation.theme is x for g in gaps)],
               forces=list(dict.fromkeys(str(g.result.force) for g in gaps)),
               unverified=sum(r.unverified and r.obligation.testable for r in results))


def _largest(found: dict[str, Counts]) -> list[tuple[str, Counts]]:
    return sorted(found.items(), key=lambda item: (item[0] == NOBODY, -item[1].testable))[:15]


def _name(context: SiteContext, by: Dimension, key: str) -> object:
    if by is Dimension.ACTOR:
        return context.words("rollup", NOBODY) if key == NOBODY else context.text(context.corpus.actors[key].label)
    return context.words(_GROUP[by], key)
