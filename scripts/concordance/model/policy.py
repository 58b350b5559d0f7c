"""How a gap becomes a priority: a policy in data, with a version and a reason for every number."""

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from concordance.model.base import Day, Record, Review
from concordance.model.instrument import Force, Modality, Theme
from concordance.model.text import Text

_VERDICTS = ("conflict", "missing", "partial", "weakened", "full")


class Priority(StrEnum):
    """How urgent a gap is under the policy, the most urgent first."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    NONE = "none"
    OPEN = "open"

    @property
    def rank(self) -> int:
        """0 for the most urgent; what is open (not reviewed, or its text not checked) comes last."""
        return list(Priority).index(self)


class Share(Record):
    """A factor between 0 and 1, and why it is not another."""

    share: float = Field(ge=0, le=1)
    reason: Text


class SeverityPolicy(Record):
    """`mappings/policy/severity.yml`: priority = force x modality x verdict x theme, cut at thresholds."""

    version: str
    adopted: Day
    by: str
    review: Review = Review.PROPOSED
    summary: Text
    force: dict[Force, Share]
    modality: dict[Modality, Share]
    verdict: dict[str, Share]
    theme: dict[Theme, Share]
    thresholds: dict[Priority, float]

    @model_validator(mode="after")
    def _whole(self) -> Self:
        wanted = {"force": [*Force], "modality": [*Modality], "verdict": [*_VERDICTS], "theme": [*Theme],
                  "thresholds": [p for p in Priority if p not in (Priority.NONE, Priority.OPEN)]}
        for name, keys in wanted.items():
            found = getattr(self, name)
            absent = [str(key) for key in keys if key not in found]
            extra = [str(key) for key in found if key not in keys]
            if absent or extra:
                lacks, surplus = ", ".join(absent), ", ".join(extra)
                raise ValueError(f"{name} lacks {lacks}" if absent else f"{name} knows no {surplus}")
        limits = [self.thresholds[key] for key in wanted["thresholds"]]
        if limits != sorted(limits, reverse=True):
            raise ValueError("thresholds must fall from critical to low")
        return self

    def priority(self, force: Force, modality: Modality, verdict: str, theme: Theme) -> Priority:
        """Return the priority of a verdict; OPEN where the policy gives the verdict no share."""
        if verdict not in self.verdict:
            return Priority.OPEN
        product = self.score(force, modality, verdict, theme)
        return next((p for p in Priority if p in self.thresholds and product >= self.thresholds[p] - 1e-9),
                    Priority.NONE)

    def score(self, force: Force, modality: Modality, verdict: str, theme: Theme) -> float:
        """Return the product of the four shares, between 0 and 1."""
        return (self.force[force].share * self.modality[modality].share * self.verdict[verdict].share
                * self.theme[theme].share)
