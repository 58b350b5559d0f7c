"""How wide a text is in the fonts of a report, without asking a font: of each, the widths of letters are on file."""

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Final

_UNITS: Final = 2048
_MONO: Final = 1229
# Fonts that templates often have, roughly: whose widths are nearest, how much narrower they are, how high lines are.
_KNOWN: Final = {
    "times new roman": ("serif", 1.0, 1.149), "liberation serif": ("serif", 1.0, 1.149),
    "pt serif": ("serif", 1.1, 1.325), "cambria": ("serif", 1.05, 1.172), "georgia": ("serif", 1.1, 1.136),
    "arial": ("sans", 1.0, 1.149), "liberation sans": ("sans", 1.0, 1.149), "calibri": ("sans", 0.9, 1.221),
    "carlito": ("sans", 0.9, 1.221), "segoe ui": ("sans", 0.99, 1.33),
    "verdana": ("sans", 1.15, 1.215), "tahoma": ("sans", 0.97, 1.207), "roboto": ("sans", 0.99, 1.172),
    "courier new": ("mono", 1.0, 1.133), "liberation mono": ("mono", 1.0, 1.133),
}


@dataclass(frozen=True)
class Face:
    """A font of one weight. scale: its widths against those of the font on file. line: the height of a line of it."""

    kind: str
    scale: float
    line: float
    _known: dict[str, float] = field(default_factory=dict, compare=False, hash=False)

    def width(self, text: str) -> float:
        """Return the width of a text, in parts of the size of the letters."""
        found = self._known.get(text)
        if found is None:
            widths = _table().get(self.kind)
            units = (len(text) * _MONO if widths is None
                     else sum(widths.get(letter, widths["н"]) for letter in text))
            found = self._known[text] = units * self.scale / _UNITS
        return found


@cache
def face(font: str, bold: bool, italic: bool) -> Face:
    """Return the face of a font by its name. One that is not known is taken for one without serifs."""
    kind, scale, line = _KNOWN.get(font.lower(), ("sans", 1.0, 1.17))
    if kind != "mono" and bold:
        kind += "-bold"
    elif kind != "mono" and italic:
        kind += "-italic"
    return Face(kind, scale, line)


@cache
def _table() -> dict[str, dict[str, int]]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    told = yaml.load(files(__package__).joinpath("letter_widths.yml").read_text(encoding="utf-8"), Loader=loader)
    return {kind: {letter: units for units, letters in widths.items() for letter in letters}
            for kind, widths in told.items()}
