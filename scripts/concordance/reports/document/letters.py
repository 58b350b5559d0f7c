"""The letters a document may hold: one rule for every writer, applied when the parts are made.

XML 1.0 cannot hold most control characters, PDF has no picture of them, and orders to turn the direction of the text
let a word look like another one. What only parts words becomes a space; every other such sign becomes U+FFFD, so that
a reader sees that something stood there.
"""

import re
from typing import Final

LOST: Final = "\ufffd"
_SPACE = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
# Controls; surrogates; signs of private use; orders of direction; marks of annotation, of the order of bytes and of
# tags; and in each plane the two places that are no letters.
_NEVER = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufff9-\ufffb\uffff\ufffe"
    "\U000e0000-\U000e007f\U000f0000-\U0010ffff"
    + "".join(f"{chr(plane * 0x10000 + 0xfffe)}{chr(plane * 0x10000 + 0xffff)}" for plane in range(1, 15)) + "]")


def clean(text: str) -> str:
    """Return the text in letters that every format can hold; a text of such letters comes back as it is."""
    if text.isprintable():  # the usual case, and many times faster; U+FFFE and its like are not printable either
        return text
    return _NEVER.sub(LOST, _SPACE.sub(" ", text))
