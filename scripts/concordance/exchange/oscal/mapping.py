"""The export `oscal-mapping`: one OSCAL mapping collection, the law against every instrument that was judged."""

from collections.abc import Iterator
from typing import Final

from concordance.analysis.verdicts import ObligationOnDay, RowOnDay, verdicts
from concordance.exchange.export import Export, Source
from concordance.exchange.oscal import instruments
from concordance.exchange.oscal.acts import PROFILE, notices
from concordance.exchange.oscal.document import VERSION, Made, written
from concordance.exchange.oscal.identity import uuid_of
from concordance.exchange.oscal.own import Tree, filled
from concordance.exchange.oscal.rows import maps_of
from concordance.exchange.oscal.texts import plain, prose
from concordance.exchange.oscal.unmapped import gap_summary, without_row
from concordance.model.assessment import Row
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
    "Each map is one judgement: what provisions of the law (the sources, as one set) are to one element of an obligation "
    "(the target). The relation is read from the source: superset-of says that the law does more. Relations of OSCAL "
    "follow NIST IR 8477; contrary-to, not-applicable and undetermined are in a namespace of ours. A map without "
    "provisions names the acts that were looked through, or the law as a whole. Only maps whose property counts is yes "
    "speak about the day of this edition. Of what is not mapped, nothing follows about the law."
)
_ROLES: Final = {"assessor": "Who judged", "reviewer": "Lawyer who reviewed"}


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
    judged = {name: _rows(made, found) for name, found in results.items()}
    mappings = [_mapping(made, corpus.instruments[name], results[name], rows) for name, rows in judged.items() if rows]
    if not mappings:
        return None
    iri = made.names.thing("mapping", made.edition.day.isoformat()).value
    rows = [row.row for found in judged.values() for row in found]
    unjudged = [name for name in results if not judged[name]]
    parties = _parties(made, rows)
    who = [{"role-id": role, "party-uuids": list(uuids)} for role, uuids in parties.items() if uuids]
    return filled({
        "uuid": made.document_uuid(iri, "mapping-collection"),
        "metadata": made.metadata(iri, _TITLE, (), _notices(rows), more={
            "roles": [{"id": role, "title": title} for role, title in _ROLES.items() if parties[role]],
            "parties": [party for found in parties.values() for party in found.values()],
            "responsible-parties": who,
        }),
        "provenance": filled({
            "method": "human", "matching-rationale": "functional", "status": _status(rows, judged, results),
            "mapping-description": prose(_DESCRIPTION), "responsible-parties": who,
            "props": [*(tree for name in unjudged for tree in own.prop("instrument-not-mapped", name, "not-reviewed")),
                      *without_row(made, (result for name in unjudged for result in results[name]))],
        }),
        "mappings": mappings,
    })


def _rows(made: Made, results: list[ObligationOnDay]) -> list[RowOnDay]:
    """Return the rows of an instrument's own elements. A row that answers for another element stands with its own."""
    return [row for result in results for element in result.elements if element.id in made.corpus.rows_of
            for row in element.rows]


def _mapping(made: Made, instrument: Instrument, results: list[ObligationOnDay], rows: list[RowOnDay]) -> Tree:
    iri = made.names.thing("instrument", instrument.id).value
    own = [row.row for row in rows]
    return filled({
        "uuid": uuid_of(iri, "oscal", "mapping"),
        "status": _status(own, {instrument.id: rows}, {instrument.id: results}),
        "source-resource": {"type": "profile", "href": f"{_CATALOGS}/{PROFILE}"},
        "target-resource": {"type": "catalog", "href": f"{_CATALOGS}/{instruments.path_of(instrument.id)}"},
        "maps": [tree for row in rows for tree in maps_of(made, row)],
        "props": [*made.own.prop("instrument", instrument.id), *made.own.prop("force", instrument.force),
                  *without_row(made, results)],
        "target-gap-summary": gap_summary(made, instrument.id, results),
    })


def _status(rows: list[Row], judged: dict[str, list[RowOnDay]], results: dict[str, list[ObligationOnDay]]) -> str:
    """Return `draft` until a lawyer has signed every row, then whether every testable element has one."""
    if any(row.assessed.review is not Review.REVIEWED for row in rows):
        return "draft"
    done = {row.row.element for found in judged.values() for row in found}
    asked = {element.id for found in results.values() for result in found if result.obligation.testable
             for element in result.elements}
    return "complete" if asked <= done else "not-complete"


def _notices(rows: list[Row]) -> list[str]:
    proposed = all(row.assessed.review is Review.PROPOSED for row in rows)
    return notices(*([("report", "proposed")] if proposed else []), ("frame", "unofficial"))


def _parties(made: Made, rows: list[Row]) -> dict[str, dict[str, Tree]]:
    """Return by role the parties, by UUID: those who judged, and lawyers who signed or disputed a judgement."""
    names = {"assessor": (row.assessed.by for row in rows),
             "reviewer": (row.assessed.reviewer for row in rows if row.assessed.reviewer)}
    found: dict[str, dict[str, Tree]] = {}
    for role, known in names.items():
        kind = "person" if role == "reviewer" else "organization"
        found[role] = {uuid: {"uuid": uuid, "type": kind, "name": plain(name)} for name in sorted(set(known))
                       for uuid in (uuid_of(f"{made.edition.base}id/agent", role, name),)}
    return found


EXPORT = Export("oscal-mapping", f"OSCAL {VERSION} mapping collection", "application/oscal+json", files)
