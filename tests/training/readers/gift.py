"""Read GIFT with pygiftparser: what each question asks, what is right, and what is said afterwards."""

import json
import sys
from pathlib import Path

from pygiftparser import answer, parser
from pygiftparser.utils import transformSpecials


def told(text: str) -> str:
    # The library leaves an escaped backslash as it is; Moodle reads it first of all.
    return transformSpecials(text.replace("\\\\", "\x00")).replace("\x00", "\\").strip()


def read(question: parser.Question) -> dict[str, object]:
    found = question.answers
    read = {"id": told(question.title), "valid": question.valid, "category": question.cat, "markup": question.markup,
            "kind": type(found).__name__, "text": told(question.text), "general": told(question.generalFeedback)}
    if isinstance(found, answer.TrueFalseSet):
        return {**read, "right": found.answer, "feedback": [told(found.feedbackWrong), told(found.feedbackCorrect)]}
    if isinstance(found, answer.NumericAnswerSet):
        return {**read, "numbers": [[a.value, a.tolerance, a.fraction, told(a.feedback)] for a in found.answers]}
    if isinstance(found, answer.MatchingSet):
        return {**read, "pairs": [[told(a.question), told(a.answer)] for a in found.answers]}
    return {**read, "answers": [[told(a.answer), a.fraction, told(a.feedback)] for a in found.answers]}


def questions(file: str) -> list[dict[str, object]]:
    with Path(file).open(encoding="utf-8") as lines:
        return [read(question) for question in parser.parseFile(lines) if question.source.strip()]


print(json.dumps({file: questions(file) for file in sys.argv[1:]}))
