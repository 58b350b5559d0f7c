"""The closed vocabularies: the words of the model's enumerations, each with what it means.

Every word is an IRI `vocab#<scheme>-<word>`; the scheme is in front because the same word ("scope", "competence",
"not-applicable") means different things in different lists. A test holds these tables against the enumerations.
"""

from typing import Final

from concordance.graph.vocabulary.parts import Scheme

SCHEMES: Final[tuple[Scheme, ...]] = (
    Scheme("relation", "What provisions are to an element", {
        "equal-to": "The same duty in the same words.",
        "equivalent-to": "The same duty in other words.",
        "superset-of": "The law does more.",
        "subset-of": "The law does less.",
        "intersects-with": "Overlap.",
        "contrary-to": "The law says the opposite. Own word.",
        "no-relationship": "Looked through the acts named, on the day named: nothing.",
        "not-applicable": "The element asks nothing of the law here. Own word.",
        "undetermined": "Looked at, and not to be settled from what was read. Own word.",
    }),
    Scheme("verdict", "What holds on a day", {
        "full": "Obligation: all elements met.",
        "met": "Element: covered.",
        "weakened": "Covered, but a 'shall' is answered only by 'may' or 'within competence'.",
        "partial": "Obligation: some elements covered, some not, or some not reviewed.",
        "partly-met": "Element: covered in part.",
        "missing": "Looked, and found nothing.",
        "conflict": "The law says the opposite. Outweighs everything.",
        "not-applicable": "Asks nothing of the law here.",
        "not-reviewed": "Nobody has judged it for this day, or it could not be settled.",
        "not-testable": "Obligation: a clause that cannot be tested against national law.",
    }),
    Scheme("basis", "How a statement is known, strongest first", {
        "official-text": "The wording was read.",
        "derived": "Computed or inferred from text that was read.",
        "secondary": "Described by somebody else.",
        "recalled": "From memory: unverified, and no evidence.",
    }),
    Scheme("review", "Who stands behind a judgement", {
        "proposed": "Nobody with a name yet.",
        "reviewed": "A lawyer with a name.",
        "disputed": "A lawyer with a name disagrees.",
    }),
    Scheme("modality", "How firmly an instrument asks", {
        "mandatory": "States must.",
        "mandatory-to-consider": "States must consider.",
        "optional": "States may.",
        "commitment": "Participating States have committed themselves.",
        "recommended-action": "Action is recommended.",
        "encouraged": "Action is encouraged.",
        "guidance": "Says how, and asks nothing of the State by itself.",
        "definition": "Defines a term.",
        "scope": "Says what the instrument covers.",
        "final-clause": "Final clause.",
    }),
    Scheme("force", "Modal force of a provision", {
        "must": "Explicit words of obligation.",
        "indicative": "A body is told to do something, in the present indicative of Kazakh drafting.",
        "must-not": "Prohibition.",
        "entitled": "Gives a right.",
        "competence": "Allocates a task within competence. Weak.",
        "may": "Leaves it to the body. Weak.",
        "declaratory": "States something: definitions, principles, scope, offences, penalties.",
    }),
    Scheme("kind", "What a provision does", {
        "definition": "Defines a term.", "principle": "States a principle.", "aim": "States an aim.",
        "duty": "Lays a duty on somebody.", "competence": "Gives a task or a power.", "right": "Gives a right.",
        "prohibition": "Forbids.", "presumption": "Lays down what is presumed.",
        "delegation": "Leaves the matter to a by-law.", "scope": "Says what the act covers.",
        "commencement": "Says from when the act applies.", "offence": "Describes an offence.",
        "aggravation": "Describes an aggravating circumstance.", "penalty": "Sets a penalty.",
        "liability": "Regulates liability.", "procedure": "Regulates a procedure.", "status": "Regulates a status.",
        "structure": "Chapeau or container of further parts.",
    }),
    Scheme("measures", "By what kind of measure an obligation is met", {
        "legislative": "Only by legislation.", "administrative": "By administrative measures.",
        "either": "By either.", "none": "By no measure of national law.",
    }),
    Scheme("instrument-kind", "What an instrument is", {
        "treaty": "Binding treaty.", "political-commitment": "Political commitment.", "guidance": "Guidance.",
        "model-law": "Model law.",
    }),
    Scheme("instrument-force", "What an instrument is to the State", {
        "binding": "Law between States.", "political": "Promised, and not law.",
        "benchmark": "A measure set by others; neither promised nor law.",
    }),
    Scheme("theme", "What an obligation or a requirement is about, in the order in which gaps weigh", {
        "victims-rights": "Rights of victims.", "children": "Children.", "prosecution": "Prosecution.",
        "prevention": "Prevention.", "partnership": "Partnership.",
    }),
    Scheme("reach", "What one side asks, measured by the other", {
        "equal": "The same.", "broader": "All of it and more.", "narrower": "Only some of it.",
        "overlapping": "Some of it, and something else.",
    }),
    Scheme("confidence", "How sure the link of an element to a part of a requirement is", {
        "high": "Weight 1.", "medium": "Weight 0.8.", "low": "Weight 0.5.",
    }),
    Scheme("priority", "How urgent a gap is under the severity policy, the most urgent first", {
        "critical": "Critical.", "high": "High.", "medium": "Medium.", "low": "Low.",
        "none": "No gap, or below every threshold.",
        "open": "Not reviewed, or nobody has seen the text of the obligation: neither gap nor success.",
    }),
    Scheme("role", "What an element does in its definition", {
        "required": "Without it the definition does not apply.", "alternative": "One of several ways to meet it.",
        "illustrative": "Named as an example.", "excluded": "Carved out.",
    }),
    Scheme("listing", "Whether the values of an element are all there are", {
        "open": "Examples.", "closed": "All there are.",
    }),
    Scheme("form", "Legal form of an act", {
        "constitution": "Constitution.", "code": "Code.", "law": "Law.", "order": "Order of a ministry or body.",
        "resolution": "Resolution of the Government or a court.",
    }),
    Scheme("content", "How much of an act is encoded", {
        "whole": "All of it: silence means absence.", "selected": "Selected parts.",
        "heading-only": "Only title and dates.", "not-read": "Not read.",
    }),
    Scheme("actor-kind", "What sort of actor", {
        "state-body": "State body.", "commission": "Commission.", "organisation": "Organisation.",
        "person": "Person or group of persons.", "state": "State.",
    }),
    Scheme("start", "Whether a first day is known", {
        "exact": "The first day is known.", "no-later-than": "In force at the latest from that day.",
    }),
    Scheme("bound", "How a time limit limits", {
        "at-most": "At most.", "at-least": "At least.", "exactly": "Exactly.", "every": "Recurring.",
        "unquantified": "The text gives no number.",
    }),
    Scheme("operation", "What an amending act does to a provision", {
        "insert": "Puts in what was not there.", "substitute": "Changes the wording.",
        "repeal": "Takes it out: the last day is the day before.",
    }),
    Scheme("expected-kind", "What kind of act a provision refers to", {
        "order": "Order of a ministry or body.", "joint-order": "Order of several bodies together.",
        "government-resolution": "Resolution of the Government.", "local-act": "Act of a local body.",
        "statute-of-a-body": "Statute of a body.", "plan": "Plan.", "treaty": "Treaty or agreement.",
        "legislation": "Other legislation.", "unspecified": "An act of a form not named.",
    }),
    Scheme("expected-status", "How an expected act stands on a day; computed by the query expected-acts", {
        "found": "Something that carries it out was in force.",
        "overdue": "Looked for and not found, though it was due by that day.",
        "not-found": "Looked for and not found, and not due by that day.",
        "not-examined": "Nobody has looked yet.",
        "not-yet": "The provision is not in force on that day.",
    }),
    Scheme("claim-verdict", "What the texts say to a public statement", {
        "confirmed": "The texts say so.", "nuanced": "True with a limit.", "elsewhere": "True, but in another act.",
        "not-found": "Not in the texts read.", "contradicted": "The texts say otherwise.",
        "not-verifiable": "Not to be verified in the texts.",
    }),
)
