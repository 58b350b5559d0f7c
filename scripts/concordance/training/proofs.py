"""Why an expected answer is right: each predicate that the data was asked, in the words of a reader."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from concordance.analysis.training.cites import resolve
from concordance.analysis.training.limits import NO_LIMIT
from concordance.analysis.training.of_terms import ABSENT
from concordance.analysis.verdicts import wording_of
from concordance.model.asks import SHAPES, Asks, What
from concordance.reports.addresses import local, name
from concordance.training.pack import Pack

_AMOUNT: Final = re.compile(r"(\d+)([YMWDHS])")


def proofs(pack: Pack, holds: Iterable[Asks]) -> tuple[str, ...]:
    """Return the predicates of an expected answer in lines, in the language of the pack.

    What the data says alike of one record stands in one line.
    """
    lines: dict[tuple[str, bool], list[str]] = {}
    for asks in holds:
        said, told = _proof(pack, asks)
        here = lines.setdefault((said, asks.negated), [])
        here += [told] if told and told not in here else []
    return tuple(pack.words("pack-proof", "not").format(line) if negated else line for (said, negated), told in
                 lines.items() for line in [f"{said}: {', '.join(told)}" if told else said])


def _proof(pack: Pack, asks: Asks) -> tuple[str, str]:
    """Return what is asked of which record, and the answer."""
    if asks.judged:
        return pack.words("pack-plan", "judged"), _several(pack, asks, "because")
    subject, *others = (_several(pack, asks, key) for key in SHAPES[asks.what].slots if asks.names(key))
    return f"{subject} — {pack.words('pack-proof', asks.what)}", ", ".join(others)


def _several(pack: Pack, asks: Asks, key: str) -> str:
    return " / ".join(_NAMED.get(key, _plain)(pack, asks, value) for value in asks.names(key))


def _plain(_: Pack, __: Asks, value: str) -> str:
    return value


def _cited(pack: Pack, _: Asks, value: str) -> str:
    corpus = pack.corpus
    if value in corpus.acts or value in corpus.provisions:
        return name(corpus, value, pack.language)
    element = corpus.elements.get(value)
    found = resolve(corpus, value)
    shown = pack.cites((value,))[0].text if found else value
    return f"{shown}, {pack.words.text(element.label)}" if element else shown


def _topic(pack: Pack, asks: Asks, value: str) -> str:
    owner, _, topic = value.partition("/")
    instrument = pack.corpus.instruments.get(owner)
    entry = next((e for e in instrument.not_demanded if e.id == topic), None) if instrument else None
    return pack.words.text(entry.topic) if entry else _cited(pack, asks, value)


def _term(pack: Pack, _: Asks, value: str) -> str:
    return pack.words.text(pack.corpus.terms[value].label)


def _item(pack: Pack, asks: Asks, value: str) -> str:
    found = (v for term in asks.names("term") for v in pack.corpus.terms[term].values if v.id == value)
    return next((pack.words.text(v.label) for v in found), value)


def _element(pack: Pack, asks: Asks, value: str) -> str:
    terms = [pack.corpus.terms[term] for term in asks.names("term")]
    facets = (facet for term in terms for facet in term.facets if facet.id == value)
    label = next((pack.words.text(facet.label) for facet in facets), None)
    texts = (e for term in terms for d in term.definitions for e in d.elements if e.id == value)
    return label or next((pack.words.text(e.text) for e in texts), value)


def _limit(pack: Pack, __: Asks, value: str) -> str:
    words = pack.words
    if value == NO_LIMIT:
        return words("pack-plan", "no-limit")
    *bound, duration = value.split(" ")
    if not duration.startswith("P"):
        return words("bound", duration)
    days, _, time = duration[1:].partition("T")
    amounts = [f"{n} {words('pack-duration', unit)}" for n, unit in _AMOUNT.findall(days)]
    amounts += [f"{n} {words('pack-duration', unit.lower())}" for n, unit in _AMOUNT.findall(time)]
    return " ".join((*(words("bound", word) for word in bound), *amounts))


def _verdict(pack: Pack, asks: Asks, value: str) -> str:
    words, corpus = pack.words, pack.corpus
    if asks.what is What.CLAIM:
        return words("claim", value)
    of = asks.names("of")[0]
    if of in corpus.elements:
        return words("element", value)
    return words(wording_of(corpus.instruments[corpus.instrument_of[of]].force), value)


def _role(pack: Pack, _: Asks, value: str) -> str:
    return pack.words("pack-proof", "absent") if value == ABSENT else pack.words("role", value)


def _word(group: str) -> Callable[[Pack, Asks, str], str]:
    return lambda pack, _, value: pack.words(group, value)


def _delegation(pack: Pack, _: Asks, value: str) -> str:
    return pack.words.text(pack.corpus.delegations[value].what)


def _claim(pack: Pack, _: Asks, value: str) -> str:
    return pack.words.text(pack.corpus.claims[value].claim)


def _actor(pack: Pack, _: Asks, value: str) -> str:
    return pack.words.text(pack.corpus.actors[value].label)


def _instrument(pack: Pack, _: Asks, value: str) -> str:
    return pack.words.text(pack.corpus.instruments[value].short_title)


def _place(pack: Pack, asks: Asks, value: str) -> str:
    corpus = pack.corpus
    if value in corpus.instruments:
        return _instrument(pack, asks, value)
    if value in corpus.articles:
        act, article = value.rsplit("/", 1)
        return f"{name(corpus, act, pack.language)}, {local(article, pack.language)}"
    return name(corpus, value, pack.language)


_NAMED: Final[dict[str, Callable[[Pack, Asks, str], str]]] = {
    "provision": _cited, "because": _cited, "where": _cited, "cited": _place, "of": _cited, "act": _cited,
    "obligation": _cited, "actor": _actor, "term": _term, "item": _item, "element": _element, "limit": _limit,
    "role": _role, "verdict": _verdict, "instrument": _instrument, "topic": _topic, "place": _place,
    "claim": _claim, "delegation": _delegation, "force": _word("force"), "kind": _word("kind"),
    "modality": _word("modality"), "status": _word("delegation"), "binding": _word("instrument-force"),
}
