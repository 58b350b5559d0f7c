"""The integrity conditions of the SKOS Reference as SPARQL: each asks for what must not be."""

from typing import Final

_PREFIXES: Final = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX dcterms: <http://purl.org/dc/terms/>
"""

# By the number of the statement in the SKOS Reference. The last three are no conditions there: a consistent scheme
# could leave them out, and readers of it would miss concepts.
FORBIDDEN: Final[dict[str, str]] = {
    "S9 a scheme is a concept": "?x a skos:ConceptScheme . ?x a skos:Concept",
    "S13 a label is preferred and alternative": "?x skos:prefLabel ?y . ?x skos:altLabel ?y",
    "S13 a label is preferred and hidden": "?x skos:prefLabel ?y . ?x skos:hiddenLabel ?y",
    "S13 a label is alternative and hidden": "?x skos:altLabel ?y . ?x skos:hiddenLabel ?y",
    "S14 two preferred labels in a language":
        "?x skos:prefLabel ?y, ?z . FILTER(?y != ?z && LANG(?y) = LANG(?z))",
    "S27 related is broader too": "?x skos:related ?y . ?x (skos:broader|skos:broaderTransitive|^skos:narrower)+ ?y",
    "S27 related is narrower too": "?x skos:related ?y . ?y (skos:broader|skos:broaderTransitive|^skos:narrower)+ ?x",
    "S37 a collection is a concept or a scheme":
        "?x a skos:Collection . ?x a ?y . FILTER(?y IN (skos:Concept, skos:ConceptScheme))",
    "S46 exact match is broad or related too": "?x skos:exactMatch ?y . ?x (skos:broadMatch|skos:relatedMatch) ?y",
    "S23 related one way only": "?x skos:related ?y . FILTER NOT EXISTS { ?y skos:related ?x }",
    "S8 a top concept the scheme does not know":
        "?x skos:topConceptOf ?y . FILTER NOT EXISTS { ?y skos:hasTopConcept ?x }",
    "S7 a top concept outside its scheme": "?y skos:hasTopConcept ?x . FILTER NOT EXISTS { ?x skos:inScheme ?y }",
    "S19 related leads to no concept": "?x skos:related ?y . FILTER NOT EXISTS { ?y a skos:Concept }",
    "a concept in no scheme": "?x a skos:Concept . FILTER NOT EXISTS { ?x skos:inScheme ?y . ?y a skos:ConceptScheme }",
    "a concept related to itself": "?x skos:related ?x",
    "a definition without a text": "?y skos:definition ?x . FILTER NOT EXISTS { ?x rdf:value ?z }",
    "a definition without a place": "?y skos:definition ?x . FILTER NOT EXISTS { ?x dcterms:source ?z }",
}


def query(condition: str) -> str:
    """Return the query that finds what a condition forbids."""
    return f"{_PREFIXES}SELECT ?x WHERE {{ {FORBIDDEN[condition]} }} LIMIT 5"
