"""The page of the comparisons, from what was measured."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.benchmarks.peers.figures import LEAST, Comparison, Entry, short


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
            if first > self.processors / 4 else " Nothing else ran on it."
        return (f"{self.day}; {self.processor}, {self.processors} processors, {self.memory}; {self.system}. Load average "
                f"{first:.1f} before and {last:.1f} after.{busy}")


@dataclass(frozen=True)
class Section:
    """One row of the page: what is compared and how far that is fair, and what was measured."""

    title: str
    about: str
    compared: tuple[Comparison, ...]


def measured(sections: Sequence[Section], machine: Machine, versions: Mapping[str, str]) -> str:
    """Return everything that stands between the markers of the page: summary, tables, machine, versions."""
    slower = [f"{comparison.task.partition(':')[0]}: {ours.program} beside {peer.program}"
              for section in sections for comparison in section.compared for ours, peer in comparison.pairs()
              if comparison.verdict(ours, peer).startswith("**")]
    pairs = sum(1 for section in sections for comparison in section.compared for _ in comparison.pairs())
    out = ["## All at once", "",
           f"{pairs} pairs; in {len(slower)} of them ours does worse." if slower else f"{pairs} pairs; in none of them "
           "does ours worse.", "", *summary(sections), ""]
    for section in sections:
        out += [f"## {section.title}", "", section.about, ""]
        for comparison in section.compared:
            out += [*table(comparison), ""]
    out += ["## Machine and versions", "", machine.text(), "",
            "; ".join(f"{name} {version}" for name, version in versions.items()) + "."]
    return "\n".join(out)


def summary(sections: Sequence[Section]) -> list[str]:
    """Return the table of all pairs: the main figure of both, the ratio, and in words who does better."""
    out = ["| | ours | | beside | | ratio | |", "|---|---|---:|---|---:|---:|---|"]
    for section in sections:
        for comparison in section.compared:
            for ours, peer in comparison.pairs():
                out.append(f"| {section.title} | {ours.program} | {_main(comparison, ours)} | {peer.program} | "
                           f"{_main(comparison, peer)} | {short(comparison.ratio(ours, peer))} | "
                           f"{comparison.verdict(ours, peer)} |")
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
    counts = sorted({len(series.values) for entry in entries for series in entry.figures.values()})
    said = f"Medians of {' to '.join(map(str, dict.fromkeys((counts[0], counts[-1]))))} values, with the least and most."
    return said if counts[0] >= LEAST else f"**{said} Fewer than {LEAST}: a trial.**"


def _main(comparison: Comparison, entry: Entry) -> str:
    unit = comparison.main.rpartition(", ")[2]
    return f"{short(entry.figures[comparison.main].median)} {unit}"
