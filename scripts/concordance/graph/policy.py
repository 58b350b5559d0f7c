"""The severity policy: the shares and thresholds that make a gap a priority, each with its reason."""

from collections.abc import Iterator

from pyoxigraph import NamedNode

from concordance.graph.addresses import Addresses
from concordance.graph.agents import add_agent
from concordance.graph.facts import Facts
from concordance.model.policy import SeverityPolicy, Share


def add_policy(facts: Facts, addresses: Addresses) -> None:
    """Describe the policy, where there is one.

    A share carries its word by the property that the judged thing has it by, so that a query joins the two.
    """
    policy = addresses.corpus.severity
    if policy is None:
        return
    node = facts.names.thing("policy", "severity")
    facts.describe(
        node, "SeverityPolicy", "prov:Entity",
        policyVersion=policy.version, adopted=policy.adopted, wasAttributedTo=add_agent(facts, policy.by),
        review=policy.review, summary=policy.summary,
    )
    for key, word, share in _shares(policy):
        _add_share(facts, node, key, word, share)
    for priority, limit in policy.thresholds.items():
        part = facts.names.below(node, f"threshold/{priority}")
        facts.describe(part, "PolicyThreshold", priority=priority, atLeast=float(limit))
        facts.describe(node, policyThreshold=part)


def _shares(policy: SeverityPolicy) -> Iterator[tuple[str, str, Share]]:
    for key, shares in (("instrumentForce", policy.force), ("modality", policy.modality),
                        ("verdict", policy.verdict), ("theme", policy.theme)):
        for word, share in shares.items():
            yield key, str(word), share


def _add_share(facts: Facts, policy: NamedNode, key: str, word: str, share: Share) -> None:
    node = facts.names.below(policy, f"share/{key}/{word}")
    facts.describe(node, "PolicyShare", share=float(share.share), reason=share.reason, **{key: word})
    facts.describe(policy, policyShare=node)
