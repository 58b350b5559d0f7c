"""How the parts of bars look: colours, patterns and signs, so that no verdict is told by colour alone."""

from typing import Final

from concordance.reports.document.word.markup import Element, new
from concordance.reports.document.word.style_list import SANS
from concordance.reports.look import INK, SIGN

_OTHER: Final = "#4d5661"
# Patterns of DrawingML that tell neighbours apart in grey as well.
_PATTERNS: Final = {"weakened": "pct20", "partial": "ltUpDiag", "partly-met": "ltUpDiag", "missing": "ltHorz",
                    "conflict": "diagCross", "not-reviewed": "ltVert"}


def filled(tone: str) -> Element:
    """Return the fill of the part of a bar that counts a verdict."""
    ink = INK.get(tone, _OTHER).lstrip("#").upper()
    pattern = _PATTERNS.get(tone)
    if pattern is None:
        fill = new("a:solidFill", new("a:srgbClr", val=ink))
    else:
        fill = new("a:pattFill", new("a:fgClr", new("a:srgbClr", val=_darker(ink))),
                   new("a:bgClr", new("a:srgbClr", val=ink)), prst=pattern)
    edge = new("a:ln", new("a:solidFill", new("a:srgbClr", val="FFFFFF")), w=6350)
    return new("c:spPr", fill, edge)


def letters(hundredths: int, colour: str, *, bold: bool = False) -> Element:
    """Return how the letters of a part of the chart look. hundredths: of a point."""
    look = new("a:defRPr", new("a:solidFill", new("a:srgbClr", val=colour)), new("a:latin", typeface=SANS),
               new("a:ea", typeface=SANS), new("a:cs", typeface=SANS), sz=hundredths, b=int(bold))
    paragraph = new("a:p", new("a:pPr", look), new("a:endParaRPr", lang="en-GB"))
    return new("c:txPr", new("a:bodyPr"), new("a:lstStyle"), paragraph)


def signed(tone: str) -> str:
    """Return the format of numbers that puts the sign of a verdict before its count."""
    sign = SIGN.get(tone, "")
    return f'"{sign}\u00a0"0' if sign else "0"


def _darker(ink: str) -> str:
    return "".join(f"{round(int(ink[place:place + 2], 16) * 0.72):02X}" for place in (0, 2, 4))
