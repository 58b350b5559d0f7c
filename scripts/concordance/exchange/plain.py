"""Texts of the data as one plain line or as plain lines: no control characters, no other line ends than one kind."""

import re

_BREAKS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
# What XML and YAML, other forms of what we write, cannot hold. Shown as a replacement character, never dropped.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_EDGES = re.compile(r"^[\s\ufeff]+|[\s\ufeff]+$")


def lines(text: str) -> list[str]:
    """Return the lines of a text, each without white space at its edges and without tabs."""
    clean = _UNWRITABLE.sub("\ufffd", _BREAKS.sub("\n", text)).replace("\t", " ")
    return [_EDGES.sub("", line) for line in clean.split("\n")]


def plain(text: str) -> str:
    """Return a text as one line; empty where nothing can be seen."""
    # Nearly every text is such a line already; only spaces at its edges are printable white space.
    if text.isprintable():
        return text.strip(" ")
    return " ".join(line for line in lines(text) if line)
