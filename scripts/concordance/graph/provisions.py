"""Provisions and their dated wordings."""

from pyoxigraph import NamedNode

from concordance.graph.addresses import Addresses
from concordance.graph.days import OPEN_END, day_key
from concordance.graph.facts import Facts
from concordance.model.act import Act
from concordance.model.provision import Article, Provision, StartIs, Version


def add_provision(facts: Facts, addresses: Addresses, act: Act, article: Article, provision: Provision) -> None:
    """Describe one provision, its place in the article and all its wordings."""
    node = facts.names.part(act, provision.eid)
    # The chapeau of an article shares the article's address, and there number and heading are those of the article.
    chapeau = node == _article_node(facts, act, article)
    facts.describe(
        node, "Provision", "eli:LegalResourceSubdivision",
        identifier=f"{act.id}/{provision.eid}", eId=provision.eid, number=None if chapeau else provision.num or None,
        label=None if chapeau else provision.title,
        kind=provision.kind, force=provision.force, weak=provision.force.weak,
        bearer=map(addresses.actor, provision.bearer), towards=map(addresses.actor, provision.towards),
        cites=map(addresses.legal, provision.cites), usesTerm=map(addresses.term, provision.terms),
    )
    parent = _parent(facts, act, article, provision)
    if parent is not None:
        facts.describe(node, isPartOf=parent)
        facts.describe(parent, hasPart=node)
    for position, divergence in enumerate(provision.divergence, start=1):
        about = facts.names.below(node, f"divergence/{position}")
        facts.describe(about, "Divergence", label=divergence.about, basis=divergence.basis, position=position)
        facts.describe(node, divergence=about)
    before: NamedNode | None = None
    for version in provision.versions:
        here = _add_version(facts, addresses, act, node, version)
        facts.describe(here, wasRevisionOf=before)
        before = here


def _article_node(facts: Facts, act: Act, article: Article) -> NamedNode:
    return facts.names.part(act, article.id.rsplit("/", 1)[1])


def _parent(facts: Facts, act: Act, article: Article, provision: Provision) -> NamedNode | None:
    """Return the nearest part above that exists, at the latest the article; None for the article's own chapeau."""
    article_eid = article.id.rsplit("/", 1)[1]
    known = {other.eid for other in article.provisions}
    eid = provision.eid
    while "__" in eid:
        eid = eid.rsplit("__", 1)[0]
        if eid in known:
            return facts.names.part(act, eid)
    return None if provision.eid == article_eid else facts.names.part(act, article_eid)


def _add_version(facts: Facts, addresses: Addresses, act: Act, provision: NamedNode, version: Version) -> NamedNode:
    node = facts.names.version(provision, version.start)
    exact = version.start_is is StartIs.EXACT
    sources = addresses.sources(act.id, version.sources)
    facts.describe(
        node, *(("Repeal",) if version.repealed else ("Version", "eli:LegalExpression")), "prov:Entity",
        fromDay=day_key(version.start), toDay=day_key(version.end) if version.end else OPEN_END,
        # ELI's first day is a statement of fact: where only "in force by then" is known, it must not be made.
        firstDateEntryInForce=version.start if exact and not version.repealed else None,
        inForceNoLaterThan=None if exact else version.start,
        dateNoLongerInForce=version.end if not version.repealed else None,
        startIs=version.start_is, startBasis=version.start_basis, introducedBy=addresses.act(version.by),
        basis=version.basis, source=sources, wasDerivedFrom=sources, summary=version.summary, note=version.note,
    )
    if version.repealed:
        facts.describe(provision, repeal=node)
    else:
        facts.describe(node, realizes=provision)
        facts.describe(provision, version=node, isRealizedBy=node)
    for position, condition in enumerate(version.conditions, start=1):
        part = facts.names.below(node, f"condition/{position}")
        facts.describe(part, "Condition", label=condition, position=position)
        facts.describe(node, condition=part)
    for position, limit in enumerate(version.time_limits, start=1):
        part = facts.names.below(node, f"time-limit/{position}")
        facts.describe(part, "TimeLimit",
                       label=limit.what, duration=limit.duration, bound=limit.bound, position=position)
        facts.describe(node, timeLimit=part)
    return node
