"""Our own classes."""

from typing import Final

from concordance.graph.vocabulary.parts import Class

_SUBDIVISION = ("eli:LegalResourceSubdivision",)

CLASSES: Final[tuple[Class, ...]] = (
    Class("Act", "act", "A law, code, order or other act as a whole.", ("eli:LegalResource",)),
    Class("Chapter", "chapter", "A chapter of an act.", _SUBDIVISION),
    Class("Article", "article", "An article of an act.", _SUBDIVISION),
    Class("Provision", "provision",
          "An addressable part of an article: paragraph, point, indent or note.", _SUBDIVISION),
    Class("Version", "version",
          "The wording of a provision from a first day to a last day, summarised in our own words.",
          ("eli:LegalExpression", "prov:Entity")),
    Class("Repeal", "repeal",
          "The closing entry of a provision: from this day there is no wording any more.", ("prov:Entity",)),
    Class("Condition", "condition", "A condition that a wording sets."),
    Class("TimeLimit", "time limit", "A period that a wording sets."),
    Class("Divergence", "divergence", "A difference in substance between the Russian and the Kazakh text."),
    Class("Source", "source", "A document in which a statement can be checked.", ("prov:Entity",)),
    Class("Actor", "actor", "A body, organisation or group of persons that provisions speak of.", ("skos:Concept",)),
    Class("Term", "term", "A defined term.", ("skos:Concept",)),
    Class("Definition", "definition", "What a term means in one place, split into elements."),
    Class("DefinitionElement", "element of a definition", "One element of a definition."),
    Class("Instrument", "instrument", "A treaty or another document of promises."),
    Class("StatusEvent", "status event",
          "One step of the State towards an instrument, as in ratification or accession."),
    Class("Obligation", "obligation", "One duty, definition or clause of an instrument.", ("earl:TestCriterion",)),
    Class("Element", "element", "One testable part of an obligation.", ("earl:TestCriterion",)),
    Class("TestQuestion", "test question", "A question that helps to judge an obligation."),
    Class("Row", "assessment row",
          "One judgement: an element against provisions, or against their absence.", ("prov:Entity",)),
    Class("EvidenceRow", "row on evidence",
          "A row that speaks about provisions. It counts on a day while all its evidence is in force in the wording "
          "judged, or in a later one that replaced it after the assessment (then it is stale).", ("Row",)),
    Class("WindowRow", "row on a window",
          "A row without evidence (nothing found, not applicable, undetermined). It counts from its first to its "
          "last day.",
          ("Row",)),
    Class("Evidence", "evidence", "A provision that a row rests on, and the wording of it that was judged."),
    Class("Amendment", "amendment", "One operation of an amending act on one provision or article, from one day."),
    Class("ExpectedAct", "expected act",
          "An act that a provision leaves a matter to. How it stands on a day is computed by a query, not stated."),
    Class("Fulfilment", "fulfilment",
          "An act or a provision that carries out what was left to an expected act, wholly or in part."),
    Class("PlaceSearched", "place searched", "Where an expected act was looked for."),
    Class("Claim", "claim", "A public statement about the law, in our own words, checked against the provisions."),
    Class("Appearance", "appearance", "One publication of a public statement."),
    Class("OpenQuestion", "open question", "What could not be settled from the texts at hand."),
    Class("ObligationVerdict", "verdict on an obligation", "What holds for an obligation on a day. Computed.",
          ("earl:Assertion", "prov:Entity")),
    Class("ElementVerdict", "verdict on an element", "What holds for an element on a day. Computed.",
          ("earl:Assertion", "prov:Entity")),
    Class("VerdictGraph", "graph of verdicts",
          "A named graph that holds the verdicts as of one day.", ("prov:Entity",)),
)
