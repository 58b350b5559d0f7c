"""The page: its size, its margins, and what is left between them. Distances are twentieths of a point (twips)."""

from dataclasses import dataclass
from typing import Final

from concordance.reports.document.word.markup import Element, new, valued, w

# A4, with margins that leave about 85 letters to a line of the running text.
_SHORT: Final = 11906
_LONG: Final = 16838
_MARGINS: Final = {"top": 1474, "right": 1361, "bottom": 1304, "left": 1361, "header": 680, "footer": 567, "gutter": 0}
# What of a section is about its page, its heads and feet; columns, numbers of lines and the like belonged to the text.
_KEPT: Final = tuple(w(tag) for tag in (
    "headerReference", "footerReference", "footnotePr", "endnotePr", "pgSz", "pgMar", "paperSrc", "pgBorders",
    "pgNumType", "titlePg", "docGrid"))


@dataclass(frozen=True)
class Page:
    """The room between the margins, in twips."""

    width: int
    height: int


def own_section() -> Element:
    """Return the section of our own template: A4 with another head and foot on the first page."""
    return new("w:sectPr", valued("pgSz", {"w": _SHORT, "h": _LONG}), valued("pgMar", _MARGINS), valued("titlePg", {}))


def turned(section: Element, wide: bool) -> Page:
    """Reduce a section to one of a report, lay it on its side if `wide`, else upright; return the room on the page."""
    for child in list(section):
        if child.tag not in _KEPT:
            section.remove(child)
    for key in list(section.attrib):
        del section.attrib[key]
    size, margins = _first(section, "pgSz"), _first(section, "pgMar")
    short, long = sorted((_twips(size, "w", _SHORT), _twips(size, "h", _LONG)))
    width, height = (long, short) if wide else (short, long)
    size.set(w("w"), str(width))
    size.set(w("h"), str(height))
    size.attrib.pop(w("code"), None)
    size.attrib.pop(w("orient"), None)
    if wide:
        size.set(w("orient"), "landscape")
    for side, own in _MARGINS.items():
        if margins.get(w(side)) is None:
            margins.set(w(side), str(own))
    return room(section)


def room(section: Element) -> Page:
    """Return the room on the page of a section."""
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    if size is None or margins is None:
        return Page(_SHORT, _LONG)
    width, height = _twips(size, "w", _SHORT), _twips(size, "h", _LONG)
    sides = sum(_twips(margins, side, 0) for side in ("left", "right", "gutter"))
    ends = sum(abs(_twips(margins, side, 0)) for side in ("top", "bottom"))
    return Page(width - sides, height - ends)


def _first(section: Element, tag: str) -> Element:
    """Return a child of a section, which is added in its place where it is missing."""
    found = section.find(w(tag))
    if found is None:
        found = valued(tag, {})
        order = _KEPT.index(w(tag))
        place = next((place for place, child in enumerate(section) if _KEPT.index(child.tag) > order), len(section))
        section.insert(place, found)
    return found


def _twips(element: Element, side: str, own: int) -> int:
    value = element.get(w(side))
    try:
        return own if value is None else round(float(value))
    except ValueError:
        return own
