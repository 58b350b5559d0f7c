"""Predicates and staleness on any small corpus: three values, one of a kind, and no answer falls in silence."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from concordance.analysis.outcome import ElementVerdict
from concordance.analysis.training.changes import Change, changes
from concordance.analysis.training.items import question_rests_on
from concordance.analysis.training.limits import is_limit, number, says
from concordance.analysis.training.of_promises import verdict_on
from concordance.analysis.training.predicates import holds, truth
from concordance.analysis.training.review import curriculum_on
from concordance.model.asks import Asks
from concordance.model.corpus import Corpus
from concordance.model.provision import Force, TimeLimit
from concordance.model.quiz import QuizQuestion, Unit
from tests.invented import ACT, paragraph
from tests.properties.corpora import ELEMENTS, days, small_corpora

FIELDS = {
    "bearer": ("actor", ["harbour-master", "seafarers"]), "force": ("force", [*map(str, Force)]),
    "kind": ("kind", ["duty", "right"]), "time-limit": ("limit", ["none", "P30D", "unquantified"]),
    "in-force-on": ("on", ["2019-12-31", "2020-01-01", "2020-01-20", "2020-03-01"]),
    "first-day": ("on", ["2019-12-31", "2020-01-01", "2020-01-20", "2020-03-01"]),
    "made-by": ("act", [ACT, "xx/other-act"]), "stands-in": ("place", [ACT, f"{ACT}/art_1", "xx/other-act"]),
    "uses-term": ("term", ["seafarer"]),
}
# A machine that is busy must not fail a test, and the same program must meet the same examples.
examples = settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
paragraphs = st.sampled_from([paragraph(n) for n in (1, 2, 3)])
elements = st.sampled_from([*ELEMENTS, "left", "right"])


@st.composite
def predicates(draw: st.DrawFn) -> Asks:
    """A predicate on a paragraph, or the verdict on an element or obligation, with one value or several."""
    what = draw(st.sampled_from([*FIELDS, "verdict"]))
    subject, key, values = ("provision", *FIELDS[what]) if what in FIELDS else (
        "of", "verdict", [*map(str, ElementVerdict), "full", "partial"])
    subjects = draw(st.lists(paragraphs if subject == "provision" else elements, min_size=1, max_size=2))
    said = draw(st.lists(st.sampled_from(values), min_size=1, max_size=2))
    return Asks.model_validate({"what": what, subject: tuple(subjects), key: tuple(said), "not": draw(st.booleans())})


def single(asks: Asks) -> list[Asks]:
    """Split a predicate with lists into those with one value in each key, none of them turned round."""
    subject, key = [name for name in asks.given() if getattr(asks, name)]
    return [asks.model_copy(update={subject: (one,), key: (other,), "negated": False})
            for one in asks.names(subject) for other in asks.names(key)]


@examples
@given(small_corpora(), predicates(), days)
def test_a_list_is_true_where_one_entry_is_and_false_where_none_can_be(data: Corpus, asks: Asks, day: date) -> None:
    found = [truth(data, one, day) for one in single(asks)]
    plain = truth(data, asks.model_copy(update={"negated": False}), day)
    assert plain is (True if True in found else None if None in found else False)


@examples
@given(small_corpora(), predicates(), days)
def test_not_turns_round_what_is_known_and_nothing_else(data: Corpus, asks: Asks, day: date) -> None:
    turned = asks.model_copy(update={"negated": not asks.negated})
    found, other = truth(data, asks, day), truth(data, turned, day)
    assert other is (None if found is None else not found)
    assert holds(data, asks, day) + holds(data, turned, day) == (0 if found is None else 1)


@examples
@given(small_corpora(), paragraphs, days)
def test_a_provision_has_one_force_while_it_is_in_force_and_none_before(data: Corpus, name: str, day: date) -> None:
    right = [force for force in Force
             if holds(data, Asks.model_validate({"what": "force", "provision": name, "force": force}), day)]
    found = data.provisions[name]
    assert right == ([found.force] if found.version_on(day) else [])


@examples
@given(small_corpora(), elements, days)
def test_one_verdict_is_right_and_of_what_nobody_reviewed_the_others_are_unknown(data: Corpus, name: str,
                                                                                 day: date) -> None:
    words = [*map(str, ElementVerdict)] if "/" in name else [
        "full", "weakened", "partial", "missing", "conflict", "not-reviewed", "not-applicable", "not-testable"]
    found = {word: truth(data, Asks.model_validate({"what": "verdict", "of": name, "verdict": word}), day)
             for word in words}
    assert list(found.values()).count(True) == 1
    other = None if found["not-reviewed"] else False
    assert {value for value in found.values() if value is not True} == {other}


@examples
@given(small_corpora(), paragraphs, days, days, days)
def test_in_force_on_a_day_does_not_depend_on_the_day_asked(data: Corpus, name: str, on: date, one: date,
                                                            other: date) -> None:
    asks = Asks.model_validate({"what": "in-force-on", "provision": name, "on": str(on)})
    assert truth(data, asks, one) is truth(data, asks, other) is (data.provisions[name].version_on(on) is not None)


@examples
@given(small_corpora(), st.one_of(paragraphs, elements, st.just(f"{ACT}/art_1"), st.just(ACT)), days, days)
def test_what_changed_one_way_changed_the_other_and_nothing_changes_in_no_time(data: Corpus, cite: str, one: date,
                                                                               other: date) -> None:
    assert changes(data, cite, one, one) == ()
    there, back = changes(data, cite, one, other), changes(data, cite, other, one)
    if "/" in cite and cite.startswith(ACT):
        assert {change.record for change in there} == {change.record for change in back}
    elif not there:
        # A verdict that rests on an older wording is stale towards the new one only.
        assert all(change.what == "outdated-verdict" for change in back)


@examples
@given(small_corpora(), days, days)
def test_an_article_changed_where_one_of_its_parts_did(data: Corpus, one: date, other: date) -> None:
    parts = {change.record for name in data.provisions for change in changes(data, name, one, other)}
    assert {change.record for change in changes(data, f"{ACT}/art_1", one, other)} == parts
    assert parts == {name for name, p in data.provisions.items() if p.version_on(one) != p.version_on(other)}


def changed_since(data: Corpus, asks: Asks, reviewed: date, day: date) -> list[Change]:
    """Return what changed of what a question rests on that asks this; it cites only what is there on all the days."""
    question = QuizQuestion.model_validate({
        "id": "q", "kind": "true-false", "level": "recall", "stem": {"en": "so"}, "why": {"en": "so"},
        "asks": asks, "right": True, "cites": ("charter",)})
    return [change for cite in question_rests_on(question) for change in changes(data, cite, reviewed, day)]


@examples
@given(small_corpora(), predicates(), days, days)
def test_no_answer_falls_while_its_question_is_as_reviewed(data: Corpus, asks: Asks, reviewed: date,
                                                           day: date) -> None:
    if truth(data, asks, day) is not truth(data, asks, reviewed):
        assert changed_since(data, asks, reviewed, day)


@examples
@given(small_corpora(), elements, days, days)
def test_no_verdict_falls_while_its_question_is_as_reviewed(data: Corpus, name: str, reviewed: date,
                                                            day: date) -> None:
    asks = Asks.model_validate({"what": "verdict", "of": name, "verdict": str(verdict_on(data, name, reviewed))})
    assert truth(data, asks, reviewed) is True
    if truth(data, asks, day) is not True:
        assert changed_since(data, asks, reviewed, day)


@pytest.mark.parametrize("on", ["2019-01-01", "2023-06-30", "2024-07-04", "2024-09-04", "2024-09-05", "2025-12-31",
                                "2026-06-30", "2026-07-01", "2027-11-01"])
def test_no_real_answer_falls_while_its_question_is_as_reviewed(real: Corpus, on: str) -> None:
    found = curriculum_on(real, date.fromisoformat(on))
    assert [item.item.id for item in found.found if item.unsupported and not item.stale] == []
    assert len(found.items) >= 29


@examples
@given(st.sampled_from([Unit.HOURS, Unit.DAYS, Unit.MONTHS, Unit.YEARS]), st.integers(1, 500),
       st.sampled_from(["at-most", "at-least", "exactly", "every"]))
def test_a_limit_says_its_own_number(unit: Unit, amount: int, bound: str) -> None:
    written = {Unit.HOURS: f"PT{amount}H", Unit.DAYS: f"P{amount}D", Unit.MONTHS: f"P{amount}M",
               Unit.YEARS: f"P{amount}Y"}[unit]
    limit = TimeLimit.model_validate({"duration": written, "bound": bound, "what": {"en": "a term"}})
    assert number(limit, unit) == amount
    assert [says(limit, said) for said in (written, f"{bound} {written}")] == [True, True]
    assert not any(says(limit, said) for said in ("none", "unquantified", f"{written}1"))


@examples
@given(st.text(max_size=20))
def test_whatever_is_said_of_a_limit_is_answered(said: str) -> None:
    limit = TimeLimit.model_validate({"duration": "P30D", "bound": "at-most", "what": {"en": "a term"}})
    assert is_limit(said) or not says(limit, said)
