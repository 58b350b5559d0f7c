"""The log of checks: which record was compared with its text, by whom and when."""

from urllib.parse import quote

from pyoxigraph import NamedNode

from concordance.graph.addresses import Addresses, web_address
from concordance.graph.agents import add_agent
from concordance.graph.facts import Facts
from concordance.model.act import Act
from concordance.model.instrument import Instrument
from concordance.model.text import Text


def add_verifications(facts: Facts, addresses: Addresses) -> None:
    """Describe the latest check of every value that was checked."""
    for value, check in addresses.corpus.verifications.items():
        facts.describe(
            facts.names.thing("verification", quote(value.replace("#", "/"), safe="/")), "Verification",
            checkedValue=value, about=_about(addresses, value), basis=check.basis, on=check.on,
            wasAttributedTo=add_agent(facts, check.by), address=web_address(check.url),
            note=Text(en=check.note) if check.note else None,
        )


def _about(addresses: Addresses, value: str) -> NamedNode | None:
    """Return the record that was checked: the obligation, else the act or instrument whose file it is."""
    path, _, name = value.partition("#")
    obligation = addresses.obligation(name.split(".")[0])
    if obligation is not None:
        return obligation
    record = next((file.record for file in addresses.corpus.files if file.path == path), None)
    if isinstance(record, Instrument):
        return addresses.names.thing("instrument", record.id)
    return addresses.act(record.id) if isinstance(record, Act) else None
