"""Instruments: treaties and other documents of promises, and the steps of the State towards them."""

from pyoxigraph import NamedNode

from concordance.graph.addresses import Addresses
from concordance.graph.days import day_key
from concordance.graph.facts import Facts
from concordance.graph.namespaces import slug
from concordance.graph.sources import add_sources
from concordance.model.instrument import Instrument
from concordance.model.text import Text


def add_instruments(facts: Facts, addresses: Addresses) -> None:
    """Describe every instrument with its status, its sources and what it is wrongly thought to demand."""
    for instrument in addresses.corpus.instruments.values():
        node = _add_instrument(facts, instrument)
        _add_status(facts, addresses, instrument, node)
        _add_not_demanded(facts, addresses, instrument, node)


def _add_instrument(facts: Facts, instrument: Instrument) -> NamedNode:
    node = facts.names.thing("instrument", instrument.id)
    facts.describe(
        node, "Instrument",
        identifier=instrument.id, label=instrument.short_title, title=instrument.title,
        titleBasis=instrument.title_basis, place=instrument.place, instrumentKind=instrument.kind,
        instrumentForce=instrument.force, adopted=instrument.adopted, inForceFrom=instrument.in_force,
        datesBasis=instrument.dates_basis, depositary=instrument.depositary, citation=instrument.reference,
        binding=instrument.binding, bindingFrom=instrument.binding_from,
        bindingFromDay=day_key(instrument.binding_from) if instrument.binding_from else None,
        encoded=instrument.encoded, notAssessed=instrument.not_assessed,
        obligationsExpected=instrument.obligations_expected, note=instrument.notes,
        source=add_sources(facts, instrument.id, instrument.sources),
    )
    return node


def _add_status(facts: Facts, addresses: Addresses, instrument: Instrument, node: NamedNode) -> None:
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


def _add_not_demanded(facts: Facts, addresses: Addresses, instrument: Instrument, node: NamedNode) -> None:
    for position, item in enumerate(instrument.not_demanded, start=1):
        part = facts.names.thing("not-demanded", f"{instrument.id}/{item.id}")
        facts.describe(
            part, "NotDemanded",
            identifier=f"{instrument.id}/{item.id}", label=item.topic, explanation=item.explanation, basis=item.basis,
            source=addresses.sources(instrument.id, item.sources), position=position,
        )
        facts.describe(node, notDemanded=part)
