"""What a question of the curriculum asks the data: a typed predicate, so that the data decides which answer is right.

A predicate relates two things, as `bearer` relates a provision and an actor. A question gives one of them and its
options give the other as their `value`; the right options are those for which the predicate is true.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from concordance.model.base import Record


class What(StrEnum):
    """The predicates, and `judged` for what none of them can decide."""

    BEARER = "bearer"
    TOWARDS = "towards"
    FORCE = "force"
    KIND = "kind"
    TIME_LIMIT = "time-limit"
    IN_FORCE = "in-force-on"
    FIRST_DAY = "first-day"
    MADE_BY = "made-by"
    STANDS_IN = "stands-in"
    CITES = "cites"
    USES_TERM = "uses-term"
    DIVERGES = "diverges"
    DEFINED_BY = "defined-by"
    DEFINED_IN = "defined-in"
    LISTS = "lists"
    HAS_ELEMENT = "has-element"
    ROLE = "role"
    VERDICT = "verdict"
    DEMANDED = "demanded"
    ASKED_BY = "asked-by"
    MODALITY = "modality"
    PARTY_SINCE = "party-since"
    BINDING = "binding"
    CLAIM = "claim"
    DELEGATION = "delegation"
    JUDGED = "judged"


@dataclass(frozen=True)
class Shape:
    """The keys of a predicate: `slots` may stay open for a value, `needs` are always given, `may` can be."""

    slots: tuple[str, ...]
    needs: tuple[str, ...] = ()
    may: tuple[str, ...] = ()


SHAPES = {
    What.BEARER: Shape(("provision", "actor"), may=("wider",)),
    What.TOWARDS: Shape(("provision", "actor"), may=("wider",)),
    What.FORCE: Shape(("provision", "force")),
    What.KIND: Shape(("provision", "kind")),
    What.TIME_LIMIT: Shape(("provision", "limit"), may=("nth",)),
    What.IN_FORCE: Shape(("provision", "on")),
    What.FIRST_DAY: Shape(("provision", "on")),
    What.MADE_BY: Shape(("provision", "act")),
    What.STANDS_IN: Shape(("provision", "place")),
    What.CITES: Shape(("provision", "cited")),
    What.USES_TERM: Shape(("provision", "term")),
    What.DIVERGES: Shape(("provision",)),
    What.DEFINED_BY: Shape(("term", "where")),
    What.DEFINED_IN: Shape(("term", "place")),
    What.LISTS: Shape(("where", "item"), needs=("term",), may=("element",)),
    What.HAS_ELEMENT: Shape(("where", "element"), needs=("term",), may=("role",)),
    What.ROLE: Shape(("element", "role"), needs=("term", "where")),
    What.VERDICT: Shape(("of", "verdict")),
    What.DEMANDED: Shape(("instrument", "topic")),
    What.ASKED_BY: Shape(("part", "instrument"), may=("modality",)),
    What.MODALITY: Shape(("obligation", "modality")),
    What.PARTY_SINCE: Shape(("instrument", "on")),
    What.BINDING: Shape(("instrument", "binding")),
    What.CLAIM: Shape(("claim", "verdict")),
    What.DELEGATION: Shape(("delegation", "status")),
    What.JUDGED: Shape((), needs=("because",)),
}


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


_ONE = {"type": "string", "minLength": 1}
Names = Annotated[
    tuple[Annotated[str, Field(min_length=1)], ...], BeforeValidator(_listed), Field(min_length=1),
    WithJsonSchema({"anyOf": [_ONE, {"type": "array", "items": _ONE, "minItems": 1}]}),
]


class Asks(Record):
    """A predicate over the data. Each key takes one id or a list; a list is true where one of its entries is."""

    what: What
    negated: bool = Field(default=False, alias="not", description="true: right is what the predicate is false for")
    provision: Names | None = None
    actor: Names | None = None
    wider: bool = Field(default=False, description="true also where the provision names a wider group of the actor")
    force: Names | None = None
    kind: Names | None = None
    limit: Names | None = Field(default=None, description="P30D, at-least P30D, unquantified, or none")
    nth: int | None = Field(default=None, ge=1, description="which time limit of the provision is meant, from 1")
    on: Names | None = Field(default=None, description="a day, YYYY-MM-DD")
    act: Names | None = None
    place: Names | None = Field(default=None, description="an act, an article, or an instrument")
    cited: Names | None = None
    term: Names | None = None
    where: Names | None = Field(default=None, description="the provision or obligation that defines the term")
    item: Names | None = Field(default=None, description="a value of the term, as `recruitment`")
    element: Names | None = Field(default=None, description="an element of the definition, as `means`")
    role: Names | None = None
    of: Names | None = Field(default=None, description="an obligation, or an element of one")
    verdict: Names | None = None
    instrument: Names | None = None
    topic: Names | None = Field(default=None, description="an obligation, or `palermo/<id of what it does not demand>`")
    part: Names | None = Field(default=None, description="a part of a requirement, as `reflection-period/thirty-days`")
    obligation: Names | None = None
    modality: Names | None = None
    binding: Names | None = None
    claim: Names | None = None
    delegation: Names | None = None
    status: Names | None = None
    because: Names | None = Field(default=None, description="the provisions on which the judgement rests")

    @model_validator(mode="after")
    def _has_the_keys_of_its_predicate(self) -> "Asks":
        shape = SHAPES[self.what]
        takes = (*shape.slots, *shape.needs, *shape.may)
        alien = [key for key in self.given() if key not in takes]
        if alien:
            raise ValueError(f"'{self.what}' takes {', '.join(takes)}, not {', '.join(alien)}")
        lacking = [key for key in shape.needs if getattr(self, key) is None]
        if lacking:
            raise ValueError(f"'{self.what}' also needs {', '.join(lacking)}")
        if self.negated and self.what is What.JUDGED:
            raise ValueError("what is judged is not negated: say which options are right")
        return self

    @property
    def judged(self) -> bool:
        """True where no predicate decides, and the declared answer stands until its provisions change."""
        return self.what is What.JUDGED

    @property
    def open(self) -> tuple[str, ...]:
        """The keys that are left open, in the order in which values fill them."""
        return tuple(key for key in SHAPES[self.what].slots if getattr(self, key) is None)

    def given(self) -> Iterator[str]:
        """Yield the keys the file gives, without `what` and `not`."""
        for key in type(self).model_fields:
            if key not in ("what", "negated") and getattr(self, key) not in (None, False):
                yield key

    def names(self, key: str) -> tuple[str, ...]:
        """Return what the file gives under `key`; nothing where it is open."""
        found: tuple[str, ...] | None = getattr(self, key)
        return found or ()

    def filled(self, *values: str) -> "Asks":
        """Return the predicate with its open keys filled by `values`, in order."""
        return self.model_copy(update={key: (value,) for key, value in zip(self.open, values, strict=True)})
