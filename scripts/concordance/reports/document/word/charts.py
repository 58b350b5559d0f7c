"""Charts: drawings that Word itself draws, whose figures can be changed there."""

import math
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from concordance.reports.document.parts import Bar, Chart
from concordance.reports.document.word.chart_workbook import workbook
from concordance.reports.document.word.chart_xml import NAMES, chart_space
from concordance.reports.document.word.markup import NAMESPACES, Element, group, new
from concordance.reports.document.word.package import RELATION, TYPE, add
from concordance.reports.document.word.page import Page
from concordance.reports.document.word.style_names import Named
from concordance.reports.document.word.styles_found import Styles

_EMU: Final = 635  # of a twip
# Heights in twips: of a bar with the gap below it, of a line of its name, of a line of the legend.
_BAR: Final = 380
_LINE: Final = 200
_LEGEND_LINE: Final = 300
# The width of a letter of 8 points and of the key before a name of the legend, in twips.
_LETTER: Final = 92
_KEY: Final = 420
# Part of the height of a page that a chart takes at most: its caption stands above it.
_SHARE: Final = 0.85


class Charts:
    """Makes charts as parts of the document."""

    def __init__(self, package: Any, main: Any, styles: Styles, page: Page, day: str) -> None:
        self._package, self._main, self._styles, self._page = package, main, styles, page
        self._day = date.fromisoformat(day)
        self._made = 0

    def paragraphs(self, chart: Chart) -> Iterator[Element]:
        """Yield a paragraph with the chart; several where it has more bars than a page can hold, none without bars."""
        room = max(1, int(self._page.width * NAMES) // _LETTER)
        labels = tuple(f"{bar.label} ({bar.whole})" for bar in chart.bars)
        legend = self._legend(chart)
        most = int(self._page.height * _SHARE) - legend
        # Every bar has the same room, so that all of them get that of the longest name.
        high = min(most, max((max(_BAR, math.ceil(len(label) / room) * _LINE + 120) for label in labels), default=_BAR))
        charts = math.ceil(len(labels) / (most // high))
        for place in range(charts):
            part = slice(place * len(labels) // charts, (place + 1) * len(labels) // charts)
            yield self._paragraph(chart, labels[part], chart.bars[part], high * len(labels[part]), legend)

    def _legend(self, chart: Chart) -> int:
        """Return the height of the legend, which stands above the bars."""
        widths = [_KEY + len(name) * _LETTER for _, name in chart.legend]
        columns = max(1, self._page.width // max(widths, default=self._page.width))
        return math.ceil(len(widths) / columns) * _LEGEND_LINE + 120

    def _paragraph(self, chart: Chart, labels: tuple[str, ...], bars: tuple[Bar, ...], height: int,
                   legend: int) -> Element:
        self._made += 1
        number = self._made
        points = self._page.width * (1 - NAMES) / 20
        space = chart_space(chart, labels, bars, points, legend / (height + legend))
        part, known = add(self._package, self._main, f"/word/charts/chart{number}.xml", TYPE.DML_CHART,
                          RELATION.CHART, space)
        add(self._package, part, f"/word/embeddings/Microsoft_Excel_Worksheet{number}.xlsx", TYPE.SML_SHEET,
            RELATION.PACKAGE, workbook(chart, labels, bars, self._day))
        width, tall = self._page.width * _EMU, (height + legend) * _EMU
        graphic = new("a:graphic", new("a:graphicData", new("c:chart", r_id=known), uri=NAMESPACES["c"]))
        told = new("wp:docPr", id=number, name=f"Chart {number}", descr=chart.text or chart.title, title=chart.title)
        inline = new("wp:inline", new("wp:extent", cx=width, cy=tall), new("wp:effectExtent", l=0, t=0, r=0, b=0), told,
                     new("wp:cNvGraphicFramePr"), graphic, distT=0, distB=0, distL=0, distR=0)
        style = group("pPr", {"pStyle": {"val": self._styles[Named.CHART]}})
        return new("w:p", style, new("w:r", new("w:drawing", inline)))
