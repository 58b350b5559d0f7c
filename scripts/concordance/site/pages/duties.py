"""Who must do what: a matrix of bodies and persons, and one page for each of them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from concordance.analysis.duties import BORNE, Borne, Duty, bearing_actors, borne, borne_by_nobody, duties
from concordance.model.actor import Actor
from concordance.site.context import Page, SiteContext, href, href_file
from concordance.site.pages.links import ObligationLink, Reference, obligation_link, quoted, reference
from concordance.site.render import later, page

CSV = "data/duties.csv"


@dataclass(frozen=True)
class ActorLine:
    """One actor with the number of provisions of each kind."""

    actor: Actor
    url: str
    counts: list[int]


@dataclass(frozen=True)
class DutyLine:
    """One provision an actor bears."""

    duty: Duty
    where: Reference
    served: tuple[ObligationLink, ...]


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the matrix and one page per actor that bears anything."""
    here = "duties/index.md"
    actors = bearing_actors(context.corpus, context.day)
    index = borne(context.corpus, context.day)
    every = duties(context.corpus, context.day, index=index)
    count = Counter((duty.actor, duty.provision.kind) for duty in every)
    lines = [ActorLine(actor, href(here, actor_path(actor.id)), [count[actor.id, kind] for kind in BORNE])
             for actor in actors]
    nobody = [obligation_link(context, here, result.obligation.id)
              for instrument in context.instruments
              for result in borne_by_nobody(context.corpus, context.day, instrument)]
    yield page(context, "duties.md.j2", here, actors=lines, kinds=BORNE, nobody=nobody,
               csv_url=href_file(here, CSV))
    for actor in actors:
        yield later(actor_path(actor.id), _actor, context, actor, index)


def actor_path(actor_id: str) -> str:
    """Return the page of an actor."""
    return f"duties/{actor_id}.md"


def _actor(context: SiteContext, actor: Actor, index: Borne) -> Page:
    here = actor_path(actor.id)
    found = duties(context.corpus, context.day, actor.id, index=index)
    groups = [(kind, [_line(context, here, duty) for duty in found if duty.provision.kind is kind]) for kind in BORNE]
    return page(context, "actor.md.j2", here, actor=actor, groups=[(k, lines) for k, lines in groups if lines],
                title_yaml=Markup(quoted(actor.label.best(context.language)[0])))


def _line(context: SiteContext, here: str, duty: Duty) -> DutyLine:
    served = tuple(obligation_link(context, here, identifier)
                   for identifier in context.corpus.obligations_served.get(duty.provision_id, ()))
    return DutyLine(duty, reference(context, here, duty.provision_id), served)
