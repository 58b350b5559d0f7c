"""Expected acts: what a provision leaves to another act, where that was looked for, and what was found.

How an expected act stands on a day is not stated: the query expected-acts computes it, as `analysis.delegations` does.
"""

from pyoxigraph import NamedNode

from concordance.graph.addresses import Addresses, web_address
from concordance.graph.days import day_key
from concordance.graph.facts import Facts
from concordance.model.delegation import Delegation, Due, Search


def add_delegations(facts: Facts, addresses: Addresses) -> None:
    """Describe every expected act with the day it was due, the search for it, and what carries it out."""
    for identifier, delegation in addresses.corpus.delegations.items():
        _add_expected_act(facts, addresses, identifier, delegation)


def _add_expected_act(facts: Facts, addresses: Addresses, identifier: str, delegation: Delegation) -> None:
    node = facts.names.thing("expected-act", identifier)
    facts.describe(
        node, "ExpectedAct",
        identifier=identifier, label=delegation.what, expectedKind=delegation.expected,
        provision=addresses.part(delegation.provision), alsoIn=map(addresses.part, delegation.also),
        toBeAdoptedBy=map(addresses.actor, delegation.of), basis=delegation.basis, note=delegation.note,
    )
    if delegation.due is not None:
        _add_due(facts, node, delegation.due)
    if delegation.searched is not None:
        _add_search(facts, node, delegation.searched)
    for position, item in enumerate(delegation.found, start=1):
        part = facts.names.below(node, f"found/{position}")
        facts.describe(part, "Fulfilment", carriedOutBy=addresses.legal(item.by), covers=item.covers,
                       basis=item.basis, position=position)
        facts.describe(node, found=part)


def _add_due(facts: Facts, node: NamedNode, due: Due) -> None:
    facts.describe(node, dueOn=due.on, dueDay=day_key(due.on), dueBasis=due.basis, dueReason=due.reason)


def _add_search(facts: Facts, node: NamedNode, search: Search) -> None:
    facts.describe(node, searchedOn=search.on, lookAgainAt=map(web_address, search.urls))
    for position, where in enumerate(search.where, start=1):
        part = facts.names.below(node, f"searched/{position}")
        facts.describe(part, "PlaceSearched", label=where, position=position)
        facts.describe(node, placeSearched=part)
