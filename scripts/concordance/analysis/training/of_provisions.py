"""What a predicate says of a provision on a day: true, false, or None where the data cannot tell."""

from datetime import date

from concordance.analysis.duties import wider
from concordance.analysis.training.limits import NO_LIMIT, says
from concordance.model.asks import Asks
from concordance.model.corpus import Corpus, act_of
from concordance.model.provision import Provision, StartIs, Version


def bearer(corpus: Corpus, asks: Asks, day: date, provision: str, actor: str) -> bool:
    """True when the provision in force names the actor as bearer."""
    found = _in_force(corpus, provision, day)
    return found is not None and _names(corpus, asks, found.bearer, actor)


def towards(corpus: Corpus, asks: Asks, day: date, provision: str, actor: str) -> bool:
    """True when the duty or right of the provision in force is owed towards the actor."""
    found = _in_force(corpus, provision, day)
    return found is not None and _names(corpus, asks, found.towards, actor)


def force(corpus: Corpus, asks: Asks, day: date, provision: str, named: str) -> bool:
    """True when the provision in force has this force."""
    found = _in_force(corpus, provision, day)
    return found is not None and found.force == named


def kind(corpus: Corpus, asks: Asks, day: date, provision: str, named: str) -> bool:
    """True when the provision in force is of this kind."""
    found = _in_force(corpus, provision, day)
    return found is not None and found.kind == named


def time_limit(corpus: Corpus, asks: Asks, day: date, provision: str, said: str) -> bool:
    """True when the wording in force sets this limit, as its `nth` where one is asked for."""
    version = version_on(corpus, provision, day)
    if version is None:
        return False
    limits = version.time_limits if asks.nth is None else version.time_limits[asks.nth - 1: asks.nth]
    return not limits if said == NO_LIMIT else any(says(limit, said) for limit in limits)


def in_force_on(corpus: Corpus, asks: Asks, day: date, provision: str, on: str) -> bool | None:
    """True when the provision (or act) was in force on the day the question names. Unknown before a first known day."""
    asked = date.fromisoformat(on)
    if provision in corpus.acts:
        return corpus.acts[provision].in_force.start <= asked
    found = corpus.provisions.get(provision)
    if found is None:
        return False
    if found.version_on(asked) is not None:
        return True
    first = found.versions[0]
    may_be_older = first.start_is is StartIs.NO_LATER_THAN and _act_from(corpus, provision) <= asked
    return None if asked < first.start and may_be_older else False


def first_day(corpus: Corpus, asks: Asks, day: date, provision: str, on: str) -> bool | None:
    """True when the wording in force (or the act) is in force since exactly the day the question names."""
    asked = date.fromisoformat(on)
    if provision in corpus.acts:
        return corpus.acts[provision].in_force.start == asked
    version = version_on(corpus, provision, day)
    if version is None:
        return False
    if version.start_is is StartIs.EXACT:
        return version.start == asked
    older = [other.start for other in corpus.provisions[provision].versions if other.start < version.start]
    return None if max([_act_from(corpus, provision), *older]) <= asked <= version.start else False


def made_by(corpus: Corpus, asks: Asks, day: date, provision: str, act: str) -> bool:
    """True when the act made the wording in force."""
    version = version_on(corpus, provision, day)
    return version is not None and version.by == act


def stands_in(corpus: Corpus, asks: Asks, day: date, provision: str, place: str) -> bool:
    """True when the provision in force stands in the act or article."""
    return _in_force(corpus, provision, day) is not None and is_within(provision, place)


def cites(corpus: Corpus, asks: Asks, day: date, provision: str, cited: str) -> bool:
    """True when the provision in force refers to the provision, or to something in the article or act."""
    found = _in_force(corpus, provision, day)
    return found is not None and any(is_within(name, cited) for name in found.cites)


def uses_term(corpus: Corpus, asks: Asks, day: date, provision: str, term: str) -> bool:
    """True when the text in force uses the defined term."""
    found = _in_force(corpus, provision, day)
    return found is not None and term in found.terms


def diverges(corpus: Corpus, asks: Asks, day: date, provision: str) -> bool:
    """True when a difference in substance between the Kazakh and Russian text is recorded."""
    found = _in_force(corpus, provision, day)
    return found is not None and bool(found.divergence)


def version_on(corpus: Corpus, provision: str, day: date) -> Version | None:
    """Return the wording in force on `day`; None for an unknown provision too."""
    found = corpus.provisions.get(provision)
    return found.version_on(day) if found else None


def is_within(provision: str, place: str) -> bool:
    """True when a provision (or article) is `place` or a part of it: of an act, an article, a paragraph."""
    return provision == place or act_of(provision) == place or provision.startswith(f"{place}__")


def _in_force(corpus: Corpus, provision: str, day: date) -> Provision | None:
    found = corpus.provisions.get(provision)
    return found if found and found.version_on(day) else None


def _names(corpus: Corpus, asks: Asks, named: tuple[str, ...], actor: str) -> bool:
    return bool(set(wider(corpus, actor) if asks.wider else (actor,)) & set(named))


def _act_from(corpus: Corpus, provision: str) -> date:
    act = corpus.acts.get(act_of(provision))
    return act.in_force.start if act else date.min
