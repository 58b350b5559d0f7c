"""The state of the data: how much there is, how it is known, who has signed, what is translated."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordance.analysis.statistics import statistics
from concordance.analysis.verdicts import ElementOnDay, ObligationOnDay
from concordance.model.assessment import Relation
from concordance.site.context import Page, SiteContext
from concordance.site.render import page


@dataclass(frozen=True)
class Open:
    """An element that could not be settled, and what would settle it."""

    result: ObligationOnDay
    element: ElementOnDay
    row: object


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page on the state of the data."""
    corpus = context.corpus
    questions = [
        Open(result, element, found.row)
        for result in context.results.values() for element in result.elements for found in element.used
        if found.row.relation is Relation.UNDETERMINED
    ]
    differences = [(f"{article.id.rsplit('/', 1)[0]}/{provision.eid}", divergence)
                   for article in corpus.articles.values() for provision in article.provisions
                   for divergence in provision.divergence]
    weak = [(identifier, version) for identifier, provision in corpus.provisions.items()
            for version in provision.versions if version.basis != "official-text"]
    yield page(context, "data_state.md.j2", "about/data.md", stats=statistics(corpus), open_questions=questions,
               divergences=differences, weak=weak)
