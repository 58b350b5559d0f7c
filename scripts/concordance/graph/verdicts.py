"""Computed verdicts as of a day, as EARL assertions in a named graph of their own."""

from datetime import date
from typing import Final

from pyoxigraph import NamedNode

from concordance.analysis.outcome import ElementVerdict, Verdict
from concordance.analysis.severity import priority_of
from concordance.analysis.verdicts import ElementOnDay, ObligationOnDay, verdicts
from concordance.graph.days import day_key
from concordance.graph.facts import Facts
from concordance.graph.judges import path_steps
from concordance.graph.namespaces import Names
from concordance.model.corpus import Corpus
from concordance.model.policy import Priority
from concordance.model.text import Text

# EARL has five outcomes. `passed` is kept for what is covered in full: a weakened
# promise is not counted as kept, because a reader who only knows EARL would never learn of the difference.
OUTCOMES: Final[dict[Verdict | ElementVerdict, str]] = {
    Verdict.FULL: "passed", ElementVerdict.MET: "passed",
    Verdict.WEAKENED: "cantTell", Verdict.PARTIAL: "cantTell", ElementVerdict.PARTLY_MET: "cantTell",
    Verdict.MISSING: "failed", Verdict.CONFLICT: "failed",
    Verdict.NOT_REVIEWED: "untested",
    Verdict.NOT_APPLICABLE: "inapplicable", Verdict.NOT_TESTABLE: "inapplicable",
}


def verdict_facts(corpus: Corpus, names: Names, day: date) -> Facts:
    """Return the verdicts on every obligation and element as of `day`, in the graph of that day."""
    graph = names.verdict_graph(day)
    facts = Facts(names, graph)
    tool = names.thing("software", "concordance")
    facts.describe(tool, "earl:Assertor", "earl:Software", "prov:SoftwareAgent", name="concordance")
    facts.describe(names.state_of_law(day), "earl:TestSubject", asOf=day, asOfDay=day_key(day), label=Text(
        kk=f"{day.isoformat()} күнгі құқықтың жай-күйі", ru=f"Состояние права на {day.isoformat()}",
        en=f"State of the law as of {day.isoformat()}",
    ))
    facts.describe(graph, "VerdictGraph", "prov:Entity", asOf=day, asOfDay=day_key(day), wasAttributedTo=tool)
    for result in verdicts(corpus, day):
        elements = [_add_element(facts, element, day, tool) for element in result.elements]
        _add_obligation(facts, result, elements, priority_of(corpus, result), tool)
    return facts


def _add_obligation(facts: Facts, result: ObligationOnDay, elements: list[NamedNode], priority: Priority,
                    tool: NamedNode) -> None:
    names, identifier, day = facts.names, result.obligation.id, result.day
    node = names.verdict(day, identifier)
    test = names.thing("obligation", identifier)
    _assertion(facts, node, "ObligationVerdict", identifier, test, result.verdict, day, tool)
    facts.describe(
        node, priority=priority, unverified=result.unverified, stale=result.stale,
        trustBasis=result.trust.basis, trustReviewed=result.trust.reviewed,
        decidedBy=[names.thing("element", element) for element in result.decided_by], wasDerivedFrom=elements,
    )


def _add_element(facts: Facts, element: ElementOnDay, day: date, tool: NamedNode) -> NamedNode:
    names = facts.names
    node = names.verdict(day, element.id)
    test = names.thing("element", element.id)
    _assertion(facts, node, "ElementVerdict", element.id, test, element.verdict, day, tool)
    facts.describe(
        node, stale=element.stale,
        wasDerivedFrom=[names.thing("row", row.row.id) for row in element.used],
        decidingRow=[names.thing("row", row.row.id) for row in element.deciding],
        answeredBy=names.thing("element", element.lender.element) if element.lender else None,
        path=path_steps(facts, element.id, element.lender) if element.lender else None,
        staleRow=[names.thing("row", row.row.id) for row in element.deciding if row.standing == "stale"],
    )
    return node


def _assertion(facts: Facts, node: NamedNode, kind: str, identifier: str, test: NamedNode,
               verdict: Verdict | ElementVerdict, day: date, tool: NamedNode) -> None:
    names = facts.names
    result = names.result(day, identifier)
    facts.describe(
        node, kind, "earl:Assertion", "prov:Entity",
        assertedBy=tool, subject=names.state_of_law(day), test=test, result=result, mode=names.expand("earl:automatic"),
        verdict=verdict, asOf=day, asOfDay=day_key(day),
    )
    facts.describe(result, "earl:TestResult", outcome=names.expand(f"earl:{OUTCOMES[verdict]}"), finerResult=verdict)
