"""Figures of one comparison: several programs at the same task, ours first; medians, spreads and ratios."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from tests.benchmarks.peers.measure import Program, Run

LEAST = 5  # runs that make a median
EQUAL = 1.05  # a ratio nearer to one than this says nothing: two runs of one program differ as much
PROCESSOR, CLOCK, PEAK, TOGETHER = "processor, s", "clock, s", "largest process, MB", "all processes, MB"
PAGES, RECALL = "pages per second", "recall of 5"
BYTES, PACKED, FIRST_RESULT = "bytes to the first result, kB", "the same compressed, kB", "first result, s"
MORE_IS_BETTER = (PAGES, RECALL)
ONCE = (RECALL,)  # comes out the same each time
_WORDS = dict.fromkeys((PROCESSOR, CLOCK, FIRST_RESULT), ("faster", "slower"))


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
class Pair:
    """One of our entries beside one of the others, by one figure."""

    ours: Entry
    peer: Entry
    figure: str

    @property
    def ratio(self) -> float:
        """Ours by theirs, of the medians."""
        theirs = self.peer.figures[self.figure].median
        return self.ours.figures[self.figure].median / theirs if theirs else float("inf")

    @property
    def lost(self) -> bool:
        """Whether ours does worse, by more than the noise."""
        return not self.equal and (self.ratio > 1) != (self.figure in MORE_IS_BETTER)

    @property
    def equal(self) -> bool:
        """Whether the two are nearer to each other than the noise of a machine."""
        return 1 / EQUAL < self.ratio < EQUAL

    @property
    def words(self) -> str:
        """Who does better and by how much, in words; where we lose, in bold."""
        if self.equal:
            return "equal"
        factor = max(self.ratio, 1 / self.ratio if self.ratio else float("inf"))
        better, worse = ("better", "worse") if self.figure in MORE_IS_BETTER else _WORDS.get(self.figure,
                                                                                          ("less", "more"))
        return f"**ours is {worse}, {_times(factor)}**" if self.lost else f"ours is {better}, {_times(factor)}"


@dataclass(frozen=True)
class Comparison:
    """One task. mains: the figures whose ratio is shown, the first before all. same: what was found equal in each run.
    """

    row: str
    task: str
    ours: tuple[Entry, ...]
    peers: tuple[Entry, ...]
    mains: tuple[str, ...]
    same: str

    def pairs(self) -> Iterator[Pair]:
        """Yield each of our entries beside each of the others, by each main figure."""
        return (Pair(ours, peer, main) for main in self.mains for ours in self.ours for peer in self.peers)


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
