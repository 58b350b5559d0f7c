"""Terms across acts on the invented and the real corpus."""

from dataclasses import replace
from datetime import date

import pytest

from concordance.analysis.term_use import TermState, TermUse, term_uses
from concordance.model.corpus import Corpus, act_of
from concordance.model.provision import Article
from concordance.model.term import Definition, Listing, Term, TermElement
from concordance.model.text import Text

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


OURS, USED = "xx/harbour-act/art_1__point_1", "xx/harbour-act/art_3__para_1"
THEIRS = "xx/harbour-amendment/art_1__para_1"


def told(sample: Corpus, speaking: tuple[str, ...], *definitions: Definition, day: date = DAY) -> TermUse:
    """Return what is told of the seafarer, defined so, and spoken of in these provisions and no others."""
    files = []
    for file in sample.files:
        record = file.record
        if isinstance(record, Article):
            parts = tuple(
                p.model_copy(update={"terms": ("seafarer",) if f"{act_of(record.id)}/{p.eid}" in speaking else ()})
                for p in record.provisions)
            record = record.model_copy(update={"provisions": parts})
        elif isinstance(record, Term) and record.id == "seafarer":
            record = record.model_copy(update={"definitions": definitions})
        files.append(replace(file, record=record))
    [use] = [use for use in term_uses(Corpus(tuple(files)), day) if use.term.id == "seafarer"]
    return use


def defined(where: str, **values: str) -> Definition:
    """Return a definition of elements, each of which lists the letters of its values."""
    return Definition(where=where, elements=tuple(
        TermElement(id=name, text=Text(en=name), values=tuple(letters), list=Listing.CLOSED if letters else None)
        for name, letters in values.items()))


def test_a_term_is_told_with_its_definitions_and_with_what_borrows_it(sample: Corpus) -> None:
    ours, treaty = defined(OURS, a=""), defined("haven-1-a", a="")
    found = told(sample, (OURS, USED, THEIRS), ours, treaty)
    assert (found.state, found.national, found.treaty) == (TermState.IN_ORDER, (ours,), (treaty,))
    # The defining provision speaks of the term too, and is no use of it.
    assert (found.used_in, found.borrowed) == ({act_of(USED): 1, act_of(THEIRS): 1}, (act_of(THEIRS),))
    assert told(sample, (OURS,), ours).state is TermState.NOT_USED
    # Listed for comparison, but it does not speak of the term: nothing is defined, so nothing is borrowed.
    alone = told(sample, (USED, THEIRS), ours)
    assert (alone.state, alone.national, alone.borrowed) == (TermState.NOT_DEFINED, (), ())


def test_before_a_provision_is_in_force_it_uses_no_term(sample: Corpus) -> None:
    assert told(sample, (OURS, USED), defined(OURS, a=""), day=date(2018, 1, 1)).used_in == {}


@pytest.mark.parametrize(("ours", "theirs", "different"), [
    ({"a": "", "b": ""}, {"a": "", "b": ""}, None),
    ({"a": "", "b": ""}, {"a": ""}, (("b",), ())),
    ({"a": ""}, {"a": "", "b": ""}, ((), ("b",))),
    ({"a": "", "b": ""}, {"b": "", "c": ""}, (("a",), ("c",))),
    ({"a": "xy", "b": ""}, {"a": "x", "b": ""}, ((), ())),  # the same elements, of which one reaches less far
    ({"a": "x", "b": ""}, {"a": "x", "b": ""}, None),
])
def test_definitions_of_two_acts_differ_by_their_elements_or_by_how_far_these_reach(
        sample: Corpus, ours: dict[str, str], theirs: dict[str, str], different: tuple[object, object] | None) -> None:
    pair = defined(OURS, **ours), defined(THEIRS, **theirs)
    found = told(sample, (OURS, THEIRS), *pair)
    assert found.different == (((OURS, THEIRS, *different),) if different else ())
    assert (found.state is TermState.DEFINED_DIFFERENTLY) == (different is not None)


def test_two_definitions_of_one_act_are_not_set_against_each_other(sample: Corpus) -> None:
    found = told(sample, (OURS, USED), defined(OURS, a=""), defined(USED, b=""))
    assert (len(found.national), found.different) == (2, ())
