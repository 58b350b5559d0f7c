"""Defined terms and actors, in SKOS."""

from pyoxigraph import NamedNode

from concordance.graph.addresses import Addresses
from concordance.graph.days import OPEN_END, OPEN_START, day_key
from concordance.graph.facts import Facts
from concordance.model.term import Definition, Term
from concordance.model.text import Text


def add_actors(facts: Facts, addresses: Addresses) -> None:
    """Describe every actor as a concept with its broader actors."""
    scheme = facts.names.thing("list", "actors")
    facts.describe(scheme, "skos:ConceptScheme", label=Text(kk="Субъектілер", ru="Субъекты", en="Actors"))
    for actor in addresses.corpus.actors.values():
        facts.describe(
            facts.names.thing("actor", actor.id), "Actor", "skos:Concept",
            identifier=actor.id, prefLabel=actor.label, actorKind=actor.kind, inScheme=scheme,
            broader=map(addresses.actor, actor.broader), note=Text(en=actor.note) if actor.note else None,
        )


def add_terms(facts: Facts, addresses: Addresses) -> None:
    """Describe every term as a concept; its definitions are nodes with a place and elements of their own."""
    scheme = facts.names.thing("list", "terms")
    facts.describe(scheme, "skos:ConceptScheme", label=Text(kk="Терминдер", ru="Термины", en="Terms"))
    for term in addresses.corpus.terms.values():
        node = facts.names.thing("term", term.id)
        facts.describe(
            node, "Term", "skos:Concept",
            identifier=term.id, prefLabel=term.label, altLabel=term.other_labels, inScheme=scheme,
            related=map(addresses.term, term.related), note=term.note,
        )
        _add_values(facts, term, node)
        for position, definition in enumerate(term.definitions, start=1):
            part = _add_definition(facts, addresses, term, definition)
            facts.describe(part, position=position)
            # Where the elements changed with time, every set of them at the place is the measure of its own days.
            facts.describe(node, definition=part, measuredBy=part if definition.where == term.compare_with else None)


def _add_values(facts: Facts, term: Term, node: NamedNode) -> None:
    for position, value in enumerate(term.values, start=1):
        part = facts.names.below(node, f"value/{value.id}")
        facts.describe(part, "TermValue", identifier=value.id, label=value.label, position=position)
        facts.describe(node, termValue=part)
    for position, facet in enumerate(term.facets, start=1):
        part = facts.names.below(node, f"facet/{facet.id}")
        facts.describe(part, "TermFacet", identifier=facet.id, label=facet.label, position=position)
        facts.describe(node, facet=part)


def _add_definition(facts: Facts, addresses: Addresses, term: Term, definition: Definition) -> NamedNode:
    node = facts.names.definition(term.id, definition.where, definition.start)
    facts.describe(
        node, "Definition",
        definedIn=addresses.part(definition.where) or addresses.obligation(definition.where),
        windowFrom=definition.start, windowTo=definition.end,
        fromDay=day_key(definition.start) if definition.start else OPEN_START,
        toDay=day_key(definition.end) if definition.end else OPEN_END,
        genus=definition.genus, structure=definition.structure, note=definition.note,
    )
    known = {value.id for value in term.values}
    of_term = facts.names.thing("term", term.id)
    for position, element in enumerate(definition.elements, start=1):
        part = facts.names.below(node, element.id)
        facts.describe(
            part, "DefinitionElement",
            identifier=element.id, label=element.text, role=element.role, listing=element.list, position=position,
            lists=[facts.names.below(of_term, f"value/{value}") for value in element.values if value in known],
        )
        facts.describe(node, definitionElement=part)
    return node
