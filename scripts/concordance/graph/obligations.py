"""Obligations and their elements, and the documents that they stand in."""

from pyoxigraph import NamedNode

from concordance.graph.addresses import Addresses
from concordance.graph.facts import Facts
from concordance.graph.namespaces import slug
from concordance.model.instrument import Obligation, ObligationFile


def add_obligations(facts: Facts, addresses: Addresses) -> None:
    """Describe every obligation with its elements, in the order of its instrument."""
    places: dict[str, int] = {}
    for file in addresses.corpus.obligation_files:
        document = _add_document(facts, addresses, file)
        for obligation in file.obligations:
            places[file.instrument] = places.get(file.instrument, 0) + 1
            node = _add_obligation(facts, addresses, obligation, file)
            facts.describe(node, document=document, position=places[file.instrument])
            _add_parts(facts, obligation, node)


def _add_document(facts: Facts, addresses: Addresses, file: ObligationFile) -> NamedNode | None:
    if file.document is None:
        return None
    node = facts.names.thing("document", f"{file.instrument}/{slug(file.name)}")
    facts.describe(
        node, "Document",
        title=file.document.title, number=file.document.number, adopted=file.document.adopted,
        basis=file.document.basis, source=addresses.sources(file.instrument, file.document.sources),
    )
    return node


def _add_obligation(facts: Facts, addresses: Addresses, obligation: Obligation, file: ObligationFile) -> NamedNode:
    node = facts.names.thing("obligation", obligation.id)
    facts.describe(
        node, "Obligation", "earl:TestCriterion",
        identifier=obligation.id, instrument=facts.names.thing("instrument", file.instrument), article=file.article,
        inPart=file.part, placeSeen=obligation.place_seen, citation=obligation.citation, label=obligation.title,
        summary=obligation.summary, modality=obligation.modality, firm=obligation.modality.firm,
        testable=obligation.testable, operativeVerb=obligation.operative_verb, qualifier=obligation.qualifiers,
        pillar=obligation.pillar, theme=obligation.theme, addressee=obligation.addressee,
        beneficiary=obligation.beneficiary, measures=obligation.measures, modelLaw2009=obligation.model_law_2009,
        reviewCluster=obligation.review_cluster, relatedTo=map(addresses.obligation, obligation.related),
        notAssessed=obligation.not_assessed, unverified=obligation.unverified, note=obligation.notes,
        basis=obligation.basis, source=addresses.sources(file.instrument, obligation.sources),
    )
    return node


def _add_parts(facts: Facts, obligation: Obligation, node: NamedNode) -> None:
    for place, element in enumerate(obligation.elements, start=1):
        full = f"{obligation.id}/{element.id}"
        part = facts.names.thing("element", full)
        facts.describe(
            part, "Element", "earl:TestCriterion",
            identifier=full, label=element.label, obligation=node, position=place,
        )
        facts.describe(node, hasElement=part)
    for place, question in enumerate(obligation.test_questions, start=1):
        part = facts.names.below(node, f"question/{place}")
        facts.describe(part, "TestQuestion", label=question, position=place)
        facts.describe(node, testQuestion=part)
