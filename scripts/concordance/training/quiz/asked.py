"""A question as a learner meets it: in one language, in letters every format can hold, with sources and warnings."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from concordance.analysis.training.items import ItemKind
from concordance.analysis.training.review import ItemOnDay
from concordance.model.quiz import QuestionKind, QuizQuestion
from concordance.model.text import Text
from concordance.model.training import TrainingModule
from concordance.reports.document.letters import clean
from concordance.training.frame import shown
from concordance.training.pack import Pack, Shown

# Values with an order of their own: days, numbers, lengths of time.
_MEASURE = re.compile(r"\d|P\d|P?T\d")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Answer:
    """One option: its text, whether it is right, and why."""

    text: str
    right: bool
    why: str


@dataclass(frozen=True)
class Asked:
    """One question. id: `<module>/<question>`.

    answers: options of a single or multiple choice. right: of true-false. pairs: `(left, right)`; spare: right sides
    without a left one. number: the answer, as written, and its unit. why: the reason, where options have none.
    warnings: what a trainer has to know before using it.
    """

    id: str
    kind: QuestionKind
    level: str
    stem: str
    task: str
    answers: tuple[Answer, ...]
    right: bool | None
    pairs: tuple[tuple[str, str], ...]
    spare: tuple[str, ...]
    number: tuple[str, str] | None
    why: str
    cited: tuple[str, ...]
    shown: tuple[Shown, ...]
    warnings: tuple[str, ...]

    @property
    def choices(self) -> tuple[str, ...]:
        """The right sides of a matching, each once, in an order that gives nothing away and never changes."""
        sides = tuple(dict.fromkeys([*(right for _, right in self.pairs), *self.spare]))
        order = _order(self.id, len(sides))
        return tuple(sides[place] for place in ([*order[1:], *order[:1]] if order == sorted(order) else order))


def _order(name: str, count: int) -> list[int]:
    """Return places from 0 in an order that follows from a name, and so is one in all languages and editions."""
    return sorted(range(count), key=lambda place: hashlib.sha256(f"{name}#{place}".encode()).digest())


def asked(pack: Pack) -> tuple[tuple[TrainingModule, tuple[Asked, ...]], ...]:
    """Return the questions of each module of a pack that has any for the audience."""
    found = {item.item.id: item for item in pack.outdated() if item.item.kind is ItemKind.QUESTION}
    every = ((module, tuple(_asked(pack, module, question, found.get(f"{module.id}/{question.id}"))
                            for question in pack.questions(module))) for module in pack.modules)
    return tuple((module, questions) for module, questions in every if questions)


def warnings(pack: Pack, item: ItemOnDay) -> Iterator[str]:
    """Yield a sentence for what the law changed under an item, and one for an answer that no longer holds."""
    words = pack.words
    if item.changes:
        told = dict.fromkeys(f"{pack.cites((change.cite,))[0].text}: {words('training-change', change.what)}"
                             for change in item.changes)
        yield clean(words("quiz", "stale").format(item.item.reviewed.on, "; ".join(told)))
    if item.unsupported:
        yield words("quiz", "unsupported")


def answers(pack: Pack, module: TrainingModule, question: QuizQuestion) -> tuple[Answer, ...]:
    """Return the options of a question in the order in which every file of a pack shows them."""
    told = pack.words.text
    found = [Answer(clean(told(option.text)), option.right, clean(told(option.why)) if option.why else "")
             for option in question.options]
    if all(_MEASURE.match(option.value or "") for option in question.options):
        return tuple(found)
    return tuple(found[place] for place in _order(f"{module.id}/{question.id}", len(found)))


def _asked(pack: Pack, module: TrainingModule, question: QuizQuestion, item: ItemOnDay | None) -> Asked:
    words = pack.words

    def told(text: Text | None) -> str:
        return clean(words.text(text)) if text else ""

    amount = question.number
    name = f"{module.id}/{question.id}"
    unit = words("training-unit", amount.unit) if amount else ""
    kind = "matching-spare" if question.spare else str(question.kind)
    return Asked(
        id=name, kind=question.kind, level=str(question.level), stem=told(question.stem),
        task=words("quiz", kind).format(unit), right=question.right,
        answers=answers(pack, module, question),
        pairs=tuple((told(pair.left.text), told(pair.right.text)) for pair in question.pairs),
        spare=tuple(told(choice.text) for choice in question.spare),
        number=(str(amount.value), unit) if amount else None, why=told(question.why), cited=question.cites,
        shown=shown(pack, question.cites), warnings=tuple(warnings(pack, item)) if item else ())
