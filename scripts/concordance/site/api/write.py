"""The static API: every file below `api/`, once for the whole site, the same bytes for the same data."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from pyoxigraph import DefaultGraph, Quad, Store

from concordance.graph.documents import Documents, document_context
from concordance.graph.forms import FORMS
from concordance.graph.jsonld import Json, compact, dump
from concordance.graph.namespaces import Names
from concordance.model.corpus import Corpus
from concordance.reports.published import json_text
from concordance.site.api.indexes import Lists
from concordance.site.api.model import ApiOut
from concordance.site.api.periods import periods
from concordance.site.api.places import CONTEXT, document_path, page_of, pages_of, relative, schema_path
from concordance.site.api.records import Record, records
from concordance.site.api.schemas import schemas


@dataclass(frozen=True)
class Published:
    """What the API is made from. graph: the statements, with the verdicts of `day`; days: those that matter."""

    corpus: Corpus
    base: str
    day: date
    days: tuple[date, ...]
    graph: Store


def files(published: Published) -> Iterator[tuple[str, str]]:
    """Yield `(path below the root of the site, content)` of every file."""
    corpus, base = published.corpus, published.base
    found = tuple(records(corpus, base, published.day))
    since_when = periods(corpus)
    yield CONTEXT, dump({"@context": document_context(base)})
    for name, text in schemas().items():
        yield schema_path(name), text
    lists = Lists(corpus, base, published.day, published.days, found, since_when, _short(base))
    for path, content in lists.all():
        yield path, json_text(content)
    documents = Documents(_statements(published), base)
    for record in found:
        here = document_path(record.kind, record.id)
        plain: dict[str, Json] = {"api": _api(corpus, here, record)}
        if record.kind == "verdict":
            plain["periods"] = [period.model_dump(mode="json", by_alias=True) for period in since_when[record.id]]
        node = documents.document(record.node, FORMS[record.kind])
        yield here, _text({"@context": relative(here, CONTEXT), **node, **plain})


def _short(base: str) -> Callable[[Record], str]:
    return lambda record: compact(record.node.value, base)


def _statements(published: Published) -> Iterator[Quad]:
    """Yield what documents are cut from: what the data says, and the verdicts of the one day."""
    for graph in (DefaultGraph(), Names(published.base).verdict_graph(published.day)):
        yield from published.graph.quads_for_pattern(None, None, None, graph)


def _api(corpus: Corpus, here: str, record: Record) -> Json:
    others = {kind: [relative(here, document_path(kind, identifier)) for identifier in ids]
              for kind, ids in _belonging(corpus, record).items() if ids}
    said = ApiOut(schema_=f"{record.kind}-1", id=record.id, cited_as=record.cited,
                  pages=pages_of(here, page_of(corpus, record.kind, record.id)), documents=others)
    found: Json = said.model_dump(mode="json", by_alias=True)
    return found


def _belonging(corpus: Corpus, record: Record) -> dict[str, list[str]]:
    """Return the documents a reader of this one may want next, by kind."""
    match record.kind:
        case "article" | "provision":
            return {"obligation": list(corpus.obligations_served.get(record.id, ()))}
        case "obligation":
            return {"instrument": [corpus.instrument_of[record.id]], "verdict": [record.id]}
        case "verdict":
            return {"obligation": [record.id]}
        case _:
            return {}


def _text(document: dict[str, Json]) -> str:
    """Return a document as text with one line for each of its keys: readable, and a third smaller than indented."""
    lines = (f"{json.dumps(key)}: {json.dumps(found, ensure_ascii=False)}" for key, found in document.items())
    return "{" + ",\n ".join(lines) + "}\n"
