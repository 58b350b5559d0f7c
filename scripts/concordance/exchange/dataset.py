"""`dataset`: the whole publication described in DCAT 3 and VoID, in Turtle and in RDF/XML.

A catalogue of datasets: the graph as a whole with its figures, and each export as a part of it. A file that was made in
the same run is described with its size and checksum; of an export that was not, only its format is told.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode

from concordance.exchange.export import Export, Made, Source
from concordance.exchange.formats import DATASET, FOLDER, MODULES, export_named
from concordance.exchange.skos import AUTHORITY_CODES
from concordance.exchange.statements import Statements
from concordance.exchange.void import add_figures, figures
from concordance.graph.build import LICENCE, TITLE
from concordance.graph.namespaces import BORROWED, LANGUAGE_AUTHORITY, vocab
from concordance.language import table
from concordance.model.act import Content
from concordance.model.corpus import Corpus, act_of
from concordance.model.text import Text

_AUTHORITY: Final = "http://publications.europa.eu/resource/authority/"
# ISO 3166: the code of a jurisdiction in ids, and the one that the authority table of the EU has.
_COUNTRIES: Final = {"kz": "KAZ"}
_IANA: Final = "https://www.iana.org/assignments/media-types/"
_MEDIA: Final = {
    "ttl": "text/turtle", "rdf": "application/rdf+xml", "nq": "application/n-quads", "trig": "application/trig",
    "jsonld": "application/ld+json", "json": "application/json", "csv": "text/csv", "tsv": "text/tab-separated-values",
    "xml": "application/xml", "rq": "application/sparql-query", "md": "text/markdown",
    "csv-metadata.json": "application/csvm+json",
}
_FORMATS: Final = {"ttl": "Turtle", "rdf": "RDF_XML", "nq": "N-Quads", "trig": "TriG", "jsonld": "JSON-LD"}
_GRAPH: Final = "graph/"
_GRAPH_FILES: Final = ("concordance.ttl", "concordance.trig", "concordance.nq", "concordance.jsonld")


def files(source: Source) -> Iterator[tuple[str, bytes]]:
    """Yield dataset.ttl and dataset.rdf, with no file known."""
    yield from described(source, ())


def described(source: Source, made: Iterable[Made]) -> Iterator[tuple[str, bytes]]:
    """Yield dataset.ttl and dataset.rdf. made: files of the same publication, below `exchange/` and `graph/`."""
    yield from statements(source, made).files("dataset")


def statements(source: Source, made: Iterable[Made] = ()) -> Statements:
    """Return the description of everything published with the edition."""
    said = Statements(source.edition.base)
    names, say = said.names, said.say
    whole, catalogue = names.thing("dataset", "concordance"), names.thing("catalogue", "concordance")
    words = table()["exchange-dataset"]
    _add_publisher(said)
    say(catalogue, "rdf:type", said.name("dcat:Catalog"))
    _add_common(said, catalogue, Text(**words["catalogue"]), source)
    say(catalogue, "dcat:dataset", whole)
    say(catalogue, "foaf:homepage", NamedNode(source.edition.base))
    say(whole, "rdf:type", said.name("dcat:Dataset"), said.name("void:Dataset"))
    _add_common(said, whole, TITLE, source)
    _add_coverage(said, whole, source)
    _add_graph(said, whole, source)
    known = {file.path: file for file in sorted(made, key=lambda file: file.path)}
    for path in [path for path in known if not path.startswith(FOLDER)] or [_GRAPH + name for name in _GRAPH_FILES]:
        _add_file(said, whole, path, media_type(path), known.get(path))
    for name in sorted(MODULES):
        if name != DATASET:
            files_of = [file for path, file in known.items() if path.startswith(f"{FOLDER}{name}/")]
            part = _add_export(said, export_named(name), source, files_of)
            say(whole, "dcterms:hasPart", part)
            say(part, "dcterms:isPartOf", whole)
            say(catalogue, "dcat:dataset", part)
    return said


def _add_publisher(said: Statements) -> None:
    publisher = said.names.thing("agent", "concordance-editors")
    said.say(publisher, "rdf:type", said.name("foaf:Agent"))
    said.say(publisher, "foaf:name", Text(**table()["assessor"]["concordance editors"]))


def _add_common(said: Statements, node: NamedNode, title: Text, source: Source) -> None:
    """State what is the same of the catalogue and of everything in it."""
    words = table()["exchange-dataset"]
    said.say(node, "dcterms:title", title)
    said.say(node, "dcterms:description", Text(**words["description"]))
    said.say(node, "dcterms:license", NamedNode(LICENCE))
    said.say(node, "dcterms:publisher", said.names.thing("agent", "concordance-editors"))
    said.say(node, "dcterms:accessRights", NamedNode(f"{_AUTHORITY}access-right/PUBLIC"))
    said.say(node, "dcterms:language", *(NamedNode(LANGUAGE_AUTHORITY + code) for code in AUTHORITY_CODES.values()))
    said.say(node, "dcat:version", source.edition.data)
    said.say(node, "asOf", source.edition.day)


def _add_coverage(said: Statements, whole: NamedNode, source: Source) -> None:
    """State what the data is about: subject, place and time."""
    words, corpus = table()["exchange-dataset"], source.corpus
    for name in ("trafficking", "commitments", "compliance", "palermo"):
        said.say(whole, "dcat:keyword", Text(**words[name]))
    said.say(whole, "dcat:theme", NamedNode(f"{_AUTHORITY}data-theme/JUST"))
    said.say(whole, "dcat:landingPage", NamedNode(source.edition.base))
    for country in sorted({act.split("/")[0] for act in corpus.acts}):
        known = _COUNTRIES.get(country)
        place = NamedNode(f"{_AUTHORITY}country/{known}") if known else said.names.thing("jurisdiction", country)
        said.say(whole, "dcterms:spatial", place)
        if not known:
            said.say(place, "rdf:type", said.name("dcterms:Location"))
            said.say(place, "dcterms:identifier", country)
    period = said.names.below(whole, "period")
    said.say(whole, "dcterms:temporal", period)
    said.say(period, "rdf:type", said.name("dcterms:PeriodOfTime"))
    said.say(period, "dcat:startDate", min(
        (version.start for provision in corpus.provisions.values() for version in provision.versions), default=None))
    said.say(period, "dcat:endDate", source.edition.day)


def _add_graph(said: Statements, whole: NamedNode, source: Source) -> None:
    """State the figures of the graph, its two parts, its vocabularies and where to begin."""
    names, say = said.names, said.say
    found = figures(source.quads)
    add_figures(said, whole, found)
    verdicts = names.verdict_graph(source.edition.day)
    words = table()["exchange-dataset"]
    data = names.thing("dataset", "data")
    for part, graph, title in ((data, "", words["data"]), (verdicts, verdicts.value, words["verdicts"])):
        say(whole, "void:subset", part)
        say(part, "rdf:type", said.name("void:Dataset"))
        say(part, "dcterms:title", Text(**{key: word.format(source.edition.day) for key, word in title.items()}))
        say(part, "void:triples", found.by_graph[graph])
    used = (*found.properties, *found.entities)
    for namespace in (vocab(names.base), *BORROWED.values()):
        if any(iri.startswith(namespace) for iri in used):
            say(whole, "void:vocabulary", NamedNode(namespace))
    say(whole, "void:uriSpace", names.base)
    say(whole, "void:exampleResource", *_examples(said, source.corpus, source))


def _examples(said: Statements, corpus: Corpus, source: Source) -> Iterator[NamedNode]:
    """Yield the first record of some kinds; of acts one that is encoded whole, with one of its provisions."""
    names = said.names
    counts = {act.id: sum(act_of(article) == act.id for article in corpus.articles) for act in corpus.acts.values()}
    whole = max((act for act in corpus.acts.values() if act.content is Content.WHOLE),
                key=lambda act: counts[act.id], default=None)
    if whole is not None:
        yield names.act(whole)
        inside = next((item for item in corpus.provisions if act_of(item) == whole.id), None)
        if inside is not None:
            yield names.part(whole, inside.rsplit("/", 1)[1])
    yield from (names.thing("term", term) for term in list(corpus.terms)[:1])
    for obligation in list(corpus.obligations)[:1]:
        yield names.thing("obligation", obligation)
        yield names.verdict(source.edition.day, obligation)


def _add_export(said: Statements, export: Export, source: Source, made: list[Made]) -> NamedNode:
    names, say = said.names, said.say
    node, standard = names.thing("dataset", export.name), names.thing("standard", export.name)
    say(node, "rdf:type", said.name("dcat:Dataset"))
    _add_common(said, node, Text(**table()["exchange-part"][export.name]), source)
    say(standard, "rdf:type", said.name("dcterms:Standard"))
    say(standard, "dcterms:title", Literal(export.standard, language="en"))
    say(node, "dcterms:conformsTo", standard)
    for file in made:
        _add_file(said, node, file.path, media_type(file.path, export), file)
    if not made:
        _add_file(said, node, f"{FOLDER}{export.name}/", export.media_type)
    return node


def _add_file(said: Statements, dataset: NamedNode, path: str, media: str, file: Made | None = None) -> None:
    """Describe a file as a distribution of its dataset, or a folder of files, where the path ends in a slash.

    Of a file that is not known to be there, only that it exists: no address to load it from is promised.
    """
    names, say = said.names, said.say
    node, address = names.thing("distribution", path.rstrip("/")), NamedNode(f"{names.base}{path}")
    say(dataset, "dcat:distribution", node)
    say(node, "rdf:type", said.name("dcat:Distribution"))
    say(node, "dcterms:title", path.rstrip("/").rsplit("/", 1)[-1])
    say(node, "dcat:accessURL", address if file else NamedNode(names.base))
    say(node, "dcat:mediaType", NamedNode(_IANA + media))
    say(node, "dcterms:license", NamedNode(LICENCE))
    if file is not None:
        checksum = names.below(node, "checksum")
        say(node, "dcat:downloadURL", address)
        say(node, "dcat:byteSize", Literal(str(file.size), datatype=said.name("xsd:nonNegativeInteger")))
        say(node, "spdx:checksum", checksum)
        say(checksum, "rdf:type", said.name("spdx:Checksum"))
        say(checksum, "spdx:algorithm", said.name("spdx:checksumAlgorithm_sha256"))
        say(checksum, "spdx:checksumValue", Literal(file.sha256, datatype=said.name("xsd:hexBinary")))
        form = _FORMATS.get(path.rsplit(".", 1)[-1])
        if path.startswith(_GRAPH) and form:
            say(dataset, "void:dataDump", address)
            say(dataset, "void:feature", NamedNode(f"http://www.w3.org/ns/formats/{form}"))


def media_type(path: str, export: Export | None = None) -> str:
    """Return the media type of a file by its name; XML is what the export says that it is."""
    name = path.rsplit("/", 1)[-1]
    known = _MEDIA.get(name) or _MEDIA.get(name.rsplit(".", 1)[-1], "application/octet-stream")
    return export.media_type if export and known == "application/xml" else known


EXPORT = Export(DATASET, "DCAT 3 (W3C Recommendation, 22 August 2024) and VoID (W3C Note, 3 March 2011)",
                "text/turtle", files)
