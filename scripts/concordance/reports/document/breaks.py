"""Places where a word that is too long for its line may be parted: ids, addresses, and long words of Kazakh.

Only words that do not fit are touched. What is not a word of letters is parted without a sign, so that an id can still
be copied as it is. For words of English and Russian every program has rules of its own; for Kazakh none has.
"""

import re
from functools import cache
from typing import Final

HYPHEN: Final = "\u00ad"
# Hardly a word of the three languages is longer, even one of several joined by hyphens.
LONGEST_WORD: Final = 32
# A wide letter takes as much room as this many others.
_WIDE: Final = 1.8
_WIDE_LETTERS = re.compile(r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІmwжмшщыюф@%№—]")
_AFTER_SIGN = re.compile(r"(?<=[/_.:?&=#;,|+-])(?=[^\W_])")
# A syllable has one vowel; of the consonants between two vowels the last one begins the next syllable.
_VOWELS = "aeiouyаәеёиіоөуұүыэюя"
_CONSONANT = rf"[^\W\d_{_VOWELS}]"
_SYLLABLE = re.compile(rf"(?<=[^\W\d_ьъ])(?={_CONSONANT}[{_VOWELS}])|(?<=[ьъ])(?=[^\W\d_])", re.IGNORECASE)
_LEAST: Final = 3
_LETTERS = re.compile(r"[^\W\d_]+")
_NATURAL = re.compile(r"[(«“\"]*[^\W\d_]+(?:[-–’'][^\W\d_]+)*[)»”\".,;:!?…]*")


def pieces(text: str, room: int, language: str) -> list[str]:
    """Return the text in pieces between which a line may end.

    room: how many letters a line surely holds, at least 1. language: of the text, kk, ru or en. A text whose words all
    fit comes back as one piece. Joined, the pieces are the text, but for soft hyphens in words.
    """
    found: list[str] = [""]
    end = 0
    for word in _long_words(room).finditer(text):
        first, *others = _parted(word[0], room, language)
        found[-1] += text[end:word.start()] + first
        found += others
        end = word.end()
    found[-1] += text[end:]
    return found


@cache
def _long_words(room: int) -> re.Pattern[str]:
    """Return how to find the words that would not fit if all their letters were wide."""
    return re.compile(rf"\S{{{max(1, int(room / _WIDE))},}}")


def _fits(text: str, room: int) -> bool:
    return len(text) + (_WIDE - 1) * len(_WIDE_LETTERS.findall(text)) <= room


def _parted(word: str, room: int, language: str) -> list[str]:
    if _fits(word, room):
        return [word]
    if len(word) <= LONGEST_WORD and _NATURAL.fullmatch(word):
        return [_LETTERS.sub(_hyphenated, word) if language == "kk" else word]
    step = max(1, int(room / _WIDE))
    return [piece for part in _AFTER_SIGN.split(word)
            for piece in ([part] if _fits(part, room)
                          else [part[place:place + step] for place in range(0, len(part), step)])]


def _hyphenated(found: re.Match[str]) -> str:
    """Return the word found with a soft hyphen between syllables, but none beside its first or last letters."""
    syllables = _SYLLABLE.split(found[0])
    parts = [syllables[0]]
    for syllable in syllables[1:]:
        if len(parts[-1]) < _LEAST:
            parts[-1] += syllable
        else:
            parts.append(syllable)
    if len(parts) > 1 and len(parts[-1]) < _LEAST:
        last = parts.pop()
        parts[-1] += last
    return HYPHEN.join(parts)
