"""A chart as SVG. Widths are parts of a hundred, so that the words keep their size on a phone and on paper."""

from html import escape
from textwrap import wrap
from typing import Final

from concordance.reports.document.parts import Bar, Chart
from concordance.reports.look import INK, SIGN

# The narrowest width a chart is shown at, and what words need there, in CSS pixels.
_NARROW, _CHARACTER, _LINE, _HIGH, _AIR = 320, 7, 17, 20, 9
_LABEL_CHARACTERS: Final = 36
# No part of a bar is thinner than this, in parts of a hundred.
_LEAST: Final = 0.6
# Beside the colour, for those who see none: the same patterns as on the pages of the site.
_PATTERN: Final = {
    "weakened": '<circle cx="2" cy="2" r="1"/>', "partial": '<path d="M0 8L8 0"/>',
    "partly-met": '<path d="M0 8L8 0"/>',
    "missing": '<path d="M0 4H8"/>', "conflict": '<path d="M0 0L8 8M0 8L8 0"/>', "not-reviewed": '<path d="M4 0V8"/>',
}


def patterns() -> list[str]:
    """Return what all charts of a page take their patterns from."""
    return ['<svg class="patterns" aria-hidden="true" focusable="false"><defs>',
            *(f'<pattern id="doc:p-{tone}" width="8" height="8" patternUnits="userSpaceOnUse"><g stroke="#000" '
              f'stroke-opacity=".35" fill="#000" fill-opacity=".35">{drawn}</g></pattern>'
              for tone, drawn in _PATTERN.items()), "</defs></svg>"]


def chart(block: Chart, name: str) -> str:
    """Return a chart with its title and legend. name: an id that nothing else in the page has."""
    legend = "".join(f'<li><span class="sign t-{escape(tone)}" aria-hidden="true">{SIGN.get(tone, "")}</span> '
                     f"{escape(label)}</li>" for tone, label in block.legend)
    drawn, height = [], 0
    for bar in block.bars:
        lines = wrap(bar.label, _LABEL_CHARACTERS) or [""]
        for line in lines:
            height += _LINE
            drawn.append(f'<text class="name" x="0" y="{height - 4}">{escape(line)}</text>')
        drawn.append(f'<text class="name" x="100%" y="{height - 4}" text-anchor="end">{bar.whole}</text>')
        drawn += _parts(bar, height)
        height += _HIGH + _AIR
    told = (f'<title id="{name}-title">{escape(block.title)}</title>'
            f'<desc id="{name}-text">{escape(block.text)}</desc>')
    picture = (f'<svg class="chart" role="img" aria-labelledby="{name}-title {name}-text" width="100%" '
               f'height="{height}">{told}{"".join(drawn)}</svg>')
    return (f'<figure><figcaption>{escape(block.title)}</figcaption>'
            f'{f"<ul class=legend>{legend}</ul>" if legend else ""}{picture if block.bars else ""}</figure>')


def _parts(bar: Bar, top: int) -> list[str]:
    shown = [(tone, count) for tone, count in bar.parts if count]
    if not shown:
        return [f'<rect class="empty" x="0" y="{top}" width="100%" height="{_HIGH}"/>']
    free = 100 - _LEAST * len(shown)
    left, drawn = 0.0, []
    for tone, count in shown:
        wide = _LEAST + free * count / bar.whole
        place = f'x="{left:.4g}%" y="{top}" width="{wide:.4g}%" height="{_HIGH}"'
        drawn.append(f'<rect class="part" fill="{INK.get(tone, INK["not-reviewed"])}" {place}/>')
        if tone in _PATTERN:
            drawn.append(f'<rect fill="url(#doc:p-{tone})" {place}/>')
        fitting = [label for label in (f"{SIGN.get(tone, '')} {count}".strip(), str(count))
                   if len(label) * _CHARACTER + 6 <= wide * _NARROW / 100]
        if fitting:
            drawn.append(f'<text class="count" x="{left + wide / 2:.4g}%" y="{top + 14}" text-anchor="middle">'
                         f"{fitting[0]}</text>")
        left += wide
    return drawn
