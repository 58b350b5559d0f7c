"""Whether declared answers are what the data supports: for a question, and for the tasks of an exercise."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordance.analysis.training.known_values import unknown
from concordance.analysis.training.numbers import NumberError, number_of
from concordance.analysis.training.predicates import truth
from concordance.model.asks import Asks
from concordance.model.corpus import Corpus
from concordance.model.exercise import Exercise
from concordance.model.problem import Path
from concordance.model.quiz import QuestionKind, QuizQuestion


@dataclass(frozen=True)
class Unsupported:
    """An answer that the data does not support.

    path: keys inside the question or exercise. said: what was declared so, or the unit of a number. found: what the
    data says; None where it cannot tell, and then `why` may say more.
    """

    path: Path
    said: str
    declared: bool | int
    found: bool | int | None
    why: str | None = None

    @property
    def message(self) -> str:
        """The fault in one line, for authors."""
        if self.why:
            return self.why
        if isinstance(self.declared, bool):
            says = "cannot tell" if self.found is None else f"says it is {'' if self.found else 'not '}so"
            return f"{self.said} is declared {'right' if self.declared else 'wrong'}, the data {says}"
        return f"{self.declared} {self.said} is declared, the data says {self.found}"


def unsupported_in_question(corpus: Corpus, question: QuizQuestion, day: date) -> Iterator[Unsupported]:
    """Yield where the declared answer of a question is not that of the data on `day`.

    What the data cannot tell is neither right nor wrong: declared either way, it is yielded. A judged question yields
    nothing, nor one with an unknown id, which the checks report.
    """
    if question.asks.judged or any(unknown(corpus, asks) for asks, _ in filled(question)):
        return
    if question.kind is QuestionKind.NUMBER:
        yield from _number(corpus, question, day)
        return
    for asks, (path, declared, said) in filled(question):
        found = truth(corpus, asks, day)
        if found is not declared:
            yield Unsupported(path, said, declared, found)


def unsupported_in_exercise(corpus: Corpus, exercise: Exercise, day: date) -> Iterator[Unsupported]:
    """Yield every predicate of an expected answer that is not true on `day`. What is judged is passed over."""
    for number, task in enumerate(exercise.tasks):
        for place, answer in enumerate(task.answers):
            for position, asks in enumerate(answer.holds):
                if asks.judged or unknown(corpus, asks):
                    continue
                found = truth(corpus, asks, day)
                if found is not True:
                    yield Unsupported(("tasks", number, "answers", place, "holds", position), spoken(asks), True, found)


def spoken(asks: Asks) -> str:
    """Return a predicate in one line, as an author wrote it: `bearer provision=… actor=…`."""
    said = [f"{key}={', '.join(asks.names(key))}" for key in asks.given() if key not in ("wider", "nth")]
    said += ["wider"] if asks.wider else []
    said += [f"nth={asks.nth}"] if asks.nth else []
    return " ".join([*(["not"] if asks.negated else []), str(asks.what), *said])


Place = tuple[Path, bool, str]


def filled(question: QuizQuestion) -> Iterator[tuple[Asks, Place]]:
    """Yield each predicate that a question asks, filled with the values of its options or pairs.

    Beside it: the path of the value, whether it is declared right, and how the pair or option is named.
    """
    asks = question.asks
    if question.kind is QuestionKind.TRUE_FALSE:
        yield asks, (("right",), question.right is True, spoken(asks))
    for place, option in enumerate(question.options):
        if option.value is not None:
            yield asks.filled(option.value), (("options", place, "value"), option.right, option.value)
    for place, pair in enumerate(question.pairs):
        for position, other in enumerate(question.pairs):
            yield (asks.filled(pair.left.value, other.right.value),
                   (("pairs", place), place == position, f"{pair.left.value} with {other.right.value}"))
        for position, choice in enumerate(question.spare):
            yield (asks.filled(pair.left.value, choice.value),
                   (("spare", position), False, f"{pair.left.value} with {choice.value}"))


def _number(corpus: Corpus, question: QuizQuestion, day: date) -> Iterator[Unsupported]:
    assert question.number is not None
    amount = question.number
    try:
        found = number_of(corpus, question.asks, day, amount.unit)
    except NumberError as error:
        yield Unsupported(("asks",), str(amount.unit), amount.value, None, str(error))
        return
    if found != amount.value:
        yield Unsupported(("number", "value"), str(amount.unit), amount.value, found)
