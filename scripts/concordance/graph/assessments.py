"""Assessment rows and their evidence: everything a query needs to compute verdicts by itself."""

from pyoxigraph import NamedNode

from concordance.graph.addresses import Addresses
from concordance.graph.agents import add_agent
from concordance.graph.days import OPEN_END, OPEN_START, day_key
from concordance.graph.facts import Facts
from concordance.model.assessment import Evidence, Row


def add_assessments(facts: Facts, addresses: Addresses) -> None:
    """Describe every row with its evidence, its judge and what it was derived from (PROV-O)."""
    for row in addresses.corpus.rows.values():
        _add_row(facts, addresses, row)


def _add_row(facts: Facts, addresses: Addresses, row: Row) -> None:
    node = facts.names.thing("row", row.id)
    evidence = [_add_evidence(facts, addresses, row, item) for item in row.evidence]
    judged = row.assessed
    facts.describe(
        node, "Row", "EvidenceRow" if row.relation.needs_evidence else "WindowRow", "prov:Entity",
        identifier=row.id, relation=row.relation, together=row.together, reason=row.reason,
        element=addresses.element(row.element),
        evidence=[item for item, _ in evidence], wasDerivedFrom=[meant for _, meant in evidence],
        settle=row.settle, basis=row.basis, assessedOn=judged.on, assessedDay=day_key(judged.on), review=judged.review,
        wasAttributedTo=add_agent(facts, judged.by), reviewer=add_agent(facts, judged.reviewer),
        reviewedOn=judged.reviewed_on,
    )
    if row.examined:
        facts.describe(node, examinedAct=map(addresses.act, row.examined.acts), examinedOn=row.examined.on,
                       examinedNote=row.examined.note)
    if not row.relation.needs_evidence:
        start, end = (row.window.start, row.window.end) if row.window else (None, None)
        facts.describe(node, windowFrom=start, windowTo=end, fromDay=day_key(start) if start else OPEN_START,
                       toDay=day_key(end) if end else OPEN_END)


def _add_evidence(facts: Facts, addresses: Addresses, row: Row,
                  evidence: Evidence) -> tuple[NamedNode, NamedNode | None]:
    """Describe one piece of evidence; return its IRI and that of the wording that was judged, if there is one."""
    node = facts.names.evidence(row.id, evidence)
    provision = addresses.part(evidence.provision)
    record = addresses.corpus.provisions.get(evidence.provision)
    version = evidence.version_meant(record, row.assessed.on) if record else None
    meant = facts.names.version(provision, version.start) if provision and version else None
    facts.describe(node, "Evidence", provision=provision if record else None, versionMeant=meant,
                   versionNamed=evidence.version is not None, note=evidence.note)
    return node, meant
