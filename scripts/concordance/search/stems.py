"""One stem for all forms of a word. The same in the browser: `site/theme/assets/search/stems.js`."""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

from concordance.search.kazakh import kazakh_stem

# Snowball knows English and Russian; Kazakh is ours.
SNOWBALL: Final = {"en": "english", "ru": "russian"}


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """Return the stem of a word from `tokens`, in kk, ru or en; numbers and unknown words come back as they are.

    Two forms of a word have the same stem. A stem is for comparing, not for showing: it need not be a word.
    """
    # The browser counts some rare letters as two; no word of ours has one, and none has a stem.
    if not any(letter.isalpha() for letter in word) or max(word) > "\uffff":
        return word
    return _stemmer(language)(word)


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    if language == "kk":
        return kazakh_stem
    if language not in SNOWBALL:
        raise ValueError(f"no stems in {language!r}: one of kk, ru, en")
    # Not its own import of a faster library: stems must not depend on what else is installed.
    from importlib import import_module

    name = SNOWBALL[language]
    stemmer = getattr(import_module(f"snowballstemmer.{name}_stemmer"), f"{name.capitalize()}Stemmer")()
    return lambda word: str(stemmer.stemWord(word))
