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
    """Yield elements without a row, for instruments that have any assessments."""
    assessed = {file.instrument for file in corpus.assessment_files}
    for obligation in corpus.obligations.values():
        place = corpus.places[obligation.id]
        if not obligation.testable:
            continue
        if not obligation.elements:
            yield Finding(place.file, place.path, f"{obligation.id} is testable but has no elements")
        if corpus.instrument_of[obligation.id] not in assessed:
            continue
        for index, element in enumerate(obligation.element_ids()):
            if element not in corpus.rows_of:
                yield Finding(place.file, (*place.path, "elements", index, "id"), f"{element} has no assessment row")


RULE = Rule(DOC, check)
