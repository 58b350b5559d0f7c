"""Questions stand in groups of their questionnaire, and wait for answers that can be given."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule, did_you_mean
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc
from concordance.model.questionnaire import FormQuestion, Questionnaire

DOC = CodeDoc(
    "C803", "question-out-of-place",
    "A question stands in no group or waits for an answer that cannot come; or a group is empty and does not say why.",
    "A question that is never asked is a question left out in silence.",
    "when: {question: q-1, answers: [in-part]} after a plain yes-no", "when: {question: q-1, answers: [yes]}",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield questions of unknown groups, conditions that cannot come true, and empty groups without a reason."""
    for path, questionnaire in corpus.of(Questionnaire):
        groups = [group.id for group in questionnaire.groups]
        before: dict[str, FormQuestion] = {}
        for index, question in enumerate(questionnaire.questions):
            if question.group not in groups:
                yield Finding(path, ("questions", index, "group"), f"no group {question.group}",
                              did_you_mean(question.group, groups))
            yield from _condition(path, index, question, before)
            before[question.id] = question
        used = {question.group for question in questionnaire.questions}
        for index, group in enumerate(questionnaire.groups):
            if group.id not in used and group.not_found is None:
                yield Finding(path, ("groups", index, "id"), f"no question stands in the group {group.id}",
                              "say in not_found what was looked for and where")


def _condition(file: str, index: int, question: FormQuestion, before: dict[str, FormQuestion]) -> Iterator[Finding]:
    if question.when is None:
        return
    path = ("questions", index, "when")
    asked = before.get(question.when.question)
    if asked is None:
        yield Finding(file, (*path, "question"), f"no question {question.when.question} stands before this one",
                      did_you_mean(question.when.question, before))
        return
    for place, answer in enumerate(question.when.answers):
        if answer not in asked.kind.choices:
            offered = ", ".join(asked.kind.choices) or "words, not choices"
            yield Finding(file, (*path, "answers", place), f"{asked.id} cannot be answered '{answer}': its form offers "
                          f"{offered}")


RULE = Rule(DOC, check)
