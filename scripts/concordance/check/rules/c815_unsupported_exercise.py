"""What the expected answer of an exercise rests on is so in the data."""

from collections.abc import Iterator

from concordance.analysis.training.answers import unsupported_in_exercise
from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus
from concordance.model.exercise import Exercise
from concordance.model.problem import CodeDoc

DOC = CodeDoc(
    "C815", "unsupported-exercise", "An expected answer of an exercise is not supported by the data.",
    "Learners act on the model answer when they meet a real person.",
    "holds: [{what: force, provision: …, force: must}] of a provision that may", "force: may",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield predicates of expected answers that were not true on the day the exercise was reviewed."""
    for file, exercise in corpus.of(Exercise):
        for fault in unsupported_in_exercise(corpus, exercise, exercise.reviewed.on):
            yield Finding(file, fault.path, fault.message,
                          "look at the provision with: concordance show; correct the answer")


RULE = Rule(DOC, check, asks_data=True)
