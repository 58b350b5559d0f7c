"""A chart of DrawingML: stacked bars, each as long as the whole, with their counts."""

from typing import Final

from concordance.reports.document.parts import Bar, Chart
from concordance.reports.document.word.chart_look import filled, letters, signed
from concordance.reports.document.word.chart_workbook import SHEET, column, count
from concordance.reports.document.word.markup import Element, new
from concordance.reports.look import SIGN

# Parts of the width and height of the whole chart.
NAMES: Final = 0.30
_RIGHT: Final = 0.01
_DARK: Final = "1C2530"
# Widths at 7.5 points: of a digit, of a sign with its space, and what a label keeps free of the edges of its part.
_DIGIT: Final = 4.2
_SIGN_WIDTH: Final = 8.0
_EDGES: Final = 3.0


def chart_space(chart: Chart, labels: tuple[str, ...], bars: tuple[Bar, ...], width: float, top: float) -> Element:
    """Return the part of a chart. width: of the bars, in points. top: the part of the height that the legend takes."""
    series = [_series(place, tone, name, labels, bars, width) for place, (tone, name) in enumerate(chart.legend)]
    grouped = new("c:barChart", new("c:barDir", val="bar"), new("c:grouping", val="percentStacked"),
                  new("c:varyColors", val=0), *series, new("c:gapWidth", val=40), new("c:overlap", val=100),
                  new("c:axId", val=1), new("c:axId", val=2))
    inside = _layout(NAMES, top, 1 - NAMES - _RIGHT, 1 - top, inner=True)
    plot = new("c:plotArea", inside, grouped, _names(), _shares())
    legend = new("c:legend", new("c:legendPos", val="t"), _layout(0, 0, 1, top), new("c:overlay", val=0),
                 letters(800, _DARK))
    whole = new("c:chart", new("c:autoTitleDeleted", val=1), plot, legend, new("c:plotVisOnly", val=1),
                new("c:dispBlanksAs", val="gap"))
    nothing = new("c:spPr", new("a:noFill"), new("a:ln", new("a:noFill")))
    return new("c:chartSpace", new("c:date1904", val=0), new("c:roundedCorners", val=0), whole, nothing,
               letters(800, _DARK), new("c:externalData", new("c:autoUpdate", val=0), r_id="rId1"))


def _series(place: int, tone: str, name: str, labels: tuple[str, ...], bars: tuple[Bar, ...], width: float) -> Element:
    letter, last = column(place + 1), len(bars) + 1
    counts = [count(bar, tone) for bar in bars]
    sign = SIGN.get(tone, "")
    shown = f"{sign}\u00a0{name}" if sign else name
    named = new("c:tx", new("c:strRef", new("c:f", text=f"{SHEET}!${letter}$1"), _texts("c:strCache", (shown,))))
    category = new("c:cat", new("c:strRef", new("c:f", text=f"{SHEET}!$A$2:$A${last}"), _texts("c:strCache", labels)))
    known = _texts("c:numCache", tuple(map(str, counts)), new("c:formatCode", text="General"))
    values = new("c:val", new("c:numRef", new("c:f", text=f"{SHEET}!${letter}$2:${letter}${last}"), known))
    return new("c:ser", new("c:idx", val=place), new("c:order", val=place), named, filled(tone),
               new("c:invertIfNegative", val=0), _labels(tone, counts, bars, width), category, values)


def _labels(tone: str, counts: list[int], bars: tuple[Bar, ...], width: float) -> Element:
    """Return the counts inside the parts: with their sign where there is room for it, none where there is no room."""
    single = []
    for place, (number, bar) in enumerate(zip(counts, bars, strict=True)):
        room = width * number / bar.whole if number else 0.0
        needed = len(str(number)) * _DIGIT + _EDGES
        if needed > room:
            single.append(new("c:dLbl", new("c:idx", val=place), new("c:delete", val=1)))
        elif needed + _SIGN_WIDTH > room:
            single.append(new("c:dLbl", new("c:idx", val=place), *_shown("0")))
    return new("c:dLbls", *single, *_shown(signed(tone)))


def _shown(code: str) -> list[Element]:
    said = (("showLegendKey", 0), ("showVal", 1), ("showCatName", 0), ("showSerName", 0), ("showPercent", 0),
            ("showBubbleSize", 0))
    nothing = new("c:spPr", new("a:noFill"), new("a:ln", new("a:noFill")))
    return [new("c:numFmt", formatCode=code, sourceLinked=0), nothing, letters(750, "FFFFFF", bold=True),
            new("c:dLblPos", val="ctr"), *(new(f"c:{tag}", val=value) for tag, value in said)]


def _texts(tag: str, texts: tuple[str, ...], *before: Element) -> Element:
    return new(tag, *before, new("c:ptCount", val=len(texts)),
               *(new("c:pt", new("c:v", text=text), idx=place) for place, text in enumerate(texts)))


def _names() -> Element:
    """Return the axis of the bars, the first of which stands at the top."""
    scaling = new("c:scaling", new("c:orientation", val="maxMin"))
    return new("c:catAx", new("c:axId", val=1), scaling, new("c:delete", val=0), new("c:axPos", val="l"),
               new("c:numFmt", formatCode="General", sourceLinked=0),
               new("c:majorTickMark", val="none"), new("c:minorTickMark", val="none"), new("c:tickLblPos", val="low"),
               new("c:spPr", new("a:ln", new("a:noFill"))), letters(800, _DARK), new("c:crossAx", val=2),
               new("c:crosses", val="autoZero"), new("c:auto", val=0), new("c:lblAlgn", val="ctr"),
               new("c:lblOffset", val=100), new("c:noMultiLvlLbl", val=1))


def _shares() -> Element:
    """Return the axis of shares, which nobody needs to see: every part has its count."""
    scaling = new("c:scaling", new("c:orientation", val="minMax"), new("c:max", val=1), new("c:min", val=0))
    return new("c:valAx", new("c:axId", val=2), scaling, new("c:delete", val=1), new("c:axPos", val="t"),
               new("c:numFmt", formatCode="0%", sourceLinked=0),
               new("c:majorTickMark", val="none"), new("c:minorTickMark", val="none"), new("c:tickLblPos", val="none"),
               new("c:crossAx", val=1), new("c:crosses", val="autoZero"), new("c:crossBetween", val="between"))


def _layout(left: float, top: float, width: float, height: float, *, inner: bool = False) -> Element:
    places = (("x", left), ("y", top), ("w", width), ("h", height))
    target = [new("c:layoutTarget", val="inner")] if inner else []
    return new("c:layout", new("c:manualLayout", *target, new("c:xMode", val="edge"), new("c:yMode", val="edge"),
                               *(new(f"c:{tag}", val=f"{value:.4f}") for tag, value in places)))
