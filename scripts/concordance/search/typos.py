"""The stems of an index as one short string, so that a mistyped word can be compared with all of them."""

from collections import Counter
from collections.abc import Iterable

from concordance.search.encoding import SIGNS

# A mistyped word shorter than this is anybody's guess; so is a stem with a digit.
SHORTEST = 3
_MOST = len(SIGNS) - 12


def packed(stems: Iterable[str]) -> tuple[str, str]:
    """Return `(letters, stems)`: the letters, by frequency, and the stems in order, each without what it shares.

    A stem is one sign of the last twelve, for how many letters it shares with the one before, and its other letters,
    each as one sign: Cyrillic letters take two bytes, signs take one.
    """
    words = sorted({stem for stem in stems if len(stem) >= SHORTEST and stem.isalpha()})
    letters = [letter for letter, _ in sorted(Counter("".join(words)).items(), key=lambda pair: (-pair[1], pair[0]))]
    sign = dict(zip(letters[:_MOST], SIGNS, strict=False))
    shared_signs = SIGNS[_MOST:]
    out: list[str] = []
    before = ""
    for word in words:
        if any(letter not in sign for letter in word):
            continue
        shared = 0
        while shared < min(len(before), len(word), len(shared_signs) - 1) and before[shared] == word[shared]:
            shared += 1
        out.append(shared_signs[shared] + "".join(sign[letter] for letter in word[shared:]))
        before = word
    return "".join(letters[:_MOST]), "".join(out)
