"""Public statements about the law, and what the provisions say to them."""

from concordance.graph.addresses import Addresses, web_address
from concordance.graph.facts import Facts
from concordance.model.claim import Claim


def add_claims(facts: Facts, addresses: Addresses) -> None:
    """Describe every statement with where it was published, what decides it and what was read for it."""
    for claim in addresses.corpus.claims.values():
        _add_claim(facts, addresses, claim)


def _add_claim(facts: Facts, addresses: Addresses, claim: Claim) -> None:
    node = facts.names.thing("claim", claim.id)
    facts.describe(
        node, "Claim",
        identifier=claim.id, label=claim.claim, claimVerdict=claim.verdict, reason=claim.reason,
        ground=map(addresses.legal, claim.provisions), examinedAct=map(addresses.act, claim.examined.acts),
        examinedOn=claim.examined.on, review=claim.review,
    )
    for position, made in enumerate(claim.made, start=1):
        part = facts.names.below(node, f"made/{position}")
        facts.describe(part, "Appearance", madeBy=made.who, madeIn=made.where, on=made.on,
                       address=web_address(made.url), basis=made.basis, position=position)
        facts.describe(node, appearance=part)
