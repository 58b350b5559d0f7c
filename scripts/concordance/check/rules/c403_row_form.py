"""A row carries what its relation needs: evidence, the acts examined, or what would settle it."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.assessment import Relation, Row
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc

DOC = CodeDoc(
    "C403", "row-form", "A row lacks what its relation needs, or has what it must not have.",
    "A positive finding without a provision, or a negative one without the acts examined, convinces nobody.",
    "relation: no-relationship without examined", "examined: {acts: [kz/110-viii], on: 2026-11-22}",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield rows whose parts do not fit their relation."""
    for row in corpus.rows.values():
        place = corpus.places[row.id]
        for key, message in _misfits(row):
            yield Finding(place.file, (*place.path, key), message)


def _misfits(row: Row) -> Iterator[tuple[str, str]]:
    if row.relation.needs_evidence and not row.evidence:
        yield "relation", f"{row.relation} needs evidence"
    if not row.relation.needs_evidence and row.evidence:
        yield "evidence", f"{row.relation} speaks of no provision; put what was read into examined"
    if row.relation.needs_evidence and row.window:
        yield "window", "a row with evidence holds while its evidence is in force; leave window out"
    if row.relation is Relation.NONE and not row.examined:
        yield "relation", "no-relationship needs examined: the acts looked through and the date"
    if row.relation is Relation.NONE and not (row.window and row.window.start):
        yield "relation", "no-relationship needs window.from: the first day the finding speaks about"
    if row.relation is Relation.UNDETERMINED and not row.settle:
        yield "relation", "undetermined needs settle: what would have to be read"
    if row.together and (row.relation is not Relation.SUBSET or len(row.evidence) < 2):
        yield "together", "together is for subset-of with two or more provisions"
    if row.window and row.window.start and row.window.end and row.window.end < row.window.start:
        yield "window", f"the window ends {row.window.end}, before it begins {row.window.start}"
    if row.examined and row.examined.on > row.assessed.on:
        yield "examined", f"examined on {row.examined.on}, after the assessment of {row.assessed.on}"
    if row.assessed.review != "proposed" and not (row.assessed.reviewer and row.assessed.reviewed_on):
        yield "assessed", f"review: {row.assessed.review} needs reviewer and reviewed_on"


RULE = Rule(DOC, check)
