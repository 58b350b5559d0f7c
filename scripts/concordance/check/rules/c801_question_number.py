"""A number, and an id, stands once in a questionnaire."""

from collections.abc import Iterator, Sequence

from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc
from concordance.model.questionnaire import FormQuestion, Group, Questionnaire

DOC = CodeDoc(
    "C801", "question-number", "Two questions, or two groups, of a questionnaire carry the same number or id.",
    "Who fills in the form copies answers by number: with two of a number one answer lands in the wrong box.",
    "two questions with number: '5.1'", "number: '5.1' and number: '5.2'",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield the second and every later question or group of a number or id."""
    for path, questionnaire in corpus.of(Questionnaire):
        # A group and its first question are often both called 1; an id of either names one record.
        ids: set[str] = set()
        yield from _twice(path, "groups", questionnaire.groups, ids)
        yield from _twice(path, "questions", questionnaire.questions, ids)


def _twice(file: str, key: str, records: Sequence[Group | FormQuestion], ids: set[str]) -> Iterator[Finding]:
    numbers: set[str] = set()
    for index, record in enumerate(records):
        for name, value, seen in (("id", record.id, ids), ("number", record.number, numbers)):
            if value is not None and value in seen:
                yield Finding(file, (key, index, name), f"the {name} {value} stands twice")
            seen.add(value or "")


RULE = Rule(DOC, check)
