"""On which days a row counts: wordings, windows, staleness, repeals, and days that are not known exactly."""

import pytest

from concordance.analysis.standing import Standing
from concordance.analysis.verdicts import RowOnDay, obligation_on
from concordance.model.assessment import Row
from concordance.model.provision import Provision
from tests.invented import ACT, corpus, day, evidence, obligation, provision, row, version

REFORMED = provision(1, version("2020-01-01", "2024-09-04"), version("2024-09-05"))


def on(date: str, judgement: Row, *provisions: Provision) -> tuple[str, RowOnDay]:
    """Return the verdict on `duty/part` and how its one row stands."""
    built = corpus(provisions, [obligation("duty", "part")], [judgement])
    element = obligation_on(built, built.obligations["duty"], day(date)).elements[0]
    return str(element.verdict), element.rows[0]


@pytest.mark.parametrize(("date", "verdict", "standing"), [
    ("2024-09-04", "not-reviewed", Standing.OTHER_WORDING),
    ("2024-09-05", "met", Standing.COUNTS),
])
def test_a_row_speaks_only_about_the_wording_in_force_when_it_was_judged(
        date: str, verdict: str, standing: str) -> None:
    found, judged = on(date, row("duty/part/now", "equal-to", evidence(1)), REFORMED)
    assert (found, judged.standing) == (verdict, standing)


@pytest.mark.parametrize(("date", "verdict", "standing"), [
    ("2019-12-31", "not-reviewed", Standing.NOT_IN_FORCE),
    ("2020-01-01", "met", Standing.COUNTS),
    ("2024-09-04", "met", Standing.COUNTS),
    ("2024-09-05", "not-reviewed", Standing.OTHER_WORDING),
])
def test_a_row_on_an_older_wording_counts_on_the_days_of_that_wording(date: str, verdict: str, standing: str) -> None:
    found, judged = on(date, row("duty/part/before", "equal-to", evidence(1, "2020-01-01")), REFORMED)
    assert (found, judged.standing) == (verdict, standing)


def test_a_row_turns_stale_by_itself_when_the_wording_changes_after_the_judgement() -> None:
    changed = provision(1, version("2020-01-01", "2026-06-30"), version("2026-07-01"))
    verdict, judged = on("2026-07-01", row("duty/part/now", "equal-to", evidence(1)), changed)
    assert (verdict, judged.standing) == ("met", Standing.STALE)


def test_a_wording_judged_on_its_last_day_was_not_old_yet_and_the_judgement_turns_stale() -> None:
    changed = provision(1, version("2020-01-01", "2026-06-30"), version("2026-07-01"))
    found = {on_day: on("2026-07-01", row("duty/part/now", "equal-to", evidence(1, "2020-01-01"), on=on_day), changed)
             for on_day in ("2026-06-30", "2026-07-01")}
    assert {on_day: (verdict, judged.standing) for on_day, (verdict, judged) in found.items()} == {
        "2026-06-30": ("met", Standing.STALE), "2026-07-01": ("not-reviewed", Standing.OTHER_WORDING)}


def test_a_row_is_not_stale_on_the_last_day_of_the_wording_that_was_judged() -> None:
    changed = provision(1, version("2020-01-01", "2026-06-30"), version("2026-07-01"))
    assert on("2026-06-30", row("duty/part/now", "equal-to", evidence(1)), changed)[1].standing is Standing.COUNTS


def test_a_stale_row_marks_its_element_and_its_obligation() -> None:
    changed = provision(1, version("2020-01-01", "2026-06-30"), version("2026-07-01"))
    built = corpus([changed], [obligation("duty", "part", "rest")], [row("duty/part/now", "equal-to", evidence(1))])
    result = obligation_on(built, built.obligations["duty"], day("2026-07-01"))
    assert ([element.stale for element in result.elements], result.stale) == ([True, False], True)


def test_a_row_on_a_wording_that_was_old_when_it_was_judged_never_comes_back_as_stale() -> None:
    thrice = provision(1, version("2020-01-01", "2024-09-04"), version("2024-09-05", "2026-06-30"),
                       version("2026-07-01"))
    verdict, judged = on("2026-07-01", row("duty/part/before", "equal-to", evidence(1, "2020-01-01")), thrice)
    assert (verdict, judged.standing) == ("not-reviewed", Standing.OTHER_WORDING)


def test_a_row_on_a_coming_wording_says_nothing_about_the_days_before_it() -> None:
    coming = provision(1, version("2020-01-01", "2026-06-30"), version("2026-07-01"))
    verdict, judged = on("2026-06-30", row("duty/part/then", "equal-to", evidence(1, "2026-07-01")), coming)
    assert (verdict, judged.standing) == ("not-reviewed", Standing.OTHER_WORDING)


def test_a_repealed_provision_is_evidence_for_nothing() -> None:
    repealed = provision(1, version("2020-01-01", "2026-02-28"), version("2026-03-01", repealed=True))
    verdict, judged = on("2026-03-01", row("duty/part/now", "equal-to", evidence(1)), repealed)
    assert (verdict, judged.standing) == ("not-reviewed", Standing.NOT_IN_FORCE)


@pytest.mark.parametrize(("date", "verdict"), [("2022-12-31", "not-reviewed"), ("2023-01-01", "met")])
def test_all_evidence_of_a_row_must_be_in_force(date: str, verdict: str) -> None:
    judgement = row("duty/part/both", "subset-of", evidence(1), evidence(2), together=True)
    assert on(date, judgement, provision(1), provision(2, version("2023-01-01")))[0] == verdict


@pytest.mark.parametrize(("date", "verdict"), [("2023-06-30", "not-reviewed"), ("2023-07-01", "met")])
def test_before_a_day_known_only_as_no_later_than_nothing_is_reviewed_and_nothing_is_missing(
        date: str, verdict: str) -> None:
    by_then = provision(1, version("2023-07-01", start_is="no-later-than"))
    assert on(date, row("duty/part/now", "equal-to", evidence(1)), by_then)[0] == verdict


@pytest.mark.parametrize(("date", "verdict"), [
    ("2020-01-09", "not-reviewed"), ("2020-01-10", "missing"),
    ("2024-09-04", "missing"), ("2024-09-05", "not-reviewed"),
])
def test_a_finding_of_nothing_speaks_only_about_its_window_ends_included(date: str, verdict: str) -> None:
    judgement = row("duty/part/before", "no-relationship", window=("2020-01-10", "2024-09-04"), examined=(ACT,))
    assert on(date, judgement)[0] == verdict


@pytest.mark.parametrize(("window", "date", "standing"), [
    ((None, "2024-09-04"), "1990-01-01", Standing.COUNTS),
    (("2024-09-05", None), "2090-01-01", Standing.COUNTS),
    (("2024-09-05", None), "2024-09-04", Standing.OUTSIDE_WINDOW),
])
def test_a_window_is_open_where_it_names_no_bound(
        window: tuple[str | None, str | None], date: str, standing: str) -> None:
    assert on(date, row("duty/part/x", "not-applicable", window=window))[1].standing is standing


def test_evidence_that_does_not_exist_is_named_as_unknown_and_does_not_count() -> None:
    verdict, judged = on("2026-02-01", row("duty/part/now", "equal-to", evidence(9)), provision(1))
    assert (verdict, judged.standing) == ("not-reviewed", Standing.UNKNOWN_EVIDENCE)
    [item] = judged.evidence
    assert (item.evidence, item.provision, item.version) == (evidence(9), None, None)


def test_the_same_rows_answer_for_the_time_before_and_after_a_reform() -> None:
    built = corpus([REFORMED], [obligation("duty", "part")], [
        row("duty/part/before", "subset-of", evidence(1, "2020-01-01")), row("duty/part/now", "equal-to", evidence(1)),
    ])
    duty = built.obligations["duty"]
    found = [str(obligation_on(built, duty, day(date)).verdict) for date in ("2024-07-01", "2026-02-01")]
    assert found == ["partial", "full"]
