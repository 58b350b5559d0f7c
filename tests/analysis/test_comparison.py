"""Two days compared: the kind of every change, and the act that made it."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordance.analysis.comparison import SCALE, ChangeKind, compare, kind_of
from concordance.analysis.outcome import ElementVerdict as V
from concordance.model.corpus import Corpus
from tests.properties.corpora import DAYS, small_corpora

BEFORE, AFTER = date(2024, 7, 4), date(2026, 11, 22)


@pytest.mark.parametrize(("before", "after", "kind"), [
    (V.MISSING, V.MET, ChangeKind.CLOSED),
    (V.PARTLY_MET, V.WEAKENED, ChangeKind.CLOSED),
    (V.CONFLICT, V.MET, ChangeKind.CLOSED),
    (V.MET, V.PARTLY_MET, ChangeKind.OPENED),
    (V.WEAKENED, V.MISSING, ChangeKind.OPENED),
    (V.MISSING, V.PARTLY_MET, ChangeKind.IMPROVED),
    (V.WEAKENED, V.MET, ChangeKind.IMPROVED),
    (V.MET, V.WEAKENED, ChangeKind.WORSENED),
    (V.PARTLY_MET, V.CONFLICT, ChangeKind.WORSENED),
    (V.NOT_REVIEWED, V.MET, ChangeKind.NOW_REVIEWED),
    (V.NOT_APPLICABLE, V.MISSING, ChangeKind.NOW_REVIEWED),
    (V.MET, V.NOT_REVIEWED, ChangeKind.NO_LONGER_REVIEWED),
    (V.NOT_REVIEWED, V.NOT_APPLICABLE, ChangeKind.UNCHANGED),
    (V.MET, V.MET, ChangeKind.UNCHANGED),
])
def test_every_pair_of_verdicts_has_its_kind(before: V, after: V, kind: ChangeKind) -> None:
    assert kind_of(before, after) is kind


def test_reading_the_days_backwards_turns_every_kind_round() -> None:
    turned = {ChangeKind.CLOSED: ChangeKind.OPENED, ChangeKind.IMPROVED: ChangeKind.WORSENED,
              ChangeKind.NOW_REVIEWED: ChangeKind.NO_LONGER_REVIEWED, ChangeKind.UNCHANGED: ChangeKind.UNCHANGED}
    turned |= {there: here for here, there in turned.items()}
    for before, after in product(V, repeat=2):
        assert kind_of(after, before) is turned[kind_of(before, after)]


def test_the_comparison_backwards_is_the_mirror_of_the_comparison(real: Corpus) -> None:
    mirrored(real, BEFORE, AFTER)


@given(small_corpora(), st.sampled_from(DAYS), st.sampled_from(DAYS))
def test_the_mirror_holds_for_any_law_and_any_two_days(law: Corpus, one: date, other: date) -> None:
    mirrored(law, one, other)


def mirrored(law: Corpus, one: date, other: date) -> None:
    """Compare both ways: verdicts change places, kinds turn round, what the law did stays the same."""
    there, back = compare(law, one, other), compare(law, other, one)
    assert [(c.after.id, c.before.verdict, c.after.verdict, c.steps, c.causes) for c in there.changes] == [
        (c.after.id, c.after.verdict, c.before.verdict, -c.steps, c.causes) for c in back.changes]
    assert [kind_of(c.after.verdict, c.before.verdict) for c in there.changes] == [c.kind for c in back.changes]


def test_only_the_law_moves_the_scale() -> None:
    assert V.NOT_REVIEWED not in SCALE
    assert V.NOT_APPLICABLE not in SCALE


def test_the_kinds_add_up_to_all_elements_of_testable_obligations(real: Corpus) -> None:
    found = compare(real, BEFORE, AFTER, "palermo")
    asked = sum(len(o.elements) for o in real.obligations.values()
                if o.testable and real.instrument_of[o.id] == "palermo")
    assert sum(found.counts.values()) == len(found.changes) == asked


def test_a_day_compared_with_itself_changes_nothing(real: Corpus) -> None:
    found = compare(real, AFTER, AFTER)
    assert found.counts[ChangeKind.UNCHANGED] == len(found.changes)
    assert not any(change.causes for change in found.changes)


def test_the_forced_labour_gap_was_closed_by_the_package(real: Corpus) -> None:
    found = compare(real, BEFORE, AFTER, "palermo")
    change = next(c for c in found.changes if c.after.id == "palermo-3-a-exploitation/forced-labour-services")
    assert change.kind is ChangeKind.CLOSED
    assert {(c.provision, c.act, c.day, c.began) for c in change.causes} == {
        ("kz/criminal-code/art_3__point_1__indent_1", "kz/111-viii", date(2024, 9, 5), began)
        for began in (True, False)}


def test_what_was_undetermined_before_is_not_called_closed(real: Corpus) -> None:
    found = compare(real, BEFORE, AFTER, "palermo")
    change = next(c for c in found.changes if c.after.id == "palermo-3-b/consent-intended-exploitation")
    assert change.kind is ChangeKind.NOW_REVIEWED


def test_a_replaced_wording_names_the_act_that_replaced_it(real: Corpus) -> None:
    found = compare(real, BEFORE, AFTER, "palermo")
    change = next(c for c in found.changes if c.after.id == "palermo-3-a-exploitation/exploitation-prostitution-others")
    assert change.kind is ChangeKind.OPENED
    assert {(c.act, c.began) for c in change.causes} == {("kz/111-viii", True), ("kz/111-viii", False)}
