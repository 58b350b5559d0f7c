"""Shared requirements: the hub through which the instruments are compared, in SKOS."""

from concordance.graph.addresses import Addresses
from concordance.graph.facts import Facts
from concordance.model.requirement import Link, Part, Requirement
from concordance.model.text import Text


def add_requirements(facts: Facts, addresses: Addresses) -> None:
    """Describe every requirement and its parts as concepts, and every link of an element as a node."""
    scheme = facts.names.thing("list", "requirements")
    facts.describe(scheme, "skos:ConceptScheme",
                   label=Text(kk="Ортақ талаптар", ru="Общие требования", en="Shared requirements"))
    for requirement in addresses.corpus.requirements.values():
        node = facts.names.thing("requirement", requirement.id)
        facts.describe(
            node, "Requirement", "skos:Concept",
            identifier=requirement.id, prefLabel=requirement.label, summary=requirement.summary,
            theme=requirement.theme, inScheme=scheme,
        )
        for position, part in enumerate(requirement.parts, start=1):
            _add_part(facts, addresses, requirement, part, position)
        for link in requirement.links:
            _add_link(facts, addresses, requirement.part_id(link.part), link)


def _add_part(facts: Facts, addresses: Addresses, requirement: Requirement, part: Part, position: int) -> None:
    full = requirement.part_id(part.id)
    facts.describe(
        facts.names.thing("part", full), "RequirementPart", "skos:Concept",
        identifier=full, prefLabel=part.label, requirement=facts.names.thing("requirement", requirement.id),
        within=[addresses.requirement_part(requirement.part_id(wider)) for wider in part.within],
        inScheme=facts.names.thing("list", "requirements"), position=position,
    )


def _add_link(facts: Facts, addresses: Addresses, part: str, link: Link) -> None:
    node = facts.names.thing("link", f"{link.element}/{part}")
    facts.describe(
        node, "RequirementLink",
        element=addresses.element(link.element), part=addresses.requirement_part(part), reach=link.relation,
        differs=link.differs, confidence=link.confidence, weight=link.confidence.weight,
    )
