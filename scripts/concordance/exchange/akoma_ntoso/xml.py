"""Elements of a document in XML: names as they are written, every text escaped, in one form for the same data."""

from collections.abc import Iterable
from typing import Final
from xml.etree import ElementTree

from concordance.exchange.letters import xml_letters

NAMESPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
Node = ElementTree.Element
_MIXED: Final = frozenset({"p", "num", "heading"})  # blanks in them would be text


def node(name: str, /, *inside: Node | str | None, **attributes: str | None) -> Node:
    """Return an element with its children and texts in order; None is left out, of children and of attributes.

    The name of an attribute that is a word of Python ends in `_`; `xml_lang` stands for `xml:lang`.
    """
    made = ElementTree.Element(name, {
        "xml:lang" if key == "xml_lang" else key.rstrip("_"): xml_letters(value)
        for key, value in attributes.items() if value is not None})
    last: Node | None = None
    for item in inside:
        if isinstance(item, str):
            if last is None:
                made.text = (made.text or "") + xml_letters(item)
            else:
                last.tail = (last.tail or "") + xml_letters(item)
        elif item is not None:
            made.append(item)
            last = item
    return made


def filled(name: str, inside: Iterable[Node], /, **attributes: str | None) -> Node | None:
    """Return an element with its children, or None where there are none: the lists of the standard may not be empty."""
    children = list(inside)
    return node(name, *children, **attributes) if children else None


def document(root: Node) -> bytes:
    """Return a document as it is written to a file: lines broken between elements, never inside a paragraph."""
    _indent(root, 0)
    text: str = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _indent(element: Node, depth: int) -> None:
    """Break lines between the children of an element that holds elements only, and below it."""
    children = list(element)
    if not children or element.tag in _MIXED:
        return
    element.text = "\n" + "  " * (depth + 1)
    for child in children:
        _indent(child, depth + 1)
        child.tail = element.text
    children[-1].tail = "\n" + "  " * depth
