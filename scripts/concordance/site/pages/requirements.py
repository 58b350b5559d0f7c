"""Shared requirements: the list, and for each one its parts, who asks for them, and where the law stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from concordance.analysis.requirements import Asked, PartOnDay, RequirementOnDay, requirements_on
from concordance.model.instrument import Theme
from concordance.model.text import Text
from concordance.site.context import Page, SiteContext, href, obligation_path, requirement_path
from concordance.site.pages.links import quoted
from concordance.site.render import later, page

HERE = "requirements/index.md"


@dataclass(frozen=True)
class Asks:
    """One element that asks for a part."""

    asked: Asked
    url: str
    label: Text
    strictest: bool


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the list by theme and one page per requirement; nothing where the data has none."""
    found = requirements_on(context.corpus, context.day)
    groups = [(theme, [r for r in found if r.requirement.theme is theme]) for theme in Theme]
    lent = sum(1 for e in context.corpus.lenders)
    asked = sum(len(r.elements) for r in context.results.values() if r.obligation.testable)
    linked = sum(e.id in context.corpus.links_of for r in context.results.values() if r.obligation.testable
                 for e in r.elements)
    yield page(context, "requirements.md.j2", HERE, groups=[(t, members) for t, members in groups if members],
               lent=lent, asked=asked, linked=linked)
    for requirement in found:
        yield later(requirement_path(requirement.requirement.id), _requirement, context, requirement)


def _requirement(context: SiteContext, found: RequirementOnDay) -> Page:
    here = requirement_path(found.requirement.id)
    title = found.requirement.label.best(context.language)[0]
    return page(context, "requirement.md.j2", here, r=found, title_yaml=Markup(quoted(title)),
                parts=[(part, _asks(context, here, part), _within(context, here, part)) for part in found.parts])


def _asks(context: SiteContext, here: str, part: PartOnDay) -> list[Asks]:
    corpus = context.corpus
    strictest = part.strictest
    return [
        Asks(asked, href(here, obligation_path(asked.instrument.id, asked.obligation.id),
                         asked.link.element.split("/")[1]),
             corpus.elements[asked.link.element].label, asked is strictest)
        for asked in part.asked
    ]


def _within(context: SiteContext, here: str, part: PartOnDay) -> list[tuple[Text, str]]:
    """Return the parts this one lies within, with their addresses."""
    found = []
    for full in context.corpus.within.get(part.id, ()):
        owner, _, name = full.partition("/")
        found.append((context.corpus.parts[full].label, href(here, requirement_path(owner), name)))
    return found
