"""Whose rows judge an element: its own, else those of an element that asks the same or more.

Stated in the default graph, so that every verdict can be computed again from assertions alone.
"""

from pyoxigraph import NamedNode

from concordance.graph.addresses import Addresses
from concordance.graph.facts import Facts
from concordance.model.crosswalk import Reach
from concordance.model.lending import Lender


def add_judges(facts: Facts, addresses: Addresses) -> None:
    """State of every element that anything judges by which element's rows, and how its demand compares with that one.

    An element that has neither rows nor a lender gets no statement.
    """
    for identifier in addresses.corpus.elements:
        lender = addresses.corpus.lenders.get(identifier)
        node = facts.names.thing("element", identifier)
        if lender is not None:
            facts.describe(node, judgedBy=addresses.element(lender.element), judgedAs=lender.relation,
                           judgedWeight=lender.weight, path=path_steps(facts, identifier, lender))
            _add_path(facts, addresses, identifier, lender)
        elif identifier in addresses.corpus.rows_of:
            facts.describe(node, judgedBy=node, judgedAs=Reach.EQUAL)


def path_steps(facts: Facts, element: str, lender: Lender) -> list[NamedNode]:
    """Return the IRIs of the steps from an element to its lender, in order."""
    node = facts.names.thing("element", element)
    return [facts.names.below(node, f"step/{position}") for position in range(1, len(lender.path) + 1)]


def _add_path(facts: Facts, addresses: Addresses, element: str, lender: Lender) -> None:
    steps = zip(path_steps(facts, element, lender), lender.path, strict=True)
    for position, (node, step) in enumerate(steps, start=1):
        last = position == len(lender.path)
        facts.describe(node, "PathStep", reach=step.relation, position=position,
                       leadsTo=addresses.element(step.to) if last else addresses.requirement_part(step.to))
