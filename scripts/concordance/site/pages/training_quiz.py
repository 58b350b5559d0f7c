"""Questions of a quiz as a page shows them: what can be chosen, which is right and why, and what it rests on."""

from dataclasses import dataclass
from hashlib import sha256

from markupsafe import Markup

from concordance.model.quiz import Amount, Choice, QuestionKind, QuizQuestion
from concordance.model.text import Text
from concordance.site.context import SiteContext
from concordance.site.pages.links import Reference
from concordance.site.pages.training_links import links, question_anchor


@dataclass(frozen=True)
class Chosen:
    """One answer to choose among others, and the reason that is shown after answering; true-false has it once."""

    text: Markup
    right: bool
    why: Text | None


@dataclass(frozen=True)
class Row:
    """One left side of a matching question, and the place of its right side among the sides to choose from."""

    text: Text
    right: int


@dataclass(frozen=True)
class Asked:
    """A question with whatever its kind has: options; or rows and sides to choose from; or a number."""

    question: QuizQuestion
    anchor: str
    options: tuple[Chosen, ...]
    rows: tuple[Row, ...]
    sides: tuple[Text, ...]
    number: Amount | None
    links: tuple[Reference, ...]


def asked(context: SiteContext, page: str, question: QuizQuestion) -> Asked:
    """Return a question as `page` shows it."""
    options = tuple(Chosen(context.text(option.text), option.right, option.why) for option in question.options)
    if question.kind is QuestionKind.TRUE_FALSE:
        options = tuple(Chosen(Markup.escape(context.words("trainers", "true" if said else "false")),
                               question.right is said, None) for said in (True, False))
    sides = _mixed(question)
    places = {choice.value: place for place, choice in enumerate(sides)}
    rows = tuple(Row(pair.left.text, places[pair.right.value]) for pair in question.pairs)
    return Asked(question, question_anchor(question.id), options, rows, tuple(choice.text for choice in sides),
                 question.number, links(context, page, question.cites))


def _mixed(question: QuizQuestion) -> list[Choice]:
    """Return the right sides of a matching question, each once, in an order that gives nothing away and never changes.

    The order of the file would: there each right side stands beside its left one.
    """
    every = {choice.value: choice for choice in (*(pair.right for pair in question.pairs), *question.spare)}
    return sorted(every.values(), key=lambda choice: sha256(f"{question.id} {choice.value}".encode()).digest())
