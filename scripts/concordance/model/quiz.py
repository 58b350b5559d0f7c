"""Questions of the curriculum. Which answer is right is declared for the reader and decided by the data."""

from enum import StrEnum

from pydantic import Field, model_validator

from concordance.model.asks import Asks, What
from concordance.model.assessment import Assessed
from concordance.model.base import Record
from concordance.model.text import Text
from concordance.model.training import SLUG


class QuestionKind(StrEnum):
    """How a question is answered."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    TRUE_FALSE = "true-false"
    MATCHING = "matching"
    NUMBER = "number"


class Depth(StrEnum):
    """What the learner has to do with what was taught."""

    RECALL = "recall"
    UNDERSTAND = "understand"
    APPLY = "apply"


class Unit(StrEnum):
    """What a number counts."""

    HOURS = "hours"
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"
    CALENDAR_YEAR = "calendar-year"
    ITEMS = "items"


class Option(Record):
    """One answer to choose: what the predicate is asked about, and the reason shown in the key."""

    value: str | None = Field(default=None, min_length=1, description="fills the open key of `asks`")
    right: bool = False
    text: Text
    why: Text


class Choice(Record):
    """One side of a pair."""

    value: str = Field(min_length=1)
    text: Text


class Pair(Record):
    """Two sides that belong together: the left fills the first open key of `asks`, the right the second."""

    left: Choice
    right: Choice


class Amount(Record):
    """A number with what it counts."""

    value: int = Field(ge=0)
    unit: Unit


# The keys that hold the answer, by kind of question; `why` explains what has no options to explain.
_ANSWERED_BY = {
    QuestionKind.SINGLE: {"options"}, QuestionKind.MULTIPLE: {"options"}, QuestionKind.TRUE_FALSE: {"right", "why"},
    QuestionKind.MATCHING: {"pairs", "why"}, QuestionKind.NUMBER: {"number", "why"},
}
_OPEN = {QuestionKind.SINGLE: 1, QuestionKind.MULTIPLE: 1, QuestionKind.TRUE_FALSE: 0, QuestionKind.MATCHING: 2,
         QuestionKind.NUMBER: 1}
_COUNTED = (What.TIME_LIMIT, What.FIRST_DAY, What.PARTY_SINCE, What.LISTS)


class QuizQuestion(Record):
    """One question. Its full id is `<module>/<id>`."""

    id: str = Field(pattern=SLUG)
    kind: QuestionKind
    level: Depth
    audiences: tuple[str, ...] = Field(default=(), description="for whom; empty for all of the module")
    stem: Text
    asks: Asks
    options: tuple[Option, ...] = ()
    right: bool | None = Field(default=None, description="true-false: whether the stem is true")
    pairs: tuple[Pair, ...] = ()
    spare: tuple[Choice, ...] = Field(default=(), description="matching: further right sides that belong to no left")
    number: Amount | None = None
    why: Text | None = Field(default=None, description="the reason shown in the key, where there are no options")
    cites: tuple[str, ...] = Field(min_length=1)
    reviewed: Assessed | None = Field(default=None, description="where it differs from that of the file")

    @model_validator(mode="after")
    def _is_answered_as_its_kind_asks(self) -> "QuizQuestion":
        wanted = _ANSWERED_BY[self.kind]
        given = {key for key in ("options", "right", "pairs", "number", "why") if getattr(self, key) not in (None, ())}
        if given != wanted:
            raise ValueError(f"a question of kind '{self.kind}' is answered by {' and '.join(sorted(wanted))}, not by "
                             f"{' and '.join(sorted(given)) or 'nothing'}")
        if self.spare and self.kind is not QuestionKind.MATCHING:
            raise ValueError("'spare' belongs to a question of kind 'matching'")
        self._check_options()
        self._check_predicate()
        return self

    def _check_options(self) -> None:
        right = sum(option.right for option in self.options)
        if self.options and len(self.options) < 3:
            raise ValueError("give at least three options")
        if self.kind is QuestionKind.SINGLE and right != 1:
            raise ValueError(f"one option is right in a question of kind 'single', {right} are declared right")
        if self.kind is QuestionKind.MULTIPLE and not 1 <= right < len(self.options):
            raise ValueError("in a question of kind 'multiple' some options are right and some are not")
        if self.pairs and len(self.pairs) < 3:
            raise ValueError("give at least three pairs")

    def _check_predicate(self) -> None:
        if self.asks.judged:
            if self.kind not in (QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.TRUE_FALSE):
                raise ValueError(f"a question of kind '{self.kind}' needs a predicate of the data")
            if any(option.value is not None for option in self.options):
                raise ValueError("options of a judged question have no 'value': no predicate reads it")
            return
        wanted, left = _OPEN[self.kind], self.asks.open
        if len(left) != wanted:
            raise ValueError(f"a question of kind '{self.kind}' leaves {wanted} key(s) of 'asks' open for values, this "
                             f"one leaves {len(left)}" + (f": {', '.join(left)}" if left else ""))
        if any(option.value is None for option in self.options):
            raise ValueError(f"each option needs a 'value': it fills '{left[0]}' of 'asks'")
        if self.kind is QuestionKind.NUMBER and self.asks.what not in _COUNTED:
            raise ValueError(f"a number is asked with {', '.join(_COUNTED)}, not with {self.asks.what}")


class Quiz(Record):
    """The questions of one module (`docs/training/questions/<module>.yml`)."""

    module: str = Field(pattern=SLUG)
    reviewed: Assessed = Field(description="who compared the questions with the law, and on which day")
    questions: tuple[QuizQuestion, ...] = Field(min_length=1)

    def reviewed_of(self, question: QuizQuestion) -> Assessed:
        """Return who stands behind a question, and since when."""
        return question.reviewed or self.reviewed
