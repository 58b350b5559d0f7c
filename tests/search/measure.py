"""From the answers of the searches to figures, as Markdown and as JSON."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from tests.search.questions import KINDS, Question
from tests.search.scoring import DEEPEST, FIRST, Score, page_of, page_rank, place_rank, score

EVERY = "all"


@dataclass(frozen=True)
class Measured:
    """What one search answered to one question: where the first acceptable answer stands, and what came first."""

    question: Question
    page: int | None
    place: int | None
    results: tuple[str, ...]


@dataclass(frozen=True)
class Search:
    """One search with all its answers; `absent` says why it was not asked."""

    name: str
    label: str
    answers: tuple[Measured, ...] = ()
    absent: str = ""

    def scores(self, by: str, group: str) -> dict[str, Score]:
        """Return scores by group, `all` last. by: `page` or `place`. group: `language` or `kind`."""
        names = [*dict.fromkeys(getattr(answer.question, group) for answer in self.answers)]
        if group == "kind":
            names.sort(key=KINDS.index)
        parts = {name: [a for a in self.answers if getattr(a.question, group) == name] for name in names}
        return {name: score(getattr(answer, by) for answer in members)
                for name, members in {**parts, EVERY: self.answers}.items()}

    def misses(self) -> list[Measured]:
        """Return the questions whose answer is not on one of the first five pages."""
        return [answer for answer in self.answers if answer.page is None or answer.page > FIRST]


def measured(question: Question, results: Sequence[str]) -> Measured:
    """Return how well results answer a question."""
    return Measured(question, page_rank(question.expected, results), place_rank(question.expected, results),
                    tuple(results[:DEEPEST]))


def as_json(searches: Iterable[Search]) -> dict[str, object]:
    """Return everything that was measured, ready for JSON."""
    return {search.name: {"label": search.label, "absent": search.absent} if search.absent else {
        "label": search.label,
        "scores": {by: {group: {name: _rounded(found) for name, found in search.scores(by, group).items()}
                        for group in ("language", "kind")} for by in ("page", "place")},
        "misses": [f"{a.question.language}: {a.question.query}" for a in search.misses()],
        "answers": [{"language": a.question.language, "query": a.question.query, "kind": a.question.kind,
                     "page": a.page, "place": a.place, "results": list(a.results)} for a in search.answers],
    } for search in searches}


def _rounded(found: Score) -> dict[str, float]:
    return {name: round(value, 4) for name, value in asdict(found).items()}


def as_markdown(searches: Sequence[Search]) -> str:
    """Return the report a person reads."""
    asked = [search for search in searches if not search.absent]
    lines = ["# How well the search answers", ""]
    for title, by, note in (
        ("By page", "page", "An expected anchor is not asked for; results on one page count as one."),
        ("By place", "place", "An expected anchor must be met; results count one by one as they are read."),
    ):
        lines += [f"## {title}", "", note, "", *_table(asked, by, "language"), ""]
    lines += ["## By kind of question", "", *_table(asked, "page", "kind"), ""]
    for search in searches:
        lines += [f"## Misses: {search.label}", ""]
        if search.absent:
            lines += [f"Not asked: {search.absent}", ""]
            continue
        lines += [f"{len(search.misses())} of {len(search.answers)}: no acceptable page among the first {FIRST}.", ""]
        lines += [_miss(answer) for answer in search.misses()]
        lines += [""]
    return "\n".join(lines)


def _table(asked: Sequence[Search], by: str, group: str) -> list[str]:
    """Return one row a search: recall and mean reciprocal rank of every group."""
    names = list(asked[0].scores(by, group)) if asked else []
    head = [f"| | {' | '.join(names)} |", f"|---|{'---:|' * len(names)}"]
    return [*head, *(f"| {search.label}: {name} | {' | '.join(values)} |" for search in asked
                     for scores in [search.scores(by, group).values()]
                     for name, values in ((f"recall@{FIRST}", [f"{found.recall:.2f}" for found in scores]),
                                          ("MRR", [f"{found.reciprocal:.2f}" for found in scores])))]


def _miss(answer: Measured) -> str:
    question = answer.question
    where = f"at {answer.page}" if answer.page else "not found"
    first = next(iter(dict.fromkeys(map(page_of, answer.results))), "nothing")
    return f"- {question.language} `{question.query}` ({question.kind}): {where}; first is {first}"
