"""The rows that exports of judgements tell: each once, with the element it was written for."""

from collections.abc import Iterable, Iterator

from concordance.analysis.verdicts import ObligationOnDay, RowOnDay
from concordance.model.corpus import Corpus


def own_rows(corpus: Corpus, results: Iterable[ObligationOnDay]) -> Iterator[RowOnDay]:
    """Yield the rows of elements with rows of their own; a row that also answers for another element stands once."""
    for result in results:
        for element in result.elements:
            if element.id in corpus.rows_of:
                yield from element.rows
