"""Texts as OSCAL writes them: titles and prose are Markdown there.

Data may hold anything, so Markdown is escaped by construction: a reader of Markdown sees what stands in the data.
"""

import re

from concordance.exchange.plain import lines, plain

# Characters with a meaning in CommonMark, or in the Markdown of OSCAL (insertions, tables, sub- and superscript).
_INLINE = re.compile(r"[\\`*_{}\[\]<>&~^|]")
_LINE_START = re.compile(r"^(?:[#+=-]|\d{1,9}(?=[.)]))")
_NOT_IN_TOKEN = re.compile(r"[^0-9A-Za-z._-]")


def line(text: str) -> str:
    """Return a text as one line of Markdown, for titles."""
    return _escaped(plain(text))


def prose(text: str) -> str:
    """Return a text as Markdown of one or more lines; empty lines between paragraphs stay."""
    return "\n".join(map(_escaped, lines(text))).strip("\n")


def token(text: str) -> str:
    """Return a name as an OSCAL token: letters, digits, dots, hyphens, low lines; it begins with no digit."""
    name = _NOT_IN_TOKEN.sub("-", text)
    return name if name[:1].isalpha() or name[:1] == "_" else f"_{name}"


def _escaped(row: str) -> str:
    start = _LINE_START.match(row)
    if start is None:
        return _INLINE.sub(r"\\\g<0>", row)
    mark, rest = start[0], row[start.end():]
    # The dot after a number makes a list, not the number.
    head = f"{mark}\\" if mark.isdigit() else f"\\{mark}"
    return head + _INLINE.sub(r"\\\g<0>", rest)
