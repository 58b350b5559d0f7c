"""What scripts read as JSON follows the schema that is published for it."""

import json
from datetime import date

import pytest
from jsonschema import Draft202012Validator

from concordance.analysis.beyond import beyond
from concordance.analysis.comparison import compare
from concordance.analysis.concordance_table import to_instruments, to_law
from concordance.analysis.definitions import Matrix, matrix
from concordance.analysis.delegations import delegations
from concordance.analysis.gaps import Filter, gap_report
from concordance.analysis.impact import impact
from concordance.analysis.matrix import concordance_matrix
from concordance.analysis.questionnaire import answer_questionnaire
from concordance.analysis.training.review import curriculum_on
from concordance.model.corpus import Corpus
from concordance.reports import claims, comparison, crosswalk, definitions, formats, training_check
from concordance.reports import delegations as expected
from concordance.reports import impact as impact_report
from concordance.reports import matrix as matrix_report
from concordance.reports.concordance_table import json as concordance_table_json
from concordance.reports.edition import Edition
from concordance.reports.gap import published as gap_published
from concordance.reports.gap.answer import answer as gap_answer
from concordance.reports.published import PUBLISHED
from concordance.reports.questionnaire import json as questionnaire_json
from tests.conftest import ROOT

DAY = date(2026, 11, 22)
EDITION = Edition(DAY, "0123456789ab", "concordance 0", "https://x.example/")


def _matrices(corpus: Corpus) -> list[Matrix]:
    return [found for term in corpus.terms.values() if (found := matrix(corpus, term, DAY))]


def _concordance(corpus: Corpus) -> str:
    days = (date(2024, 7, 1), DAY)
    found = concordance_matrix(tuple(gap_report(corpus, day, Filter("palermo")).everything for day in days))
    return matrix_report.as_json(matrix_report.published(corpus, "palermo", days, found))


def _questionnaire(corpus: Corpus) -> str:
    found = answer_questionnaire(corpus, corpus.questionnaires["untoc-review"], DAY)
    return questionnaire_json.render(corpus, found, EDITION)


WRITE = {
    "training-check-1": lambda c: training_check.FORMATS["json"](c, curriculum_on(c, date(2024, 7, 10)), "en"),
    "questionnaire-answer-1": _questionnaire,
    "gap-report-2": lambda c: formats.FORMATS["json"](c, gap_report(c, DAY, Filter("palermo")), "en"),
    "gap-comparison-1": lambda c: comparison.FORMATS["json"](c, compare(c, date(2024, 7, 4), DAY), "en"),
    "delegations-1": lambda c: expected.FORMATS["json"](c, delegations(c, DAY), DAY, "en"),
    "claims-1": lambda c: claims.FORMATS["json"](c, "en"),
    "crosswalk-1": lambda c: crosswalk.as_json(c, beyond(c, "cets-197", "palermo"), "en"),
    "definitions-1": lambda c: definitions.as_json(c, _matrices(c), "en"),
    "matrix-1": _concordance,
    "published-gaps-1": lambda c: gap_published.render(gap_answer(c, EDITION, Filter("palermo"), date(2024, 7, 4))),
    "concordance-table-1": lambda c: concordance_table_json.render(
        c, to_law(c, DAY, ("palermo",)), EDITION, c.scales["ministry"]),
    "concordance-by-provision-1": lambda c: concordance_table_json.render(
        c, to_instruments(c, DAY, ("kz/110-viii",), ("palermo",)), EDITION),
    "impact-1": lambda c: impact_report.FORMATS["json"](c, impact(c, "kz/110-viii/art_17", DAY), "en"),
}


def schema(name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(
        (ROOT / f"scripts/concordance/schemas/{name}.schema.json").read_text(encoding="utf-8"))
    return found


def test_every_published_shape_is_tried() -> None:
    assert set(WRITE) == set(PUBLISHED)


@pytest.mark.parametrize("name", WRITE)
def test_what_is_written_follows_its_schema(real: Corpus, name: str) -> None:
    data = json.loads(WRITE[name](real))
    assert data["schema"] == name
    assert list(Draft202012Validator(schema(name)).iter_errors(data)) == []


@pytest.mark.parametrize("name", WRITE)
def test_the_schema_refuses_a_key_it_does_not_know(real: Corpus, name: str) -> None:
    data = {**json.loads(WRITE[name](real)), "surprise": 1}
    assert len(list(Draft202012Validator(schema(name)).iter_errors(data))) == 1
