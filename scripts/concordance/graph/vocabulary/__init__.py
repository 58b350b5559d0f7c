"""The vocabulary of the graph: one Python table, from which the ontology, the JSON-LD context and the page are made."""
