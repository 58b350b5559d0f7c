"""How good a list of results is: the first acceptable answer, by page and by place, and what follows from it.

By page: results on one page count as one, and an expected anchor is not asked for. All searches are measured so, also
one that knows nothing but pages. By place: results count one by one, as they are read, and an expected anchor must be
met.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

FIRST = 5  # of a reader who does not scroll
DEEPEST = 10  # an answer further down counts as none


@dataclass(frozen=True)
class Score:
    """Recall among the first five, and the mean of 1/rank, of a number of questions."""

    number: int
    recall: float
    reciprocal: float


def normal(address: str) -> str:
    """Return an address as questions write it: no leading slash, no query, `index.html` said, no `h-` of a heading."""
    path, _, anchor = unquote(address).removeprefix("/").partition("#")
    path = path.partition("?")[0]
    if path == "" or path.endswith("/"):
        path += "index.html"
    # A heading of the site repeats the id of the provision under it with `h-` before it: one place, two ids.
    anchor = anchor.removeprefix("h-")
    return f"{path}#{anchor}" if anchor else path


def page_of(address: str) -> str:
    """Return the page of an address."""
    return address.partition("#")[0]


def page_rank(expected: Iterable[str], results: Iterable[str]) -> int | None:
    """Return the rank of the first page that answers, from 1, or none within the first ten pages."""
    wanted = {page_of(place) for place in expected}
    return _first(page in wanted for page in dict.fromkeys(page_of(result) for result in results))


def place_rank(expected: Iterable[str], results: Iterable[str]) -> int | None:
    """Return the rank of the first place that answers, from 1, or none within the first ten results."""
    wanted = {*expected}
    return _first(result in wanted or page_of(result) in wanted for result in dict.fromkeys(results))


def _first(hits: Iterable[bool]) -> int | None:
    return next((rank for rank, hit in zip(range(1, DEEPEST + 1), hits, strict=False) if hit), None)


def score(ranks: Iterable[int | None]) -> Score:
    """Return the score of the ranks of several questions."""
    found = list(ranks)
    if not found:
        raise ValueError("no question, no score")
    return Score(len(found), sum(rank is not None and rank <= FIRST for rank in found) / len(found),
                 sum(1 / rank for rank in found if rank) / len(found))
