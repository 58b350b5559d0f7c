"""What of a style decides how much room a paragraph takes: letters, spaces, indents. Distances are points."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from concordance.reports.document.word.letter_widths import Face, face
from concordance.reports.document.word.markup import Element, w
from concordance.reports.document.word.style_names import Named
from concordance.reports.document.word.styles_found import Styles

_OFF: Final = ("0", "false", "off", "none")
_BORDERED: Final = (w("top"), w("bottom"))


@dataclass(frozen=True)
class Measure:
    """A paragraph style. line: the height of a line. first: what the first line stands further in.

    box: its borders, the same object for styles that share them. borders: their room above and below.
    """

    face: Face
    size: float
    line: float
    before: float
    after: float
    left: float
    right: float
    first: float
    box: Element | None
    borders: tuple[float, float]
    keep_next: bool
    keep_lines: bool
    page_before: bool


class Measures:
    """The measures of the styles of a template, by their ids."""

    def __init__(self, styles: Styles, theme: tuple[str, str]) -> None:
        """theme: the fonts that the template means by those of headings and of text."""
        self._styles = styles
        self._theme = theme
        self._paragraphs: dict[str | None, Measure] = {}
        self._letters: dict[tuple[object, ...], tuple[Face, float]] = {}

    def paragraph(self, style: str | None) -> Measure:
        """Return the measures of a paragraph style."""
        if style not in self._paragraphs:
            self._paragraphs[style] = self._measured(style)
        return self._paragraphs[style]

    def letters(self, paragraph: str | None, run: Element | None) -> tuple[Face, float]:
        """Return the face and size of letters with the properties `run` in a paragraph of a style."""
        if run is None:
            measure = self.paragraph(paragraph)
            return measure.face, measure.size
        style = run.find(w("rStyle"))
        key = (paragraph, None if style is None else style.get(w("val")), *(child.tag for child in run))
        if key not in self._letters:
            chain = [] if style is None else self._styles.looks(style.get(w("val")), "rPr")
            self._letters[key] = self._face([run, *chain, *self._looks(paragraph, "rPr")])
        return self._letters[key]

    def _looks(self, style: str | None, tag: str) -> list[Element]:
        return [*self._styles.looks(style or self._styles[Named.NORMAL], tag), *self._styles.defaults(tag)]

    def _face(self, looks: Iterable[Element]) -> tuple[Face, float]:
        looks = list(looks)
        size = _value(looks, "sz", "val")
        return (face(self._font(looks), _on(looks, "b"), _on(looks, "i")), float(size or 20) / 2)

    def _font(self, looks: list[Element]) -> str:
        for look in looks:
            fonts = look.find(w("rFonts"))
            if fonts is not None:
                themed = fonts.get(w("asciiTheme"))
                if themed:
                    return self._theme[0 if themed.startswith("major") else 1]
                if found := fonts.get(w("ascii")):
                    return str(found)
        return "Times New Roman"

    def _measured(self, style: str | None) -> Measure:
        looks, letters = self._looks(style, "pPr"), self._looks(style, "rPr")
        found, size = self._face(letters)

        def twips(tag: str, *names: str) -> float:
            return next((float(value) / 20 for name in names if (value := _value(looks, tag, name)) is not None), 0.0)

        line, rule = _value(looks, "spacing", "line"), _value(looks, "spacing", "lineRule") or "auto"
        natural = math.ceil(size * found.line * 20) / 20  # Word counts in twentieths of a point
        height = natural * float(line or 240) / 240 if rule == "auto" else float(line or 0) / 20
        borders = next((look.find(w("pBdr")) for look in looks if look.find(w("pBdr")) is not None), None)
        room = [0.0, 0.0]
        for place, side in enumerate(_BORDERED):
            edge = None if borders is None else borders.find(side)
            if edge is not None and edge.get(w("val")) not in ("nil", "none"):
                room[place] = float(edge.get(w("space"), 0)) + float(edge.get(w("sz"), 4)) / 8
        return Measure(
            found, size, max(height, natural) if rule == "atLeast" else height, twips("spacing", "before"),
            twips("spacing", "after"), twips("ind", "left", "start"), twips("ind", "right", "end"),
            max(0.0, twips("ind", "firstLine") - twips("ind", "hanging")), borders, (room[0], room[1]),
            _on(looks, "keepNext"), _on(looks, "keepLines"), _on(looks, "pageBreakBefore"))


def _value(looks: Iterable[Element], tag: str, name: str) -> str | None:
    """Return an attribute of a property from the nearest look that says it."""
    for look in looks:
        element = look.find(w(tag))
        if element is not None and (value := element.get(w(name))) is not None:
            return str(value)
    return None


def _on(looks: Iterable[Element], tag: str) -> bool:
    for look in looks:
        element = look.find(w(tag))
        if element is not None:
            return element.get(w("val"), "1") not in _OFF
    return False
