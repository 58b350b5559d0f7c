"""SSSOM/TSV in its canonical form: a block of YAML behind `#`, then a table with tabs, in the order of the standard.

The rules are those of the SSSOM specification, "Canonical SSSOM/TSV format": columns in the order of the slots, rows
sorted, what all rows share said once above, no column without a value, quotes only where they are needed.
"""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

import yaml

from concordance.exchange.plain import plain
from concordance.exchange.sssom.records import Cell
from concordance.load.csv_cells import guarded

Head = Mapping[str, str | date | Sequence[str] | Mapping[str, str] | Sequence[Mapping[str, str]]]
_COLUMNS: Final = (
    "record_id", "subject_id", "subject_label", "predicate_id", "object_id", "object_label", "mapping_justification",
    "author_id", "author_label", "reviewer_id", "reviewer_label", "subject_type", "subject_source", "object_type",
    "object_source", "object_source_version", "mapping_date", "review_date", "reviewer_agreement", "other", "comment",
)
_REQUIRED: Final = ("subject_id", "predicate_id", "object_id", "mapping_justification")
_SHARED: Final = ("subject_type", "subject_source", "object_type", "object_source", "object_source_version",
                  "mapping_date")
_HEAD: Final = (
    "sssom_version", "curie_map", "mapping_set_id", "mapping_set_version", "mapping_set_title",
    "mapping_set_description", "creator_id", "creator_label", "license", "subject_type", "subject_source",
    "object_type", "object_source", "object_source_version", "mapping_tool", "mapping_tool_version", "mapping_date",
    "publication_date", "extension_definitions",
)


def table(head: Head, records: Sequence[Mapping[str, Cell]], extensions: Sequence[str]) -> str:
    """Return a mapping set as text. extensions: slots of our own, which stand after those of the standard.

    Raises KeyError for a slot that has no place in the head or in the rows.
    """
    if unknown := (set(head) - set(_HEAD)) | (set().union(*records) - {*_COLUMNS, *extensions}):
        raise KeyError(f"no place for {', '.join(sorted(unknown))}")
    cells = [{slot: cell(record.get(slot)) for slot in (*_COLUMNS, *extensions)} for record in records]
    above = {slot: shared for slot in _SHARED if (shared := _shared(cells, slot))}
    places = [slot for slot in (*_COLUMNS, *extensions) if slot not in above and any(row[slot] for row in cells)]
    places = places or list(_REQUIRED)
    told = {**head, **above}
    block = "".join(f"#{line}\n" for slot in _HEAD if slot in told for line in _yaml(slot, told[slot]))
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(places)
    writer.writerows(sorted([row[slot] for slot in places] for row in cells))
    return block + out.getvalue()


def cell(value: Cell) -> str:
    """Return a value as the text of a cell: one line, no formula, several values with a bar between them."""
    if isinstance(value, tuple):
        return guarded("|".join(plain(part).replace("\\", "\\\\").replace("|", "\\|") for part in value))
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.3f}".rstrip("0").rstrip(".")
    return guarded(plain(str(value))) if value is not None else ""


def _shared(cells: Sequence[Mapping[str, str]], slot: str) -> str:
    """Return what all rows have in a slot; empty where they differ."""
    found = {row[slot] for row in cells}
    return found.pop() if len(found) == 1 else ""


def _yaml(slot: str, value: object) -> list[str]:
    """Return the lines of one key in block style, as the canonical form asks."""
    if isinstance(value, Mapping):
        return [f"{slot}:", *(f"  {key}: {_scalar(told)}" for key, told in value.items())]
    if slot.endswith("_date"):
        return [f"{slot}: {value}"]
    if isinstance(value, str):
        return [f"{slot}: {_scalar(value)}"]
    assert isinstance(value, Sequence)
    told: list[str] = [f"{slot}:"]
    for entry in value:
        if isinstance(entry, Mapping):
            pairs = [f"{key}: {_scalar(part)}" for key, part in entry.items()]
            told += [f"- {pairs[0]}", *(f"  {pair}" for pair in pairs[1:])]
        else:
            told.append(f"- {_scalar(entry)}")
    return told


def _scalar(value: str) -> str:
    """Return a text in plain style where YAML reads back the same text, else between double quotes."""
    text = plain(value)
    try:
        same = text[:1].isalpha() and yaml.safe_load(text) == text
    except yaml.YAMLError:
        same = False
    return text if same else json.dumps(text, ensure_ascii=False)
