"""Elements that ask the same have the same answer, and what is met for the stricter is met for the weaker."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from concordance.analysis.outcome import ElementVerdict
from concordance.analysis.verdicts import element_on
from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus
from concordance.model.crosswalk import Crosswalk, HubLink, Match, Reach
from concordance.model.problem import CodeDoc

DOC = CodeDoc(
    "C405", "uneven-verdicts", "Two elements that ask the same are answered differently, or the weaker one worse.",
    "A law cannot satisfy the stricter demand and miss the weaker one: a row or a link is wrong.",
    "met for the stricter instrument, missing for the weaker", "one judgement, borrowed by the other element",
)
_MET, _PARTLY, _NOT = "met", "partly met", "missing"
_Verdict = Callable[[str, date], ElementVerdict]
_CLASS = {ElementVerdict.MET: _MET, ElementVerdict.WEAKENED: _MET, ElementVerdict.PARTLY_MET: _PARTLY,
          ElementVerdict.MISSING: _NOT, ElementVerdict.CONFLICT: _NOT}


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield elements with rows of their own whose verdict on some day contradicts that of an element they meet.

    Looked at are the days on which a wording behind one of the two begins, and the day of assessment.
    """
    links = (HubLink(element, element, link.relation, link.part, link.confidence.weight)
             for element, found in corpus.links_of.items()
             if element in corpus.rows_of and element in corpus.elements for link in found)
    try:
        walk = Crosswalk(links, corpus.within)
    except ValueError:
        return  # parts in a circle are told by C205

    @cache  # an element meets several others, and is asked for on the same days each time
    def verdict(element: str, day: date) -> ElementVerdict:
        return element_on(corpus, corpus.obligations[element.split("/")[0]], corpus.elements[element], day).verdict

    for match in walk.matches():
        if match.relation is Reach.NARROWER or (match.relation is Reach.EQUAL and match.entry < match.other):
            day = next((day for day in _days(corpus, match) if _uneven(verdict, match, day)), None)
            if day:
                place = corpus.places[match.entry.split("/")[0]]
                number = [e.id for e in corpus.obligations[match.entry.split("/")[0]].elements].index(
                    match.entry.split("/")[1])
                yield Finding(place.file, (*place.path, "elements", number, "id"), _message(verdict, match, day),
                              "correct a row or the link, or drop the row and let the element borrow")


def _days(corpus: Corpus, match: Match) -> list[date]:
    days: set[date] = set()
    for row in (*corpus.rows_of[match.entry], *corpus.rows_of[match.other]):
        days.add(row.assessed.on)
        for evidence in row.evidence:
            provision = corpus.provisions.get(evidence.provision)
            days |= {version.start for version in provision.versions} if provision else set()
        if row.window:
            days |= {day for day in (row.window.start, row.window.end) if day}
    return sorted(days, reverse=True)


def _uneven(verdict: _Verdict, match: Match, day: date) -> bool:
    mine, theirs = (_CLASS.get(verdict(name, day)) for name in (match.entry, match.other))
    if mine is None or theirs is None:
        return False
    # Of one that asks less, only that it is answered worse than the one that asks more is a contradiction.
    return mine != theirs if match.relation is Reach.EQUAL else theirs == _MET and mine != _MET


def _message(verdict: _Verdict, match: Match, day: date) -> str:
    asks = "the same as" if match.relation is Reach.EQUAL else "less than"
    mine, theirs = (verdict(name, day) for name in (match.entry, match.other))
    return f"{match.entry} asks {asks} {match.other} and is {mine} on {day}, where that is {theirs}"


RULE = Rule(DOC, check)
