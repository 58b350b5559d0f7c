"""What is right by the data alone, in the words of one language: what an exported quiz is held against."""

import re
from datetime import date
from html import unescape
from typing import Any

from lxml.etree import _Element

from concordance.analysis.training.numbers import number_of
from concordance.analysis.training.predicates import truth
from concordance.model.corpus import Corpus
from concordance.model.quiz import QuestionKind, QuizQuestion
from concordance.model.text import Text
from concordance.model.training import TrainingModule
from concordance.reports.edition import Edition
from concordance.training.pack import Pack, pack

Right = bool | int | frozenset[str] | frozenset[tuple[str, str]]


class ForAll(Pack):
    """A pack that asks every question, whoever it is for."""

    def questions(self, module: TrainingModule) -> tuple[QuizQuestion, ...]:
        return self.corpus.quizzes[module.id].questions if module.id in self.corpus.quizzes else ()


def for_all(corpus: Corpus, day: date, language: str) -> Pack:
    """Return a pack of all modules with all questions, in the name of the first audience."""
    edition = Edition(day, "0123456789ab", "concordance 0.0", "https://example.org/")
    made = pack(corpus, edition, next(iter(corpus.audiences)), language, tuple(corpus.modules))
    return ForAll(corpus, edition, made.audience, made.modules, language)


def supported(corpus: Corpus, question: QuizQuestion, language: str, day: date) -> Right:
    """Return what is right by the predicates; what is judged is right as declared."""

    def told(text: Text) -> str:
        found = text.get(language)
        assert found
        return found

    asks = question.asks
    match question.kind:
        case QuestionKind.TRUE_FALSE:
            found = question.right if asks.judged else truth(corpus, asks, day)
            assert found is not None
            return found
        case QuestionKind.NUMBER:
            assert question.number is not None
            return number_of(corpus, asks, day, question.number.unit)
        case QuestionKind.MATCHING:
            sides = [*(pair.right for pair in question.pairs), *question.spare]
            return frozenset((told(pair.left.text), told(side.text)) for pair in question.pairs for side in sides
                             if truth(corpus, asks.filled(pair.left.value, side.value), day))
        case _:
            return frozenset(told(option.text) for option in question.options if (
                option.right if asks.judged else truth(corpus, asks.filled(option.value or ""), day)))


def of_gift(read: dict[str, Any]) -> Right:
    """Return what a question of GIFT says is right, as pygiftparser read it."""
    match read["kind"]:
        case "TrueFalseSet":
            return bool(read["right"])
        case "NumericAnswerSet":
            ((value, tolerance, fraction, _),) = read["numbers"]
            assert (tolerance, fraction) == (0, 100)
            return int(value)
        case "MatchingSet":
            return frozenset((unescape(left), right) for left, right in read["pairs"] if left)
        case _:
            return frozenset(unescape(text) for text, fraction, _ in read["answers"] if fraction > 0)


def of_xml(node: _Element) -> Right:
    """Return what a question of Moodle XML says is right."""
    best = [answer.findtext("text") or "" for answer in node.findall("answer")
            if float(answer.get("fraction", "0")) > 0]
    match node.get("type"):
        case "truefalse":
            return best == ["true"]
        case "numerical":
            return int(best[0])
        case "matching":
            return frozenset((unescape(sub.findtext("text") or ""), sub.findtext("answer/text") or "")
                             for sub in node.findall("subquestion") if sub.findtext("text"))
        case _:
            return frozenset(unescape(text) for text in best)


def of_card(card: dict[str, Any], kind: QuestionKind, words: dict[str, bool]) -> Right:
    """Return what a card says is right: the letters on its back, looked up on its front. words: true and false."""
    said = unescape(re.findall(r'<p class="right">(.*?)</p>', card["fields"]["Back"])[0]).partition(": ")[2]
    lists = [re.findall("<li>(.*?)</li>", items) for items in re.findall("<ol.*?>(.*?)</ol>", card["fields"]["Front"])]
    return by_letters(said, kind, words, [[unescape(item) for item in items] for items in lists])


def by_letters(said: str, kind: QuestionKind, words: dict[str, bool], lists: list[list[str]]) -> Right:
    """Return what letters and numbers of a key stand for. lists: the options, or the two sides to match."""
    match kind:
        case QuestionKind.TRUE_FALSE:
            return words[said]
        case QuestionKind.NUMBER:
            return int(said.split(" ")[0])
        case QuestionKind.MATCHING:
            left, right = lists
            pairs = (pair.split(" – ") for pair in said.split("; "))
            return frozenset((left[int(number) - 1], right["ABCDEFGH".index(letter)]) for number, letter in pairs)
        case _:
            return frozenset(lists[0]["ABCDEFGH".index(letter)] for letter in said.split(", "))
