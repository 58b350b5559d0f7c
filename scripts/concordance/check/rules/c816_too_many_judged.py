"""The data decides at least three quarters of the questions of a module."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc
from concordance.model.quiz import Quiz

DOC = CodeDoc(
    "C816", "too-many-judged", "More than a quarter of the questions of a module are judged.",
    "A judged answer is an editor's word: nothing can check it, and only a person can mend it when the law changes.",
    "two of four questions with asks: {what: judged, …}", "a predicate where one decides",
)
SHARE = 4


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield modules in which too many questions are judged, at the first question that is one too many."""
    for file, quiz in corpus.of(Quiz):
        judged = [index for index, question in enumerate(quiz.questions) if question.asks.judged]
        allowed = len(quiz.questions) // SHARE
        if len(judged) > allowed:
            yield Finding(file, ("questions", judged[allowed], "asks"),
                          f"{len(judged)} of {len(quiz.questions)} questions are judged, at most {allowed} may be",
                          "ask the data with a predicate, or write more questions that do")


RULE = Rule(DOC, check)
