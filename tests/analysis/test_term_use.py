"""Terms across acts on the invented and the real corpus."""

from datetime import date

from concordance.analysis.term_use import TermState, term_uses
from concordance.model.corpus import Corpus, act_of

DAY = date(2026, 11, 22)


def test_every_term_has_one_state(real: Corpus) -> None:
    found = term_uses(real, DAY)
    assert [use.term.id for use in found] == list(real.terms)
    for use in found:
        if use.state is TermState.NOT_DEFINED:
            assert not use.national
            assert use.used_in
        if use.state is TermState.NOT_USED:
            assert use.national
            assert not use.used_in
        assert (use.state is TermState.DEFINED_DIFFERENTLY) == bool(use.different)


def test_trafficking_is_defined_differently_in_two_acts(real: Corpus) -> None:
    [use] = [u for u in term_uses(real, DAY) if u.term.id == "human-trafficking"]
    assert use.state is TermState.DEFINED_DIFFERENTLY
    assert {act_of(where) for one, other, *_ in use.different for where in (one, other)} == {
        "kz/110-viii", "kz/criminal-code"}


def test_before_the_law_its_definitions_do_not_count(real: Corpus) -> None:
    [use] = [u for u in term_uses(real, date(2024, 7, 1)) if u.term.id == "victim"]
    assert use.national == ()


def test_the_defining_provision_is_no_use_of_its_own_term(sample: Corpus) -> None:
    uses = {use.term.id: use.used_in for use in term_uses(sample, DAY)}
    assert uses["seafarer"] == {"xx/harbour-act": 2}  # in the definition of the other term and in article 3
    assert uses["vessel-in-distress"] == {"xx/harbour-act": 2}
