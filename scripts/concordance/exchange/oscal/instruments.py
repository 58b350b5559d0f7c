"""An instrument as an OSCAL catalog: articles or documents are groups, obligations controls, elements items."""

from concordance.exchange.oscal.document import Made, notices
from concordance.exchange.oscal.identity import identifier, statement
from concordance.exchange.oscal.own import OWN_WORDS, Tree, filled, label, reference, shown, titled
from concordance.exchange.oscal.texts import line, prose, token
from concordance.model.instrument import Element, Instrument, NotDemanded, Obligation, ObligationFile


def path_of(instrument: str) -> str:
    """Return where the catalog of an instrument stands below the folder of the export."""
    return f"instruments/{identifier(instrument)}.json"


def catalog(made: Made, instrument: Instrument) -> Tree:
    """Return the catalog of one instrument; without obligations it says so, and what is known of the instrument."""
    own, iri = made.own, made.names.thing("instrument", instrument.id).value
    files = [file for file in made.corpus.obligation_files if file.instrument == instrument.id]
    props = [
        *own.prop("instrument", instrument.id), *own.prop("kind", instrument.kind),
        *own.prop("force", instrument.force), *own.prop("adopted", instrument.adopted),
        *own.prop("in-force-from", instrument.in_force), *own.prop("binding-from", instrument.binding_from),
        *own.prop("dates-basis", instrument.dates_basis), *own.prop("title-basis", instrument.title_basis),
        *own.prop("reference", instrument.reference), *own.prop("depositary", instrument.depositary),
        *own.lines("short-title", instrument.short_title),
        *own.prop("encoded", instrument.encoded), *own.lines("not-assessed", instrument.not_assessed),
        *own.prop("text-kind", OWN_WORDS), *_steps(made, instrument),
        *(tree for note in instrument.notes for tree in own.lines("note", note)),
    ]
    return filled({
        "uuid": made.document_uuid(iri, "catalog"),
        "metadata": made.metadata(iri, instrument.title, props, notices(("oscal", "own-words"))),
        "groups": [*(_group(made, instrument, file) for file in files), *_not_demanded(made, instrument)],
        "back-matter": made.back_matter(instrument.id, instrument.sources),
    })


def _steps(made: Made, instrument: Instrument) -> list[Tree]:
    """Return the steps of the State towards the instrument, each with a group of its own."""
    own, steps = made.own, []
    for number, step in enumerate(instrument.status, start=1):
        group = f"status-{number}"
        steps += [*own.prop("status", step.what, "", group), *own.prop("status-on", step.day, "", group),
                  *own.prop("status-act", step.act, "", group), *own.prop("status-basis", step.basis, "", group)]
    return steps


def _group(made: Made, instrument: Instrument, file: ObligationFile) -> Tree:
    own, document = made.own, file.document
    kind, short = ("article", "art") if file.article else ("part", "part")
    told = [*own.lines("document", document.title), *own.prop("document-number", document.number),
            *own.prop("document-adopted", document.adopted),
            *own.prop("document-basis", document.basis)] if document else []
    return filled({
        "id": token(f"{instrument.id}.{short}_{file.name}"), "class": kind, "title": titled(file.heading),
        "props": [*label(f"art. {file.article}" if file.article else ""), *own.titles(file.heading), *told],
        "links": _sources(made, instrument, document.sources) if document else [],
        "controls": [_control(made, instrument, obligation) for obligation in file.obligations],
    })


def _control(made: Made, instrument: Instrument, obligation: Obligation) -> Tree:
    own, control, whole = made.own, identifier(obligation.id), statement(obligation.id)
    iri = made.names.thing("obligation", obligation.id).value
    return filled({
        "id": control, "class": obligation.modality, "title": titled(obligation.title),
        "props": [
            *label(obligation.citation), *own.prop("obligation", obligation.id), *own.prop("iri", iri),
            *own.prop("text-kind", OWN_WORDS), *own.prop("modality", obligation.modality),
            *own.prop("operative-verb", obligation.operative_verb), *own.each("qualifier", obligation.qualifiers),
            *own.prop("pillar", obligation.pillar), *own.prop("theme", obligation.theme),
            *own.prop("addressee", obligation.addressee), *own.prop("beneficiary", obligation.beneficiary),
            *own.prop("measures", obligation.measures), *own.prop("testable", obligation.testable),
            *own.prop("speaks-from", made.corpus.since[obligation.id]), *own.prop("basis", obligation.basis),
            *own.prop("place-seen", obligation.place_seen), *own.prop("unverified", obligation.unverified),
            *own.prop("review-cluster", obligation.review_cluster),
            *own.each("model-law-2009", obligation.model_law_2009), *own.titles(obligation.title),
            *own.lines("not-assessed", obligation.not_assessed),
        ],
        "links": [*_related(made, instrument, obligation), *_sources(made, instrument, obligation.sources)],
        "parts": [
            filled({"id": whole, "name": "statement", "prose": prose(shown(obligation.summary)),
                    "props": own.prose_language(obligation.summary),
                    "parts": [*own.translations(whole, obligation.summary),
                              *(_item(made, obligation, element) for element in obligation.elements)]}),
            *(own.part(control, "test-question", number, question)
              for number, question in enumerate(obligation.test_questions, start=1)),
            *(own.part(control, "note", number, note) for number, note in enumerate(obligation.notes, start=1)),
        ],
    })


def _item(made: Made, obligation: Obligation, element: Element) -> Tree:
    name = f"{obligation.id}/{element.id}"
    own, item = made.own, identifier(name)
    return filled({
        "id": item, "name": "item", "class": "element",
        "props": [*own.prop("element", name), *own.prop("iri", made.names.thing("element", name).value),
                  *own.prose_language(element.label)],
        "prose": prose(shown(element.label)), "parts": own.translations(item, element.label),
    })


def _related(made: Made, instrument: Instrument, obligation: Obligation) -> list[Tree]:
    """Return links to related obligations: within this catalog, or into the one beside it that holds them."""
    homes = made.corpus.instrument_of
    return [{"href": f"{'' if homes[other] == instrument.id else f'{identifier(homes[other])}.json'}"
                     f"#{identifier(other)}", "rel": "related"}
            for other in dict.fromkeys(obligation.related) if other in homes]


def _sources(made: Made, instrument: Instrument, keys: tuple[str, ...]) -> list[Tree]:
    return [reference(made.source_uuid(instrument.id, key)) for key in keys if key in instrument.sources]


def _not_demanded(made: Made, instrument: Instrument) -> list[Tree]:
    """Return the group of what people expect of the instrument in vain. It holds no control: nothing is asked here."""
    group = token(f"{instrument.id}.not-demanded")
    parts = [_topic(made, instrument, group, topic) for topic in instrument.not_demanded]
    return [{"id": group, "class": "not-demanded", "title": "What this instrument does not demand",
             "parts": parts}] if parts else []


def _topic(made: Made, instrument: Instrument, group: str, topic: NotDemanded) -> Tree:
    own, part = made.own, f"{group}.{topic.id}"
    return filled({
        "id": part, "name": "not-demanded", "ns": own.ns, "title": line(shown(topic.topic)),
        "props": [*own.titles(topic.topic), *own.prop("basis", topic.basis), *own.prose_language(topic.explanation)],
        "prose": prose(shown(topic.explanation)), "parts": own.translations(part, topic.explanation),
        "links": _sources(made, instrument, topic.sources),
    })
