"""A text as words to search by. The same in the browser: `site/theme/assets/search/tokens.js`."""

import re
import unicodedata
from typing import Final

# Written inside words, but no part of them: stress marks, soft hyphens, joiners, marks of direction.
_UNSEEN: Final = re.compile("[\u0300\u0301\u00ad\u200b-\u200f\u2060\ufeff]")
_HYPHEN: Final = re.compile("[\u2010\u2011]")
_APOSTROPHE: Final = re.compile("[\u2019\u02bc]")
_RUN: Final = r"[^\W_]+"
# The parts of a number that are written in brackets: 6(3)(c), 17(2)(12).
_BRACKETS: Final = r"(?:\((?:[0-9]{1,3}|[ivx]{1,5}|[^\W\d_])\))+"
_TOKEN: Final = re.compile(
    rf"[0-9]+(?:[.-][0-9]+)*{_BRACKETS}"
    rf"|(?:[0-9]+(?:\.[0-9]+)+(?![^\W_])|{_RUN}(?:'{_RUN})*)(?:-(?:[0-9]+(?:\.[0-9]+)+(?![^\W_])|{_RUN}(?:'{_RUN})*))*"
)


def tokens(text: str) -> list[str]:
    """Return the words of `text` in order: lower case, composed letters, `ё` as `е`.

    A number with dots or brackets is one word: `17.2.12`, `6(3)(c)`. A word with hyphens comes whole, then in parts:
    `128-бап` gives `128-бап`, `128`, `бап`.
    """
    found: list[str] = []
    for token in _TOKEN.findall(plain(text)):
        found.append(token)
        if "-" in token and "(" not in token:
            found += token.split("-")
    return found


def plain(text: str) -> str:
    """Return `text` as it is compared: lower case, composed, `ё` as `е`, one kind of hyphen and of apostrophe."""
    text = _UNSEEN.sub("", unicodedata.normalize("NFC", text)).lower().replace("ё", "е")
    return _APOSTROPHE.sub("'", _HYPHEN.sub("-", text))
