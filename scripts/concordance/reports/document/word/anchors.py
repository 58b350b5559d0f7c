"""Names of the places that links of the document lead to. Word allows fewer letters in them than XML does."""

import re
from collections.abc import Iterable
from typing import Final

from concordance.reports.document.parts import Heading

_LONGEST: Final = 40
_NOT_ALLOWED = re.compile(r"\W")


def bookmarks(headings: Iterable[Heading]) -> dict[str, str]:
    """Return a bookmark for each anchor: the anchor in letters, digits and _, at most 40 of them, each once."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for heading in headings:
        plain = _NOT_ALLOWED.sub("_", heading.anchor)[:_LONGEST]
        chosen, number = plain, 2
        while chosen.lower() in taken:  # to Word, capitals make no difference
            chosen, number = f"{plain[:_LONGEST - len(str(number)) - 1]}_{number}", number + 1
        taken.add(chosen.lower())
        found[heading.anchor] = chosen
    return found
