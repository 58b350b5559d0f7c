"""The export `sssom`: every judgement as records of an SSSOM mapping set, elements of obligations to provisions."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from concordance.analysis.verdicts import RowOnDay, verdicts
from concordance.exchange.export import Export, Source
from concordance.exchange.judged import own_rows
from concordance.exchange.sssom.curies import Curies
from concordance.exchange.sssom.records import Cell, records_of
from concordance.exchange.sssom.table import Head, table
from concordance.graph.build import LICENCE
from concordance.graph.namespaces import Names
from concordance.model.base import Review

FILE: Final = "law.sssom.tsv"
VERSION: Final = "1.1"
_TITLE: Final = "Elements of international obligations mapped to provisions of the law"
_DESCRIPTION: Final = (
    "Each row of an assessment (ext_row) stands in one record for each provision it names; what it says (ext_relation) "
    "holds of these provisions taken together, and is read from the provisions: superset-of means that the law does "
    "more. The predicate is read from the element, and where a row names several provisions it says of each only what "
    "follows of each. sssom:NoTermFound: the act named as object source was looked through and has nothing. Only "
    "records with ext_counts true speak about the day of publication; the others are about former wordings or past "
    "days, or rest on memory. {} of {} rows are signed by a lawyer; the others are proposed. Summaries of the law are "
    "in own words. Unofficial, not legal advice."
)
# Slots of our own: what each row of an assessment says, with the type of its values.
EXTENSIONS: Final = {
    "ext_basis": "string", "ext_counts": "boolean", "ext_provisions": "integer", "ext_relation": "string",
    "ext_review": "string", "ext_row": "string", "ext_standing": "string", "ext_together": "boolean",
}
_CURIES: Final = ("record_id", "subject_id", "predicate_id", "object_id", "author_id", "reviewer_id", "subject_source",
                  "object_source")


def files(source: Source) -> Iterator[tuple[str, bytes]]:
    """Yield the one mapping set; without any judgement it has a head and no records."""
    yield FILE, mapping_set(source).encode()


def mapping_set(source: Source) -> str:
    """Return the mapping set as SSSOM/TSV."""
    corpus, edition = source.corpus, source.edition
    curies = Curies(Names(edition.base))
    rows = list(own_rows(corpus, verdicts(corpus, edition.day)))
    records = [record for row in rows for record in records_of(corpus, curies, row, edition.day)]
    return table(_head(source, curies, rows, records), records, tuple(EXTENSIONS))


def _head(source: Source, curies: Curies, rows: Sequence[RowOnDay], records: Sequence[Mapping[str, Cell]]) -> Head:
    edition = source.edition
    names = sorted({row.row.assessed.by for row in rows})
    agents = curies.agents(names)
    signed = sum(row.row.assessed.review is Review.REVIEWED for row in rows)
    program, _, version = edition.program.rpartition(" ")
    head: Head = {
        "sssom_version": VERSION, "curie_map": _prefixes(curies, records, agents),
        "mapping_set_id": f"{edition.base}id/mapping/{edition.day}", "mapping_set_version": edition.data,
        "mapping_set_title": _TITLE, "mapping_set_description": _DESCRIPTION.format(signed, len(rows)),
        "creator_id": agents, "creator_label": names, "license": LICENCE, "mapping_tool": program or version,
        "mapping_tool_version": version if program else "", "publication_date": edition.day,
        "mapping_date": max((row.row.assessed.on for row in rows), default=edition.day),
        "extension_definitions": [{"slot_name": slot, "property": f"ext:{slot.removeprefix('ext_')}",
                                   "type_hint": f"xsd:{kind}"} for slot, kind in EXTENSIONS.items()],
    }
    return {slot: value for slot, value in head.items() if value}


def _prefixes(curies: Curies, records: Sequence[Mapping[str, Cell]], agents: Sequence[str]) -> dict[str, str]:
    """Return the prefixes that the set uses; those that SSSOM has built in are not ours."""
    told = [record[slot] for record in records for slot in _CURIES]
    values = [*agents, *(part for value in told for part in (value if isinstance(value, tuple) else (value,)))]
    used = {"ext", *(str(value).partition(":")[0] for value in values if value)}
    return {prefix: iri for prefix, iri in sorted(curies.prefixes.items()) if prefix in used}


EXPORT = Export("sssom", f"SSSOM {VERSION}", "text/tab-separated-values", files)
