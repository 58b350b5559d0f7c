"""Defined terms inside a text, in whatever form they stand there, as links that show the definition."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from markupsafe import Markup, escape

from concordance.model.term import Term
from concordance.search.stems import stem
from concordance.search.tokens import plain

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def mark(text: str, language: str, terms: Iterable[Term], address: Callable[[str], str]) -> Markup:
    """Return text as HTML in which the first mention of each term is a link.

    A mention is a run of words with the same stems as a label of the term in `language`; of two that overlap the longer
    one counts. address: the page of a term id.
    """
    words = list(_WORD.finditer(text))
    stems = [_stem(word[0], language) for word in words]
    there = set(stems)
    found: list[tuple[int, int, str]] = []
    for term in terms:
        places = [(start, start + len(label)) for label in _labels(term, language) if there.issuperset(label)
                  for start in range(len(stems) - len(label) + 1) if tuple(stems[start:start + len(label)]) == label]
        if places:
            first, last = max(places, key=lambda place: (place[1] - place[0], -place[0]))
            found.append((first, last, term.id))
    chosen: list[tuple[int, int, str]] = []
    for first, last, identifier in sorted(found, key=lambda place: (place[0] - place[1], place[0])):
        if all(last <= start or end <= first for start, end, _ in chosen):
            chosen.append((first, last, identifier))
    out, done = Markup(""), 0
    for first, last, identifier in sorted(chosen):
        start, end = words[first].start(), words[last - 1].end()
        out += escape(text[done:start]) + Markup('<a class="c-mention" data-term="{}" href="{}">{}</a>').format(
            identifier, address(identifier), text[start:end])
        done = end
    return out + escape(text[done:])


@lru_cache(maxsize=10_000)
def _labels_of(texts: tuple[str, ...], language: str) -> tuple[tuple[str, ...], ...]:
    return tuple({tuple(_stem(word[0], language) for word in _WORD.finditer(text)): None for text in texts})


def _labels(term: Term, language: str) -> tuple[tuple[str, ...], ...]:
    texts = (label.get(language) for label in (term.label, *term.other_labels))
    return _labels_of(tuple(text for text in texts if text), language)


def _stem(word: str, language: str) -> str:
    return stem(plain(word), language)
