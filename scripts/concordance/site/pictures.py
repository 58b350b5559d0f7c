"""Pictures as SVG text: no script, no font of their own, colours of the page, told in words for screen readers.

Every picture stands beside a table that says the same.
"""

from dataclasses import dataclass

from markupsafe import Markup, escape

_ROW, _LABEL, _CHARACTER = 26, 270, 7


@dataclass(frozen=True)
class Arc:
    """A directed link between two rows, with its weight."""

    source: int
    target: int
    weight: int


def arcs(labels: list[str], links: list[Arc], title: str) -> Markup:
    """Return an arc diagram: rows of names, arcs to the right of them; downward arcs solid, upward arcs dashed."""
    height = _ROW * len(labels) + 10
    # An arc reaches out as far as it spans, so that long ones stand outside short ones.
    width = _LABEL + 40 + 16 * max((abs(link.source - link.target) for link in links), default=0)
    heaviest = max((link.weight for link in links), default=1)
    said = "; ".join(f"{labels[link.source]} → {labels[link.target]}: {link.weight}" for link in links)
    out = [_open(width, height, title, said)]
    for index, label in enumerate(labels):
        out.append(f'<text x="{_LABEL - 10}" y="{_middle(index) + 4}" text-anchor="end">{escape(_cut(label))}</text>'
                   f'<circle cx="{_LABEL}" cy="{_middle(index)}" r="4"/>')
    for link in sorted(links, key=lambda link: link.weight):
        y1, y2 = _middle(link.source), _middle(link.target)
        reach = _LABEL + 12 + 20 * abs(link.source - link.target)
        stroke = 1 + round(5 * link.weight / heaviest, 1)
        dash = ' stroke-dasharray="6 4"' if link.source > link.target else ""
        name = f"{labels[link.source]} → {labels[link.target]}: {link.weight}"
        out.append(f'<path d="M{_LABEL + 5},{y1} C{reach},{y1} {reach},{y2} {_LABEL + 5},{y2}" '
                   f'stroke-width="{stroke}"{dash}><title>{escape(name)}</title></path>')
    return Markup("".join([*out, "</svg>"]))


def _open(width: int, height: int, title: str, said: str) -> str:
    return (f'<svg class="c-picture" xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}" '
            f'role="img" aria-label="{escape(title)}"><title>{escape(title)}</title><desc>{escape(said)}</desc>')


def _middle(index: int) -> int:
    return _ROW * index + _ROW // 2 + 5


def _cut(label: str) -> str:
    """Shorten a label that is too long; of a citation the name of the act gives way, never the number."""
    room = (_LABEL - 10) // _CHARACTER
    if len(label) <= room:
        return label
    _, comma, number = label.rpartition(", ")
    kept = f"{comma}{number}" if comma else ""
    return f"{label[: room - len(kept) - 1].rstrip()}…{kept}" if len(kept) < room // 2 else f"{label[: room - 1]}…"
