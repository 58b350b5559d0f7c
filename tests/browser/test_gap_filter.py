"""The filter of the gap table: by mouse, by keyboard, by address."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser
Go = Callable[..., Visit]
GAPS = "en/gaps/palermo.html"


def shown(page: Page) -> list[str]:
    """Return the verdicts of the rows that can be seen."""
    # One question to the page, not two for each row.
    rows = "rows => rows.filter(row => row.checkVisibility()).map(row => row.dataset.verdict)"
    return list(page.locator("#gap-table tbody tr").evaluate_all(rows))


def offered(page: Page) -> list[str]:
    """Return the verdicts that the filter has a button for."""
    return [button.get_attribute("data-value") or "" for button in page.locator(".c-filter button").all()][1:]


def test_a_button_leaves_only_rows_with_its_verdict(visit: Go) -> None:
    page = visit(GAPS).page
    verdicts, everything = offered(page), shown(page)
    assert len(verdicts) >= 3
    for verdict in verdicts:
        page.locator(f".c-filter button[data-value={verdict}]").click()
        assert shown(page) == [row for row in everything if row == verdict] != []


def test_a_button_says_how_many_rows_it_leaves(visit: Go) -> None:
    page = visit(GAPS).page
    for verdict in offered(page):
        button = page.locator(f".c-filter button[data-value={verdict}]")
        button.click()
        assert button.inner_text().split()[-1] == str(len(shown(page)))


def test_the_first_button_brings_every_row_back(visit: Go) -> None:
    page = visit(GAPS).page
    everything = shown(page)
    page.locator(".c-filter button").nth(1).click()
    page.locator(".c-filter button").first.click()
    assert shown(page) == everything


def test_a_button_tells_screen_readers_that_it_is_pressed(visit: Go) -> None:
    page = visit(GAPS).page
    page.locator(".c-filter button").nth(1).click()
    pressed = [button.get_attribute("aria-pressed") for button in page.locator(".c-filter button").all()]
    assert (pressed[1], pressed.count("true")) == ("true", 1)


def test_a_choice_stands_in_the_address_so_that_it_can_be_sent_to_somebody(visit: Go) -> None:
    page = visit(GAPS).page
    button = page.locator(".c-filter button").nth(1)
    button.click()
    assert page.url.endswith(f"#verdict={button.get_attribute('data-value')}")


def test_an_address_with_a_verdict_opens_the_table_filtered(visit: Go) -> None:
    verdict = offered(visit(GAPS).page)[0]
    assert set(shown(visit(f"{GAPS}#verdict={verdict}").page)) == {verdict}


@pytest.mark.parametrize("fragment", ["#verdict=no-such-verdict", "#verdict=%3Cscript%3E", "#verdict="])
def test_an_address_with_no_known_verdict_breaks_nothing(visit: Go, fragment: str) -> None:
    assert visit(f"{GAPS}{fragment}", "networkidle").errors == []


def test_an_address_with_an_unknown_verdict_shows_every_row(visit: Go) -> None:
    assert len(shown(visit(f"{GAPS}#verdict=no-such-verdict").page)) == len(shown(visit(GAPS).page))


def test_a_figure_on_the_start_page_opens_as_many_rows_as_it_names(visit: Go) -> None:
    page = visit("en/index.html").page
    figure = page.locator(".c-figure").first
    number = int(figure.locator("b").inner_text())
    figure.click()
    page.wait_for_url("**/gaps/palermo.html#verdict=*")
    assert len(shown(page)) == number


def test_the_choice_of_a_modality_narrows_the_rows(visit: Go) -> None:
    page = visit(GAPS).page
    everything = len(shown(page))
    page.locator(".c-filter select[data-key=modality]").select_option("mandatory")
    assert 0 < len(shown(page)) < everything


def test_the_choice_of_a_priority_shows_the_rows_that_have_it(visit: Go) -> None:
    page = visit(GAPS).page
    everything = len(shown(page))
    page.locator(".c-filter select[data-key=priority]").select_option("high")
    assert 0 < len(shown(page)) < everything
    kept = page.locator("[data-priority]:visible")
    assert {kept.nth(n).get_attribute("data-priority") for n in range(kept.count())} == {"high"}


def test_the_keyboard_reaches_the_filter_and_works_it(visit: Go) -> None:
    page = visit(GAPS).page
    for _ in range(400):
        page.keyboard.press("Tab")
        verdict = page.evaluate("document.activeElement.closest('.c-filter') && document.activeElement.dataset.value")
        if verdict:
            break
    page.keyboard.press("Enter")
    assert set(shown(page)) == {verdict}


def test_the_choices_add_up_and_stay_in_the_address(visit: Go) -> None:
    page = visit(f"{GAPS}#verdict=partial&modality=mandatory").page
    both = len(shown(page))
    assert set(shown(page)) == {"partial"}
    page.locator(".c-filter button[data-value='']").click()
    assert page.url.endswith("#modality=mandatory")
    assert len(shown(page)) > both


def test_the_page_of_priorities_narrows_by_priority_theme_and_force(visit: Go) -> None:
    page = visit("en/gaps/index.html").page
    everything = len(shown(page))
    page.locator(".c-filter button[data-value=high]").click()
    high = len(shown(page))
    page.locator(".c-filter select[data-key=theme]").select_option("children")
    about_children = len(shown(page))
    page.locator(".c-filter select[data-key=force]").select_option("binding")
    assert 0 < len(shown(page)) <= about_children < high < everything
