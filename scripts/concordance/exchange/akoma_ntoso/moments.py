"""When: the events in the life of an act, and the intervals between them in which its provisions were in force."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

from concordance.model.act import Act, Content
from concordance.model.amendment import Amendment
from concordance.model.corpus import Corpus, act_of
from concordance.model.provision import Article, Provision, StartIs, Version

_DAY = timedelta(days=1)


class State(StrEnum):
    """How a provision stands on a day."""

    IN_FORCE = "in-force"
    TO_COME = "to-come"
    GONE = "gone"


@dataclass(frozen=True, order=True)
class Event:
    """Something that happened to the act on a day. by: the act that did it, which may be the act itself."""

    day: date
    by: str
    kind: str = ""


@dataclass(frozen=True, order=True)
class Interval:
    """From an event to another one, which is the first day no more; sure: the first day is known."""

    start: Event
    end: Event | None
    sure: bool


@dataclass(frozen=True)
class Shown:
    """A provision as the expression has it. version: the wording that is summarised; interval: when it is in force."""

    provision: Provision
    version: Version
    state: State
    interval: Interval


@dataclass(frozen=True)
class Life:
    """The life of one act up to a day, as far as it is encoded."""

    corpus: Corpus
    act: Act
    day: date

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The articles of the act."""
        return tuple(article for article in self.corpus.articles.values() if act_of(article.id) == self.act.id)

    @cached_property
    def shown(self) -> dict[str, Shown]:
        """What of the act belongs to the expression of the day, by eId."""
        found = ((provision.eid, self._shown(provision)) for article in self.articles
                 for provision in article.provisions)
        return {eid: shown for eid, shown in found if shown}

    @cached_property
    def operations(self) -> tuple[tuple[str, Amendment], ...]:
        """The known operations on the act that have taken effect by the day, with the acts that made them."""
        found = [(operation.start, file.act, place, operation) for _, file in self.corpus.amendment_files
                 for place, operation in enumerate(file.operations)
                 if operation.act == self.act.id and operation.start <= self.day]
        return tuple((by, operation) for _, by, _, operation in sorted(found, key=lambda item: item[:3]))

    @property
    def commencement(self) -> Event:
        """The entry of the act into force."""
        return self.event(self.act.in_force.start, self.act.id)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Every event, oldest first: adoption, entry into force, amendments, and the ends of what is shown."""
        found = {Event(self.act.adopted, self.act.id, "generation"), self.commencement}
        found |= {self.event(operation.start, by) for by, operation in self.operations}
        for item in self.shown.values():
            found |= {item.interval.start, *([item.interval.end] if item.interval.end else [])}
        for article in self.articles:
            for provision in article.provisions:
                found |= {self.event(version.start, version.by) for version in provision.versions
                          if version.start <= self.day}
        return tuple(sorted(found))

    @property
    def since(self) -> date:
        """The day of the latest change of the text by another act; that of adoption where there is none."""
        changes = [event.day for event in self.events if event.kind == "amendment" and event.day <= self.day]
        return max(changes, default=self.act.adopted)

    @property
    def unchanged(self) -> bool:
        """True where the text was read and no change of it is known."""
        read = self.act.content in (Content.WHOLE, Content.SELECTED)
        return read and self.since == self.act.adopted and not self.act.amended_by

    def holds(self, eid: str) -> bool:
        """Return True where the expression has a part of this eId, if only for the sake of what is below it."""
        return any(shown == eid or shown.startswith(f"{eid}__") for shown in self.shown)

    def event(self, day: date, by: str) -> Event:
        """Return the event by which an act did something to this one on a day."""
        return Event(day, by, "" if by == self.act.id else "amendment")

    def interval_of(self, operation: Amendment, by: str) -> Interval:
        """Return the interval from which on an operation holds."""
        return Interval(self.event(operation.start, by), None, operation.start_is is StartIs.EXACT)

    def intervals(self) -> tuple[Interval, ...]:
        """Return every interval of the document, in order."""
        found = {item.interval for item in self.shown.values()}
        found |= {self.interval_of(operation, by) for by, operation in self.operations}
        return tuple(sorted(found, key=lambda item: (item.start, item.end or Event(date.max, ""), item.sure)))

    def _shown(self, provision: Provision) -> Shown | None:
        version = provision.version_on(self.day)
        if version is not None:
            return self._as(provision, version, version, State.IN_FORCE)
        past = [item for item in provision.versions if item.start <= self.day]
        if past:
            lived = [item for item in past if not item.repealed]
            return self._as(provision, past[-1], (lived or past)[-1], State.GONE)
        # What another act will put in is no part of the text yet; what the act itself has is, though not in force.
        first = provision.versions[0]
        return self._as(provision, first, first, State.TO_COME) if first.by == self.act.id else None

    def _as(self, provision: Provision, told: Version, lived: Version, state: State) -> Shown:
        sure = lived.start_is is StartIs.EXACT
        return Shown(provision, told, state,
                     Interval(self.event(lived.start, lived.by), self._end(provision, lived), sure))

    def _end(self, provision: Provision, version: Version) -> Event | None:
        if version.end is None:
            return None
        after = version.end + _DAY
        by = next((item.by for item in provision.versions if item.start == after), self.act.id)
        return self.event(after, by)


def numbered(events: tuple[Event, ...]) -> dict[Event, str]:
    """Return an eId for every event, in order."""
    return {event: f"event_{place}" for place, event in enumerate(events, start=1)}
