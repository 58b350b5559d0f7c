"""Who judged, checked or decided (PROV-O)."""

from pyoxigraph import NamedNode

from concordance.graph.facts import Facts
from concordance.graph.namespaces import slug


def add_agent(facts: Facts, name: str | None) -> NamedNode | None:
    """Describe whoever has this name, and return the IRI; None for nobody."""
    if name is None:
        return None
    node = facts.names.thing("agent", slug(name))
    facts.describe(node, "prov:Agent", name=name)
    return node
