"""Plain texts as OSCAL writes them: titles and prose are Markdown there, the value of a property is one plain line.

Data may hold anything, so Markdown is escaped by construction: what stands in the data is what a reader of Markdown sees.
"""

import re

# Characters with a meaning in CommonMark, or in the Markdown of OSCAL (insertions, tables, sub- and superscript).
_INLINE = re.compile(r"[\\`*_{}\[\]<>&~^|]")
_LINE_START = re.compile(r"^(?:[#+=-]|\d{1,9}(?=[.)]))")
_BREAKS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
# What XML, the other form of every OSCAL document, cannot hold. Shown as a replacement character, never dropped.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_EDGES = re.compile(r"^[\s\ufeff]+|[\s\ufeff]+$")
_NOT_IN_TOKEN = re.compile(r"[^0-9A-Za-z._-]")


def plain(text: str) -> str:
    """Return a text as one line without markup, for values of properties; empty where nothing can be seen."""
    return _EDGES.sub("", re.sub(r"[\t\n]+", " ", _clean(text)))


def line(text: str) -> str:
    """Return a text as one line of Markdown, for titles."""
    return _escaped(plain(text))


def prose(text: str) -> str:
    """Return a text as Markdown of one or more lines; empty lines between paragraphs stay."""
    return "\n".join(_escaped(_EDGES.sub("", row)) for row in _clean(text).replace("\t", " ").split("\n")).strip("\n")


def token(text: str) -> str:
    """Return a name as an OSCAL token: letters, digits, dots, hyphens, low lines; it begins with no digit."""
    name = _NOT_IN_TOKEN.sub("-", text)
    return name if name[:1].isalpha() or name[:1] == "_" else f"_{name}"


def _clean(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", _BREAKS.sub("\n", text))


def _escaped(row: str) -> str:
    start = _LINE_START.match(row)
    if start is None:
        return _INLINE.sub(r"\\\g<0>", row)
    mark, rest = start[0], row[start.end():]
    # The dot after a number makes a list, not the number.
    head = f"{mark}\\" if mark.isdigit() else f"\\{mark}"
    return head + _INLINE.sub(r"\\\g<0>", rest)
