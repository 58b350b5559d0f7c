"""What became of something cited between two days: another wording, an end, another verdict, another status."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from concordance.analysis.delegations import delegation_on
from concordance.analysis.training.cites import CiteKind, resolve
from concordance.analysis.verdicts import element_on, obligation_on
from concordance.model.corpus import Corpus, act_of
from concordance.model.provision import Provision
from concordance.model.term import Definition


class What(StrEnum):
    """What changed."""

    OTHER_WORDING = "other-wording"
    NOT_IN_FORCE = "not-in-force"
    BEGAN = "began"
    VERDICT = "verdict"
    OUTDATED_VERDICT = "outdated-verdict"
    DEFINITION = "definition"
    STATUS = "status"


@dataclass(frozen=True)
class Change:
    """One change. record: what changed, which is a part of what is cited, or rests behind it.

    since, by: first day and act of the wording in force on the day asked about, or of the end. before, after: the
    verdicts or statuses on the two days.
    """

    cite: str
    record: str
    what: What
    since: date | None = None
    by: str | None = None
    before: str | None = None
    after: str | None = None


def changes(corpus: Corpus, cite: str, reviewed: date, day: date) -> tuple[Change, ...]:
    """Return what differs on `day` from `reviewed` in what is cited; a provision stands for its parts too.

    Nothing for a citation that leads nowhere: the checks report it.
    """
    cited = resolve(corpus, cite)
    if cited is None or reviewed == day:
        return ()
    return tuple(_OF[cited.kind](corpus, cite, cited.id, reviewed, day))


def _of_provisions(corpus: Corpus, cite: str, name: str, reviewed: date, day: date) -> Iterator[Change]:
    for identifier, provision in _parts(corpus, name):
        yield from _of_one(corpus, cite, identifier, provision, reviewed, day)


def _parts(corpus: Corpus, name: str) -> Iterator[tuple[str, Provision]]:
    """Yield a provision with everything below it, or all of an article or act."""
    found = corpus.articles.get(name) or corpus.article_of.get(name)
    articles = [found] if found else [a for a in corpus.articles.values() if act_of(a.id) == name]
    for article in articles:
        for provision in article.provisions:
            identifier = f"{act_of(article.id)}/{provision.eid}"
            if not found or identifier == name or identifier.startswith(f"{name}__"):
                yield identifier, provision


def _of_one(corpus: Corpus, cite: str, identifier: str, provision: Provision, reviewed: date,
            day: date) -> Iterator[Change]:
    old, new = provision.version_on(reviewed), provision.version_on(day)
    if old == new:
        # What a provision defines can change under the same words: where they point to a definition that changed.
        if new is not None and _defined(corpus, identifier, reviewed) != _defined(corpus, identifier, day):
            yield Change(cite, identifier, What.DEFINITION)
        return
    if new is not None:
        yield Change(cite, identifier, What.BEGAN if old is None else What.OTHER_WORDING, new.start, new.by)
        return
    since = old.end + timedelta(days=1) if old and old.end and old.end < day else None
    # A repeal has a closing entry, which names the act.
    by = next((version.by for version in provision.versions if version.start == since), None)
    yield Change(cite, identifier, What.NOT_IN_FORCE, since, by)


def _defined(corpus: Corpus, where: str, day: date) -> list[Definition]:
    return [definition for term in corpus.terms.values() for definition in term.definitions
            if definition.where == where and definition.stands_on(day)]


def _of_act(corpus: Corpus, cite: str, name: str, reviewed: date, day: date) -> Iterator[Change]:
    start = corpus.acts[name].in_force.start
    if (start <= reviewed) != (start <= day):
        yield Change(cite, name, What.BEGAN if start <= day else What.NOT_IN_FORCE, start, name)
    yield from _of_provisions(corpus, cite, name, reviewed, day)


def _of_verdict(corpus: Corpus, cite: str, name: str, reviewed: date, day: date) -> Iterator[Change]:
    obligation = corpus.obligations[name.split("/")[0]]
    element = corpus.elements.get(name)
    old, new = (element_on(corpus, obligation, element, d) if element else obligation_on(corpus, obligation, d)
                for d in (reviewed, day))
    if old.verdict != new.verdict:
        yield Change(cite, name, What.VERDICT, before=str(old.verdict), after=str(new.verdict))
    elif new.stale and not old.stale:
        yield Change(cite, name, What.OUTDATED_VERDICT, before=str(old.verdict), after=str(new.verdict))
    yield from _of_instrument(corpus, cite, corpus.instrument_of[obligation.id], reviewed, day)


def _of_instrument(corpus: Corpus, cite: str, name: str, reviewed: date, day: date) -> Iterator[Change]:
    instrument = corpus.instruments[name]
    start = instrument.binding_from if instrument.binding else instrument.in_force or instrument.adopted
    if start is not None and (start <= reviewed) != (start <= day):
        yield Change(cite, name, What.BEGAN if start <= day else What.NOT_IN_FORCE, start)


def _of_term(corpus: Corpus, cite: str, name: str, reviewed: date, day: date) -> Iterator[Change]:
    for where in dict.fromkeys(definition.where for definition in corpus.terms[name].definitions):
        if where in corpus.provisions:
            yield from _of_one(corpus, cite, where, corpus.provisions[where], reviewed, day)
        elif where in corpus.instrument_of:
            yield from _of_instrument(corpus, cite, corpus.instrument_of[where], reviewed, day)


def _of_claim(corpus: Corpus, cite: str, name: str, reviewed: date, day: date) -> Iterator[Change]:
    for place in corpus.claims[name].provisions:
        yield from _of_provisions(corpus, cite, place, reviewed, day)


def _of_delegation(corpus: Corpus, cite: str, name: str, reviewed: date, day: date) -> Iterator[Change]:
    old, new = delegation_on(corpus, name, reviewed).status, delegation_on(corpus, name, day).status
    if old != new:
        yield Change(cite, name, What.STATUS, before=str(old), after=str(new))
    yield from _of_provisions(corpus, cite, corpus.delegations[name].provision, reviewed, day)


def _of_nothing(corpus: Corpus, cite: str, name: str, reviewed: date, day: date) -> Iterator[Change]:
    """Say nothing: what an instrument does not demand, and a shared requirement, have no wordings by day."""
    return iter(())


_OF: dict[CiteKind, Callable[[Corpus, str, str, date, date], Iterator[Change]]] = {
    CiteKind.PROVISION: _of_provisions, CiteKind.ARTICLE: _of_provisions, CiteKind.ACT: _of_act,
    CiteKind.OBLIGATION: _of_verdict, CiteKind.ELEMENT: _of_verdict, CiteKind.NOT_DEMANDED: _of_nothing,
    CiteKind.INSTRUMENT: _of_instrument, CiteKind.DELEGATION: _of_delegation, CiteKind.TERM: _of_term,
    CiteKind.CLAIM: _of_claim, CiteKind.REQUIREMENT: _of_nothing,
}
