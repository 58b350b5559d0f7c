"""The options declared right are exactly those for which the data says yes."""

from collections.abc import Iterator

from concordance.analysis.training.answers import unsupported_in_question
from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc
from concordance.model.quiz import Quiz

DOC = CodeDoc(
    "C814", "unsupported-answer", "The declared answer of a question is not the one the data gives.",
    "A key that contradicts the provisions teaches the opposite of the law.",
    "right: true on an actor that the provision does not name", "right: true on the bearer of the provision",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield answers that the data did not support on the day the question was reviewed."""
    for file, quiz in corpus.of(Quiz):
        for index, question in enumerate(quiz.questions):
            for fault in unsupported_in_question(corpus, question, quiz.reviewed_of(question).on):
                yield Finding(file, ("questions", index, *fault.path), f"{question.id}: {fault.message}",
                              "look at the provision with: concordance show; correct the answer or the question")


RULE = Rule(DOC, check, asks_data=True)
