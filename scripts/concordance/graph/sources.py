"""Documents in which statements can be checked."""

from pyoxigraph import NamedNode

from concordance.graph.addresses import web_address
from concordance.graph.facts import Facts
from concordance.model.source import Source
from concordance.model.text import Text


def add_sources(facts: Facts, owner: str, sources: dict[str, Source]) -> list[NamedNode]:
    """Describe the sources that an act or instrument (`owner`) keeps, and return their IRIs."""
    nodes = []
    for key, source in sources.items():
        node = facts.names.thing("source", f"{owner}/{key}")
        facts.describe(
            node, "Source", "prov:Entity",
            title=Text(en=source.title), basis=source.basis, address=web_address(source.url),
            seeAlso=[web_address(url) for url in source.also], inLanguage=source.language, redaction=source.redaction,
            note=Text(en=source.note) if source.note else None,
        )
        nodes.append(node)
    return nodes
