"""Expected acts: which provision promises another act, and how that promise stands on a day."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from concordance.model.corpus import Corpus, act_of
from concordance.model.delegation import Delegation, DelegationStatus, is_late


@dataclass(frozen=True)
class DelegationOnDay:
    """One expected act on one day.

    found_from: first day on which something that carries it out was in force, also after the day asked about.
    waited: how many days the law had stood without it by then, or by the day asked about; none where nothing was due.
    """

    id: str
    delegation: Delegation
    status: DelegationStatus
    found_from: date | None
    waited: int | None

    @property
    def act(self) -> str:
        """The act that delegates."""
        return act_of(self.delegation.provision)


def delegations(corpus: Corpus, day: date) -> tuple[DelegationOnDay, ...]:
    """Return every expected act as it stands on `day`, in the order of the files."""
    return tuple(delegation_on(corpus, identifier, day) for identifier in corpus.delegations)


def count_by_status(found: tuple[DelegationOnDay, ...]) -> dict[DelegationStatus, int]:
    """Count the expected acts; every status is present, and the counts add up to all of them."""
    counted = Counter(item.status for item in found)
    return {status: counted[status] for status in DelegationStatus}


def delegation_on(corpus: Corpus, identifier: str, day: date) -> DelegationOnDay:
    """Return one expected act as it stands on `day`. Raises KeyError for an unknown id."""
    delegation = corpus.delegations[identifier]
    days = [start for item in delegation.found if (start := _in_force_from(corpus, item.by)) is not None]
    found_from = min(days, default=None)
    provision = corpus.provisions.get(delegation.provision)
    speaks = provision is not None and provision.version_on(day) is not None
    return DelegationOnDay(identifier, delegation, _status(delegation, found_from, day, speaks=speaks), found_from,
                           _waited(delegation, found_from, day))


def _status(delegation: Delegation, found_from: date | None, day: date, *, speaks: bool) -> DelegationStatus:
    if not speaks:
        return DelegationStatus.NOT_YET
    if found_from is not None and found_from <= day:
        return DelegationStatus.FOUND
    if delegation.searched is None:
        return DelegationStatus.NOT_EXAMINED
    return DelegationStatus.OVERDUE if is_late(delegation, found_from, day) else DelegationStatus.NOT_FOUND


def _waited(delegation: Delegation, found_from: date | None, day: date) -> int | None:
    if delegation.due is None or delegation.searched is None:
        return None
    until = day if found_from is None else min(day, found_from)
    return max(0, (until - delegation.due.on).days)


def _in_force_from(corpus: Corpus, identifier: str) -> date | None:
    if identifier in corpus.acts:
        return corpus.acts[identifier].in_force.start
    provision = corpus.provisions.get(identifier)
    return provision.versions[0].start if provision else None
