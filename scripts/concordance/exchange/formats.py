"""The exchange formats, each in a module of its own with an `EXPORT`, imported only when it is asked for."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concordance.exchange.export import Export, Made, Source

# Where the exports stand below the base address, and the one that describes the others.
FOLDER = "exchange/"
DATASET = "dataset"
MODULES: dict[str, str] = {
    "oscal-catalog": "oscal.catalog",
    "oscal-mapping": "oscal.mapping",
    "sssom": "sssom.mapping_set",
    "skos": "skos",
    "earl": "earl",
    "jsonld": "jsonld",
    "tables": "tables.package",
    "akoma-ntoso": "akoma_ntoso.documents",
    "dataset": "dataset",
}


def export_named(name: str) -> "Export":
    """Return the export of that name. Raises KeyError for an unknown one; `MODULES` lists the known."""
    found: Export = import_module(f"concordance.exchange.{MODULES[name]}").EXPORT
    return found


def export_files(names: "Iterable[str]", source: "Source",
                 beside: "Iterable[Made]" = ()) -> "Iterator[tuple[str, dict[str, bytes]]]":
    """Yield each export named with its files by their path, every export made once.

    The description of the dataset comes last, wherever it is named: it tells size and checksum of every file made
    before it. beside: files that are published with the exports, as those of the graph (`graph/concordance.ttl`).
    Raises KeyError for an unknown name.
    """
    from concordance.exchange.export import Made

    wanted = dict.fromkeys(names)
    made = list(beside)
    for name in sorted(wanted, key=lambda name: name == DATASET):
        if name == DATASET:
            from concordance.exchange.dataset import described

            yield name, dict(described(source, made))
        else:
            files = dict(export_named(name).files(source))
            made += [Made.of(f"{FOLDER}{name}/{path}", content) for path, content in files.items()]
            yield name, files
