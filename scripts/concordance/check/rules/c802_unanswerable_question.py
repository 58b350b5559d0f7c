"""Every question of a questionnaire can be answered: from judgements, from provisions, or by the State."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc
from concordance.model.questionnaire import FormQuestion, QuestionKind, Questionnaire

DOC = CodeDoc(
    "C802", "unanswerable-question", "A question names nothing that could answer it.",
    "It would say \"not known\" for ever, and look like a gap in the law. A yes or no needs a judgement: a provision "
    "says where something stands, not whether it is what was asked.",
    "kind: yes-no, provisions: [kz/110-viii/art_2__para_1]", "kind: yes-no, elements: [palermo-5-1/criminal-offence]",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield questions that no judgement, provision, term or body can answer and that are not the State's to answer."""
    for path, questionnaire in corpus.of(Questionnaire):
        for index, question in enumerate(questionnaire.questions):
            if question.kind is not QuestionKind.FIGURES and not _can_be_answered(corpus, question):
                yield Finding(path, ("questions", index, "kind"), _message(question), _HINT)


_HINT = "name obligations or elements; what no law can answer is of kind figures-not-in-law"


def _can_be_answered(corpus: Corpus, question: FormQuestion) -> bool:
    # An unknown obligation is another finding (C204), so it counts as one that can be judged.
    named = [corpus.obligations.get(name) for name in question.obligations]
    if question.elements or any(one is None or (one.testable and one.elements) for one in named):
        return True
    if question.kind.choices:
        return False
    return bool(question.provisions or question.terms or question.actors)


def _message(question: FormQuestion) -> str:
    if question.obligations:
        return f"{question.number} asks about {', '.join(question.obligations)}, which cannot be judged"
    if question.kind.choices and (question.provisions or question.terms or question.actors):
        return f"{question.number} asks for yes or no and names no obligation or element whose verdict would say so"
    return f"{question.number} names nothing that could answer it"


RULE = Rule(DOC, check)
