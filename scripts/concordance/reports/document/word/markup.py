"""The XML of a Word document: names of elements, and the order that Word insists on where it insists.

Everything is built as elements, never as text, so that no text of the data can become markup.
"""

from collections.abc import Mapping
from typing import Any, Final

from lxml import etree

Element = Any  # lxml comes without types
Attributes = Mapping[str, str | int]
# Properties by the name of their element: attributes, or a group of properties.
Properties = Mapping[str, Any]

NAMESPACES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
}
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

# The sequence of ISO/IEC 29500 for what is written here. Word calls a file damaged where children stand otherwise.
ORDER: Final = {
    "pPr": ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "shd", "tabs",
            "spacing", "ind", "jc", "outlineLvl"),
    "rPr": ("rStyle", "rFonts", "b", "bCs", "i", "iCs", "noProof", "color", "sz", "szCs", "u", "shd", "lang"),
    "tblPr": ("tblStyle", "tblStyleRowBandSize", "tblStyleColBandSize", "tblW", "tblInd", "tblBorders",
              "tblLayout", "tblCellMar", "tblLook", "tblCaption", "tblDescription"),
    "tcPr": ("tcW", "tcBorders", "shd", "vAlign"),
    "pBdr": ("top", "left", "bottom", "right"),
    "tblBorders": ("top", "left", "bottom", "right", "insideH", "insideV"),
    "tcBorders": ("top", "left", "bottom", "right"),
    "tblCellMar": ("top", "left", "bottom", "right"),
}


def name(prefixed: str) -> str:
    """Return the full name of `w:p` and its like."""
    prefix, local = prefixed.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def w(local: str) -> str:
    """Return the full name of an element or attribute of WordprocessingML."""
    return f"{{{NAMESPACES['w']}}}{local}"


def new(prefixed: str, *children: Element, text: str | None = None, **attributes: str | int) -> Element:
    """Return an element. Attributes of Word carry its prefix (`w_val="1"` is `w:val`), those of others have none."""
    # Every prefix is said here: lxml would else take one from a register that any library of the process may change.
    keys = {key: _attribute(key) for key in attributes}
    prefixes = {prefixed.split(":")[0], *(key.split(":")[0] for key in keys.values() if ":" in key)}
    made = etree.Element(name(prefixed), nsmap={prefix: NAMESPACES[prefix] for prefix in sorted(prefixes)})
    for key, value in attributes.items():
        made.set(name(keys[key]) if ":" in keys[key] else key, str(value))
    if text is not None:
        made.text = text
    made.extend(children)
    return made


def _attribute(key: str) -> str:
    prefix, _, local = key.partition("_")
    return f"{prefix}:{local}" if local and prefix in NAMESPACES else key


def valued(tag: str, attributes: Attributes) -> Element:
    """Return an element of Word with its attributes: `valued("jc", {"val": "end"})`."""
    made = etree.Element(w(tag), nsmap={"w": NAMESPACES["w"]})
    for key, value in attributes.items():
        made.set(w(key), str(value))
    return made


def group(tag: str, given: Mapping[str, Any]) -> Element | None:
    """Return the group `tag` (pPr, rPr, …) with what is given in the order of the standard; None for nothing given.

    A given value is the attributes of its element, or such a group itself, or the element. Raises KeyError for what
    has no place.
    """
    order = ORDER[tag]
    unknown = given.keys() - set(order)
    if unknown:
        raise KeyError(f"w:{tag} has no place for {', '.join(sorted(unknown))}")
    if not given:
        return None
    made = etree.Element(w(tag), nsmap={"w": NAMESPACES["w"]})
    for child in order:
        if child in given:
            value = given[child]
            if isinstance(value, Mapping):
                value = group(child, value) if child in ORDER else valued(child, value)
            made.append(value)
    return made


def keep_with_next(paragraph: Element) -> None:
    """Let a paragraph stand on one page with the next one. It has properties, the style first."""
    properties = paragraph.find(w("pPr"))
    if properties.find(w("keepNext")) is None:
        properties.insert(1, new("w:keepNext"))


def serialised(root: Element) -> bytes:
    """Return the bytes of a part."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
