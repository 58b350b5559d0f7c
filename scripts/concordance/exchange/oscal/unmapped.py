"""What no map speaks about: in OSCAL's gap summary by control, and element by element in properties that say why.

A gap summary lists what was not mapped at all; it does not say that anything is missing in the law. Four things are
told apart: looked and found nothing (a map of its own), not applicable (likewise), not testable, and not reviewed.
"""

from collections.abc import Iterable, Iterator

from concordance.analysis.verdicts import ObligationOnDay
from concordance.exchange.oscal.document import Made
from concordance.exchange.oscal.identity import identifier, uuid_of
from concordance.exchange.oscal.own import Tree, shown
from concordance.model.crosswalk import Reach


def gap_summary(made: Made, instrument: str, results: Iterable[ObligationOnDay]) -> Tree | None:
    """Return the obligations of which no element is mapped to a provision; None where there is none."""
    controls = [identifier(result.obligation.id) for result in results if not _mapped(made, result)]
    iri = made.names.thing("instrument", instrument).value
    return {"uuid": uuid_of(iri, "oscal", "gap-summary"),
            "unmapped-controls": [{"with-ids": controls}]} if controls else None


def _mapped(made: Made, result: ObligationOnDay) -> bool:
    return any(row.evidence for element in result.elements for row in made.corpus.rows_of.get(element.id, ()))


def without_row(made: Made, results: Iterable[ObligationOnDay]) -> Iterator[Tree]:
    """Yield one property for each element without a row of its own, and for each obligation without elements.

    `answered-by`: another element's judgement answers it on the day; the group names that element, the class says
    whether it asks the same (`equal-to`) or more (`superset-of`). `not-testable`: a clause that no national law can
    meet. `not-reviewed`: nobody judged it; the remarks say why, where the data does. The value is the identifier.
    """
    for result in results:
        obligation = result.obligation
        name = "not-reviewed" if obligation.testable else "not-testable"
        why = obligation.not_assessed or made.corpus.instruments[result.instrument].not_assessed
        told = shown(why) if why and obligation.testable else ""
        if not obligation.elements:
            yield from made.own.prop(name, identifier(obligation.id), remarks=told)
        for element in result.elements:
            if element.id in made.corpus.rows_of:
                continue
            lender, value = element.answered_by, identifier(element.id)
            if lender is None:
                yield from made.own.prop(name, value, remarks=told)
            else:
                asks = "equal-to" if lender.relation is Reach.EQUAL else "superset-of"
                yield from made.own.prop("answered-by", value, asks, identifier(lender.element))
