"""Whether a row speaks about a day: its evidence in force in the version meant, or its window open."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordance.model.assessment import Evidence, Row
from concordance.model.base import Basis
from concordance.model.corpus import Corpus
from concordance.model.provision import Provision, Version


class Standing(StrEnum):
    """How a row stands on a day."""

    COUNTS = "counts"
    STALE = "stale"
    UNVERIFIED = "unverified"
    NOT_IN_FORCE = "not-in-force"
    OTHER_WORDING = "other-wording"
    OUTSIDE_WINDOW = "outside-window"
    UNKNOWN_EVIDENCE = "unknown-evidence"

    @property
    def used(self) -> bool:
        """True when the row takes part in the verdict."""
        return self in (Standing.COUNTS, Standing.STALE)


@dataclass(frozen=True)
class EvidenceOnDay:
    """One piece of evidence with the version in force on the day, if any."""

    evidence: Evidence
    provision: Provision | None
    version: Version | None
    standing: Standing


def evidence_on(corpus: Corpus, evidence: Evidence, row: Row, day: date) -> EvidenceOnDay:
    """Return how one piece of evidence stands on `day`.

    A wording that replaced the judged one after the assessment makes the evidence stale. A judged wording that was
    old already on the day of assessment never turns stale: the row speaks about that wording only.
    """
    provision = corpus.provisions.get(evidence.provision)
    if provision is None:
        return EvidenceOnDay(evidence, None, None, Standing.UNKNOWN_EVIDENCE)
    meant = evidence.version_meant(provision, row.assessed.on)
    current = provision.version_on(day)
    if current is None or meant is None:
        standing = Standing.NOT_IN_FORCE
    else:
        # Both are the first of the provision's wordings that fits; two records compared field by field take far longer.
        same = current is meant
        if not same and not _replaced_later(meant, current, row.assessed.on):
            standing = Standing.OTHER_WORDING
        elif Basis.RECALLED in (current.basis, meant.basis):
            standing = Standing.UNVERIFIED
        else:
            standing = Standing.COUNTS if same else Standing.STALE
    return EvidenceOnDay(evidence, provision, current, standing)


def _replaced_later(meant: Version, current: Version, assessed_on: date) -> bool:
    """True when `current` came after the judged wording, which was not over yet on the day of assessment."""
    return current.start > meant.start and meant.end is not None and meant.end >= assessed_on


def standing_of(row: Row, found: tuple[EvidenceOnDay, ...], day: date) -> Standing:
    """Return how a whole row stands on `day`: all of its evidence must carry it."""
    if not row.relation.needs_evidence:
        if row.window is not None and not row.window.open_on(day):
            return Standing.OUTSIDE_WINDOW
        return Standing.UNVERIFIED if row.basis is Basis.RECALLED else Standing.COUNTS
    standings = {item.standing for item in found}
    for wanted in (Standing.UNKNOWN_EVIDENCE, Standing.NOT_IN_FORCE, Standing.OTHER_WORDING, Standing.UNVERIFIED):
        if wanted in standings:
            return wanted
    if row.basis is Basis.RECALLED or not found:
        return Standing.UNVERIFIED
    return Standing.STALE if Standing.STALE in standings else Standing.COUNTS
