"""An answered questionnaire as scripts read it: the same answers, with the whole proof."""

import json
from datetime import date
from typing import Any

import pytest

from concordance.analysis.questionnaire import answer_questionnaire
from concordance.analysis.verdicts import Trust
from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.reports.edition import Edition
from concordance.reports.questionnaire.json import render

DAY = date(2026, 11, 22)


@pytest.fixture
def published(sample: Corpus) -> dict[str, Any]:
    """The survey as published."""
    found = answer_questionnaire(sample, sample.questionnaires["port-survey"], DAY)
    return dict(json.loads(render(sample, found, Edition(DAY, "0123456789ab", "concordance 0", "https://x.example/"))))


def test_each_question_carries_its_answer_and_its_proof(sample: Corpus, published: dict[str, Any]) -> None:
    found = answer_questionnaire(sample, sample.questionnaires["port-survey"], DAY).answers
    for told, answer in zip(published["questions"], found, strict=True):
        assert (told["number"], told["reply"], told["asking"], told["completeness"], told["fits_form"]) == (
            answer.question.number, answer.reply, answer.asking, answer.completeness, answer.fits)
        assert [(p["element"], p["verdict"], p["unknown"]) for p in told["points"]] == [
            (p.result.id, p.outcome, p.unknown) for p in answer.points]
        assert [(c["provision"], c["version_from"]) for c in told["cited"]] == [
            (item.id, str(item.version.start)) for item in answer.cited]
        trust = answer.trust or Trust(None, False)  # type: ignore[arg-type]
        assert (told["trust_basis"], told["reviewed"]) == (trust.basis, trust.reviewed)


def test_counts_add_up(published: dict[str, Any]) -> None:
    counts = published["counts"]
    assert counts["asked"] + counts["not_asked"] == counts["questions"] == len(published["questions"])
    assert sum(counts["replies"].values()) == sum(counts["completeness"].values()) == counts["asked"]
    assert sum(group["counts"]["questions"] for group in published["groups"]) == counts["questions"]


def test_citations_are_in_all_languages_and_lead_to_a_source(published: dict[str, Any]) -> None:
    cited = [item for question in published["questions"] for item in question["cited"]]
    assert len(cited) > 10
    for item in cited:
        assert all(item["citation"][language] and item["summary"][language] for language in LANGUAGES)
        assert all(source["url"].startswith("https://") for source in item["sources"])
        assert item["sources"]


def test_what_was_not_found_says_where_it_can_be_settled(published: dict[str, Any]) -> None:
    empty = [group for group in published["groups"] if not group["counts"]["questions"]]
    assert [group["not_found"]["settle_at"] for group in empty] == [["https://example.org/survey"]]
    assert [found["searched_on"] for found in published["not_found"]] == ["2026-10-01"]
