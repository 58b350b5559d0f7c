"""The XML of what stands on the master and its layouts: placeholders, shapes, and how the levels of a text look."""

from typing import Any, Final

from pptx.oxml import parse_xml

from concordance.training.slides.fitting import BEFORE, INDENT
from concordance.training.slides.parts import SIZES, TITLE_SIZES, Level

A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
P: Final = "http://schemas.openxmlformats.org/presentationml/2006/main"
POINT: Final = 12700
_DECORATIVE: Final = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_INKS: Final = {Level.CITATION: "accent6", Level.WARNING: "accent2"}
_BULLETS: Final = {
    Level.STATEMENT: '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>',
    Level.STEP: '<a:buClr><a:schemeClr val="tx2"/></a:buClr><a:buFont typeface="+mj-lt"/>'
                '<a:buAutoNum type="arabicPeriod"/>',
    Level.WARNING: '<a:buFont typeface="Arial"/><a:buChar char="!"/>',
}

Frame = tuple[float, float, float, float]
"""Left, top, width and height in points."""


def parsed(text: str) -> Any:
    """Return an element of the prefixes a and p."""
    end = text.index(">") - (text[text.index(">") - 1] == "/")
    return parse_xml(f'{text[:end]} xmlns:a="{A}" xmlns:p="{P}"{text[end:]}')


def title_style(points: float = TITLE_SIZES[0]) -> str:
    """Return how a title looks."""
    return f"""
        <a:lvl1pPr algn="l" defTabSz="914400" rtl="0"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>
          <a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>
          <a:defRPr sz="{_hundredths(points)}" b="1" kern="1200">{_ink("tx2")}<a:latin typeface="+mj-lt"/>
            <a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr>"""


def plain_style(points: float, ink: str = "tx1", *, strong: bool = False, align: str = "l") -> str:
    """Return how lines without bullets look. ink: a colour of the theme."""
    return f"""
        <a:lvl1pPr marL="0" indent="0" algn="{align}"><a:spcBef><a:spcPts val="300"/></a:spcBef><a:buNone/>
          <a:defRPr sz="{_hundredths(points)}" b="{int(strong)}">{_ink(ink)}<a:latin typeface="+mn-lt"/></a:defRPr>
        </a:lvl1pPr>"""


def level_style(level: Level) -> str:
    """Return how the lines of a level look."""
    indent, bullet = round(INDENT[level] * POINT), _BULLETS.get(level, "<a:buNone/>")
    return f"""
        <a:lvl{level.value + 1}pPr marL="{indent}" indent="{-indent if level in _BULLETS else 0}" algn="l"
            defTabSz="914400" rtl="0"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>
          <a:spcBef><a:spcPts val="{_hundredths(BEFORE[level])}"/></a:spcBef>{bullet}
          <a:defRPr sz="{_hundredths(SIZES[level][0])}" b="{int(level is Level.WARNING)}" kern="1200">
            {_ink(_INKS.get(level, "tx1"))}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>
            <a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{level.value + 1}pPr>"""


def holder(number: int, kind: str, index: int, title: str, frame: Frame, *, style: str = "", anchor: str = "",
           fill: str = "", text: str = "") -> str:
    """Return a placeholder. fill: a colour behind its text, as RRGGBB."""
    inset = 10 * POINT if fill else 0
    where = anchor or ("ctr" if fill or kind in ("title", "ftr", "sldNum") else "t")
    at = f' idx="{index}"' if index else ""
    painted = f'<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>' if fill else ""
    prompt = text or f'<a:r><a:rPr lang="en-GB"/><a:t>{title}</a:t></a:r>'
    return f"""<p:sp>
        <p:nvSpPr><p:cNvPr id="{number}" name="{title}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
          <p:nvPr><p:ph type="{kind}"{at}/></p:nvPr></p:nvSpPr>
        <p:spPr>{_placed(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{painted}</p:spPr>
        <p:txBody>
          <a:bodyPr vert="horz" lIns="{inset}" tIns="0" rIns="{inset}" bIns="0" rtlCol="0" anchor="{where}">
            <a:normAutofit/></a:bodyPr>
          <a:lstStyle>{style}</a:lstStyle><a:p>{prompt}</a:p></p:txBody></p:sp>"""


def shape(number: int, title: str, frame: Frame, colour: str) -> str:
    """Return a rectangle that says nothing. colour: one of the theme."""
    return f"""<p:sp>
        <p:nvSpPr><p:cNvPr id="{number}" name="{title}"><a:extLst><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">
            <adec:decorative xmlns:adec="{_DECORATIVE}" val="1"/></a:ext></a:extLst></p:cNvPr>
          <p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>
        <p:spPr>{_placed(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{_ink(colour)}
          <a:ln><a:noFill/></a:ln></p:spPr>
        <p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>"""


def number_field(tag: str, number: str = "‹#›") -> str:
    """Return the field that shows the number of a slide. tag: the language of the text."""
    return (f'<a:fld id="{{6F0C2C3E-0F4B-4D53-9C0B-5A1D3B0B7A11}}" type="slidenum"><a:rPr lang="{tag}"/>'
            f"<a:t>{number}</a:t></a:fld>")


def running(number: int, kind: str, index: int, title: str, text: str) -> Any:
    """Return a footer or number as it stands on a slide; look and place are those of the layout."""
    return parsed(f"""<p:sp>
        <p:nvSpPr><p:cNvPr id="{number}" name="{title}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
          <p:nvPr><p:ph type="{kind}" idx="{index}"/></p:nvPr></p:nvSpPr>
        <p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>{text}</a:p></p:txBody></p:sp>""")


def _hundredths(points: float) -> int:
    return round(points * 100)


def _ink(colour: str) -> str:
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


def _placed(frame: Frame) -> str:
    left, top, wide, high = (round(side * POINT) for side in frame)
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
