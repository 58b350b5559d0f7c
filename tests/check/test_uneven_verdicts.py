"""C405: an element that asks less than another, or the same, and is answered otherwise."""

import pytest

from concordance.check.rules.c405_uneven_verdicts import RULE
from concordance.model.corpus import Corpus
from concordance.model.crosswalk import Reach
from tests.analysis.test_shared_requirements import joined
from tests.invented import ACT, assessment_file, row


@pytest.mark.parametrize(("relation", "judged", "told"), [
    (Reach.EQUAL, "no-relationship", ["soft/y asks the same as strong/x and is missing on 2026-01-10, "
                                      "where that is met"]),
    (Reach.NARROWER, "no-relationship", ["soft/y asks less than strong/x and is missing on 2026-01-10, "
                                         "where that is met"]),
    (Reach.BROADER, "no-relationship", []),  # it asks more: that may be missing
    (Reach.EQUAL, "not-applicable", []),  # nothing is said of the law, so nothing contradicts
    (Reach.EQUAL, "undetermined", []),
    (Reach.NARROWER, "not-applicable", []),
])
def test_only_two_findings_on_the_law_can_contradict_one_another(relation: Reach, judged: str,
                                                                 told: list[str]) -> None:
    base = joined(relation)
    own = row("soft/y/own", judged, window=("2020-01-01", None), examined=(ACT,))
    corpus = Corpus((*base.files, assessment_file(2, own)))
    assert [finding.message for finding in RULE.check(corpus)] == told
