"""Scales: how the verdicts are told to readers who know other marks. Data, open to argument."""

from collections import Counter
from typing import Final, Self

from pydantic import Field, model_validator

from concordance.model.base import Basis, Day, Record, Review
from concordance.model.source import Source
from concordance.model.text import Text

# The words of `analysis.outcome`, on obligations and on elements; a test holds the two together.
VERDICTS: Final = ("full", "met", "weakened", "partial", "partly-met", "missing", "conflict", "not-reviewed",
                   "not-applicable", "not-testable")
OPEN: Final = "not-reviewed"
_SLUG: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Mark(Record):
    """One mark of a scale and the verdicts it stands for."""

    id: str = Field(pattern=_SLUG)
    label: Text
    meaning: Text = Field(description="when the mark is given")
    verdicts: tuple[str, ...] = Field(default=(), description="verdicts on obligations and elements")
    not_owed: tuple[str, ...] = Field(
        default=(), description="verdicts that get this mark instead where nothing firm is owed: an option, a duty to "
        "consider, a political promise, a benchmark")
    added: bool = Field(default=False, description="true where the scale itself has no such mark")

    @property
    def tone(self) -> str:
        """The verdict whose colour and sign the mark has: the first it stands for.

        What is told only where nothing firm is owed looks like what does not apply, not like a breach.
        """
        return (*self.verdicts, "not-applicable")[0]


class Marks(Record):
    """Marks that every verdict can be told in. They never hide what nobody reviewed."""

    id: str = Field(pattern=_SLUG)
    label: Text
    summary: Text = Field(description="whose scale it is, what it tells together, what was added to it")
    marks: tuple[Mark, ...] = Field(min_length=2)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        told = Counter(verdict for mark in self.marks for verdict in mark.verdicts)
        unowed = Counter(verdict for mark in self.marks for verdict in mark.not_owed)
        if lacking := [verdict for verdict in VERDICTS if not told[verdict]]:
            raise ValueError(f"no mark stands for {', '.join(lacking)}")
        if unknown := [verdict for verdict in (*told, *unowed) if verdict not in VERDICTS]:
            raise ValueError(f"there is no verdict {', '.join(unknown)}: one of {', '.join(VERDICTS)}")
        if twice := [verdict for verdict, count in (*told.items(), *unowed.items()) if count > 1]:
            raise ValueError(f"two marks stand for {', '.join(twice)}")
        if any(OPEN in mark.not_owed or (OPEN in mark.verdicts and (len(mark.verdicts) > 1 or mark.not_owed))
               for mark in self.marks):
            raise ValueError(f"the mark of {OPEN} stands for nothing else: what nobody reviewed is open in any scale")
        if empty := [mark.id for mark in self.marks if not (mark.verdicts or mark.not_owed)]:
            raise ValueError(f"the mark {', '.join(empty)} stands for no verdict")
        if double := [name for name, count in Counter(mark.id for mark in self.marks).items() if count > 1]:
            raise ValueError(f"two marks are called {', '.join(double)}")
        return self

    @model_validator(mode="after")
    def _told_apart(self) -> Self:
        for language in ("kk", "ru", "en"):
            labels = Counter(mark.label.get(language) for mark in self.marks if mark.label.get(language))
            if same := [label for label, count in labels.items() if count > 1]:
                raise ValueError(f"two marks are called {same[0]!r} in {language}: a reader could not tell them apart")
        return self

    def mark(self, verdict: str, *, owed: bool = True) -> Mark:
        """Return the mark of a verdict. owed: False where nothing firm is owed. Raises KeyError for no verdict."""
        if not owed and (found := next((mark for mark in self.marks if verdict in mark.not_owed), None)):
            return found
        try:
            return next(mark for mark in self.marks if verdict in mark.verdicts)
        except StopIteration:
            raise KeyError(verdict) from None


class Scale(Marks):
    """A scale that others use (`mappings/policy/scales/<id>.yml`), and how it is known."""

    place: int = Field(default=100, ge=1, description="where it stands in lists; the smallest first")
    version: str
    adopted: Day
    by: str
    review: Review = Review.PROPOSED
    basis: Basis = Field(description="how the marks of the scale are known; what they stand for is our own reading")
    sources: dict[str, Source] = Field(min_length=1)
