"""How provisions are cited, as data that a query can be compared with: paths of numbers, and initials of codes."""

import re
from collections.abc import Iterable

_STEP = re.compile(r"(?:^|__)(art|para|subpara|point|indent|note)_(\d+(?:-\d+)*)")
# Indents and notes are counted beside paragraphs and points, not among them.
_SIGN = {"indent": "i", "note": "n"}
_ARTICLES = re.compile(r"\barts?\.?\s+(.+)$")
_PLACE = re.compile(r"\d+(?:\([0-9a-z]+\))*")
_RANGE = re.compile(r"^(\d+)-(\d+)$")
_DOTTED = re.compile(r"(?<![\w.])\d+(?:\.\d+)+(?![\w.])")
# A longer range of articles is a mistake, or says nothing of any of them.
_LONGEST = 20


def path_of_eid(eid: str) -> str:
    """Return `17.2.12` of `art_17__para_2__point_12`; an indent is `i3`, a note is `n1`."""
    return ".".join(f"{_SIGN.get(kind, '')}{number}" for kind, number in _STEP.findall(eid))


def paths_of_citation(citation: str) -> tuple[str, ...]:
    """Return `6.3.a` of `Palermo Protocol, art. 6(3)(a)`, `17` and `18` of `arts 17-18`, `16.2` of a target."""
    found = _ARTICLES.search(citation)
    if not found:
        return tuple(_DOTTED.findall(citation))
    said = found[1].split(",")[0].strip()
    if between := _RANGE.match(said):
        first, last = int(between[1]), int(between[2])
        every = range(first, last + 1) if last - first < _LONGEST else (first, last)
        return tuple(map(str, every))
    return tuple(".".join(re.findall(r"[0-9a-z]+", place)) for place in _PLACE.findall(said))


def initials(title: str, little: Iterable[str]) -> tuple[str, ...]:
    """Return the abbreviations lawyers make of the title of a code: `уп`+`к`, `коап` and `кап`, `cpc`.

    little: words that an abbreviation may leave out, lower case. What stands in brackets is left out.
    """
    words = re.findall(r"[^\W\d_]+", re.sub(r"\([^)]*\)", " ", title))
    skipped = frozenset(little)
    every = "".join(word[0] for word in words).lower()
    chosen = "".join(word[0] for word in words if word.lower() not in skipped and len(word) > 2).lower()
    return tuple(dict.fromkeys(made for made in (every, chosen) if 2 <= len(made) <= 6))
