"""The vocabulary as an ontology: vocab.ttl."""

from pyoxigraph import Literal, NamedNode, Quad

from concordance.graph.namespaces import Names, vocab
from concordance.graph.vocabulary.classes import CLASSES
from concordance.graph.vocabulary.parts import DATATYPES, Kind
from concordance.graph.vocabulary.properties import OWN_PROPERTIES
from concordance.graph.vocabulary.table import scheme_class, scheme_of
from concordance.graph.vocabulary.words import SCHEMES


def ontology(base: str) -> list[Quad]:
    """Return classes, properties and words with their English labels and comments."""
    names = Names(base)
    quads: list[Quad] = []

    def say(subject: NamedNode, predicate: str, value: NamedNode | str) -> None:
        term = Literal(value, language="en") if isinstance(value, str) else value
        quads.append(Quad(subject, names.expand(predicate), term))

    whole = NamedNode(vocab(base).removesuffix("#"))
    say(whole, "rdf:type", names.expand("owl:Ontology"))
    say(whole, "rdfs:label", "Vocabulary of the concordance between national law and international commitments")

    def name(node: NamedNode, label: str, comment: str) -> None:
        say(node, "rdfs:label", label)
        say(node, "rdfs:comment", comment)
        say(node, "rdfs:isDefinedBy", whole)

    for cls in CLASSES:
        node = names.expand(cls.name)
        say(node, "rdf:type", names.expand("owl:Class"))
        name(node, cls.label, cls.comment)
        for above in cls.above:
            say(node, "rdfs:subClassOf", names.expand(above))
    for prop in OWN_PROPERTIES:
        node = names.expand(prop.curie)
        linking = prop.kind in (Kind.LINK, Kind.WORD)
        say(node, "rdf:type", names.expand("owl:ObjectProperty" if linking else "owl:DatatypeProperty"))
        name(node, _spaced(prop.key), prop.comment)
        if prop.on:
            say(node, "rdfs:domain", names.expand(prop.on))
        target = scheme_class(scheme_of(prop)) if prop.kind is Kind.WORD else prop.to
        if target or not linking:
            say(node, "rdfs:range", names.expand(target or DATATYPES[prop.kind]))
    for scheme in SCHEMES:
        group, cls_node = names.expand(f"{scheme.name}-words"), names.expand(scheme_class(scheme.name))
        say(cls_node, "rdf:type", names.expand("owl:Class"))
        name(cls_node, f"{scheme.name.replace('-', ' ')} word", f"{scheme.of}: a word of a closed list.")
        say(cls_node, "rdfs:subClassOf", names.expand("skos:Concept"))
        say(group, "rdf:type", names.expand("skos:ConceptScheme"))
        name(group, scheme.of, f"Closed list: {', '.join(scheme.words)}.")
        for word, meaning in scheme.words.items():
            node = names.word(scheme.name, word)
            say(node, "rdf:type", cls_node)
            name(node, word.replace("-", " "), meaning)
            say(node, "skos:inScheme", group)
    return quads


def _spaced(key: str) -> str:
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in key)
