"""What a rule yields: a finding at a path of keys, which the runner turns into a problem with a position."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc, Level, Path


@dataclass(frozen=True)
class Finding:
    """Something wrong at `path` inside `file`."""

    file: str
    path: Path
    message: str
    hint: str | None = None
    at_key: bool = False
    level: Level = Level.ERROR


@dataclass(frozen=True)
class Rule:
    """A rule: its documentation and the function that looks through the corpus.

    asks_data: it compares what is said with what the data answers, so it runs only once no other rule found an error.
    """

    doc: CodeDoc
    check: Callable[[Corpus], Iterator[Finding]]
    asks_data: bool = False


def did_you_mean(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str | None:
    """Return "did you mean X?" for the nearest known word, or None."""
    close = get_close_matches(word, list(known), n=1, cutoff=cutoff)
    return f"did you mean {close[0]}?" if close else None
