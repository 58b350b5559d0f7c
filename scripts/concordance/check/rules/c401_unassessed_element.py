"""Every element of a testable obligation is assessed, or openly undetermined."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc

DOC = CodeDoc(
    "C401", "unassessed-element", "A testable obligation has no elements, or an element has no assessment row.",
    "An element nobody looked at must say so in a row, not by absence.",
    "palermo-6-3-a/housing without a row", "a row, if need be with relation: undetermined",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield elements that nobody judged, unless instrument or obligation says why."""
    judged = {*corpus.rows_of, *corpus.lenders}
    if not corpus.hub_is_sound:  # told by C205, and what would borrow cannot be known
        judged |= corpus.links_of.keys()
    for obligation in corpus.obligations.values():
        place = corpus.places[obligation.id]
        if not obligation.testable:
            continue
        if not obligation.elements:
            yield Finding(place.file, place.path, f"{obligation.id} is testable but has no elements")
        instrument = corpus.instruments.get(corpus.instrument_of[obligation.id])
        if obligation.not_assessed or (instrument and instrument.not_assessed):
            continue
        for index, element in enumerate(obligation.element_ids()):
            if element not in judged:
                yield Finding(place.file, (*place.path, "elements", index, "id"), f"{element} has no assessment row",
                              "write a row, link it to a part of a requirement, or say why in not_assessed")


RULE = Rule(DOC, check)
