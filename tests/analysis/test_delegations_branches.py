"""Expected acts: whose they are."""

from concordance.analysis.delegations import delegations
from concordance.model.corpus import Corpus
from tests.invented import day


def test_an_expected_act_belongs_to_the_act_that_promises_it(real: Corpus) -> None:
    found = delegations(real, day("2026-11-22"))
    # The id begins with the act whose file holds the promise; the act that delegates is that of the provision.
    assert {item.id.rsplit("/", 1)[0] for item in found} == {item.act for item in found} > {"kz/110-viii"}
    assert all(item.act == item.id.rsplit("/", 1)[0] for item in found)
