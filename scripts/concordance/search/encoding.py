"""Lists of documents as short strings that a browser unpacks in one pass."""

from collections.abc import Iterable

# Printable, one byte each, safe inside a JSON string and inside a script: no quote, backslash or angle bracket.
SIGNS = "".join(chr(code) for code in range(35, 127) if chr(code) not in "\\<>")[:88]
HALF = len(SIGNS) // 2
# The saturation of BM25: a word said ten times does not count ten times. The browser knows the same number.
K1 = 3.0


def level(weight: float) -> int:
    """Return the step of a weight on the scale of the signs: its saturated value, so that steps are equally fine."""
    return round((len(SIGNS) - 1) * weight / (weight + K1))


def pack(postings: Iterable[tuple[int, float]]) -> str:
    """Return `(document, weight)` pairs, in the order of documents, as a string.

    A document is the distance to the one before it in base 44: its last digit is taken from the upper half of the
    signs, the others from the lower half. The weight follows as one sign.
    """
    out: list[str] = []
    before = -1
    for document, weight in postings:
        distance = document - before - 1
        before = document
        digits = [SIGNS[HALF + distance % HALF]]
        while distance := distance // HALF:
            digits.append(SIGNS[distance % HALF])
        out += [*reversed(digits), SIGNS[level(weight)]]
    return "".join(out)


def unpack(packed: str) -> list[tuple[int, int]]:
    """Return `(document, step of the weight)` pairs: what the script in the browser does, for the tests."""
    found: list[tuple[int, int]] = []
    before, number, at = -1, 0, 0
    while at < len(packed):
        digit = SIGNS.index(packed[at])
        at += 1
        if digit < HALF:
            number = number * HALF + digit
            continue
        before += number * HALF + digit - HALF + 1
        found.append((before, SIGNS.index(packed[at])))
        number, at = 0, at + 1
    return found
