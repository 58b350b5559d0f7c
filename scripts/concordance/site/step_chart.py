"""The picture of the timeline: verdict counts as stacked steps over time, as SVG text with a pattern for each verdict.

It stands beside a table that says the same, and tells it in its own description as well.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

_LEFT, _TOP, _WIDE, _HIGH, _FOOT = 40, 26, 620, 300, 26
_CHARACTER, _LINE = 8, 14
# Lines over the colour, so that a reader who sees no colours tells the areas apart.
_PATTERN = {
    "weakened": '<circle cx="2" cy="2" r="1"/>', "partial": '<path d="M0 8L8 0"/>', "missing": '<path d="M0 4H8"/>',
    "conflict": '<path d="M0 0L8 8M0 8L8 0"/>', "not-reviewed": '<path d="M4 0V8"/>',
    "not-applicable": '<path d="M0 0L8 8"/>',
}


@dataclass(frozen=True)
class Stretch:
    """The counts of one stretch of days, in the order in which they are stacked from below."""

    start: date
    end: date
    counts: tuple[tuple[str, int], ...]


def step_chart(stretches: tuple[Stretch, ...], signs: dict[str, str], title: str, said: str) -> Markup:
    """Return the picture. said: what it shows, in words; each stretch carries its number, from 1.

    Every stretch has the same verdicts in the same order; what is nowhere above 0 is left out.
    """
    first, days = stretches[0].start, (stretches[-1].end - stretches[0].start).days + 1
    most = max(sum(n for _, n in x.counts) for x in stretches) or 1
    used = [v for v, _ in stretches[0].counts if any(n for x in stretches for name, n in x.counts if name == v)]
    width, height = _LEFT + _WIDE + 10, _TOP + _HIGH + _FOOT

    def across(day: date) -> float:
        return round(_LEFT + _WIDE * (day - first).days / days, 1)

    out = [f'<svg class="s-steps" xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
           f'viewBox="0 0 {width} {height}" role="img" aria-labelledby="steps-title steps-said">'
           f'<title id="steps-title">{escape(title)}</title><desc id="steps-said">{escape(said)}</desc><defs>']
    out += [f'<pattern id="steps-{v}" width="8" height="8" patternUnits="userSpaceOnUse"><g stroke="#000" '
            f'stroke-opacity=".35" fill="#000" fill-opacity=".35">{_PATTERN[v]}</g></pattern>'
            for v in used if v in _PATTERN]
    out.append("</defs>")
    for stretch in stretches:
        left, right = across(stretch.start), across(date.fromordinal(stretch.end.toordinal() + 1))
        out += _column(stretch, left, right, most, signs)
    out += _scale(most)
    out += _days(stretches, across)
    return Markup("".join([*out, "</svg>"]))


def _column(stretch: Stretch, left: float, right: float, most: int, signs: dict[str, str]) -> list[str]:
    out, below = [], float(_TOP + _HIGH)
    for verdict, n in stretch.counts:
        if not n:
            continue
        high = round(_HIGH * n / most, 1)
        below = round(below - high, 1)
        place = f'x="{left}" y="{below}" width="{round(right - left, 1)}" height="{high}"'
        out.append(f'<g class="c-{verdict}"><rect class="s-area" {place}/>')
        if verdict in _PATTERN:
            out.append(f'<rect fill="url(#steps-{verdict})" {place}/>')
        label = f"{signs[verdict]} {n}"
        if high >= _LINE and right - left >= _CHARACTER * len(label):
            out.append(f'<text class="s-on" x="{round((left + right) / 2, 1)}" y="{round(below + high / 2 + 4, 1)}" '
                       f'text-anchor="middle">{label}</text>')
        out.append("</g>")
    return out


def _scale(most: int) -> list[str]:
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 200, 500) if most / s <= 6)
    return [f'<line x1="{_LEFT - 4}" x2="{_LEFT}" y1="{y}" y2="{y}"/><text x="{_LEFT - 8}" y="{round(y + 4, 1)}" '
            f'text-anchor="end">{n}</text>'
            for n in range(0, most + 1, step) for y in (round(_TOP + _HIGH * (1 - n / most), 1),)]


def _days(stretches: tuple[Stretch, ...], across: Callable[[date], float]) -> list[str]:
    out, bottom, last = [], _TOP + _HIGH, -100.0
    for number, stretch in enumerate(stretches, 1):
        x = across(stretch.start)
        at = max(x, last + 22)  # steps close to one another stand side by side
        out.append(f'<line x1="{x}" x2="{x}" y1="{_TOP - 6}" y2="{bottom + 4}"/>'
                   f'<circle class="s-mark" cx="{at}" cy="{_TOP - 14}" r="10"/>'
                   f'<text x="{at}" y="{_TOP - 10}" text-anchor="middle">{number}</text>')
        last = at
    ends = [(stretches[0].start, "start"), (stretches[-1].end, "end")]
    years = [date(year, 1, 1) for year in range(stretches[0].start.year + 1, stretches[-1].end.year + 1)]
    out += [f'<text x="{across(day)}" y="{bottom + 18}" text-anchor="{anchor}">{day}</text>' for day, anchor in ends]
    room = [across(ends[0][0]) + 80, across(ends[1][0]) - 80]
    out += [f'<line x1="{across(day)}" x2="{across(day)}" y1="{bottom}" y2="{bottom + 4}"/>'
            + (f'<text x="{across(day)}" y="{bottom + 18}" text-anchor="middle">{day.year}</text>'
               if room[0] + 16 < across(day) < room[1] - 16 else "")
            for day in years]
    return out
