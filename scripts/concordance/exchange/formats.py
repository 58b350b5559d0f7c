"""The exchange formats, each in a module of its own with an `EXPORT`, imported only when it is asked for."""

from importlib import import_module

from concordance.exchange.export import Export

MODULES: dict[str, str] = {
    "oscal-catalog": "oscal.catalog",
    "oscal-mapping": "oscal.mapping",
    "sssom": "sssom.mapping_set",
}


def export_named(name: str) -> Export:
    """Return the export of that name. Raises KeyError for an unknown one; `MODULES` lists the known."""
    found: Export = import_module(f"concordance.exchange.{MODULES[name]}").EXPORT
    return found
