"""Who must do what: provisions by the body or person that bears them, and obligations that nobody bears."""

from dataclasses import dataclass
from datetime import date

from concordance.analysis.verdicts import ObligationOnDay, verdicts
from concordance.model.actor import Actor
from concordance.model.corpus import Corpus
from concordance.model.provision import Provision, ProvisionKind, Version

# What somebody bears; definitions, offences and the like bind nobody in particular.
BORNE = (ProvisionKind.DUTY, ProvisionKind.PROHIBITION, ProvisionKind.COMPETENCE, ProvisionKind.DELEGATION,
         ProvisionKind.RIGHT)


@dataclass(frozen=True)
class Duty:
    """One provision borne by one actor on the day, directly or through a wider group it belongs to."""

    actor: str
    through: str
    provision_id: str
    provision: Provision
    version: Version


def wider(corpus: Corpus, actor: str) -> tuple[str, ...]:
    """Return the actor and every group it belongs to, nearest first. Unknown ids and circles end the walk."""
    found: list[str] = []
    queue = [actor]
    while queue:
        here = queue.pop(0)
        known = corpus.actors.get(here)
        if known is not None and here not in found:
            found.append(here)
            queue += known.broader
    return tuple(found)


Borne = dict[str, list[tuple[str, Provision, Version]]]


def borne(corpus: Corpus, day: date) -> Borne:
    """Return what each actor is named to bear on `day`, of every kind, in the order of the acts."""
    found: Borne = {}
    for identifier, provision in corpus.provisions.items():
        version = provision.version_on(day) if provision.bearer else None
        if version is not None:
            for actor in dict.fromkeys(provision.bearer):
                found.setdefault(actor, []).append((identifier, provision, version))
    return found


def duties(corpus: Corpus, day: date, actor: str | None = None,
           kinds: tuple[ProvisionKind, ...] = BORNE, index: Borne | None = None) -> tuple[Duty, ...]:
    """Return what every actor, or one, bears on `day`, in the order of actors and of the acts.

    For one actor the provisions of the groups it belongs to are included and say so in `through`; for all actors each
    provision stands once, with the actor the text names. index: `borne(corpus, day)`, for those who ask many times.
    """
    index = borne(corpus, day) if index is None else index
    asked = {actor: wider(corpus, actor)} if actor is not None else {name: (name,) for name in corpus.actors}
    found: list[Duty] = []
    for name, groups in asked.items():
        for group in groups:
            found += [Duty(name, group, *item) for item in index.get(group, ()) if item[1].kind in kinds]
    return tuple(found)


def bearing_actors(corpus: Corpus, day: date) -> tuple[Actor, ...]:
    """Return the actors that some provision of `BORNE` names as bearer on `day`."""
    named = {duty.actor for duty in duties(corpus, day)}
    return tuple(actor for actor in corpus.actors.values() if actor.id in named)


def borne_by_nobody(corpus: Corpus, day: date, instrument: str | None = None) -> tuple[ObligationOnDay, ...]:
    """Return firm obligations that some provision answers on `day`, none of which names a bearer.

    A criminal offence names no bearer by its nature, so obligations answered by offences, penalties or liability alone
    are not listed.
    """
    found = []
    for result in verdicts(corpus, day, instrument):
        provisions = [item.provision for element in result.elements for row in element.deciding
                      for item in row.evidence if item.provision is not None]
        speaking = [p for p in provisions if p.kind not in _NO_BEARER]
        if result.obligation.modality.firm and speaking and not any(p.bearer for p in provisions):
            found.append(result)
    return tuple(found)


_NO_BEARER = (ProvisionKind.OFFENCE, ProvisionKind.AGGRAVATION, ProvisionKind.PENALTY, ProvisionKind.LIABILITY)
