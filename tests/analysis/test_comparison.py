"""Two days compared: the kind of every change, and the act that made it."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordance.analysis.comparison import SCALE, ChangeKind, compare, kind_of
from concordance.analysis.outcome import ElementVerdict as V
from concordance.analysis.verdicts import verdicts
from concordance.model.corpus import Corpus
from concordance.model.instrument import Modality
from tests.invented import corpus, day, evidence, obligation, paragraph, provision, row, version
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


def test_a_comparison_says_what_was_compared_and_each_change_of_what(sample: Corpus) -> None:
    found = compare(sample, BEFORE, AFTER, "haven")
    assert (found.before, found.after, found.instrument) == (BEFORE, AFTER, "haven")
    later = {r.obligation.id: r for r in verdicts(sample, AFTER, "haven")}
    assert {c.kind for c in found.changes} > {ChangeKind.UNCHANGED}
    for change in found.changes:
        assert change.obligation == later[change.after.id.split("/")[0]]


def test_what_cannot_be_tested_and_what_nobody_has_seen_opens_and_closes_nothing(sample: Corpus) -> None:
    apart = {o.id for o in sample.obligations.values() if not o.testable or o.unverified}
    assert {sample.obligations[name].testable for name in apart} == {True, False}
    found = {c.after.id.split("/")[0] for c in compare(sample, BEFORE, AFTER).changes}
    assert found == set(sample.obligations) - apart


def test_only_modalities_that_were_asked_for_are_compared(sample: Corpus) -> None:
    found = compare(sample, BEFORE, AFTER, modalities=(Modality.COMMITMENT,))
    assert {c.obligation.obligation.modality for c in found.changes} == {Modality.COMMITMENT}
    assert len(found.changes) < len(compare(sample, BEFORE, AFTER).changes)


TWICE = provision(1, version("2020-01-01", "2020-12-31"), version("2021-01-01"))
THRICE = provision(2, version("2020-01-01", "2020-12-31"), version("2021-01-01", "2021-02-28"), version("2021-03-01"))


@pytest.mark.parametrize(("first", "second", "steps", "causes"), [
    ("equal-to", "equal-to", 0, 0), ("subset-of", "equal-to", 2, 2), ("equal-to", "contrary-to", -4, 2)])
def test_the_steps_count_how_far_the_law_moved_and_what_stays_has_no_cause(
        first: str, second: str, steps: int, causes: int) -> None:
    law = corpus([TWICE], [obligation("left", "a")], [
        row("left/a/then", first, evidence(1, "2020-01-01")), row("left/a/now", second, evidence(1, "2021-01-01"))])
    [change] = compare(law, day("2020-06-01"), day("2021-06-01")).changes
    assert (change.steps, len(change.causes)) == (steps, causes)


def test_of_several_provisions_only_the_one_that_changed_is_a_cause() -> None:
    law = corpus([provision(1), provision(2, *TWICE.versions)], [obligation("left", "a")], [
        row("left/a/then", "equal-to", evidence(1), evidence(2, "2020-01-01")),
        row("left/a/now", "subset-of", evidence(1), evidence(2, "2021-01-01"))])
    [change] = compare(law, day("2020-06-01"), day("2021-06-01")).changes
    assert [(c.provision, c.day, c.began) for c in change.causes] == [
        (paragraph(2), day("2021-01-01"), False), (paragraph(2), day("2021-01-01"), True)]


def test_a_wording_was_ended_by_the_one_that_came_next_and_not_by_a_later_one() -> None:
    judged = row("left/a/then", "equal-to", evidence(2, "2020-01-01"))
    law = corpus([THRICE], [obligation("left", "a")], [judged])
    [change] = compare(law, day("2020-06-01"), day("2022-01-01")).changes
    assert [(c.day, c.began) for c in change.causes] == [(day("2021-01-01"), False)]


def test_what_a_finding_of_nothing_names_is_a_cause_where_it_changed_and_hides_no_other() -> None:
    # The checks refuse evidence beside such a finding (C403). Paragraph 9 is unknown, paragraph 3 is still to come.
    later = provision(3, version("2021-06-01"))
    law = corpus([TWICE, later], [obligation("left", "a")], [
        row("left/a/then", "no-relationship", evidence(9), evidence(3), evidence(1), window=(None, "2020-12-31")),
        row("left/a/now", "equal-to", evidence(1))])
    [change] = compare(law, day("2020-06-01"), day("2022-06-01")).changes
    assert [(c.provision, c.day, c.began) for c in change.causes] == [
        (paragraph(1), day("2021-01-01"), False), (paragraph(1), day("2021-01-01"), True)]


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
