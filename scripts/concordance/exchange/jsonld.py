"""`jsonld`: the verdicts of the day as one compact JSON-LD document, framed for scripts.

The graph is published as JSON-LD already, flat, and the API has a document for every record. This is what a script asks
for first: every obligation with its verdict, its elements, and the rows and provisions that decided them, in one tree.
Every statement in it is one of the graph, but for title, note, licence and version of the document itself.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import NamedNode, Quad

from concordance.exchange.export import Export, Source
from concordance.graph.build import LICENCE
from concordance.graph.documents import Documents
from concordance.graph.forms import ELEMENT_VERDICT, EVIDENCE, OBLIGATION, ROW, VERDICT, Form
from concordance.graph.jsonld import Json, compact, context, dump
from concordance.graph.namespaces import Names
from concordance.graph.ordering import value_of
from concordance.language import table


def _frame(whole: Form, must: str, may: str = "", many: str = "", named: str = "",
           inside: dict[str, tuple[Form, ...]] | None = None) -> Form:
    """Return a form of the same class with fewer keys: what the whole form has beside them is left out."""
    kept = {*must.split(), *may.split(), *many.split()}
    return Form(whole.of, must=tuple(must.split()), may=tuple(may.split()), many=tuple(many.split()),
                named=frozenset(named.split()), inside=inside or {}, left_out=tuple(sorted(whole.known - kept)))


_EVIDENCE: Final = _frame(EVIDENCE, "provision", "versionMeant note", named="provision")
_ROW: Final = _frame(ROW, "identifier relation reason review assessedOn", many="evidence examinedAct",
                     named="examinedAct", inside={"evidence": (_EVIDENCE,)})
_ELEMENT: Final = _frame(ELEMENT_VERDICT, "test verdict stale", "answeredBy", "decidingRow", named="test answeredBy",
                         inside={"decidingRow": (_ROW,)})
_OBLIGATION: Final = _frame(OBLIGATION, "identifier citation label instrument modality theme", named="instrument")
FRAME: Final = _frame(VERDICT, "test verdict priority stale unverified trustBasis trustReviewed",
                      many="decidedBy wasDerivedFrom",
                      inside={"test": (_OBLIGATION,), "wasDerivedFrom": (_ELEMENT,)})


def files(source: Source) -> Iterator[tuple[str, bytes]]:
    """Yield verdicts.jsonld."""
    yield "verdicts.jsonld", dump(document(source)).encode()


def document(source: Source) -> dict[str, Json]:
    """Return the verdicts on all obligations on the day of the edition, in the order of the instruments."""
    base, day = source.edition.base, source.edition.day
    names, words = Names(base), table()["exchange-verdicts"]
    graph = names.verdict_graph(day)
    documents = Documents(_needed(source.quads, names, graph), base)
    found: list[Json] = [documents.document(names.verdict(day, identifier), FRAME)
                         for identifier in source.corpus.obligations]
    title: Json = {key: word.format(day) for key, word in words["title"].items()}
    return {
        "@context": {**context(base), "verdicts": "@included", "dataVersion": "owl:versionInfo"},
        "id": compact(graph.value, base), "type": ["prov:Entity", "VerdictGraph"],
        "title": title, "note": dict(words["description"]), "license": LICENCE, "dataVersion": source.edition.data,
        "asOf": day.isoformat(), "verdicts": found,
    }


def _needed(quads: Iterable[Quad], names: Names, graph: NamedNode) -> Iterator[Quad]:
    """Yield what the frame can show: the verdicts, what they lead to, and the ids and labels of everything else."""
    places = tuple(names.thing(kind, "").value for kind in ("obligation", "row"))
    labels = {names.expand(curie).value for curie in ("dcterms:identifier", "rdfs:label", "skos:prefLabel")}
    for quad in quads:
        if quad.predicate.value in labels or quad.graph_name == graph or value_of(quad.subject).startswith(places):
            yield quad


EXPORT = Export("jsonld", "JSON-LD 1.1 (W3C Recommendation, 16 July 2020)", "application/ld+json", files)
