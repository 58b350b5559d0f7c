"""Defined terms and actors, in SKOS."""

from concordance.graph.addresses import Addresses
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
        for position, definition in enumerate(term.definitions, start=1):
            _add_definition(facts, addresses, term, definition, position)


def _add_definition(facts: Facts, addresses: Addresses, term: Term, definition: Definition, position: int) -> None:
    node = facts.names.thing("definition", f"{term.id}/{definition.where}")
    where = addresses.part(definition.where) or addresses.obligation(definition.where)
    facts.describe(
        node, "Definition",
        definedIn=where, genus=definition.genus, structure=definition.structure, position=position,
        note=definition.note,
    )
    facts.describe(facts.names.thing("term", term.id), definition=node)
    for place, element in enumerate(definition.elements, start=1):
        part = facts.names.below(node, element.id)
        facts.describe(part, "DefinitionElement", identifier=element.id, label=element.text, position=place)
        facts.describe(node, definitionElement=part)
