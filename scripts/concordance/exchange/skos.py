"""`skos`: the terms as a SKOS concept scheme, in Turtle and in RDF/XML.

What the graph says of terms is taken from it. What a reader of SKOS needs beside that is added here: the scheme with
its licence and version, every concept as a top concept, `related` in both directions, the words that a search knows as
hidden labels, and the text of every definition with its place.
"""

from collections.abc import Iterator
from datetime import date

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from concordance.exchange.export import Export, Source
from concordance.exchange.statements import Statements
from concordance.graph.addresses import Addresses
from concordance.graph.build import LICENCE
from concordance.graph.namespaces import LANGUAGE_AUTHORITY, Names
from concordance.graph.ordering import value_of
from concordance.language import table
from concordance.model.base import Basis
from concordance.model.corpus import Corpus
from concordance.model.provision import Version
from concordance.model.term import Definition, Term
from concordance.model.text import LANGUAGES, Text
from concordance.reports.addresses import cite
from concordance.reports.obligation_citation import cited

# ISO 639-2 codes, as the authority table of the EU has them.
AUTHORITY_CODES = {"kk": "KAZ", "ru": "RUS", "en": "ENG"}
_ALT, _PREFERRED = "skos:altLabel", "skos:prefLabel"


def files(source: Source) -> Iterator[tuple[str, bytes]]:
    """Yield the scheme as terms.ttl and terms.rdf: the same triples twice."""
    yield from statements(source).files("terms")


def statements(source: Source) -> Statements:
    """Return the concept scheme of the terms as of the day of the edition."""
    names = Names(source.edition.base)
    said = Statements(source.edition.base, _of_terms(source.quads, names))
    scheme = names.thing("list", "terms")
    _add_scheme(said, source, scheme)
    addresses = Addresses(source.corpus, names)
    for term in source.corpus.terms.values():
        concept = names.thing("term", term.id)
        said.say(scheme, "skos:hasTopConcept", concept)
        said.say(concept, "skos:topConceptOf", scheme)
        for other in term.related:
            if other != term.id and other in source.corpus.terms:
                said.say(names.thing("term", other), "skos:related", concept)
        said.say(concept, "skos:hiddenLabel", *_hidden(term))
        for definition in term.definitions:
            _add_text(said, addresses, source, term, definition)
    return said


def _of_terms(quads: tuple[Quad, ...], names: Names) -> Iterator[Quad]:
    """Yield what the graph says of terms, but for what SKOS forbids: a second label that is the first (S13)."""
    places = tuple(names.thing(kind, "").value for kind in ("term", "definition"))
    scheme = names.thing("list", "terms")
    alternative, preferred = names.expand(_ALT), names.expand(_PREFERRED)
    related = names.expand("skos:related")
    found = [quad for quad in quads if isinstance(quad.graph_name, DefaultGraph)
             and (quad.subject == scheme or value_of(quad.subject).startswith(places))]
    labels = {(value_of(quad.subject), quad.object) for quad in found if quad.predicate == preferred}
    for quad in found:
        twice = quad.predicate == alternative and (value_of(quad.subject), quad.object) in labels
        if not twice and not (quad.predicate == related and quad.object == quad.subject):
            yield quad


def _hidden(term: Term) -> Iterator[Literal]:
    """Yield the words a reader looks for the term by, in as far as they are no labels that are shown."""
    shown = {(language, text.get(language)) for text in (term.label, *term.other_labels) for language in LANGUAGES}
    for language, words in term.also_found_by.items():
        yield from (Literal(word, language=language) for word in words if (language, word) not in shown)


def _add_scheme(said: Statements, source: Source, scheme: NamedNode) -> None:
    words = table()["exchange-terms"]
    said.say(scheme, "dcterms:title", Text(**words["title"]))
    said.say(scheme, "dcterms:description", Text(**words["description"]))
    said.say(scheme, "dcterms:license", NamedNode(LICENCE))
    said.say(scheme, "dcterms:language", *(NamedNode(LANGUAGE_AUTHORITY + code) for code in AUTHORITY_CODES.values()))
    said.say(scheme, "dcterms:isPartOf", said.names.thing("dataset", "concordance"))
    said.say(scheme, "owl:versionInfo", source.edition.data)
    said.say(scheme, "asOf", source.edition.day)


def _add_text(said: Statements, addresses: Addresses, source: Source, term: Term, definition: Definition) -> None:
    """State what the definition says at its place, where that is, and how it is known."""
    node = said.names.definition(term.id, definition.where, definition.start)
    place = addresses.part(definition.where) or addresses.obligation(definition.where)
    if place is None:
        return
    text, basis, wording = _said_there(addresses, definition, source.edition.day)
    said.say(node, "dcterms:source", place)
    said.say(node, "dcterms:bibliographicCitation", _citation(source.corpus, definition.where))
    said.say(node, "rdf:value", text)
    said.say(node, "dcterms:language", *(NamedNode(LANGUAGE_AUTHORITY + AUTHORITY_CODES[language])
                                         for language in LANGUAGES if text.get(language)))
    said.say(node, "basis", said.names.word("basis", basis))
    said.say(node, "prov:wasDerivedFrom", wording)
    if _past(source.corpus, definition, source.edition.day):
        said.say(node, "owl:deprecated", True)


def _said_there(addresses: Addresses, definition: Definition, day: date) -> tuple[Text, Basis, NamedNode | None]:
    """Return our summary of the place that defines, how it is known, and the wording, where the place has wordings."""
    corpus = addresses.corpus
    if definition.where in corpus.obligations:
        obligation = corpus.obligations[definition.where]
        return obligation.summary, obligation.basis, None
    version = _wording(corpus, definition, day)
    part = addresses.part(definition.where)
    assert part is not None
    return version.summary, version.basis, addresses.names.version(part, version.start)


def _wording(corpus: Corpus, definition: Definition, day: date) -> Version:
    """Return the wording of the day, or of the last day of the definition; else the last one there was."""
    provision = corpus.provisions[definition.where]
    until = min(day, definition.end) if definition.end else day
    known = [version for version in provision.versions if not version.repealed]
    return provision.version_on(until) or (known or list(provision.versions))[-1]


def _past(corpus: Corpus, definition: Definition, day: date) -> bool:
    """Return True where the definition no longer stands on the day: its elements changed, or its place was repealed."""
    provision = corpus.provisions.get(definition.where)
    gone = provision is not None and provision.version_on(day) is None and provision.versions[0].start <= day
    return gone or (definition.end is not None and definition.end < day)


def _citation(corpus: Corpus, where: str) -> Text:
    told = cite if where in corpus.provisions else cited
    return Text(**{language: told(corpus, where, language) for language in LANGUAGES})


EXPORT = Export("skos", "SKOS Reference (W3C Recommendation, 18 August 2009)", "text/turtle", files)
