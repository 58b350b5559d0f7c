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

    A newer wording than the judged one makes the evidence stale if it came after the assessment, and takes it
    out of account if the assessor could have known it: then the row speaks about the older wording only.
    """
    provision = corpus.provisions.get(evidence.provision)
    if provision is None:
        return EvidenceOnDay(evidence, None, None, Standing.UNKNOWN_EVIDENCE)
    meant = evidence.version_meant(provision, row.assessed.on)
    current = provision.version_on(day)
    if current is None or meant is None:
        standing = Standing.NOT_IN_FORCE
    elif current == meant:
        standing = Standing.UNVERIFIED if current.basis is Basis.RECALLED else Standing.COUNTS
    elif current.start > row.assessed.on:
        standing = Standing.STALE
    else:
        standing = Standing.OTHER_WORDING
    return EvidenceOnDay(evidence, provision, current, standing)


def standing_of(row: Row, found: tuple[EvidenceOnDay, ...], day: date) -> Standing:
    """Return how a whole row stands on `day`: all of its evidence must carry it."""
    if not row.relation.needs_evidence:
        if row.window is not None and not row.window.open_on(day):
            return Standing.OUTSIDE_WINDOW
        return Standing.UNVERIFIED if row.basis is Basis.RECALLED else Standing.COUNTS
    for wanted in (Standing.UNKNOWN_EVIDENCE, Standing.NOT_IN_FORCE, Standing.OTHER_WORDING, Standing.UNVERIFIED,
                   Standing.STALE):
        if any(item.standing is wanted for item in found):
            return wanted
    if row.basis is Basis.RECALLED or not found:
        return Standing.UNVERIFIED
    return Standing.COUNTS
