"""Words that are wider than their column: parted at a syllable, where Word would part them at any letter."""

from typing import Final

from concordance.reports.document.breaks import pieces
from concordance.reports.document.word.letter_widths import Face

# No letter of a table is wider, in parts of its size, but for a few such as Щ.
_WIDE: Final = 0.85


def fitted(text: str, room: float, face: Face, size: float) -> str:
    """Return a text with soft hyphens in the words that are wider than `room`; an id stays as it is, to be copied.

    room, size: in points.
    """
    short = room / size / _WIDE
    if len(text) <= short:
        return text
    words = text.split(" ")
    if all(len(word) <= short for word in words):
        return text
    return " ".join(_hyphenated(word) if len(word) > short and face.width(word) * size > room else word
                    for word in words)


def _hyphenated(word: str) -> str:
    # The rule for syllables is that of Kazakh; for a word that has to be parted anyhow it serves the others too.
    parts = pieces(word, 1, "kk")
    return parts[0] if len(parts) == 1 else word
