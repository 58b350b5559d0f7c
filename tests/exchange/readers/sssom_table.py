"""Read SSSOM tables with sssom-py, and each head and row with the classes that LinkML made of the published schema.

sssom-py leaves out a row it cannot read, without a word, and throws away the report of its own validator. So the rows
are made into objects of the schema here too, where a missing or wrong value is an error with a text.
"""

import csv
import json
import logging
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from sssom.constants import SSSOMSchemaView
from sssom.parsers import parse_sssom_table
from sssom.util import get_all_prefixes
from sssom_schema import Mapping, MappingSet


class Heard(logging.Handler):
    """Keeps what sssom-py warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self.said.append(record.getMessage())


def read(path: str) -> dict[str, Any]:
    """Return the records that sssom-py read and what is wrong; `refused` where it could not read the file at all."""
    try:
        # On the way it makes an object of the schema of each row, and of these the table again.
        table = parse_sssom_table(path)
    except Exception as error:
        return {"refused": f"{type(error).__name__}: {error}"}
    curies = sorted(set(table.df["object_id"]) | set(table.df["predicate_id"]) | set(table.df["subject_id"]))
    return {
        "refused": "", "errors": list(errors(path)),
        "unknown_prefixes": sorted(get_all_prefixes(table) - set(table.converter.bimap)),
        "iris": {curie: table.converter.expand(curie) for curie in curies},
        "rows": len(table.df),
    }


def errors(path: str) -> Iterator[str]:
    """Yield what the classes of the schema have against the head and the rows; slots of later versions pass."""
    view = SSSOMSchemaView()
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    block = [line for line in lines if line.startswith("#")]
    head = yaml.safe_load("\n".join(line[1:] for line in block))
    try:
        MappingSet(**{slot: value for slot, value in head.items() if slot in view.mapping_set_slots})
    except Exception as error:
        yield f"head: {error}"
    for number, row in enumerate(csv.DictReader(lines[len(block):], delimiter="\t"), start=1):
        told = {slot: value.split("|") if slot in view.multivalued_slots else value
                for slot, value in row.items() if value and slot in view.mapping_slots}
        try:
            Mapping(**told)
        except Exception as error:
            yield f"row {number}: {error}"


def main() -> None:
    """Print what was read as one line of JSON."""
    heard = Heard()
    logging.getLogger("sssom").addHandler(heard)
    found = {}
    for path in sys.argv[1:]:
        heard.said.clear()
        found[path] = {**read(path), "warned": sorted(set(heard.said))}
    print(json.dumps(found))


main()
