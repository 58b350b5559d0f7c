"""Priorities follow the policy and nothing else; roll-ups add up; what nobody has seen is counted apart."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from concordance.analysis.gaps import Filter, gap_report
from concordance.analysis.outcome import Verdict
from concordance.analysis.rollup import NOBODY, Dimension, rollup
from concordance.analysis.severity import priority_of
from concordance.analysis.unverified import unverified
from concordance.analysis.verdicts import obligation_on
from concordance.model.base import Basis
from concordance.model.corpus import Corpus
from concordance.model.instrument import Force, Modality, Theme
from concordance.model.policy import Priority, SeverityPolicy

DAY = date(2026, 10, 2)


def policy(corpus: Corpus) -> SeverityPolicy:
    """Return the policy of a corpus."""
    assert corpus.severity is not None
    return corpus.severity


def test_the_four_shares_are_multiplied_and_cut(sample: Corpus) -> None:
    given = policy(sample)
    assert given.score(Force.POLITICAL, Modality.RECOMMENDED, "partial", Theme.PREVENTION) == pytest.approx(
        0.6 * 0.7 * 0.5 * 0.6)
    assert given.priority(Force.BINDING, Modality.MANDATORY, "missing", Theme.CHILDREN) is Priority.CRITICAL
    assert given.priority(Force.BINDING, Modality.MANDATORY, "partial", Theme.VICTIMS_RIGHTS) is Priority.HIGH
    assert given.priority(Force.BENCHMARK, Modality.MANDATORY, "missing", Theme.CHILDREN) is Priority.MEDIUM
    assert given.priority(Force.BINDING, Modality.MANDATORY, "full", Theme.CHILDREN) is Priority.NONE
    assert given.priority(Force.BINDING, Modality.MANDATORY, "not-reviewed", Theme.CHILDREN) is Priority.OPEN


@pytest.mark.parametrize("force", Force)
@pytest.mark.parametrize("modality", Modality)
@pytest.mark.parametrize("theme", Theme)
def test_a_worse_verdict_is_never_less_urgent(real: Corpus, force: Force, modality: Modality, theme: Theme) -> None:
    ranks = [policy(real).priority(force, modality, verdict, theme).rank
             for verdict in ("conflict", "missing", "partial", "weakened", "full")]
    assert ranks == sorted(ranks)


@pytest.mark.parametrize("modality", Modality)
def test_what_binds_is_never_less_urgent_than_what_does_not(real: Corpus, modality: Modality) -> None:
    for theme in Theme:
        ranks = [policy(real).priority(force, modality, "missing", theme).rank for force in Force]
        assert ranks == sorted(ranks)


@pytest.mark.parametrize(("change", "told"), [
    ({"force": {"binding": {"share": "1", "reason": {"en": "x"}}}}, "force lacks political, benchmark"),
    ({"thresholds": {"critical": 0.1, "high": 0.4, "medium": 0.2, "low": 0.01}}, "thresholds must fall"),
    ({"verdict": {v: {"share": "1", "reason": {"en": "x"}} for v in
                  ("conflict", "missing", "partial", "weakened", "full", "lost")}}, "verdict knows no lost"),
])
def test_a_policy_with_a_hole_is_refused(sample: Corpus, change: dict[str, object], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        SeverityPolicy.model_validate({**policy(sample).model_dump(), **change})


def test_what_is_not_checked_or_not_reviewed_is_open(sample: Corpus) -> None:
    def of(identifier: str) -> Priority:
        return priority_of(sample, obligation_on(sample, sample.obligations[identifier], DAY))

    assert of("pledge-night") is Priority.OPEN
    assert of("haven-3-2") is Priority.OPEN
    assert of("haven-9-1") is Priority.NONE
    assert of("haven-4-1") is Priority.CRITICAL


def test_what_nobody_has_seen_is_open_even_where_it_was_judged(sample: Corpus) -> None:
    missing = obligation_on(sample, sample.obligations["haven-4-1"], DAY)
    unseen = missing.obligation.model_copy(update={"basis": Basis.RECALLED})
    assert priority_of(sample, replace(missing, obligation=unseen)) is Priority.OPEN


def test_the_report_filters_and_sorts_by_priority(sample: Corpus) -> None:
    urgent = gap_report(sample, DAY, Filter(priorities=(Priority.CRITICAL, Priority.HIGH)))
    assert {priority_of(sample, r) for r in urgent.results} == {Priority.CRITICAL, Priority.HIGH}
    ordered = gap_report(sample, DAY, Filter(most_urgent_first=True))
    plain = [r.obligation.id for r in gap_report(sample, DAY).results]
    assert plain == list(sample.obligations)
    assert plain != [r.obligation.id for r in ordered.results]
    ranks = [priority_of(sample, r).rank for r in ordered.results]
    assert ranks == sorted(ranks)
    assert urgent.counts == ordered.counts


def test_what_nobody_has_seen_is_in_no_other_count(sample: Corpus) -> None:
    found = gap_report(sample, DAY, Filter("pledge"))
    assert found.counts.testable == 1
    assert found.unverified.testable == 1
    assert found.unverified.obligations[Verdict.NOT_REVIEWED] == 1
    assert len(found.everything) == len(found.results) == 2
    assert [r.obligation.id for r in found.seen] == ["pledge-care"]


@pytest.mark.parametrize("by", [d for d in Dimension if d is not Dimension.ACTOR])
def test_a_roll_up_counts_every_testable_obligation_once(sample: Corpus, by: Dimension) -> None:
    found = gap_report(sample, DAY)
    groups = rollup(sample, found.seen, by)
    assert sum(counts.testable for counts in groups.values()) == found.counts.testable
    for verdict in Verdict:
        if verdict is not Verdict.NOT_TESTABLE:
            assert sum(counts.obligations[verdict] for counts in groups.values()) == found.counts.obligations[verdict]


def test_an_obligation_stands_with_every_body_it_rests_on_or_with_nobody(sample: Corpus) -> None:
    found = gap_report(sample, DAY, Filter("haven"))
    groups = rollup(sample, found.seen, Dimension.ACTOR)
    # A definition, what was not reviewed and what is missing rest on nobody; care is the right of the seafarers.
    assert {name: counts.testable for name, counts in groups.items()} == {
        NOBODY: 3, "harbour-master": 1, "port-authority": 3, "seafarers": 1, "shipowners": 1}


def test_everything_recalled_is_listed_once_with_its_place(sample: Corpus, sample_root: Path) -> None:
    found = unverified(sample)
    assert [item.name.split("#")[1] for item in found] == [
        "wording.basis", "document.basis", "pledge-night.basis", "smuggling.basis", "night.basis"]
    assert [item.home for item in found] == ["xx/harbour-act", "pledge", "pledge", "port-survey", "port-survey"]
    assert all((sample_root / item.file).is_file() for item in found)
