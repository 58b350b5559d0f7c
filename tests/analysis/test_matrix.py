"""The concordance matrix: a cell is the strongest used row of a provision for an obligation, on each day."""

import json
from datetime import date

import pytest

from concordance.analysis.gaps import Filter, gap_report
from concordance.analysis.matrix import STRONGEST_FIRST, ConcordanceMatrix, concordance_matrix
from concordance.analysis.outcome import ElementVerdict, strongest
from concordance.model.assessment import Relation
from concordance.model.corpus import Corpus
from concordance.reports import gap_json
from tests import invented

DAYS = (date(2020, 1, 1), date(2026, 11, 22))


def built(corpus: Corpus, instrument: str) -> ConcordanceMatrix:
    return concordance_matrix(tuple(gap_report(corpus, day, Filter(instrument)).everything for day in DAYS))


def by_hand(corpus: Corpus, instrument: str, day: date) -> dict[tuple[str, str], str]:
    """Read the same cells out of the published gap report."""
    found: dict[tuple[str, str], list[ElementVerdict]] = {}
    report = json.loads(gap_json.render(corpus, gap_report(corpus, day, Filter(instrument)), "en"))
    for obligation in report["obligations"]:
        rows = [row for element in obligation["elements"] for row in element["rows"] if obligation["testable"]]
        for row in rows:
            for item in row["evidence"] if row["standing"] in ("counts", "stale") else ():
                found.setdefault((item["provision"], obligation["id"]), []).append(ElementVerdict(row["outcome"]))
    return {key: str(strongest(outcomes)) for key, outcomes in found.items()}


@pytest.mark.parametrize(("corpus", "instrument", "least"), [
    ("sample", "haven", 5), ("sample", "pledge", 1), ("real", "palermo", 500), ("real", "osce-decisions", 300)])
def test_the_cells_are_those_of_the_published_gap_report(
        request: pytest.FixtureRequest, corpus: str, instrument: str, least: int) -> None:
    data = request.getfixturevalue(corpus)
    found = built(data, instrument)
    for place, day in enumerate(DAYS):
        assert {key: str(use.outcome) for key, use in found.used_on(place).items()} == by_hand(data, instrument, day)
    assert len(found.used_on(1)) >= least


def test_the_strongest_stands_first_as_in_an_element() -> None:
    assert len(STRONGEST_FIRST) == len(ElementVerdict)
    assert all(strongest(list(STRONGEST_FIRST[place:])) is outcome for place, outcome in enumerate(STRONGEST_FIRST))


def test_the_elements_of_the_strongest_outcome_come_first(real: Corpus) -> None:
    found = built(real, "palermo")
    results = {result.obligation.id: result for result in found.last}
    mixed = 0
    for (provision, obligation), use in found.used_on(1).items():
        said = {
            element.element.id: {row.outcome for row in element.used
                                 if provision in {item.evidence.provision for item in row.evidence}}
            for element in results[obligation].elements
        }
        assert use.outcome in said[use.elements[0]]
        assert set(use.elements) == {element for element, outcomes in said.items() if outcomes}
        mixed += use.outcome not in said[use.elements[-1]]
    assert mixed > 0


def test_a_provision_known_from_memory_fills_no_cell(sample: Corpus) -> None:
    found = built(sample, "haven")
    assert "haven-3-2" in {result.obligation.id for result in found.last}
    assert [key for key in found.cells if key[1] == "haven-3-2"] == []


def test_a_provision_not_yet_in_force_fills_no_cell_on_that_day(sample: Corpus) -> None:
    before, after = built(sample, "haven").cells["xx/harbour-act/art_5-1__para_1", "haven-2-1"]
    assert before is None
    assert after is not None


def test_what_cannot_be_tested_has_no_column(sample: Corpus) -> None:
    found = built(sample, "haven")
    assert all(result.obligation.testable for day in found.results for result in day)
    assert any(not obligation.testable for obligation in sample.obligations.values())


def test_the_last_of_several_days_is_the_last() -> None:
    days = tuple(gap_report(invented.corpus([], [invented.obligation(name, "a")], []), DAYS[0]).everything
                 for name in ("one", "two", "three"))
    assert [result.obligation.id for result in concordance_matrix(days).last] == ["three"]


def test_a_cell_tells_the_relation_of_the_strongest_row() -> None:
    found = invented.evidence(1)
    law = invented.corpus([invented.provision(1)], [invented.obligation("duty", "a", "b")], [
        invented.row("duty/a/one", "subset-of", found), invented.row("duty/b/one", "equivalent-to", found)])
    [use] = concordance_matrix((gap_report(law, DAYS[1]).everything,)).used_on(0).values()
    assert (use.outcome, use.relation, use.elements) == (ElementVerdict.MET, Relation.EQUIVALENT, ("b", "a"))
