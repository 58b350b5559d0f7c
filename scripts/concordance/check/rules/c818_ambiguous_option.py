"""A wrong option must not be a group of a right one, nor belong to it: it would be half right."""

from collections.abc import Iterator

from concordance.analysis.duties import wider
from concordance.check.finding import Finding, Rule
from concordance.model.asks import SHAPES, What
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc, Path
from concordance.model.quiz import QuestionKind, Quiz, QuizQuestion

DOC = CodeDoc(
    "C818", "ambiguous-option", "A wrong option names a wider or narrower group of a right one.",
    "Who chooses the ministry where its bodies are right is not wrong, and learns nothing from being told so.",
    "right: internal-affairs-bodies, wrong: interior-ministry", "a body of another field",
)
_OF_ACTORS = (What.BEARER, What.TOWARDS)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield wrong actors that are related to a right one through `broader`."""
    for file, quiz in corpus.of(Quiz):
        for index, question in enumerate(quiz.questions):
            right, wrong = _actors(question)
            for path, actor in wrong:
                near = next((other for other in right if _related(corpus, actor, other)), None)
                if near:
                    yield Finding(file, ("questions", index, *path), f"{question.id}: {actor} is declared wrong, but "
                                  f"is a wider or narrower group of {near}, which is right",
                                  "take an actor that neither belongs to a right one nor contains it")


def _actors(question: QuizQuestion) -> tuple[list[str], list[tuple[Path, str]]]:
    """Return the actors declared right, and those declared wrong with their paths."""
    if question.asks.what not in _OF_ACTORS:
        return [], []
    if question.kind is QuestionKind.MATCHING and SHAPES[question.asks.what].slots[1] in question.asks.open:
        return ([pair.right.value for pair in question.pairs],
                [(("spare", i, "value"), choice.value) for i, choice in enumerate(question.spare)])
    if question.asks.open != ("actor",):
        return [], []
    right = [option.value for option in question.options if option.right and option.value]
    return right, [(("options", i, "value"), option.value) for i, option in enumerate(question.options)
                   if not option.right and option.value]


def _related(corpus: Corpus, one: str, other: str) -> bool:
    return one != other and (one in wider(corpus, other) or other in wider(corpus, one))


RULE = Rule(DOC, check)
