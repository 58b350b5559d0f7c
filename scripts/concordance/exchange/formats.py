"""The exchange formats, each in a module of its own with an `EXPORT`, imported only when it is asked for."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concordance.exchange.export import Export, Made, Source

MODULES: dict[str, str] = {
    "oscal-catalog": "oscal.catalog",
    "oscal-mapping": "oscal.mapping",
    "sssom": "sssom.mapping_set",
    "akoma-ntoso": "akoma_ntoso.documents",
    "dataset": "dataset",
    "earl": "earl",
    "jsonld": "jsonld",
    "skos": "skos",
    "tables": "tables.package",
}


def export_named(name: str) -> "Export":
    """Return the export of that name. Raises KeyError for an unknown one; `MODULES` lists the known."""
    found: Export = import_module(f"concordance.exchange.{MODULES[name]}").EXPORT
    return found


def publication(source: "Source", beside: "Iterable[Made]" = ()) -> "Iterator[tuple[str, bytes]]":
    """Yield `(<export>/<path>, content)` of every file of all exports, each export made once.

    The description of the dataset comes last, with size and checksum of every file before it. beside: files that are
    published with the exports, as those of the graph (`graph/concordance.ttl`).
    """
    from concordance.exchange.dataset import described
    from concordance.exchange.export import Made

    made = list(beside)
    for name in MODULES:
        if name != "dataset":
            for path, content in export_named(name).files(source):
                made.append(Made.of(f"exchange/{name}/{path}", content))
                yield f"{name}/{path}", content
    for path, content in described(source, made):
        yield f"dataset/{path}", content
