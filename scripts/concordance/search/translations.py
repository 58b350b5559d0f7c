"""Which word of one language stands for which word of another, learnt from texts that say the same in three languages.

Labels and headings are short and parallel, so that words which keep appearing together, and nowhere apart, mean the
same. The labels of the terms count most: they were chosen by hand.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from concordance.model.text import LANGUAGES, Text

Words = Callable[[str, str], list[str]]

# A longer text says too much at once to tell which word stands for which.
LONGEST = 14
# Share of the common appearances among all appearances (Dice) from which two words are held to mean the same.
CLOSE = 0.5
_FEW = 2
_BEST = 3


@dataclass(frozen=True)
class Meaning:
    """A stem of one language, and the stems of another that say the same, the surest first, with their sureness."""

    language: str
    stem: str
    says: tuple[tuple[str, float], ...]


# The words of one thing, by language.
Names = Mapping[str, Iterable[str]]


def meanings(texts: Iterable[Text], chosen: Iterable[Names], into: str, words: Words) -> list[Meaning]:
    """Return what the words of the other languages say in the language `into`, in the order of language and stem.

    texts: parallel texts, any number of times. chosen: the names of terms, of which those of one word
    count. words: the stems of a text in a language, without words that mean nothing by themselves.
    """
    found: list[Meaning] = []
    chosen = tuple(chosen)
    pairs = list({(text.kk, text.ru, text.en): text for text in texts}.values())
    for language in LANGUAGES:
        if language != into:
            learnt = _learn(pairs, language, into, words)
            for source, target in _of_labels(chosen, language, into, words):
                learnt.setdefault(source, {})[target] = 1.0
            for source in sorted(learnt):
                best = sorted(learnt[source].items(), key=lambda pair: (-pair[1], pair[0]))[:_BEST]
                found.append(Meaning(language, source, tuple(best)))
    return found


def _of_labels(chosen: Iterable[Names], language: str, into: str, words: Words) -> Iterable[tuple[str, str]]:
    """Yield pairs of names that are one word in both languages."""
    for names in chosen:
        theirs = one_word(names.get(language, ()), language, words)
        for ours in one_word(names.get(into, ()), into, words):
            yield from ((word, ours) for word in theirs)


def one_word(names: Iterable[str], language: str, words: Words) -> list[str]:
    """Return the stems of the names that are one word."""
    return list(dict.fromkeys(found[0] for name in names if len(found := words(name, language)) == 1))


def _learn(texts: list[Text], language: str, into: str, words: Words) -> dict[str, dict[str, float]]:
    alone: Counter[str] = Counter()
    ours_alone: Counter[str] = Counter()
    together: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        theirs, ours = text.get(language), text.get(into)
        if not theirs or not ours:
            continue
        left, right = (({word for word in words(said, name) if not word[0].isdigit()})
                       for said, name in ((theirs, language), (ours, into)))
        if len(left) > LONGEST or len(right) > LONGEST:
            continue
        alone.update(left)
        ours_alone.update(right)
        for word in left:
            together[word].update(right)
    learnt: dict[str, dict[str, float]] = {}
    best_of: dict[str, float] = {}
    for word, partners in together.items():
        for partner, number in partners.items():
            share = 2 * number / (alone[word] + ours_alone[partner])
            if number >= _FEW and share >= CLOSE:
                learnt.setdefault(word, {})[partner] = share
                best_of[partner] = max(best_of.get(partner, 0.0), share)
    # A word that is the best partner of neither side only travels along: "human" beside "trafficking".
    kept: dict[str, dict[str, float]] = {}
    for word, shares in learnt.items():
        top = max(shares.values())
        sure = {partner: round(share, 2) for partner, share in shares.items()
                if share >= 0.9 * top and share >= 0.9 * best_of[partner]}
        if sure:
            kept[word] = sure
    return kept
