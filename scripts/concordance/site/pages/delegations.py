"""The expected acts: what the provisions promise, what was found, what is overdue."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordance.analysis.delegations import DelegationOnDay, count_by_status, delegations
from concordance.model.delegation import Fulfilment
from concordance.reports.delegations import FORMATS, ORDER
from concordance.site.context import Page, SiteContext, href_file, shared
from concordance.site.pages.links import Reference, reference
from concordance.site.render import page

HERE = "law/expected-acts.md"


@dataclass(frozen=True)
class ExpectedLine:
    """One expected act as shown."""

    item: DelegationOnDay
    where: Reference
    also: tuple[Reference, ...]
    found: tuple[tuple[Fulfilment, Reference], ...]


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page of expected acts."""
    found = delegations(context.corpus, context.day)
    groups = [(status, [_line(context, item) for item in found if item.status is status]) for status in ORDER]
    yield page(context, "delegations.md.j2", HERE, groups=[(s, lines) for s, lines in groups if lines],
               counts=count_by_status(found), total=len(found), before=count_by_status(
                   delegations(context.corpus, context.before)),
               files=[(style, href_file(HERE, download_path(style))) for style in FORMATS])


def download_path(style: str) -> str:
    """Return where the list stands in the site as a file."""
    return shared("expected-acts", style)


def expected_by(context: SiteContext) -> dict[str, list[DelegationOnDay]]:
    """Return the expected acts by the provisions that promise them."""
    by: dict[str, list[DelegationOnDay]] = {}
    for item in delegations(context.corpus, context.day):
        for identifier in (item.delegation.provision, *item.delegation.also):
            by.setdefault(identifier, []).append(item)
    return by


def _line(context: SiteContext, item: DelegationOnDay) -> ExpectedLine:
    d = item.delegation
    return ExpectedLine(item, reference(context, HERE, d.provision),
                        tuple(reference(context, HERE, identifier) for identifier in d.also),
                        tuple((done, reference(context, HERE, done.by)) for done in d.found))
