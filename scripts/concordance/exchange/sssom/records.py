"""Assessment rows as SSSOM records: one for each provision a row names, else one for each act looked through."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordance.analysis.standing import EvidenceOnDay
from concordance.analysis.verdicts import RowOnDay
from concordance.exchange.sssom.curies import Curies
from concordance.exchange.sssom.predicates import NO_TERM, predicate
from concordance.model.act import Act
from concordance.model.assessment import Relation
from concordance.model.base import Review
from concordance.model.corpus import Corpus, act_of
from concordance.reports.addresses import cite

Cell = str | bool | int | float | date | tuple[str, ...] | None
_REVIEWED = {Review.REVIEWED: 1.0, Review.DISPUTED: -1.0}


@dataclass(frozen=True)
class Object:
    """What a record maps to: its identifier and label, the act it stands in, and the last part of the record's name."""

    id: str
    label: str
    act: Act | None
    name: str
    read_up_to: date | None = None
    note: str = ""


def records_of(corpus: Corpus, curies: Curies, judged: RowOnDay, day: date) -> Iterator[dict[str, Cell]]:
    """Yield the records of one row, by slot of SSSOM 1.1 and of our extensions. day: that of the edition."""
    row, assessed = judged.row, judged.row.assessed
    obligation = corpus.obligations[row.obligation]
    signed = _REVIEWED.get(assessed.review) if assessed.reviewer else None
    reviewer = (assessed.reviewer,) if assessed.reviewer and signed is not None else ()
    label = corpus.elements[row.element].label.best("en")[0]
    for target in _objects(corpus, curies, judged, day):
        yield {
            "record_id": curies.thing("row", f"{row.id}{target.name}"),
            "subject_id": curies.thing("element", row.element), "subject_label": f"{obligation.citation}: {label}",
            "predicate_id": predicate(row.relation, len(row.evidence)),
            "object_id": target.id, "object_label": target.label,
            "mapping_justification": "semapv:ManualMappingCuration",
            "author_id": curies.agents((assessed.by,)), "author_label": (assessed.by,),
            "reviewer_id": curies.agents(reviewer), "reviewer_label": reviewer,
            "subject_type": "rdfs resource",
            "subject_source": curies.thing("instrument", corpus.instrument_of[row.obligation]),
            "object_type": "rdfs resource", "object_source": curies.act(target.act) if target.act else None,
            "object_source_version": target.read_up_to,
            "mapping_date": assessed.on, "review_date": assessed.reviewed_on if reviewer else None,
            "reviewer_agreement": signed,
            # Readers that do not know the slots of ours keep this one.
            "other": f"row={row.id}|relation={row.relation}|counts={str(judged.standing.used).lower()}",
            "comment": row.reason.best("en")[0] + (f" ({target.note})" if target.note else ""),
            "ext_basis": row.basis, "ext_counts": judged.standing.used, "ext_provisions": len(row.evidence),
            "ext_relation": row.relation, "ext_review": assessed.review, "ext_row": row.id,
            "ext_standing": judged.standing, "ext_together": row.together,
        }


def _objects(corpus: Corpus, curies: Curies, judged: RowOnDay, day: date) -> Iterator[Object]:
    row = judged.row
    if row.evidence:
        for item in judged.evidence:
            yield _provision(corpus, curies, judged, item)
        return
    acts = [corpus.acts[act] for act in row.examined.acts if act in corpus.acts] if row.examined else []
    for act in acts:
        # "Nothing is related" is for a row that looked and found nothing; the other two say nothing of the kind.
        nothing = row.relation is Relation.NONE
        yield Object(NO_TERM if nothing else curies.act(act), "" if nothing else act.short_title.best("en")[0], act,
                     f"/examined/{act.id}", act.read_up_to)
    if not acts:
        yield Object(curies.thing("state-of-law", day.isoformat()), "The law encoded here, all acts together", None, "")


def _provision(corpus: Corpus, curies: Curies, judged: RowOnDay, item: EvidenceOnDay) -> Object:
    evidence, act = item.evidence, corpus.acts[act_of(item.evidence.provision)]
    meant = evidence.version_meant(item.provision, judged.row.assessed.on) if item.provision else None
    read = [act.sources[key].redaction for key in meant.sources if key in act.sources] if meant else []
    return Object(
        curies.wording(act, evidence.provision.rsplit("/", 1)[1], meant.start if meant else None),
        cite(corpus, evidence.provision, "en"), act, curies.evidence(judged.row.id, evidence),
        max((day for day in read if day), default=None), evidence.note.best("en")[0] if evidence.note else "",
    )
