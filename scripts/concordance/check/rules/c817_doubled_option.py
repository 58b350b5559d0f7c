"""No option stands twice in a question: neither its value nor its text, in any language."""

from collections.abc import Iterable, Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc, Path
from concordance.model.quiz import Quiz, QuizQuestion
from concordance.model.text import LANGUAGES, Text

DOC = CodeDoc(
    "C817", "doubled-option", "Two options of a question are the same.",
    "A learner cannot choose between two equal answers, and one of them would be marked wrong.",
    "two options with value: victim", "one of them",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield the second and every later option of the same value or text."""
    for file, quiz in corpus.of(Quiz):
        for index, question in enumerate(quiz.questions):
            for path, message in (*_twice_among(_options(question)), *_twice_among(_lefts(question)),
                                  *_twice_among(_rights(question))):
                yield Finding(file, ("questions", index, *path), f"{question.id}: {message}",
                              "leave one out, or say what makes them different")


Choice = tuple[Path, str | None, Text]


def _options(question: QuizQuestion) -> Iterator[Choice]:
    return ((("options", i), option.value, option.text) for i, option in enumerate(question.options))


def _lefts(question: QuizQuestion) -> Iterator[Choice]:
    return ((("pairs", i, "left"), pair.left.value, pair.left.text) for i, pair in enumerate(question.pairs))


def _rights(question: QuizQuestion) -> Iterator[Choice]:
    yield from ((("pairs", i, "right"), pair.right.value, pair.right.text) for i, pair in enumerate(question.pairs))
    yield from ((("spare", i), choice.value, choice.text) for i, choice in enumerate(question.spare))


def _twice_among(choices: Iterable[Choice]) -> Iterator[tuple[Path, str]]:
    values: set[str] = set()
    texts: set[tuple[str, str]] = set()
    for path, value, text in choices:
        if value is not None and value in values:
            yield (*path, "value"), f"the value {value} stands twice"
            continue
        values |= {value} if value is not None else set()
        for language in LANGUAGES:
            said = _plain(text.get(language))
            if said and (language, said) in texts:
                yield (*path, "text", language), f"the text '{text.get(language)}' stands twice"
            texts.add((language, said))


def _plain(text: str | None) -> str:
    return " ".join((text or "").casefold().split()).rstrip(".;,")


RULE = Rule(DOC, check)
