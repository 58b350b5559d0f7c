"""Patterns of JSON Schema as Python reads them: JSON Schema writes those of ECMAScript, with the flag for Unicode.

Python's `re` has no `\\p{L}`, its `$` also stands before a last line end, and its `.` and `\\s` mean other characters.
Nothing is left out: what is not known here is an error.
"""

import re
import sys
from functools import cache
from unicodedata import category

# White space and line ends of ECMAScript (ECMA-262, 12.2 and 12.3).
_SPACE = r"\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_LINE_ENDS = r"\n\r\u2028\u2029"
_TOKEN = re.compile(r"\\p\{(\w+)\}|\\(.)|(.)", re.DOTALL)
_SAME = set("dD.\\-+*?()[]{}|^$/nrtfv")


def translated(pattern: str) -> str:
    """Return an ECMAScript pattern as one of Python's `re` that matches the same. Raises ValueError if it cannot."""
    told, inside = [], False
    for found in _TOKEN.finditer(pattern):
        kind, escaped, plain = found.groups()
        if kind:
            told.append(_letters(kind) if inside else f"[{_letters(kind)}]")
        elif escaped:
            told.append(_escape(escaped, inside))
        elif plain == "[" and not inside:
            inside = True
            told.append("[")
        elif plain == "]" and inside:
            inside = False
            told.append("]")
        elif inside:
            told.append("\\[" if plain == "[" else plain)
        else:
            told.append({".": f"[^{_LINE_ENDS}]", "$": r"\Z"}.get(plain, plain))
    return "".join(told)


def _escape(letter: str, inside: bool) -> str:
    if letter == "s":
        return _SPACE if inside else f"[{_SPACE}]"
    if letter == "S" and not inside:
        return f"[^{_SPACE}]"
    if letter in "dD":
        digits = "0-9" if letter == "d" else ""
        if digits:
            return digits if inside else f"[{digits}]"
        return "[^0-9]"
    if letter in _SAME or not letter.isalnum():
        return f"\\{letter}"
    raise ValueError(f"the pattern has \\{letter}, of which nobody has said what it is in Python")


@cache
def _letters(kind: str) -> str:
    """Return the ranges of all characters of a general category (`L`, `Nd`), for a class in brackets."""
    ranges: list[list[int]] = []
    for code in range(sys.maxunicode + 1):
        if category(chr(code)).startswith(kind):
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    if not ranges:
        raise ValueError(f"no character is of the category {kind}")
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in ranges)
