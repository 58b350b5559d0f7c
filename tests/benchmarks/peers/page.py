"""The page of the comparisons, from what was measured."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.benchmarks.peers.figures import LEAST, ONCE, Comparison, Entry, short

_MEASURED = re.compile(r"(<!-- measured -->\n).*?(<!-- /measured -->)", re.DOTALL)


EMPTY = "<!-- measured -->\n<!-- /measured -->\n"


@dataclass(frozen=True)
class Machine:
    """Where and when it was measured. load: the load average when it began and when it ended."""

    day: str
    processor: str
    processors: int
    memory: str
    system: str
    load: tuple[float, float]

    def text(self) -> str:
        """Return the machine as a paragraph, with a warning where it had other work."""
        first, last = self.load
        busy = (f" It was shared: {first:.1f} processes waited for its processors before the first program started. "
                "Seconds by the clock say little then; seconds of processor say more, though not all.") \
            if first > self.processors / 4 else " Little else ran on it."
        return (f"{self.day}; {self.processor}, {self.processors} processors, {self.memory}; {self.system}. Load "
                f"average {first:.1f} before and {last:.1f} after.{busy}")


@dataclass(frozen=True)
class Section:
    """One row of the page: what is compared and how far that is fair, and what was measured."""

    title: str
    about: str
    compared: tuple[Comparison, ...]


def with_figures(text: str, body: str) -> str:
    """Return a page with what stands between its markers replaced. Raises ValueError for a page without them."""
    changed, number = _MEASURED.subn(lambda match: f"{match[1]}\n{body}\n\n{match[2]}", text)
    if number != 1:
        raise ValueError(f"the markers of what is measured stand {number} times in the page, not once")
    return changed


def measured(sections: Sequence[Section], machine: Machine, versions: Mapping[str, str],
             left_out: Sequence[str] = ()) -> str:
    """Return everything that stands between the markers of the page: summary, tables, machine, versions.

    left_out: the rows that were not asked for.
    """
    pairs = [pair for section in sections for comparison in section.compared for pair in comparison.pairs()]
    lost = sum(pair.lost for pair in pairs)
    out = ["## All at once", "",
           f"{len(pairs)} ratios; in {lost or 'none'} of them ours does worse.", "",
           *([f"**Not measured in this run: {', '.join(left_out)}.**", ""] if left_out else ()),
           *summary(sections), ""]
    for section in sections:
        out += [f"## {section.title}", "", section.about, ""]
        for comparison in section.compared:
            out += [*table(comparison), ""]
    out += ["## Machine and versions", "", machine.text(), "",
            "; ".join(f"{name} {version}" for name, version in versions.items()) + "."]
    return "\n".join(out)


def summary(sections: Sequence[Section]) -> list[str]:
    """Return the table of all pairs: a figure of both, the ratio, and in words who does better."""
    out = ["| what | ours | | beside | | ours / theirs | |", "|---|---|---:|---|---:|---:|---|"]
    for section in sections:
        for comparison in section.compared:
            what = f"{section.title}: {comparison.task.partition(':')[0]}"
            out += [f"| {what} | {pair.ours.program} | {_median(pair.ours, pair.figure)} | {pair.peer.program} | "
                    f"{_median(pair.peer, pair.figure)} | {short(pair.ratio)} | {pair.words} |"
                    for pair in comparison.pairs()]
    return out


def table(comparison: Comparison) -> list[str]:
    """Return the table of one comparison: every figure of every program, medians with their spread."""
    entries = (*comparison.ours, *comparison.peers)
    names = list(dict.fromkeys(name for entry in entries for name in entry.figures))
    task = comparison.task[:1].upper() + comparison.task[1:]
    out = [f"{task}. {_runs(entries)} Found equal in every run: {comparison.same}.", "",
           f"| | {' | '.join(names)} |", f"|---|{'---:|' * len(names)}"]
    for entry in entries:
        cells = [entry.figures[name].text() if name in entry.figures else "–" for name in names]
        out.append(f"| {entry.program} | {' | '.join(cells)} |")
    return out


def _runs(entries: Sequence[Entry]) -> str:
    counts = [len(series.values) for entry in entries for name, series in entry.figures.items() if name not in ONCE]
    many = " to ".join(map(str, sorted({min(counts), max(counts)})))
    said = f"Medians of {many} run{'s' * (max(counts) > 1)}, with the least and the most."
    return said if min(counts) >= LEAST else f"**{said} Fewer than {LEAST}: a trial.**"


def _median(entry: Entry, figure: str) -> str:
    return f"{short(entry.figures[figure].median)} ({figure})"
