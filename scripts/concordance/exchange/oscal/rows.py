"""An assessment row as OSCAL maps: what provisions (the source) are to an element of an obligation (the target).

The words of the relation need no turning: both our rows and OSCAL say what the source is to the target.
"""

from collections.abc import Iterator
from typing import Final

from concordance.analysis.outcome import ElementVerdict
from concordance.analysis.standing import EvidenceOnDay
from concordance.analysis.verdicts import RowOnDay
from concordance.exchange.oscal.document import Made
from concordance.exchange.oscal.identity import LAW, identifier, provision_part, uuid_of
from concordance.exchange.oscal.own import PRIMARY, Tree, filled, shown
from concordance.exchange.oscal.texts import prose
from concordance.model.assessment import Relation, Row
from concordance.reports.addresses import cite

# What NIST IR 8477 and OSCAL know; every other word of ours needs our namespace.
STANDARD: Final = frozenset((Relation.EQUAL, Relation.EQUIVALENT, Relation.SUPERSET, Relation.SUBSET,
                             Relation.INTERSECTS, Relation.NONE))
_TOGETHER: Final = "These provisions cover the element only together: {}."
_WEAK: Final = ('Every provision named leaves it to the body whether to act ("may", "within competence"), '
                'where the instrument obliges.')


def maps_of(made: Made, judged: RowOnDay) -> Iterator[Tree]:
    """Yield the maps of one row: one, but one for each provision where several of them cover the element together.

    OSCAL relates the sources of a map as one set. Of provisions that cover an element together each is a subset of it,
    and the set is not; so each has its map, and the qualifier tells of the others.
    """
    row = judged.row
    if row.together:
        cited = dict.fromkeys(item.evidence.provision for item in judged.evidence)
        names = "; ".join(cite(made.corpus, provision, PRIMARY) for provision in cited)
        for item in judged.evidence:
            yield _map(made, judged, (item,), _TOGETHER.format(names))
    else:
        yield _map(made, judged, judged.evidence, "")


def _map(made: Made, judged: RowOnDay, evidence: tuple[EvidenceOnDay, ...], together: str) -> Tree:
    row, own = judged.row, made.own
    iri = made.names.thing("row", row.id).value
    weakened = judged.outcome is ElementVerdict.WEAKENED
    parts = [made.names.evidence(row.id, item.evidence).value for item in evidence] if together else []
    sources = [_item(made, row, item) for item in evidence] or [
        {"type": "control", "id-ref": control} for control in looked_through(made, row)]
    return filled({
        "uuid": uuid_of(iri, *parts), "ns": None if row.relation in STANDARD else own.ns, "relationship": row.relation,
        "sources": sources, "targets": [{"type": "statement", "id-ref": identifier(row.element)}],
        "qualifiers": [
            *([_qualifier("has-requirement", "addressable", together)] if together else []),
            *([_qualifier("has-incompatibility", "restricted", _WEAK)] if weakened else []),
        ],
        "props": _props(made, judged), "remarks": prose(shown(row.reason)),
    })


def looked_through(made: Made, row: Row) -> list[str]:
    """Return the controls of the register that a row without provisions speaks about: acts, or the law as a whole."""
    acts = row.examined.acts if row.examined else ()
    return [identifier(act) for act in acts if act in made.corpus.acts] or [LAW]


def _item(made: Made, row: Row, item: EvidenceOnDay) -> Tree:
    """Return a provision as a source, with the wording that was judged."""
    own, evidence = made.own, item.evidence
    meant = evidence.version_meant(item.provision, row.assessed.on) if item.provision else None
    note = evidence.note
    return filled({
        "type": "statement", "id-ref": _source(made, item),
        "props": [*own.prop("provision", evidence.provision), *own.prop("wording-from", meant.start if meant else None),
                  *own.prop("wording-named", evidence.version is not None),
                  *own.prop("standing", item.standing), *(own.beside("note", note) if note else ())],
        "remarks": prose(shown(note)) if note else "",
    })


def _source(made: Made, item: EvidenceOnDay) -> str:
    return provision_part(made.corpus, item.evidence.provision)


def _qualifier(predicate: str, category: str, description: str) -> Tree:
    return {"subject": "source", "predicate": predicate, "category": category, "description": prose(description)}


def _props(made: Made, judged: RowOnDay) -> list[Tree]:
    row, own = judged.row, made.own
    window, examined, assessed = row.window, row.examined, row.assessed
    return [
        *own.prop("row", row.id), *own.prop("iri", made.names.thing("row", row.id).value),
        *own.prop("element", row.element), *own.prop("together", row.together),
        *own.prop("review", assessed.review), *own.prop("basis", row.basis), *own.prop("assessed-on", assessed.on),
        *own.prop("assessed-by", assessed.by), *own.prop("reviewer", assessed.reviewer),
        *own.prop("reviewed-on", assessed.reviewed_on),
        # A row about an older wording, or of days gone by, is no answer for the day of the edition.
        *own.prop("standing", judged.standing), *own.prop("counts", judged.standing.used),
        *own.prop("outcome", judged.outcome),
        *(own.prop("window-from", window.start) if window else ()),
        *(own.prop("window-to", window.end) if window else ()),
        *(own.each("examined-act", examined.acts) if examined else ()),
        *(own.prop("examined-on", examined.on) if examined else ()),
        *(own.lines("examined-note", examined.note) if examined else ()),
        *own.beside("reason", row.reason), *own.lines("settle", row.settle),
    ]
