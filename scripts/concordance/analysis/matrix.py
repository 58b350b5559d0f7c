"""The concordance matrix: which provision is used for which obligation, on each of several days, and how well."""

from dataclasses import dataclass
from functools import cached_property

from concordance.analysis.outcome import STRENGTHS, ElementVerdict
from concordance.analysis.verdicts import ObligationOnDay
from concordance.model.assessment import Relation

# What stands first outweighs what stands after it, in a cell as in an element.
STRONGEST_FIRST: tuple[ElementVerdict, ...] = STRENGTHS[::-1]


@dataclass(frozen=True)
class Use:
    """What the strongest row says of one provision for one obligation.

    elements: the names of the elements the provision is used for, those the strongest outcome speaks of first.
    """

    outcome: ElementVerdict
    relation: Relation
    elements: tuple[str, ...]


@dataclass(frozen=True)
class ConcordanceMatrix:
    """The testable obligations asked about on several days. results: by day, the same obligations in each.

    cells: by provision and obligation, the use on each day; None where the provision is not used on it.
    """

    results: tuple[tuple[ObligationOnDay, ...], ...]
    cells: dict[tuple[str, str], tuple[Use | None, ...]]

    @cached_property
    def last(self) -> tuple[ObligationOnDay, ...]:
        """The obligations on the last day."""
        return self.results[-1]

    def used_on(self, place: int) -> dict[tuple[str, str], Use]:
        """Return the cells that are filled on the day of that place."""
        return {key: use for key, uses in self.cells.items() if (use := uses[place])}


def uses(results: tuple[ObligationOnDay, ...]) -> dict[tuple[str, str], Use]:
    """Return what each provision does for each obligation, by provision id and obligation id.

    Only rows that take part in a verdict are read, also those lent by another element; a judgement that rests on no
    provision (nothing found, not applicable) fills no cell.
    """
    found: dict[tuple[str, str], list[tuple[ElementVerdict, Relation, str]]] = {}
    for result in results:
        for element in result.elements:
            for row in element.used:
                for item in row.evidence:
                    key = (item.evidence.provision, result.obligation.id)
                    found.setdefault(key, []).append((row.outcome, row.row.relation, element.element.id))
    return {key: _strongest(rows) for key, rows in found.items()}


def concordance_matrix(days: tuple[tuple[ObligationOnDay, ...], ...]) -> ConcordanceMatrix:
    """Return the matrix of the results of several days, oldest first. What cannot be tested is left out."""
    results = tuple(tuple(r for r in day if r.obligation.testable) for day in days)
    daily = [uses(day) for day in results]
    keys = dict.fromkeys(key for day in reversed(daily) for key in day)
    return ConcordanceMatrix(results, {key: tuple(day.get(key) for day in daily) for key in keys})


def _strongest(rows: list[tuple[ElementVerdict, Relation, str]]) -> Use:
    # The sort keeps the order of the elements within one outcome.
    ranked = sorted(rows, key=lambda row: STRONGEST_FIRST.index(row[0]))
    outcome, relation, _ = ranked[0]
    return Use(outcome, relation, tuple(dict.fromkeys(element for _, _, element in ranked)))
