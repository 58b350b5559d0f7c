"""Two days compared, element by element: what closed, opened, improved or worsened, and which act did it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordance.analysis.outcome import ElementVerdict
from concordance.analysis.verdicts import ElementOnDay, ObligationOnDay, verdicts
from concordance.model.corpus import Corpus
from concordance.model.instrument import Modality
from concordance.model.provision import Version

# From worst to best. "Not reviewed" and "not applicable" have no place in it: a change from or to them is one in what
# was looked at or asked, not one in the law.
SCALE = (ElementVerdict.CONFLICT, ElementVerdict.MISSING, ElementVerdict.PARTLY_MET, ElementVerdict.WEAKENED,
         ElementVerdict.MET)


class ChangeKind(StrEnum):
    """What became of one element between two days."""

    CLOSED = "closed"
    OPENED = "opened"
    IMPROVED = "improved"
    WORSENED = "worsened"
    NOW_REVIEWED = "now-reviewed"
    NO_LONGER_REVIEWED = "no-longer-reviewed"
    UNCHANGED = "unchanged"

    @property
    def of_the_law(self) -> bool:
        """True for a change between two states that were both reviewed."""
        return self in (ChangeKind.CLOSED, ChangeKind.OPENED, ChangeKind.IMPROVED, ChangeKind.WORSENED)


@dataclass(frozen=True)
class Cause:
    """A provision whose wording began or ended between the two days, and the act that did it."""

    provision: str
    act: str
    day: date
    began: bool


@dataclass(frozen=True)
class ElementChange:
    """One element on both days."""

    obligation: ObligationOnDay
    before: ElementOnDay
    after: ElementOnDay
    kind: ChangeKind
    causes: tuple[Cause, ...]

    @property
    def steps(self) -> int:
        """How far the verdict moved on the scale; negative for the worse, 0 outside the scale."""
        if self.before.verdict not in SCALE or self.after.verdict not in SCALE:
            return 0
        return SCALE.index(self.after.verdict) - SCALE.index(self.before.verdict)


@dataclass(frozen=True)
class Comparison:
    """All elements of the testable obligations asked for, compared between two days."""

    before: date
    after: date
    instrument: str | None
    changes: tuple[ElementChange, ...]

    @property
    def counts(self) -> dict[ChangeKind, int]:
        """How many elements changed in which way; every kind is present, and they add up to all elements."""
        found = Counter(change.kind for change in self.changes)
        return {kind: found[kind] for kind in ChangeKind}


def compare(corpus: Corpus, before: date, after: date, instrument: str | None = None,
            modalities: tuple[Modality, ...] = ()) -> Comparison:
    """Compare two days, in the order of the instruments.

    before, after: any two days; a later `before` is allowed and reads the history backwards. Clauses that cannot be
    tested are left out, and so is what nobody has seen in its text: it opens and closes no gap.
    """
    pairs = zip(verdicts(corpus, before, instrument), verdicts(corpus, after, instrument), strict=True)
    changes = tuple(
        _change(corpus, new, old_element, new_element, before, after)
        for old, new in pairs
        if new.obligation.testable and not new.unverified and (not modalities or new.obligation.modality in modalities)
        for old_element, new_element in zip(old.elements, new.elements, strict=True)
    )
    return Comparison(before, after, instrument, changes)


def kind_of(before: ElementVerdict, after: ElementVerdict) -> ChangeKind:
    """Return what a pair of verdicts amounts to. An element that stops or starts to apply counts as (not) reviewed."""
    if before is after:
        return ChangeKind.UNCHANGED
    if before not in SCALE:
        return ChangeKind.NOW_REVIEWED if after in SCALE else ChangeKind.UNCHANGED
    if after not in SCALE:
        return ChangeKind.NO_LONGER_REVIEWED
    if before.satisfied is not after.satisfied:
        return ChangeKind.CLOSED if after.satisfied else ChangeKind.OPENED
    return ChangeKind.IMPROVED if SCALE.index(after) > SCALE.index(before) else ChangeKind.WORSENED


def _change(corpus: Corpus, obligation: ObligationOnDay, old: ElementOnDay, new: ElementOnDay, before: date,
            after: date) -> ElementChange:
    kind = kind_of(old.verdict, new.verdict)
    if kind is ChangeKind.UNCHANGED:
        return ElementChange(obligation, old, new, kind, ())
    # What the law did between the two days is the same whichever of them is asked about first.
    causes = _causes(corpus, old, new, before, after) if before <= after else _causes(corpus, new, old, after, before)
    return ElementChange(obligation, old, new, kind, causes)


def _causes(corpus: Corpus, old: ElementOnDay, new: ElementOnDay, before: date, after: date) -> tuple[Cause, ...]:
    found: set[Cause] = set()
    for element, began in ((old, False), (new, True)):
        for row in element.deciding:
            for item in row.evidence:
                provision = corpus.provisions.get(item.evidence.provision)
                if provision is None or item.version is None:
                    continue
                same = provision.version_on(after if element is old else before)
                if same == item.version:
                    continue
                maker = item.version if began else _successor(provision.versions, item.version)
                if maker is not None:
                    found.add(Cause(item.evidence.provision, maker.by, maker.start, began))
    return tuple(sorted(found, key=lambda cause: (cause.day, cause.provision, cause.began)))


def _successor(versions: tuple[Version, ...], version: Version) -> Version | None:
    later = [other for other in versions if other.start > version.start]
    return min(later, key=lambda other: other.start, default=None)
