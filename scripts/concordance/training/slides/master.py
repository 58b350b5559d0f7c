"""The master of the decks: a wide page, the theme, and layouts of real placeholders."""

from typing import Any, Final

from lxml import etree

from concordance.reports.document.word.style_list import DARK, GREY, PALE
from concordance.reports.look import INK, NOTICE_TINT
from concordance.training.slides.fitting import BEFORE, FONT, INDENT
from concordance.training.slides.parts import FOOT_SIZE, NOTE_SIZE, SIZES, TITLE_SIZES, Layout, Level

A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
P: Final = "http://schemas.openxmlformats.org/presentationml/2006/main"
_NAMES: Final = f'xmlns:a="{A}" xmlns:p="{P}"'
_POINT: Final = 12700
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
_INKS: Final = {Level.STATEMENT: "tx1", Level.CITATION: "accent6", Level.TEXT: "tx1", Level.STEP: "tx1",
                Level.WARNING: "accent2"}
# Where what stands on a page: left, top, width, height in points.
_FRAMES: Final = {"title": (_LEFT, 26, _WIDE, 70), "body": (_LEFT, 106, _WIDE, 378), "table": (_LEFT, 110, _WIDE, 340),
                  "note": (_LEFT, 462, _WIDE, 32), "ftr": (_LEFT, 504, 780, 20), "sldNum": (840, 504, 72, 20),
                  "ctrTitle": (96, 120, 780, 150), "subTitle": (96, 290, 780, 100), "trust": (96, 420, 780, 50)}


def opened() -> Any:
    """Return an empty presentation with our master and layouts, and nothing of the template it was made from."""
    import pptx

    made: Any = pptx.Presentation()
    made.slide_width, made.slide_height = (side * _POINT for side in _PAGE)
    size = made.element.find(f"{{{P}}}sldSz")
    size.attrib.pop("type", None)
    for layout in list(made.slide_layouts):
        if layout.name not in _KEPT:
            made.slide_layouts.remove(layout)
    for relation, target in list(made.part.rels.items()):
        if target.reltype.endswith("/printerSettings"):
            made.part.drop_rel(relation)
            made.part.rels.pop(relation) if relation in made.part.rels else None
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
    _replace(master, [_rule(), _holder(2, "title", 0, "Title"), _holder(3, "body", 1, "Text"), _footer(4, 3), _number(5, 4)])
    styles = master.element.find(f"{{{P}}}txStyles")
    for name, made in (("titleStyle", _title_style()), ("bodyStyle", _levels())):
        old = styles.find(f"{{{P}}}{name}")
        styles.replace(old, _parsed(f"<p:{name} {_NAMES}>{made}</p:{name}>"))


def _layout(layout: Any, kind: Layout) -> None:
    layout.name = kind.value
    layout.element.attrib.pop("preserve", None)
    if kind is Layout.TITLE:
        layout.element.set("showMasterSp", "0")
        trust = f'<a:lvl1pPr marL="0" indent="0"><a:buNone/><a:defRPr sz="{_sz(14)}" b="1">{_ink("tx2")}</a:defRPr></a:lvl1pPr>'
        parts = [_band(), _holder(2, "ctrTitle", 0, "Title", style=_title_style(36), anchor="b"),
                 _holder(3, "subTitle", 1, "Subtitle", style=_plain(18)),
                 _holder(4, "body", 13, "Status", frame="trust", style=trust, fill=NOTICE_TINT["trust"].lstrip("#"))]
    elif kind is Layout.CONTENT:
        layout.element.set("type", "tx")
        parts = [_holder(2, "title", 0, "Title"), _holder(3, "body", 1, "Text")]
    else:
        layout.element.attrib.pop("type", None)
        layout.element.set("userDrawn", "1")
        parts = [_holder(2, "title", 0, "Title"), _holder(3, "tbl", 14, "Table", frame="table"),
                 _holder(4, "body", 13, "Note", frame="note", style=_plain(NOTE_SIZE, "accent6"))]
    _replace(layout, [*parts, _footer(8, 11), _number(9, 12)])


def _replace(holder: Any, parts: list[str]) -> None:
    tree = holder.shapes._spTree
    for child in list(tree)[2:]:
        tree.remove(child)
    for part in parts:
        tree.append(_parsed(part))


def _parsed(text: str) -> Any:
    from pptx.oxml import parse_xml

    return parse_xml(text)


def _sz(points: float) -> int:
    return round(points * 100)


def _ink(colour: str) -> str:
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


def _title_style(points: float = TITLE_SIZES[0]) -> str:
    return (f'<a:lvl1pPr algn="l" defTabSz="914400" rtl="0"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts '
            f'val="0"/></a:spcBef><a:buNone/><a:defRPr sz="{_sz(points)}" b="1" kern="1200">{_ink("tx2")}<a:latin typeface="+mj-lt"/>'
            '<a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr>')


def _plain(points: float, ink: str = "tx1") -> str:
    return (f'<a:lvl1pPr marL="0" indent="0" algn="l"><a:spcBef><a:spcPts val="300"/></a:spcBef><a:buNone/>'
            f'<a:defRPr sz="{_sz(points)}">{_ink(ink)}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>')


def _levels() -> str:
    return "".join(_level(level) for level in Level)


def _level(level: Level) -> str:
    indent = round(INDENT[level] * _POINT)
    bullet = {Level.STATEMENT: '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>',
              Level.STEP: '<a:buClr><a:schemeClr val="tx2"/></a:buClr><a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>',
              Level.WARNING: '<a:buFont typeface="Arial"/><a:buChar char="!"/>'}.get(level, "<a:buNone/>")
    hanging = -indent if level in (Level.STATEMENT, Level.STEP, Level.WARNING) else 0
    strong = ' b="1"' if level is Level.WARNING else ""
    return (f'<a:lvl{level.value + 1}pPr marL="{indent}" indent="{hanging}" algn="l" defTabSz="914400" rtl="0"><a:lnSpc>'
            f'<a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="{round(BEFORE[level] * 100)}"/></a:spcBef>{bullet}'
            f'<a:defRPr sz="{_sz(SIZES[level][0])}"{strong} kern="1200">{_ink(_INKS[level])}<a:latin typeface="+mn-lt"/>'
            f'<a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{level.value + 1}pPr>')


def _frame(name: str) -> str:
    left, top, wide, high = (round(side * _POINT) for side in _FRAMES[name])
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'


def _holder(number: int, kind: str, index: int, title: str, *, frame: str = "", style: str = "", anchor: str = "",
            fill: str = "", text: str = "") -> str:
    """Return a placeholder. fill: a colour behind its text."""
    inset = 10 * _POINT if fill else 0
    where = anchor or {"title": "ctr", "ftr": "ctr", "sldNum": "ctr"}.get(kind, "ctr" if fill else "t")
    at = f' idx="{index}"' if index else ""
    painted = f'<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>' if fill else ""
    return (f'<p:sp {_NAMES}><p:nvSpPr><p:cNvPr id="{number}" name="{title}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            f'<p:nvPr><p:ph type="{kind}"{at}/></p:nvPr></p:nvSpPr><p:spPr>{_frame(frame or kind)}<a:prstGeom prst="rect">'
            f'<a:avLst/></a:prstGeom>{painted}</p:spPr><p:txBody><a:bodyPr vert="horz" lIns="{inset}" tIns="0" rIns="{inset}" '
            f'bIns="0" rtlCol="0" anchor="{where}"><a:normAutofit/></a:bodyPr><a:lstStyle>{style}</a:lstStyle>'
            f'<a:p>{text or f"<a:r><a:rPr lang={chr(34)}en-GB{chr(34)}/><a:t>{title}</a:t></a:r>"}</a:p></p:txBody></p:sp>')


def _footer(number: int, index: int) -> str:
    return _holder(number, "ftr", index, "Footer", style=_plain(FOOT_SIZE, "accent6"), text='<a:endParaRPr lang="en-GB"/>')


def _number(number: int, index: int) -> str:
    style = _plain(FOOT_SIZE, "accent6").replace('algn="l"', 'algn="r"')
    return _holder(number, "sldNum", index, "Slide number", style=style, text=number_field("en-GB"))


def number_field(tag: str) -> str:
    """Return the field that shows the number of a slide. tag: the language of the text."""
    return f'<a:fld id="{{6F0C2C3E-0F4B-4D53-9C0B-5A1D3B0B7A11}}" type="slidenum"><a:rPr lang="{tag}"/><a:t>‹#›</a:t></a:fld>'


def _shape(number: int, title: str, box: tuple[float, ...], colour: str) -> str:
    left, top, wide, high = (round(side * _POINT) for side in box)
    return (f'<p:sp {_NAMES}><p:nvSpPr><p:cNvPr id="{number}" name="{title}"><a:extLst><a:ext uri="{{C183D7F6-B498-43B3-948B-'
            f'1728B52AA6E4}}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
            f'</a:ext></a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{left}" '
            f'y="{top}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{_ink(colour)}'
            '<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>')


def _rule() -> str:
    return _shape(20, "Rule", (_LEFT, 98, _WIDE, 1.5), "tx2")


def _band() -> str:
    return _shape(20, "Band", (0, 0, 48, _PAGE[1]), "tx2")
