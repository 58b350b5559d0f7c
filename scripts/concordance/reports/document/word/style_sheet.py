"""Definitions of styles as elements of the part `styles.xml`."""

from collections.abc import Callable

from concordance.reports.document.word.markup import Element, group, new, valued, w
from concordance.reports.document.word.style_list import PLAIN_TABLE, SERIF, STYLES, Definition, font, size
from concordance.reports.document.word.style_names import Named, style_id

# Styles that Word has itself; the others are marked as own ones.
_OF_WORD = {name for name in Named if not name.startswith("Report ")}


def own_styles() -> Element:
    """Return the part of styles of our own template."""
    defaults = new("w:docDefaults", new("w:rPrDefault", group("rPr", {
        "rFonts": font(SERIF), **size(22), "lang": {"val": "en-GB", "eastAsia": "en-GB", "bidi": "ar-SA"}})),
        new("w:pPrDefault", group("pPr", {"widowControl": {}, "spacing": {
            "before": 0, "after": 0, "line": 240, "lineRule": "auto"}})))
    latent = new("w:latentStyles", w_defLockedState=0, w_defUIPriority=99, w_defSemiHidden=0, w_defUnhideWhenUsed=0,
                 w_defQFormat=0, w_count=376)
    return new("w:styles", defaults, latent, _hidden("Default Paragraph Font", "character", 1),
               plain_table(), _hidden("No List", "numbering", 99), *(styled(each, _own_id) for each in STYLES))


def _own_id(name: str) -> str:
    return "TableNormal" if name == PLAIN_TABLE else style_id(name)


def plain_table() -> Element:
    """Return the style that Word takes for a table where nothing is said."""
    cells = {side: {"w": width, "type": "dxa"} for side, width in
             (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))}
    properties = group("tblPr", {"tblInd": {"w": 0, "type": "dxa"}, "tblCellMar": cells})
    return _hidden(PLAIN_TABLE, "table", 99, properties)


def _hidden(name: str, kind: str, priority: int, *properties: Element) -> Element:
    return new("w:style", valued("name", {"val": name}), valued("uiPriority", {"val": priority}),
               valued("semiHidden", {}), *properties, w_type=kind, w_default=1, w_styleId=_own_id(name))


def styled(given: Definition, id_of: Callable[[str], str], numbering: int = 1) -> Element:
    """Return a style. id_of: gives the id of a style by its name. numbering: of the lists of our bullets."""
    made = new("w:style", valued("name", {"val": given.name}), w_type=given.kind, w_styleId=style_id(given.name))
    if given.name == Named.NORMAL:
        made.set(w("default"), "1")
    if given.name not in _OF_WORD:
        made.set(w("customStyle"), "1")
    for tag, name in (("basedOn", given.based), ("next", given.following)):
        if name is not None:
            made.append(valued(tag, {"val": id_of(name)}))
    made.append(valued("uiPriority", {"val": given.priority}))
    made.append(valued("qFormat", {}))
    paragraph = dict(given.paragraph)
    if "numPr" in paragraph:
        level = paragraph["numPr"]["ilvl"]
        paragraph["numPr"] = new("w:numPr", *([valued("ilvl", {"val": level})] if level else []),
                                 valued("numId", {"val": numbering}))
    for tag, properties in (("pPr", paragraph), ("rPr", given.run), ("tblPr", given.table)):
        if (element := group(tag, properties)) is not None:
            made.append(element)
    made.extend(new("w:tblStylePr", group("tcPr", cells), w_type=row) for row, cells in given.rows)
    return made
