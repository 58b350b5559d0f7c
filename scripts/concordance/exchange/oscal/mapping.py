"""The export `oscal-mapping`: one OSCAL mapping collection, the law against every instrument that was judged."""

from collections.abc import Iterator, Sequence
from typing import Final

from concordance.analysis.verdicts import ObligationOnDay, verdicts
from concordance.exchange.export import Export, Source
from concordance.exchange.judged import own_rows
from concordance.exchange.oscal import instruments, parties
from concordance.exchange.oscal.acts import PROFILE
from concordance.exchange.oscal.document import VERSION, Made, notices, written
from concordance.exchange.oscal.identity import uuid_of
from concordance.exchange.oscal.own import Tree, filled
from concordance.exchange.oscal.rows import maps_of
from concordance.exchange.oscal.texts import prose
from concordance.exchange.oscal.unmapped import gap_summary, without_row
from concordance.model.base import Review
from concordance.model.instrument import Instrument
from concordance.model.text import Text

FILE: Final = "law-to-instruments.json"
# The catalogs stand in the folder of the export `oscal-catalog`, beside the folder of this one.
_CATALOGS: Final = "../oscal-catalog"
_TITLE: Final = Text(
    en="The law mapped to international instruments, element by element",
    ru="Соотнесение законодательства с международными документами, элемент за элементом",
    kk="Заңнаманы халықаралық құжаттармен салыстыру, әр элемент бойынша",
)
_DESCRIPTION: Final = (
    "Each map is one judgement: what provisions of the law (the sources, as one set) are to one element of an "
    "obligation (the target). The relation is read from the source: superset-of says that the law does more. "
    "Relations of OSCAL follow NIST IR 8477; contrary-to, not-applicable and undetermined are in a namespace of ours. "
    "A map without provisions names the acts that were looked through, or the law as a whole. Only maps whose property "
    "counts is yes speak about the day of this edition. Of what is not mapped, nothing follows about the law."
)


def files(source: Source) -> Iterator[tuple[str, bytes]]:
    """Yield the one mapping collection; nothing where no instrument was judged, since OSCAL has no empty collection."""
    made = Made.of(source)
    tree = collection(made)
    if tree is not None:
        yield FILE, written("mapping-collection", tree)


def collection(made: Made) -> Tree | None:
    """Return the collection with one mapping for each instrument that has rows; None where there is no row at all."""
    corpus, own = made.corpus, made.own
    results: dict[str, list[ObligationOnDay]] = {name: [] for name in corpus.instruments}
    for result in verdicts(corpus, made.edition.day):
        results[result.instrument].append(result)
    mappings = {name: tree for name, found in results.items()
                if (tree := _mapping(made, corpus.instruments[name], found)) is not None}
    if not mappings:
        return None
    everything = [result for found in results.values() for result in found]
    rows = [judged.row for judged in own_rows(corpus, everything)]
    signed = sum(row.assessed.review is Review.REVIEWED for row in rows)
    roles = parties.roles_of(rows)
    iri = made.names.thing("mapping", made.edition.day.isoformat()).value
    notice = notices(("frame", "signed" if signed else "unsigned"), len(rows), signed)
    left = [name for name in results if name not in mappings]
    return {
        "uuid": made.document_uuid(iri, "mapping-collection"),
        "metadata": made.metadata(iri, _TITLE, (), notice, more=parties.metadata(made, roles)),
        "provenance": filled({
            "method": "human", "matching-rationale": "functional", "status": status(made, everything),
            "mapping-description": prose(_DESCRIPTION), "responsible-parties": parties.responsible(made, roles),
            "props": [*(tree for name in left for tree in own.prop("instrument-not-mapped", name, "not-reviewed")),
                      *without_row(made, (result for name in left for result in results[name]))],
        }),
        "mappings": list(mappings.values()),
    }


def _mapping(made: Made, instrument: Instrument, results: Sequence[ObligationOnDay]) -> Tree | None:
    rows = list(own_rows(made.corpus, results))
    if not rows:
        return None
    return filled({
        "uuid": uuid_of(made.names.thing("instrument", instrument.id).value, "oscal", "mapping"),
        "status": status(made, results),
        "source-resource": {"type": "profile", "href": f"{_CATALOGS}/{PROFILE}"},
        "target-resource": {"type": "catalog", "href": f"{_CATALOGS}/{instruments.path_of(instrument.id)}"},
        "maps": [tree for judged in rows for tree in maps_of(made, judged)],
        "props": [*made.own.prop("instrument", instrument.id), *made.own.prop("force", instrument.force),
                  *without_row(made, results)],
        "target-gap-summary": gap_summary(made, instrument.id, results),
    })


def status(made: Made, results: Sequence[ObligationOnDay]) -> str:
    """Return `draft` until a lawyer has signed every row; then whether every element that can be tested has one."""
    if any(judged.row.assessed.review is not Review.REVIEWED for judged in own_rows(made.corpus, results)):
        return "draft"
    asked = [element for result in results if result.obligation.testable for element in result.elements]
    return "complete" if all(element.id in made.corpus.rows_of for element in asked) else "not-complete"


EXPORT = Export("oscal-mapping", f"OSCAL {VERSION} mapping collection", "application/oscal+json", files)
