"""The page and the picture of growth, from the figures that were measured."""

from dataclasses import dataclass
from math import log10

from tests.benchmarks.growth.measure import Measured
from tests.benchmarks.growth.stages import FILES, RECORDS

# Below this a figure says more about the clock than about the work.
_MEASURABLE = 0.02
_ALL = (*FILES, *RECORDS)
WHAT = {stage.name: stage.what for stage in _ALL}
_COLOURS = ("#0072b2", "#56b4e9", "#009e73", "#999933", "#d55e00", "#cc79a7", "#aa4499", "#b58900", "#7f7f7f")
_DASHES = ("", "6 3", "2 3")


@dataclass(frozen=True)
class Curve:
    """One stage at all sizes, smallest first."""

    stage: str
    points: tuple[Measured, ...]

    @property
    def exponent(self) -> float | None:
        """The slope of the line through the points on paper with logarithms on both sides; None with too few."""
        found = [(log10(p.rows), log10(p.cpu)) for p in self.points if p.cpu >= _MEASURABLE]
        if len(found) < 2:
            return None
        middle_x, middle_y = (sum(values) / len(found) for values in zip(*found, strict=True))
        return (sum((x - middle_x) * (y - middle_y) for x, y in found)
                / sum((x - middle_x) ** 2 for x, _ in found))


def curves(measured: list[Measured]) -> list[Curve]:
    """Return the curves in the order of the stages; the latest figure of a stage and size counts."""
    latest = {(m.stage, m.rows): m for m in measured}
    found = [Curve(stage.name, tuple(latest[key] for key in sorted(latest) if key[0] == stage.name)) for stage in _ALL]
    return [curve for curve in found if curve.points]


def tables(measured: list[Measured]) -> str:
    """Return the tables of time and of memory as Markdown."""
    sizes = sorted({m.rows for m in measured})
    out = [f"| stage | {' | '.join(f'{rows:,} rows' for rows in sizes)} | exponent |",
           f"|---|{'---:|' * (len(sizes) + 1)}"]
    for curve in curves(measured):
        by_size = {p.rows: p for p in curve.points}
        cells = [_times(by_size[rows]) if rows in by_size else "–" for rows in sizes]
        slope = f"{curve.exponent:.2f}" if curve.exponent is not None else "–"
        out.append(f"| {curve.stage} | {' | '.join(cells)} | {slope} |")
    out += ["", f"| peak memory, MB | {' | '.join(f'{rows:,} rows' for rows in sizes)} |",
            f"|---|{'---:|' * len(sizes)}"]
    for name in ("records", *(curve.stage for curve in curves(measured))):
        by_size = {m.rows: m for m in measured if m.stage == name}
        out.append(f"| {name} | {' | '.join(f'{by_size[s].peak:,}' if s in by_size else '–' for s in sizes)} |")
    return "\n".join(out)


def _times(point: Measured) -> str:
    return f"{_short(point.cpu)} ({_short(point.seconds)})"


def _short(seconds: float) -> str:
    return f"{seconds:.0f}" if seconds >= 100 else f"{seconds:.1f}" if seconds >= 10 else f"{seconds:.2g}"


_LEFT, _TOP, _WIDE, _HIGH, _RIGHT, _FOOT = 64, 20, 480, 400, 150, 44
_FLOOR, _CEILING = -3, 3  # powers of ten of a second


def picture(measured: list[Measured]) -> str:
    """Return the curves as SVG: logarithms on both sides, readable on white and on black, told in words as well."""
    shown = curves(measured)
    sizes = sorted({m.rows for m in measured if any(m in c.points for c in shown)})
    low, high = log10(sizes[0]), max(log10(sizes[-1]), log10(sizes[0]) + 1)

    def across(rows: int) -> float:
        return round(_LEFT + _WIDE * (log10(rows) - low) / (high - low), 1)

    def up(seconds: float) -> float:
        power = max(_FLOOR, min(_CEILING, log10(max(seconds, 10 ** _FLOOR))))
        return round(_TOP + _HIGH * (_CEILING - power) / (_CEILING - _FLOOR), 1)

    width, height = _LEFT + _WIDE + _RIGHT, _TOP + _HIGH + _FOOT
    said = "; ".join(f"{c.stage}: {', '.join(f'{p.rows:,} rows {_short(p.cpu)} s' for p in c.points)}" for c in shown)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
           'role="img" aria-labelledby="t d" font-family="system-ui, sans-serif" font-size="12">',
           '<title id="t">Seconds of each stage from a thousand to a million judgements</title>',
           f'<desc id="d">{said}.</desc>',
           # An image in a page sees the colours its reader prefers, and nothing of the page.
           "<style>text{fill:#333}.g{stroke:#888;stroke-opacity:.35}.l{fill:none;stroke-width:2}"
           "@media(prefers-color-scheme:dark){text{fill:#ddd}}</style>"]
    for power in range(_FLOOR, _CEILING + 1):
        y = up(10 ** power)
        out += [f'<path class="g" d="M{_LEFT} {y}H{_LEFT + _WIDE}"/>',
                f'<text x="{_LEFT - 8}" y="{y + 4}" text-anchor="end">{_label(power)}</text>']
    for rows in sizes:
        x = across(rows)
        out += [f'<path class="g" d="M{x} {_TOP}V{_TOP + _HIGH}"/>',
                f'<text x="{x}" y="{_TOP + _HIGH + 18}" text-anchor="middle">{rows:,}</text>']
    out.append(f'<text x="{_LEFT + _WIDE / 2}" y="{height - 6}" text-anchor="middle">judgements (rows)</text>')
    ends = _spread([(up(c.points[-1].cpu), c) for c in shown if c.points[-1].rows == sizes[-1]])
    for index, curve in enumerate(shown):
        colour, dash = _COLOURS[index % len(_COLOURS)], _DASHES[index % len(_DASHES)]
        places = [(across(p.rows), up(p.cpu)) for p in curve.points]
        path = "L".join(f"{x} {y}" for x, y in places)
        dashed = f' stroke-dasharray="{dash}"' if dash else ""
        out.append(f'<path class="l" stroke="{colour}"{dashed} d="M{path}"/>')
        out += [f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in places]
        if curve.stage not in ends:  # not measured up to the last size: the name stands where the curve ends
            out.append(f'<text x="{places[-1][0] + 7}" y="{places[-1][1] - 4}">{curve.stage}</text>')
            continue
        y = ends[curve.stage]
        line = _LEFT + _WIDE + 14
        out.append(f'<path class="l" stroke="{colour}" stroke-opacity=".4" stroke-width="1" '
                   f'd="M{places[-1][0] + 4} {places[-1][1]}L{line - 4} {y}"/>')
        out.append(f'<text x="{line}" y="{y + 4}">{curve.stage}</text>')
    return "\n".join([*out, "</svg>", ""])


def _label(power: int) -> str:
    return {-3: "1 ms", -2: "10 ms", -1: "0.1 s", 0: "1 s", 1: "10 s", 2: "100 s", 3: "1,000 s"}[power]


def _spread(ends: list[tuple[float, Curve]]) -> dict[str, float]:
    """Return where the name of each curve stands: beside its end, and never over another."""
    found: dict[str, float] = {}
    free = float("-inf")
    for y, curve in sorted(ends, key=lambda end: (end[0], end[1].stage)):
        found[curve.stage] = free = max(y, free + 15)
    return found
