"""Instruments, obligations and elements: what the State promised."""

from pyoxigraph import NamedNode

from concordance.graph.addresses import Addresses
from concordance.graph.days import day_key
from concordance.graph.facts import Facts
from concordance.graph.namespaces import slug
from concordance.graph.sources import add_sources
from concordance.model.instrument import Instrument, Obligation
from concordance.model.text import Text


def add_instruments(facts: Facts, addresses: Addresses) -> None:
    """Describe every instrument with its obligations and their elements."""
    for instrument in addresses.corpus.instruments.values():
        _add_instrument(facts, addresses, instrument)
    places: dict[str, int] = {}
    for file in addresses.corpus.obligation_files:
        for obligation in file.obligations:
            places[file.instrument] = places.get(file.instrument, 0) + 1
            _add_obligation(facts, addresses, obligation, file.instrument, file.article, places[file.instrument])


def _add_instrument(facts: Facts, addresses: Addresses, instrument: Instrument) -> None:
    node = facts.names.thing("instrument", instrument.id)
    facts.describe(
        node, "Instrument",
        identifier=instrument.id, label=instrument.short_title, title=instrument.title,
        titleBasis=instrument.title_basis,
        instrumentKind=instrument.kind, adopted=instrument.adopted, inForceFrom=instrument.in_force,
        depositary=instrument.depositary, citation=instrument.reference, binding=instrument.binding,
        bindingFrom=instrument.binding_from,
        bindingFromDay=day_key(instrument.binding_from) if instrument.binding_from else None,
        encoded=instrument.encoded, obligationsExpected=instrument.obligations_expected, note=instrument.notes,
        source=add_sources(facts, instrument.id, instrument.sources),
    )
    used: set[NamedNode] = set()
    for position, event in enumerate(instrument.status, start=1):
        step = facts.names.thing("status", f"{instrument.id}/{slug(event.what)}")
        if step in used:  # the same words twice, as in two withdrawals: the later one carries its place
            step = NamedNode(f"{step.value}-{position}")
        used.add(step)
        facts.describe(
            step, "StatusEvent",
            label=Text(en=event.what), on=event.day, nationalAct=addresses.act(event.act) if event.act else None,
            basis=event.basis, source=addresses.sources(instrument.id, event.sources), note=event.note,
            position=position,
        )
        facts.describe(node, statusEvent=step)


def _add_obligation(facts: Facts, addresses: Addresses, obligation: Obligation, instrument: str, article: str,
                    position: int) -> None:
    node = facts.names.thing("obligation", obligation.id)
    facts.describe(
        node, "Obligation", "earl:TestCriterion",
        identifier=obligation.id, instrument=facts.names.thing("instrument", instrument), article=article,
        citation=obligation.citation, label=obligation.title, summary=obligation.summary, modality=obligation.modality,
        firm=obligation.modality.firm, testable=obligation.testable, operativeVerb=obligation.operative_verb,
        qualifier=obligation.qualifiers, pillar=obligation.pillar, addressee=obligation.addressee,
        beneficiary=obligation.beneficiary, measures=obligation.measures, modelLaw2009=obligation.model_law_2009,
        reviewCluster=obligation.review_cluster, relatedTo=map(addresses.obligation, obligation.related),
        note=obligation.notes, basis=obligation.basis, source=addresses.sources(instrument, obligation.sources),
        position=position,
    )
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
