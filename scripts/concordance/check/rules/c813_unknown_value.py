"""What a question asks about must be known to the data: a word nobody knows is never true, and looks just wrong."""

from collections.abc import Iterator

from concordance.analysis.training.answers import filled
from concordance.analysis.training.known_values import candidates, unknown
from concordance.check.finding import Finding, Rule, did_you_mean
from concordance.model.asks import Asks
from concordance.model.corpus import Corpus
from concordance.model.exercise import Exercise
from concordance.model.problem import CodeDoc, Path
from concordance.model.quiz import Quiz

DOC = CodeDoc(
    "C813", "unknown-value", "A key of `asks`, or the value of an option, is nothing the data knows.",
    "The data decides which answers are right: of a word it does not know it can say nothing.",
    "value: local-bodies", "value: local-executive-bodies",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield keys and values of predicates that the data does not know."""
    for file, quiz in corpus.of(Quiz):
        for index, question in enumerate(quiz.questions):
            base = ("questions", index)
            given = set(unknown(corpus, question.asks))
            yield from _findings(corpus, file, question.asks, (*base, "asks"))
            for asks, (path, _, _) in filled(question):
                yield from _findings(corpus, file, asks, (*base, *path), told=given)
    for file, exercise in corpus.of(Exercise):
        for number, task in enumerate(exercise.tasks):
            for place, answer in enumerate(task.answers):
                for position, asks in enumerate(answer.holds):
                    yield from _findings(corpus, file, asks, ("tasks", number, "answers", place, "holds", position))


def _findings(corpus: Corpus, file: str, asks: Asks, path: Path, *,
              told: set[tuple[str, str]] | frozenset[tuple[str, str]] = frozenset()) -> Iterator[Finding]:
    """told: what was unknown already before the values were filled in."""
    for key, value in unknown(corpus, asks):
        if (key, value) not in told:
            known = list(candidates(corpus, asks, key))
            few = f"one of {', '.join(known)}" if 0 < len(known) <= 12 else None
            yield Finding(file, path, f"'{asks.what}' knows no {key} {value}",
                          did_you_mean(value, known, cutoff=0.75) or few)


RULE = Rule(DOC, check)
