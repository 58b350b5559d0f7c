"""The master of the decks: a wide page, the theme, and layouts of real placeholders."""

from typing import Any, Final

from lxml import etree

from concordance.reports.document.word.style_list import DARK, GREY, PALE
from concordance.reports.look import INK, NOTICE_TINT
from concordance.training.slides.fitting import FONT
from concordance.training.slides.markup import (
    POINT,
    A,
    P,
    holder,
    level_style,
    number_field,
    parsed,
    plain_style,
    shape,
    title_style,
)
from concordance.training.slides.parts import FOOT_SIZE, NOTE_SIZE, Layout, Level

_PAGE: Final = (960, 540)
_LEFT: Final = 48
_WIDE: Final = 864
# The accents of the theme, from 1: what counts, what to be careful with, what is lacking, and the rest.
ACCENTS: Final = tuple(INK[verdict].lstrip("#").upper() for verdict in
                       ("full", "partial", "conflict", "missing", "weakened", "not-reviewed"))
TINTS: Final = {1: "E3F1E8", 2: "FBF0DC", 3: "F2E4F7"}
_COLOURS: Final = {"dk1": "1F2933", "lt1": "FFFFFF", "dk2": DARK, "lt2": PALE, "hlink": DARK, "folHlink": GREY} | {
    f"accent{place}": colour for place, colour in enumerate(ACCENTS, 1)}
_KEPT: Final = {"Title Slide": Layout.TITLE, "Title and Content": Layout.CONTENT, "Title Only": Layout.TABLE}
# Where what stands on a page: left, top, width, height in points.
_FRAMES: Final = {"title": (_LEFT, 26, _WIDE, 70), "body": (_LEFT, 106, _WIDE, 378), "table": (_LEFT, 110, _WIDE, 340),
                  "note": (_LEFT, 462, _WIDE, 32), "ftr": (_LEFT, 504, 780, 20), "sldNum": (840, 504, 72, 20),
                  "ctrTitle": (96, 120, 780, 150), "subTitle": (96, 290, 780, 100), "trust": (96, 420, 780, 50)}


def opened() -> Any:
    """Return an empty presentation with our master and layouts, and nothing of the template it was made from."""
    import pptx

    made: Any = pptx.Presentation()
    made.slide_width, made.slide_height = (side * POINT for side in _PAGE)
    size = made.element.find(f"{{{P}}}sldSz")
    size.attrib.pop("type", None)
    for layout in list(made.slide_layouts):
        if layout.name not in _KEPT:
            made.slide_layouts.remove(layout)
    for relation, target in list(made.part.rels.items()):
        if target.reltype.endswith("/printerSettings"):
            made.part.rels.pop(relation)
    for relation, target in list(made.part.package._rels.items()):
        if target.reltype.endswith("/thumbnail"):
            made.part.package._rels.pop(relation)
    _master(made.slide_master)
    for layout in made.slide_layouts:
        _layout(layout, _KEPT[layout.name])
    return made


def themed(part: Any) -> None:
    """Give the theme of a master (of slides or of notes) our fonts and colours."""
    for relation in part.rels.values():
        if relation.reltype.endswith("/theme"):
            target = relation.target_part
            theme = etree.fromstring(target.blob)
            _colour(theme)
            for face in theme.iter(f"{{{A}}}majorFont", f"{{{A}}}minorFont"):
                for child in list(face):
                    if child.tag == f"{{{A}}}font":
                        face.remove(child)  # other fonts for other scripts: ours has every letter
                face.find(f"{{{A}}}latin").set("typeface", FONT)
            theme.set("name", "Concordance")
            blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)
            if hasattr(target, "_element"):
                target._element = etree.fromstring(blob)
            else:
                target._blob = blob


def _colour(theme: Any) -> None:
    for name, colour in _COLOURS.items():
        place = next(theme.iter(f"{{{A}}}{name}"))
        for child in list(place):
            place.remove(child)
        etree.SubElement(place, f"{{{A}}}srgbClr", val=colour)


def _master(master: Any) -> None:
    themed(master.part)
    _replace(master, [
        shape(20, "Rule", (_LEFT, 98, _WIDE, 1.5), "tx2"), holder(2, "title", 0, "Title", _FRAMES["title"]),
        holder(3, "body", 1, "Text", _FRAMES["body"]), _footer(4, 3), _number(5, 4)])
    styles = master.element.find(f"{{{P}}}txStyles")
    for name, made in (("titleStyle", title_style()), ("bodyStyle", "".join(level_style(level) for level in Level))):
        styles.replace(styles.find(f"{{{P}}}{name}"), parsed(f"<p:{name}>{made}</p:{name}>"))


def _layout(layout: Any, kind: Layout) -> None:
    layout.name = kind.value
    layout.element.attrib.pop("preserve", None)
    title = holder(2, "title", 0, "Title", _FRAMES["title"])
    if kind is Layout.TITLE:
        layout.element.set("showMasterSp", "0")
        parts = [shape(20, "Band", (0, 0, 36, _PAGE[1]), "tx2"),
                 holder(2, "ctrTitle", 0, "Title", _FRAMES["ctrTitle"], style=title_style(36), anchor="b"),
                 holder(3, "subTitle", 1, "Subtitle", _FRAMES["subTitle"], style=plain_style(18)),
                 holder(4, "body", 13, "Status", _FRAMES["trust"], style=plain_style(14, "tx2", strong=True),
                        fill=NOTICE_TINT["trust"].lstrip("#"))]
    elif kind is Layout.CONTENT:
        layout.element.set("type", "tx")
        parts = [title, holder(3, "body", 1, "Text", _FRAMES["body"])]
    else:
        layout.element.attrib.pop("type", None)
        layout.element.set("userDrawn", "1")
        parts = [title, holder(3, "tbl", 14, "Table", _FRAMES["table"]),
                 holder(4, "body", 13, "Note", _FRAMES["note"], style=plain_style(NOTE_SIZE, "accent6"))]
    _replace(layout, [*parts, _footer(8, 11), _number(9, 12)])


def _replace(page: Any, parts: list[str]) -> None:
    tree = page.shapes._spTree
    for child in list(tree)[2:]:
        tree.remove(child)
    for part in parts:
        tree.append(parsed(part))


def _footer(number: int, index: int) -> str:
    return holder(number, "ftr", index, "Footer", _FRAMES["ftr"], style=plain_style(FOOT_SIZE, "accent6"),
                  text='<a:endParaRPr lang="en-GB"/>')


def _number(number: int, index: int) -> str:
    return holder(number, "sldNum", index, "Slide number", _FRAMES["sldNum"],
                  style=plain_style(FOOT_SIZE, "accent6", align="r"), text=number_field("en-GB"))
