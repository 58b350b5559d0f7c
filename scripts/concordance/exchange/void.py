"""What the graph holds, in figures of VoID: how many triples, of which classes, with which properties, leading where.

The figures by class, property and class or datatype of the object are what query editors complete names from.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from concordance.exchange.statements import Statements
from concordance.graph.namespaces import OWN, prefixes
from concordance.graph.ordering import Term, value_of
from concordance.model.collector import at_rest

_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@dataclass(frozen=True)
class Figures:
    """Counts of a set of quads; classes and properties by IRI.

    by_class: triples by class of the subject and property. leads: the same by class of the object too, or by datatype
    where it is a literal.
    """

    triples: int
    subjects: int
    objects: int
    by_graph: Counter[str]
    entities: Counter[str]
    properties: Counter[str]
    by_class: Counter[tuple[str, str]]
    leads: Counter[tuple[str, str, str, bool]]


def figures(quads: Iterable[Quad]) -> Figures:
    """Count quads. What a subject is, is read from all of them first."""
    with at_rest():
        # Every look at a term of a quad makes a new one, so that each is looked at once.
        held = [(value_of(quad.subject), quad.predicate.value, quad.object, quad.graph_name) for quad in quads]
        return _figures(held)


def _figures(held: Sequence[tuple[str, str, Term, Term]]) -> Figures:
    types: dict[str, list[str]] = defaultdict(list)
    for subject, name, item, _ in held:
        if name == _TYPE:
            types[subject].append(value_of(item))
    by_class: Counter[tuple[str, str]] = Counter()
    leads: Counter[tuple[str, str, str, bool]] = Counter()
    for subject, name, item, _ in held:
        if name != _TYPE:
            literal = isinstance(item, Literal)
            ends = [item.datatype.value] if isinstance(item, Literal) else types.get(value_of(item), ())
            for kind in types.get(subject, ()):
                by_class[kind, name] += 1
                for end in ends:
                    leads[kind, name, end, literal] += 1
    return Figures(
        len(held), len({subject for subject, _, _, _ in held}), len({item for _, _, item, _ in held}),
        Counter(value_of(graph) for _, _, _, graph in held),
        Counter(kind for kinds in types.values() for kind in set(kinds)),
        Counter(name for _, name, _, _ in held), by_class, leads,
    )


def add_figures(said: Statements, dataset: NamedNode, found: Figures) -> None:
    """State the figures of a dataset: in all, by class, by property, and where the properties of a class lead."""
    say, names = said.say, said.names
    say(dataset, "void:triples", found.triples)
    say(dataset, "void:entities", found.subjects)
    say(dataset, "void:distinctSubjects", found.subjects)
    say(dataset, "void:distinctObjects", found.objects)
    say(dataset, "void:classes", len(found.entities))
    say(dataset, "void:properties", len(found.properties))

    def part(above: NamedNode, by: str, predicate: str, about: str) -> NamedNode:
        node = names.below(above, f"{by}/{_short(about, names.base)}")
        say(above, f"{'voidext' if by == 'datatype' else 'void'}:{by}Partition", node)
        say(node, predicate, NamedNode(about))
        return node

    for name, count in found.properties.items():
        say(part(dataset, "property", "void:property", name), "void:triples", count)
    for kind, count in found.entities.items():
        say(part(dataset, "class", "void:class", kind), "void:entities", count)
    for (kind, name, end, literal), count in found.leads.items():
        inside = part(part(dataset, "class", "void:class", kind), "property", "void:property", name)
        if literal:
            say(part(inside, "datatype", "voidext:datatype", end), "void:triples", count)
        else:
            say(part(inside, "class", "void:class", end), "void:triples", count)
    for (kind, name), count in found.by_class.items():
        inside = part(part(dataset, "class", "void:class", kind), "property", "void:property", name)
        say(inside, "void:triples", count)


def _short(iri: str, base: str) -> str:
    """Return an IRI as one segment of a path: `Act`, `skos-Concept`."""
    for prefix, namespace in prefixes(base).items():
        if iri.startswith(namespace):
            return iri.removeprefix(namespace) if prefix == OWN else f"{prefix}-{iri.removeprefix(namespace)}"
    raise KeyError(f"no prefix for {iri}")
