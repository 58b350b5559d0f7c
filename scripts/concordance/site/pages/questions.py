"""Open questions: what could not be settled, what was tried, and the address where a person can settle it."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordance.analysis.verdicts import ElementOnDay, ObligationOnDay
from concordance.model.assessment import Relation, Row
from concordance.model.question import Question
from concordance.site.context import Page, SiteContext
from concordance.site.pages.links import Reference, reference
from concordance.site.render import page

HERE = "about/questions.md"


@dataclass(frozen=True)
class OpenElement:
    """An element that could not be settled, and what would settle it."""

    result: ObligationOnDay
    element: ElementOnDay
    row: Row


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page of open questions."""
    questions = [_question(context, question) for question in context.corpus.questions.values()]
    elements = open_elements(context)
    yield page(context, "questions.md.j2", HERE, elements=elements,
               fact=[x for x in questions if not x[0].for_lawyer], law=[x for x in questions if x[0].for_lawyer])


def open_elements(context: SiteContext) -> list[OpenElement]:
    """Return the elements that were looked at and could not be settled on the day of the site."""
    return [
        OpenElement(result, element, found.row)
        for result in context.results.values() for element in result.elements for found in element.used
        if found.row.relation is Relation.UNDETERMINED
    ]


def _question(context: SiteContext, question: Question) -> tuple[Question, tuple[Reference, ...]]:
    return question, tuple(reference(context, HERE, identifier) for identifier in question.about)
