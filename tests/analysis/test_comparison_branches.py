"""Two days compared: what is a change of the law, and which act is named for it."""

import pytest

from concordance.analysis.comparison import Cause, ChangeKind, compare
from concordance.analysis.outcome import ElementVerdict
from tests.invented import ACT, corpus, day, evidence, obligation, paragraph, provision, row, version

PROMISED = [obligation("left", "a")]


@pytest.mark.parametrize("kind", ChangeKind)
def test_only_a_change_between_two_reviewed_states_is_one_of_the_law(kind: ChangeKind) -> None:
    assert kind.of_the_law is (kind.value in {"closed", "opened", "improved", "worsened"})


def test_an_end_that_nothing_follows_is_laid_at_no_act() -> None:
    # The wording ends and no closing entry says who repealed it: naming an act would be a guess.
    ended = [provision(1, version("2020-01-01", "2020-12-31"))]
    repealed = [provision(1, version("2020-01-01", "2020-12-31"), version("2021-01-01", repealed=True))]
    judged = [row("left/a/now", "equal-to", evidence(1), on="2020-06-01")]
    causes = {}
    for name, law in (("ended", ended), ("repealed", repealed)):
        [change] = compare(corpus(law, PROMISED, judged), day("2020-06-01"), day("2021-06-01")).changes
        assert (change.before.verdict, change.after.verdict) == (ElementVerdict.MET, ElementVerdict.NOT_REVIEWED)
        assert (change.kind, change.steps) == (ChangeKind.NO_LONGER_REVIEWED, 0)
        causes[name] = change.causes
    assert causes == {"ended": (), "repealed": (Cause(paragraph(1), ACT, day("2021-01-01"), began=False),)}


@pytest.mark.parametrize("number", [2, 9])
def test_a_provision_named_by_a_finding_of_nothing_made_no_change(number: int) -> None:
    # Paragraph 2 is repealed, paragraph 9 unknown. The checks refuse such a row (C403); the comparison passes over it.
    law = [provision(1), provision(2, version("2020-01-01", "2020-12-31"), version("2021-01-01", repealed=True))]
    judged = [row("left/a/none", "no-relationship", evidence(number), window=("2022-01-01", None), examined=(ACT,))]
    [change] = compare(corpus(law, PROMISED, judged), day("2021-06-01"), day("2022-06-01")).changes
    assert (change.kind, change.after.verdict) == (ChangeKind.NOW_REVIEWED, ElementVerdict.MISSING)
    assert change.causes == ()
