"""`earl`: the verdicts of the day as EARL 1.0 assertions, in Turtle and in RDF/XML.

One assertion for every testable obligation and each of its elements. They are cut from the graph of verdicts; added is
what a reader of EARL looks for: titles, what is part of what, the day of the result, and the reasons.
"""

from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad

from concordance.analysis.verdicts import ElementOnDay, ObligationOnDay, verdicts
from concordance.exchange.export import Export, Source
from concordance.exchange.statements import Statements
from concordance.graph.build import LICENCE
from concordance.graph.namespaces import Names
from concordance.graph.ordering import value_of
from concordance.language import table
from concordance.model.text import LANGUAGES, Text
from concordance.reports.obligation_citation import cited


def files(source: Source) -> Iterator[tuple[str, bytes]]:
    """Yield the assertions as assertions.ttl and assertions.rdf: the same triples twice."""
    yield from statements(source).files("assertions")


def statements(source: Source) -> Statements:
    """Return the assertions as of the day of the edition. What cannot be tested has none."""
    corpus, day = source.corpus, source.edition.day
    results = [result for result in verdicts(corpus, day) if result.obligation.testable]
    said = Statements(source.edition.base, _of_verdicts(source, {result.obligation.id for result in results}))
    _add_report(said, source)
    for result in results:
        _add_obligation(said, source, result)
        for element in result.elements:
            _add_element(said, source, result, element)
    return said


def _of_verdicts(source: Source, tested: set[str]) -> Iterator[Quad]:
    """Yield what the graph of the day says, but for what has been judged as not testable."""
    names, day = Names(source.edition.base), source.edition.day
    graph = names.verdict_graph(day)
    places = tuple(f"{node.value}" for node in (names.verdict(day, ""), names.result(day, "")))
    for quad in source.quads:
        if quad.graph_name == graph:
            place = next((place for place in places if value_of(quad.subject).startswith(place)), None)
            if place is None or value_of(quad.subject).removeprefix(place).split("/")[0] in tested:
                yield quad


def _add_report(said: Statements, source: Source) -> None:
    names, day, words = said.names, source.edition.day, table()["exchange-verdicts"]
    report = names.verdict_graph(day)
    said.say(report, "dcterms:title", Text(**{key: word.format(day) for key, word in words["title"].items()}))
    said.say(report, "dcterms:description", Text(**words["description"]))
    said.say(report, "rdfs:comment", Text(**words["outcome"]))
    said.say(report, "dcterms:license", NamedNode(LICENCE))
    said.say(report, "dcterms:isPartOf", names.thing("dataset", "concordance"))
    said.say(report, "owl:versionInfo", source.edition.data)
    state = names.state_of_law(day)
    said.say(state, "dcterms:title", Text(**{key: word.format(day) for key, word in words["state"].items()}))
    said.say(state, "dcterms:date", day)
    said.say(names.thing("software", "concordance"), "dcterms:title", source.edition.program)


def _add_obligation(said: Statements, source: Source, result: ObligationOnDay) -> None:
    names, obligation = said.names, result.obligation
    test = names.thing("obligation", obligation.id)
    said.say(test, "rdf:type", said.name("earl:TestCriterion"), said.name("earl:TestRequirement"))
    said.say(test, "dcterms:identifier", obligation.id)
    said.say(test, "dcterms:title", obligation.title)
    said.say(test, "dcterms:bibliographicCitation",
             Text(**{language: cited(source.corpus, obligation.id, language) for language in LANGUAGES}))
    said.say(test, "dcterms:isPartOf", names.thing("instrument", result.instrument))
    said.say(test, "dcterms:hasPart", *(names.thing("element", element.id) for element in result.elements))
    outcome = names.result(source.edition.day, obligation.id)
    said.say(outcome, "dcterms:date", source.edition.day)
    said.say(outcome, "dcterms:title", Text(**table()[result.wording][result.verdict]))


def _add_element(said: Statements, source: Source, result: ObligationOnDay, element: ElementOnDay) -> None:
    names = said.names
    test = names.thing("element", element.id)
    said.say(test, "rdf:type", said.name("earl:TestCriterion"), said.name("earl:TestCase"))
    said.say(test, "dcterms:identifier", element.id)
    said.say(test, "dcterms:title", element.element.label)
    said.say(test, "dcterms:isPartOf", names.thing("obligation", result.obligation.id))
    outcome = names.result(source.edition.day, element.id)
    said.say(outcome, "dcterms:date", source.edition.day)
    said.say(outcome, "dcterms:title", Text(**table()["element"][element.verdict]))
    said.say(outcome, "earl:info", *(row.row.reason for row in element.deciding))


EXPORT = Export("earl", "EARL 1.0 Schema (W3C Working Group Note, 2 February 2017)", "text/turtle", files)
