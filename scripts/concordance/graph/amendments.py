"""Amendment operations: what an amending act did to which provision of another act, and from which day."""

from concordance.graph.addresses import Addresses
from concordance.graph.days import day_key
from concordance.graph.facts import Facts
from concordance.model.amendment import Amendment, AmendmentFile
from concordance.model.provision import StartIs


def add_amendments(facts: Facts, addresses: Addresses) -> None:
    """Describe every operation, in the order of its file, and how far the list of an act goes."""
    for _, file in addresses.corpus.amendment_files:
        _add_list(facts, addresses, file)
        for number, operation in enumerate(file.operations, start=1):
            _add_operation(facts, addresses, file.act, number, operation)


def _add_list(facts: Facts, addresses: Addresses, file: AmendmentFile) -> None:
    amending = addresses.act(file.act)
    if amending is not None:
        facts.describe(amending, changesListedFor=map(addresses.act, file.complete_for), changesNote=file.note)


def _add_operation(facts: Facts, addresses: Addresses, amending: str, number: int, operation: Amendment) -> None:
    identifier = f"{amending}/{operation.name}"
    exact = operation.start_is is StartIs.EXACT
    facts.describe(
        facts.names.thing("amendment", identifier), "Amendment",
        identifier=identifier, position=number, label=operation.what, operation=operation.op,
        amendingAct=addresses.act(amending), amendedAct=addresses.act(operation.act),
        target=addresses.part(operation.target), targetId=operation.target, withParts=operation.parts,
        editorial=operation.editorial, fromDay=day_key(operation.start),
        # As for a wording: where only "in force by then" is known, a first day must not be stated.
        effectiveFrom=operation.start if exact else None, inForceNoLaterThan=None if exact else operation.start,
        startIs=operation.start_is, startBasis=operation.start_basis,
        basis=operation.basis, source=addresses.sources(amending, operation.sources),
    )
