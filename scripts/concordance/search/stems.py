"""One stem for all forms of a word. The same in the browser: `site/theme/assets/search/stems.js`."""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from importlib import import_module
from typing import Final

from concordance.search.kazakh import kazakh_stem

# Snowball knows English and Russian; Kazakh is ours.
SNOWBALL: Final = {"en": "english", "ru": "russian"}
# No word is longer; what is comes from somebody who wants to see the search hang.
LONGEST: Final = 64
# English writes a k between c and an ending, and Snowball leaves it: trafficking, traffic.
_SPELT_WITH_K: Final = re.compile(r"([aeiouy].*ic)k$")


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """Return the stem of a word from `tokens`, in kk, ru or en; numbers and unknown words come back as they are.

    Two forms of a word have the same stem. A stem is for comparing, not for showing: it need not be a word.
    """
    stemmer = _stemmer(language)
    # The browser counts some rare letters as two; no word of ours has one, and none has a stem.
    if len(word) > LONGEST or not any(letter.isalpha() for letter in word) or max(word) > "\uffff":
        return word
    return stemmer(word)


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    if language == "kk":
        return kazakh_stem
    if language not in SNOWBALL:
        raise ValueError(f"no stems in {language!r}: one of kk, ru, en")
    # Not `snowballstemmer.stemmer`: that takes another library where one is installed, and stems must not depend on it.
    name = SNOWBALL[language]
    stemmer = getattr(import_module(f"snowballstemmer.{name}_stemmer"), f"{name.capitalize()}Stemmer")()
    if language == "en":
        return lambda word: _SPELT_WITH_K.sub(r"\1", stemmer.stemWord(word))
    return lambda word: str(stemmer.stemWord(word))
