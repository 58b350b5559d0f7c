"""The law as of a day: by choice, by address, and without JavaScript."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser
Go = Callable[..., Visit]
PAGE = "en/law/kz/criminal-code/art-3.html"
NEW = "#art_3__point_1-1"
SHOWN = ".c-version:not([hidden])"


def test_all_wordings_are_shown_until_a_day_is_chosen(visit: Go) -> None:
    page = visit(PAGE).page
    assert page.locator(".c-version").count() == page.locator(SHOWN).count() > 10


def test_a_chosen_day_leaves_the_wordings_in_force_on_it(visit: Go) -> None:
    found = visit(PAGE)
    page = found.page
    page.locator(".c-asof select").select_option("2024-09-05")
    assert page.locator(NEW).is_visible()
    assert page.locator(f"#art_3__point_1 {SHOWN}").count() == 1
    assert page.url.endswith("#as-of=2024-09-05")
    page.locator(".c-asof select").select_option("")
    assert page.locator(".c-version").count() == page.locator(SHOWN).count()
    assert found.errors == []


def test_the_day_in_the_address_is_taken_and_one_between_two_changes_reads_like_the_last(visit: Go) -> None:
    page = visit(f"{PAGE}#as-of=2024-09-04").page
    assert not page.locator(NEW).is_visible()
    assert page.locator(f"#art_3__point_1 {SHOWN}").count() == 1
    assert page.locator("#art_3__point_1__indent_4").is_hidden()


def test_without_javascript_every_wording_is_there(visit: Go) -> None:
    page = visit(PAGE, java_script_enabled=False).page
    assert page.locator(".c-asof").is_hidden()
    assert page.locator(NEW).is_visible()


def test_the_days_of_the_gap_report_lead_to_one_another(visit: Go) -> None:
    """The eve of the package, each day on which a verdict of this instrument changed, today."""
    page = visit("kk/gaps/palermo.html").page
    days = page.locator(".c-days a").all_inner_texts()
    assert days == sorted(days)
    assert days[:2] == ["2024-07-01", "2024-09-05"]
    page.locator(".c-days a", has_text="2024-09-05").click()
    page.wait_for_url("**/gaps/palermo-2024-09-05.html")
    assert page.locator(".c-days a[aria-current]").inner_text() == "2024-09-05"


def test_before_the_first_redaction_that_was_read_the_page_says_so_instead_of_hiding_the_provision(visit: Go) -> None:
    page = visit("en/law/kz/criminal-code/art-1.html").page
    page.locator(".c-asof select").select_option("2019-01-21")
    assert page.locator("#art_1__para_2 .c-unknown").is_visible()
    assert page.locator(f"#art_1__para_2 {SHOWN}").count() == 0
    page.locator(".c-asof select").select_option("2023-01-01")
    assert page.locator("#art_1__para_2 .c-unknown").is_hidden()
    assert page.locator(f"#art_1__para_2 {SHOWN}").count() == 1
