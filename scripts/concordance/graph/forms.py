"""What one published document holds: its record, and the things that exist only inside it.

A form says of a class which properties its nodes have, which of them may have several values, and which of the nodes
they lead to are written out in place. `documents` cuts documents by it, `document_schemas` describes them by it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final


@dataclass(frozen=True)
class Form:
    """How the nodes of one class are written.

    must, may: properties with one value. many: with any number, always written as a list. named: links written with
    id and label of what they lead to. inside: links to nodes of these forms are written out in place.
    back: nodes that point here by a property, under a key of their own. left_out: properties that would only say again
    what the place in the tree says, or what another key says.
    """

    of: str
    must: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    many: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()
    inside: Mapping[str, tuple["Form", ...]] = field(default_factory=dict)
    back: Mapping[str, tuple[str, "Form"]] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Every property of the form, in the order it is written in."""
        return (*self.must, *self.may, *self.many)

    @cached_property
    def known(self) -> frozenset[str]:
        """Every property that a node of the form may have, written or not."""
        return frozenset((*self.keys, *self.left_out))

    def below(self) -> tuple["Form", ...]:
        """Return the forms of what is written inside this one, one step down."""
        return (*(form for forms in self.inside.values() for form in forms), *(form for _, form in self.back.values()))


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _named(text: str) -> frozenset[str]:
    return frozenset(text.split())


AGENT: Final = Form("prov:Agent", must=("name",))
SOURCE: Final = Form("Source", must=_words("title address basis"), may=_words("inLanguage redaction note"),
                     many=("seeAlso",))
_SOURCES: Final = {"source": (SOURCE,)}
CONDITION: Final = Form("Condition", must=_words("label position"))
TIME_LIMIT: Final = Form("TimeLimit", must=_words("label bound position"), may=("duration",))
DIVERGENCE: Final = Form("Divergence", must=_words("label basis position"))
_WORDING: Final = _words("basis startIs startBasis introducedBy summary fromDay toDay")
VERSION: Final = Form(
    "Version", must=_WORDING,
    may=_words("firstDateEntryInForce dateNoLongerInForce inForceNoLaterThan note wasRevisionOf"),
    many=_words("condition timeLimit source"), named=_named("introducedBy"),
    inside={"condition": (CONDITION,), "timeLimit": (TIME_LIMIT,), **_SOURCES},
    left_out=_words("realizes wasDerivedFrom"),
)
REPEAL: Final = Form("Repeal", must=_WORDING, may=_words("inForceNoLaterThan note wasRevisionOf"),
                     many=("source",), named=_named("introducedBy"), inside=_SOURCES, left_out=("wasDerivedFrom",))
_RULE: Final = _words("eId kind force weak")
_RULE_LISTS: Final = _words("hasPart amendedBy bearer towards cites usesTerm divergence version repeal")
_RULE_NAMED: Final = _named("hasPart amendedBy bearer towards cites isPartOf")
_RULE_INSIDE: Final = {"divergence": (DIVERGENCE,), "version": (VERSION,), "repeal": (REPEAL,)}
PROVISION: Final = Form("Provision", must=("identifier", *_RULE, "isPartOf"), may=_words("number label"),
                        many=_RULE_LISTS, named=_RULE_NAMED, inside=_RULE_INSIDE, left_out=("isRealizedBy",))
# An article whose first words stand before its parts is a provision too, at the same address.
ARTICLE: Final = Form("Article", must=_words("identifier number label whole isPartOf"), may=("headingBefore", *_RULE),
                      many=_RULE_LISTS, named=_RULE_NAMED, inside=_RULE_INSIDE, left_out=("isRealizedBy",))
CHAPTER: Final = Form("Chapter", must=_words("label number position isPartOf"), many=("hasPart",),
                      named=_named("hasPart isPartOf"))
EXPRESSION: Final = Form("eli:LegalExpression", must=_words("language expressionTitle"),
                         may=("expressionShortTitle",), left_out=("realizes",))
ACT: Final = Form(
    "Act", must=_words("identifier label title titleBasis form jurisdiction dateDocument firstDateEntryInForce fromDay "
                       "inForceBasis content articlesExpected basis"),
    may=_words("number idLocal portalIdBasis inForceNote changesNote"),
    many=_words("hasPart amends amendedBy changesListedFor isRealizedBy note source"),
    named=_named("hasPart amends amendedBy changesListedFor"),
    inside={"hasPart": (CHAPTER,), "isRealizedBy": (EXPRESSION,), **_SOURCES},
)

FACET: Final = Form("TermFacet", must=_words("identifier label position"))
TERM_VALUE: Final = Form("TermValue", must=_words("identifier label position"))
DEFINITION_ELEMENT: Final = Form("DefinitionElement", must=_words("identifier label role position"),
                                 may=("listing",), many=("lists",))
DEFINITION: Final = Form(
    "Definition", must=_words("definedIn fromDay toDay position"),
    may=_words("windowFrom windowTo genus structure note"),
    many=("definitionElement",), named=_named("definedIn"), inside={"definitionElement": (DEFINITION_ELEMENT,)},
)
TERM: Final = Form(
    "Term", must=_words("identifier prefLabel inScheme"), may=("note",),
    many=_words("altLabel related definition measuredBy termValue facet"), named=_named("related"),
    inside={"definition": (DEFINITION,), "termValue": (TERM_VALUE,), "facet": (FACET,)},
)

STATUS_EVENT: Final = Form("StatusEvent", must=_words("label basis position"), may=_words("on nationalAct note"),
                           many=("source",), named=_named("nationalAct"))
NOT_DEMANDED: Final = Form("NotDemanded", must=_words("identifier label explanation basis position"), many=("source",))
INSTRUMENT: Final = Form(
    "Instrument", must=_words("identifier label title titleBasis place instrumentKind instrumentForce adopted "
                              "datesBasis citation binding encoded obligationsExpected"),
    may=_words("inForceFrom depositary bindingFrom bindingFromDay notAssessed"),
    many=_words("statusEvent notDemanded note source"),
    inside={"statusEvent": (STATUS_EVENT,), "notDemanded": (NOT_DEMANDED,), **_SOURCES},
)
DOCUMENT: Final = Form("Document", must=_words("title number adopted basis"), many=("source",), inside=_SOURCES)
PATH_STEP: Final = Form("PathStep", must=_words("reach leadsTo position"))
ELEMENT: Final = Form("Element", must=_words("identifier label obligation position"),
                      may=_words("judgedBy judgedAs judgedWeight"), many=("path",), inside={"path": (PATH_STEP,)})
TEST_QUESTION: Final = Form("TestQuestion", must=_words("label position"))
OBLIGATION: Final = Form(
    "Obligation", must=_words("identifier instrument citation label summary modality firm testable operativeVerb "
                              "pillar theme addressee beneficiary measures unverified placeSeen basis position"),
    may=_words("article inPart document reviewCluster notAssessed"),
    many=_words("hasElement testQuestion qualifier relatedTo modelLaw2009 note source"),
    named=_named("instrument relatedTo"),
    inside={"hasElement": (ELEMENT,), "testQuestion": (TEST_QUESTION,), "document": (DOCUMENT,), **_SOURCES},
)

REQUIREMENT_LINK: Final = Form("RequirementLink", must=_words("element reach confidence weight"), may=("differs",),
                               named=_named("element"), left_out=("part",))
REQUIREMENT_PART: Final = Form("RequirementPart", must=_words("identifier prefLabel inScheme position"),
                               many=("within",), back={"links": ("part", REQUIREMENT_LINK)}, left_out=("requirement",))
REQUIREMENT: Final = Form("Requirement", must=_words("identifier prefLabel summary theme inScheme"),
                          back={"parts": ("requirement", REQUIREMENT_PART)})

EVIDENCE: Final = Form("Evidence", must=_words("provision versionNamed"), may=_words("versionMeant note"),
                       named=_named("provision"))
ROW: Final = Form(
    "Row", must=_words("identifier relation together reason element basis assessedOn assessedDay review "
                       "wasAttributedTo"),
    may=_words("settle reviewer reviewedOn examinedOn examinedNote windowFrom windowTo fromDay toDay"),
    many=_words("evidence examinedAct"), named=_named("examinedAct"),
    inside={"evidence": (EVIDENCE,), "wasAttributedTo": (AGENT,), "reviewer": (AGENT,)}, left_out=("wasDerivedFrom",),
)
RESULT: Final = Form("earl:TestResult", must=_words("outcome finerResult"))
_VERDICT: Final = _words("verdict asOf asOfDay test subject assertedBy mode result stale")
ELEMENT_VERDICT: Final = Form(
    "ElementVerdict", must=_VERDICT, may=("answeredBy",), many=_words("wasDerivedFrom decidingRow staleRow path"),
    named=_named("test answeredBy"), inside={"result": (RESULT,), "wasDerivedFrom": (ROW,), "path": (PATH_STEP,)},
)
VERDICT: Final = Form(
    "ObligationVerdict", must=(*_VERDICT, *_words("priority unverified trustBasis trustReviewed")),
    many=_words("decidedBy wasDerivedFrom"), named=_named("test"),
    inside={"result": (RESULT,), "wasDerivedFrom": (ELEMENT_VERDICT,)},
)

FORMS: Final[dict[str, Form]] = {
    "act": ACT, "article": ARTICLE, "provision": PROVISION, "term": TERM, "instrument": INSTRUMENT,
    "obligation": OBLIGATION, "requirement": REQUIREMENT, "verdict": VERDICT,
}
