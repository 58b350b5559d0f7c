"""The editions of the data that can be cited, and which verdicts are others since the last of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordance.analysis.editions import Changelog, Moved, changelog
from concordance.site.context import Page, SiteContext
from concordance.site.pages.links import ObligationLink, obligation_link
from concordance.site.render import page

HERE = "about/editions.md"


@dataclass(frozen=True)
class Move:
    """One element whose verdict is another one, with the page of its obligation where it still has one."""

    moved: Moved
    link: ObligationLink | None


@dataclass(frozen=True)
class Since:
    """What became of the verdicts since the last edition before the day of the site."""

    found: Changelog
    law: list[Move]
    judged: list[Move]


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page; none for a project that has kept no edition."""
    if not context.editions:
        return
    earlier = [kept for kept in context.editions if kept.day < context.day]
    since = _since(context, changelog(context.corpus, earlier[-1], context.day, "")) if earlier else None
    yield page(context, "editions.md.j2", HERE, editions=list(reversed(context.editions)), since=since)


def _since(context: SiteContext, found: Changelog) -> Since:
    return Since(found, [_move(context, moved) for moved in found.law],
                 [_move(context, moved) for moved in found.judged])


def _move(context: SiteContext, moved: Moved) -> Move:
    owner = moved.id.split("/")[0]
    return Move(moved, obligation_link(context, HERE, owner) if owner in context.corpus.obligations else None)
