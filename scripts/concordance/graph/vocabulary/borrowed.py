"""Properties of others' vocabularies that the graph uses, and what for. Nothing else may be used."""

from typing import Final

from concordance.graph.vocabulary.parts import Kind, Property

_TABLE: Final[tuple[tuple[str, str, Kind, str], ...]] = (
    ("label", "rdfs:label", Kind.TEXT, "Short name of anything that is not a concept."),
    ("title", "dcterms:title", Kind.TEXT, "Full title."),
    ("identifier", "dcterms:identifier", Kind.STRING, "Our id, as in the data files and on the command line."),
    ("source", "dcterms:source", Kind.LINK, "A source in which the record can be checked."),
    ("citation", "dcterms:bibliographicCitation", Kind.STRING, "How the instrument or the obligation is cited."),
    ("relatedTo", "dcterms:relation", Kind.LINK, "An obligation that belongs together with this one."),
    ("inLanguage", "dcterms:language", Kind.STRING, "Language of a source."),
    ("datasetVersion", "dcat:version", Kind.STRING, "Data version: the state of the files it was made from."),
    ("license", "dcterms:license", Kind.LINK, "Licence of the dataset."),
    ("finerResult", "dcterms:type", Kind.WORD, "Our verdict, on the EARL test result."),
    ("seeAlso", "rdfs:seeAlso", Kind.LINK, "A further address of the same document."),
    ("vocabulary", "void:vocabulary", Kind.LINK, "A vocabulary the dataset uses."),
    ("name", "foaf:name", Kind.STRING, "Name of an agent."),
    # ELI: date_no_longer_in_force is the last day in force, included (definition read in third-party copies of the
    # ontology that quote it, not in the ontology itself)
    ("number", "eli:number", Kind.STRING, "Number as the text prints it."),
    ("idLocal", "eli:id_local", Kind.STRING, "Id of the act on the official portal."),
    ("dateDocument", "eli:date_document", Kind.DATE, "Day of adoption or signature."),
    ("firstDateEntryInForce", "eli:first_date_entry_in_force", Kind.DATE,
     "First day in force; for a wording only where that day is established."),
    ("dateNoLongerInForce", "eli:date_no_longer_in_force", Kind.DATE, "Last day in force, that day included."),
    ("hasPart", "eli:has_part", Kind.LINK, "A part of an act, chapter, article or provision."),
    ("isPartOf", "eli:is_part_of", Kind.LINK, "The act, chapter, article or provision it is a part of."),
    ("isRealizedBy", "eli:is_realized_by", Kind.LINK, "An authentic language of an act, or a wording of a provision."),
    ("realizes", "eli:realizes", Kind.LINK, "The act or provision of which this is a language or wording."),
    ("expressionTitle", "eli:title", Kind.TEXT, "Title of an act in one authentic language."),
    ("expressionShortTitle", "eli:title_short", Kind.TEXT, "Short title of an act in one authentic language."),
    ("language", "eli:language", Kind.LINK, "Language of an expression, from the EU authority table."),
    ("amends", "eli:amends", Kind.LINK, "An act or provision that this act changed."),
    ("amendedBy", "eli:amended_by", Kind.LINK, "An act that changed this act or provision."),
    ("cites", "eli:cites", Kind.LINK, "A provision or act the text refers to."),
    # SKOS
    ("prefLabel", "skos:prefLabel", Kind.TEXT, "Label of a term, an actor, a requirement or a part of one."),
    ("altLabel", "skos:altLabel", Kind.TEXT, "Another label of a term."),
    ("definition", "skos:definition", Kind.LINK, "A definition of a term, as a node with its place and its elements."),
    ("broader", "skos:broader", Kind.LINK, "An actor this one belongs to."),
    ("related", "skos:related", Kind.LINK, "A related term."),
    ("inScheme", "skos:inScheme", Kind.LINK, "The list of terms, actors or requirements it belongs to."),
    ("note", "skos:note", Kind.TEXT, "What a reader should know."),
    # PROV-O
    ("wasAttributedTo", "prov:wasAttributedTo", Kind.LINK, "Who made the judgement, the check or the policy."),
    ("wasDerivedFrom", "prov:wasDerivedFrom", Kind.LINK, "What it rests on: sources, wordings, rows, verdicts."),
    ("wasRevisionOf", "prov:wasRevisionOf", Kind.LINK, "The wording before this one."),
    # EARL
    ("assertedBy", "earl:assertedBy", Kind.LINK, "The software that computed the verdict."),
    ("subject", "earl:subject", Kind.LINK, "The state of the law that was judged."),
    ("test", "earl:test", Kind.LINK, "The obligation or element it was judged against."),
    ("result", "earl:result", Kind.LINK, "The test result."),
    ("mode", "earl:mode", Kind.LINK,
     "How the verdict was reached: always earl:automatic, from judgements made by people."),
    ("outcome", "earl:outcome", Kind.LINK,
     "passed: full or met, nothing less. failed: missing or conflict. cantTell: weakened or partial. "
     "untested: not reviewed. inapplicable: not applicable or not testable."),
)

BORROWED_PROPERTIES: Final[tuple[Property, ...]] = tuple(
    Property(key, curie, kind, comment) for key, curie, kind, comment in _TABLE
)
