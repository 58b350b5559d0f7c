"""Figures of one comparison: several programs at the same task, ours first; medians, spreads and ratios."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from tests.benchmarks.peers.measure import Program, Run

LEAST = 5  # runs that make a median
EQUAL = 1.05  # a ratio nearer to one than this says nothing on a machine with other work


@dataclass(frozen=True)
class Series:
    """One kind of figure of one program, a value for each run."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """The median of the runs."""
        return median(self.values)

    def text(self) -> str:
        """Return `median (min–max)`, or the one value where all are the same."""
        shown = [short(value) for value in (self.median, min(self.values), max(self.values))]
        return shown[0] if len(set(shown)) == 1 else f"{shown[0]} ({shown[1]}–{shown[2]})"


@dataclass(frozen=True)
class Entry:
    """One program in a comparison, and its figures by their names."""

    program: str
    figures: dict[str, Series]

    @property
    def runs(self) -> int:
        """How many values the first figure has."""
        return len(next(iter(self.figures.values())).values)


@dataclass(frozen=True)
class Comparison:
    """One task. main: the figure that the ratio is of. same: what was found equal in each run.

    more_is_better: of the main figure.
    """

    row: str
    task: str
    ours: tuple[Entry, ...]
    peers: tuple[Entry, ...]
    main: str
    same: str
    more_is_better: bool = False

    def pairs(self) -> Iterator[tuple[Entry, Entry]]:
        """Yield each of our entries beside each of the others."""
        return ((ours, peer) for ours in self.ours for peer in self.peers)

    def ratio(self, ours: Entry, peer: Entry) -> float:
        """Return ours by theirs, of the medians of the main figure."""
        theirs = peer.figures[self.main].median
        return ours.figures[self.main].median / theirs if theirs else float("inf")

    def verdict(self, ours: Entry, peer: Entry) -> str:
        """Return in words who does better and by how much; where we lose, in bold."""
        ratio = self.ratio(ours, peer)
        factor = ratio if ratio >= 1 else 1 / ratio if ratio else float("inf")
        if factor < EQUAL:
            return "equal"
        better = (ratio > 1) == self.more_is_better
        words = ("better", "worse") if self.more_is_better else _WORDS.get(self.main, ("less", "more"))
        said = f"ours is {words[0] if better else words[1]}, {_times(factor)}"
        return said if better else f"**{said}**"


PROCESSOR, CLOCK, PEAK, TOGETHER = "processor, s", "clock, s", "largest process, MB", "all processes, MB"
FIRST_RESULT = "first result, s"
_WORDS = dict.fromkeys((PROCESSOR, CLOCK, FIRST_RESULT), ("faster", "slower"))


def of_programs(programs: Sequence[Program], found: Sequence[Sequence[Run]], together: bool = False) -> list[Entry]:
    """Return an entry for each program from its runs. together: with the memory of all its processes at once."""
    kinds = {PROCESSOR: "cpu", CLOCK: "seconds", PEAK: "peak", **({TOGETHER: "together"} if together else {})}
    return [Entry(program.name, {name: Series(tuple(getattr(run, kind) for run in runs))
                                 for name, kind in kinds.items()})
            for program, runs in zip(programs, found, strict=True)]


def short(value: float) -> str:
    """Return a figure with three digits that count, thousands with commas."""
    if value == 0 or value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 0.1 else f"{value:.2g}"


def _times(factor: float) -> str:
    return f"{factor:,.0f} times" if factor >= 10 else f"{factor:.1f} times"
