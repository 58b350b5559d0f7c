"""What stands once beside the languages of the site: the data files, the API, and what runs queries in the browser."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Store

from concordance.graph.build import build
from concordance.graph.write import trig
from concordance.load.project import base_iri
from concordance.load.version import data_version
from concordance.site.api.write import Published
from concordance.site.api.write import files as api_files
from concordance.site.context import SiteContext
from concordance.site.downloads import data
from concordance.site.sparql import write_sparql


@dataclass(frozen=True)
class Graph:
    """The published graph: as a store, and as the bytes of concordance.trig."""

    store: Store
    trig: bytes


def write_shared(context: SiteContext, root: Path, site: Path, graph: Callable[[], Graph] | None = None) -> None:
    """Write the files into `site`, the folder that holds the languages. graph: the published one; None builds it."""
    for name, text in data(context):
        _write(site / "data" / name, text)
    base = base_iri(root)
    published = graph() if graph else _built(context, base, data_version(root))
    for name, text in api_files(Published(context.corpus, base, context.day, context.days, published.store)):
        _write(site / name, text)
    write_sparql(site, root, base, published.trig)


def _built(context: SiteContext, base: str, version: str) -> Graph:
    store = build(context.corpus, base, {context.before, context.day}, version)
    return Graph(store, trig(store, base))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
